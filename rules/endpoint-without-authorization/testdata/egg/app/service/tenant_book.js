"use strict";

const { Service } = require("egg");

class TenantBookService extends Service {
  async find(id) {
    return this.ctx.model.Tenant.findByPk(id);
  }

  async floorOf(id) {
    return this.ctx.model.Tenant.findByPk(id, { attributes: ["id", "floor"] });
  }
}

module.exports = TenantBookService;
