"use strict";

module.exports = ({ role }) => async (ctx, next) => {
  if (!ctx.state.user || ctx.state.user.role !== role) ctx.throw(403);
  await next();
};
