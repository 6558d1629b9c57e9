"use strict";

const { Controller } = require("egg");

class TenantsController extends Controller {
  async show() { // want endpoint-without-authorization "GET /tenants/:id"
    const { ctx } = this;
    ctx.body = await ctx.service.tenantBook.find(ctx.params.id);
  }

  async floor() {
    this.ctx.body = await this.service.tenantBook.floorOf(this.ctx.params.id);
  }

  async guarded() {
    const { ctx, service } = this;
    ctx.body = await service.tenantBook.find(ctx.params.id);
  }

  async inside() {
    const { ctx } = this;
    ctx.body = await ctx.service.tenantBook.find(ctx.params.id);
  }

  async named() { // want endpoint-without-authorization "GET /named/:id"
    this.ctx.body = await this.ctx.service.tenantBook.find(this.ctx.params.id);
  }

  async unrouted() {
    this.ctx.body = await this.ctx.service.tenantBook.find(this.ctx.params.id);
  }
}

module.exports = TenantsController;
