"use strict";

const { Controller } = require("egg");

class LodgerController extends Controller {
  async inside() {
    const { ctx } = this;
    ctx.body = await ctx.helper.lodgerOf(ctx.params.id);
  }

  async open() { // want endpoint-without-authorization "GET /open/lodgers/:id"
    const { ctx } = this;
    ctx.body = await ctx.helper.lodgerOf(ctx.params.id);
  }

  async tokened() {
    const { ctx } = this;
    ctx.body = await ctx.helper.lodgerOf(ctx.params.id);
  }
}

module.exports = LodgerController;
