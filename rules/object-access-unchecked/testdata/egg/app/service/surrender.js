"use strict";

const Service = require("egg").Service;

module.exports = class extends Service {
  async load(id) {
    return this.ctx.model.Surrender.findById(id);
  }

  async loadOwn(id) {
    const found = await this.ctx.model.Surrender.findById(id);
    if (found.ownerId !== this.ctx.state.user.id) this.ctx.throw(403);
    return found;
  }
};
