import { Controller } from "egg";

export default class HolderController extends Controller {
  public async show() {
    const { ctx } = this;
    ctx.body = await ctx.service.policyBook.find(ctx.params.id);
  }

  public async open() { // want endpoint-without-authorization "GET /open/holders/:id"
    const { ctx } = this;
    ctx.body = await ctx.service.policyBook.find(ctx.params.id);
  }

  public async rates() { // want endpoint-without-authorization "GET /rates/holders/:id"
    this.ctx.body = { data: await this.service.policyBook.find(this.ctx.query.id) };
  }

  public async partner() {
    const { ctx, service } = this;
    ctx.body = await service.policyBook.find(ctx.params.id);
  }

  public async hidden() {
    const { ctx, service } = this;
    ctx.body = await service.policyBook.find(ctx.params.id);
  }
}
