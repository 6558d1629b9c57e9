const { Controller } = require("egg");

class KehuController extends Controller {
  async list() {
    const { ctx } = this;
    ctx.body = await ctx.service.kehu.list(ctx.query.paixu);
  }
  async one() {
    const { ctx } = this;
    ctx.body = await ctx.service.kehu.one(ctx.query.sfz);
  }
}
module.exports = KehuController;
