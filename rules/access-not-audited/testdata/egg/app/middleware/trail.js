"use strict";

module.exports = ({ about }) => async (ctx, next) => {
  await next();
  await ctx.service.auditLog.record({ who: ctx.state.user.id, what: about, which: ctx.params.id, at: new Date() });
};
