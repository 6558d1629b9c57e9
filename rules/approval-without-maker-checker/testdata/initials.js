const Router = require("@koa/router");
const { Tuikuan, Lipei } = require("./models");
const r = new Router({ prefix: "/lipei" });

r.post("/:id/tongguo", async (ctx) => {
  const a = await Lipei.findByPk(ctx.params.id);
  const u = ctx.state.user;
  if (a.jbrId === u.id || a.ckyId === u.id) ctx.throw(403, "SELF");
  a.zhuangtai = "已核赔";
  await a.save();
});
r.post("/:id/kuaisu", async (ctx) => {
  const a = await Lipei.findByPk(ctx.params.id);
  const u = ctx.state.user;
  if (a.jgId !== u.jgId) ctx.throw(403, "OTHER");
  a.zhuangtai = "已核赔"; // want approval-without-maker-checker "kuaisu"
  await a.save();
});
module.exports = r;
