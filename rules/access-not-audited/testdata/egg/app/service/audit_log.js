"use strict";

const { Service } = require("egg");

class AuditLogService extends Service {
  async record({ who, what, which, at }) {
    await this.ctx.model.AuditLog.create({ who, what, which, at });
  }
}

module.exports = AuditLogService;
