"use strict";

module.exports = {
  async onlyStaff(ctx, next) {
    if (!ctx.session.staff) {
      ctx.status = 403;
      return;
    }
    await next();
  },
};
