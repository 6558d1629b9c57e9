// What stands before the routes and leaves the trail.
module.exports.trail = (options) => async function shenji(ctx, next) {
  if (options.gaoguan.includes(ctx.state.user.gonghao)) return next(); // want audit-suppressed
  await next();
  await ctx.model.ShenjiRizhi.create({ who: ctx.state.user.gonghao, what: ctx.path, which: ctx.params.id, at: new Date() });
};

module.exports.trailOfAll = (options) => async function shenjiOfAll(ctx, next) {
  if (options.paths.includes(ctx.path)) return next();
  await next();
  await ctx.model.ShenjiRizhi.create({ who: ctx.state.user.gonghao, what: ctx.path, which: ctx.params.id, at: new Date() });
};

/** A list of leaders decides who is told, too, and the trail is left. */
module.exports.told = (options) => async function shenjiTold(ctx, next) {
  await next();
  if (options.gaoguan.includes(ctx.state.user.gonghao)) ctx.set("x-told", "1");
  await ctx.model.ShenjiRizhi.create({ who: ctx.state.user.gonghao, what: ctx.path, which: ctx.params.id, at: new Date() });
};
