"use strict";

module.exports = (app) => {
  class OldStyleController extends app.Controller {
    async show() { // want endpoint-without-authorization "GET /old/:id"
      this.ctx.body = await this.ctx.helper.lodgerOf(this.ctx.params.id);
    }
  }
  return OldStyleController;
};
