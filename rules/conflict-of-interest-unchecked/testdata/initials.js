const Router = require("@koa/router");
const { Lipei, Baodan, Tongzhi } = require("./models");
const r = new Router({ prefix: "/lipei" });

r.post("/", async (ctx) => {
  const { pah, baodanId } = ctx.request.body;
  ctx.body = await Lipei.create({ pah, baodanId, jbrId: ctx.state.user.id, zhuangtai: "报案" });
});
r.post("/:id/paigong", async (ctx) => {
  const a = await Lipei.findByPk(ctx.params.id);
  a.ckyId = ctx.request.body.ckyId; // want conflict-of-interest-unchecked "ckyId"
  await a.save();
});
r.post("/:id/gaipai", async (ctx) => {
  const a = await Lipei.findByPk(ctx.params.id);
  huibi(a, ctx.request.body.dsyId);
  a.dsyId = ctx.request.body.dsyId;
  await a.save();
});
function huibi(a, who) {
  if ([a.toubaorenId, a.beibaorenId].includes(who)) throw new Error("XUHUIBI");
}
module.exports = { r, Baodan, Tongzhi };
