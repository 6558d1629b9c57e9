"use strict";

module.exports = (options) => {
  return async function insider(ctx, next) {
    if (!ctx.session.staffId) ctx.throw(401);
    await next();
  };
};
