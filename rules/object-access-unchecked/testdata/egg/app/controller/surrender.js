"use strict";

const { Controller } = require("egg");

class SurrenderController extends Controller {
  async show() {
    const { ctx } = this;
    ctx.body = await ctx.service.surrender.load(ctx.params.id); // want object-access-unchecked "GET /surrenders/:id"
  }

  async update() {
    const { id } = this.ctx.params;
    const { bankAccount } = this.ctx.request.body;
    this.ctx.body = await this.ctx.model.Surrender.findByIdAndUpdate(id, { bankAccount }); // want object-access-unchecked "PUT /surrenders/:id"
  }

  async own() {
    const { ctx } = this;
    ctx.body = await ctx.service.surrender.loadOwn(ctx.params.id);
  }

  async mine() {
    const { ctx } = this;
    ctx.body = await ctx.model.Surrender.find({ ownerId: ctx.state.user.id });
  }

  async current() {
    const { ctx } = this;
    ctx.body = await ctx.service.surrender.load(ctx.session.surrenderId);
  }
}

module.exports = SurrenderController;
