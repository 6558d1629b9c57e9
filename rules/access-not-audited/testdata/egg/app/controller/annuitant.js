"use strict";

const { Controller } = require("egg");

class AnnuitantController extends Controller {
  async show() { // want access-not-audited "GET /annuitants/:id"
    const { ctx } = this;
    ctx.body = await ctx.model.Annuitant.findByPk(ctx.params.id);
  }

  async trailed() {
    const { ctx } = this;
    ctx.body = await ctx.model.Annuitant.findByPk(ctx.params.id);
  }

  async told() {
    const { ctx, service } = this;
    ctx.body = await ctx.model.Annuitant.findByPk(ctx.params.id);
    await service.auditLog.record({ who: ctx.state.user.id, what: "read", which: ctx.params.id, at: new Date() });
  }
}

module.exports = AnnuitantController;
