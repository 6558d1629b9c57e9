"use strict";

module.exports = () => async (ctx, next) => {
  const start = Date.now();
  await next();
  ctx.set("x-took", String(Date.now() - start));
};
