const Router = require("@koa/router");
const { Fukuan, Wenzhang, Pidan } = require("./models");

const router = new Router({ prefix: "/caiwu" });

router.post("/fukuan/:id/fuhe", async (ctx) => {
  const dan = await Fukuan.findByPk(ctx.params.id);
  await dan.update({ zhuangtai: "已复核", fuherenId: ctx.state.user.id }); // want approval-without-maker-checker "POST /caiwu/fukuan/:id/fuhe sets zhuangtai"
  ctx.body = { ok: true };
});

router.post("/fukuan/:id/erfu", async (ctx) => {
  const dan = await Fukuan.findByPk(ctx.params.id);
  ctx.assert(dan.tijiaorenId !== ctx.state.user.id, 403);
  await dan.update({ zhuangtai: "已复核", fuherenId: ctx.state.user.id });
  ctx.body = { ok: true };
});

// A text that somebody has read.
router.post("/wenzhang/:id/fuhe", async (ctx) => {
  const one = await Wenzhang.findByPk(ctx.params.id);
  await one.update({ zhuangtai: "已复核", fuherenId: ctx.state.user.id });
  ctx.body = { ok: true };
});

async function approveEndorsement(id, approverId) {
  const one = await Pidan.findByPk(id);
  await one.update({ status: "APPROVED", approvedById: approverId }); // want approval-without-maker-checker "approveEndorsement"
}

module.exports = { router, approveEndorsement };
