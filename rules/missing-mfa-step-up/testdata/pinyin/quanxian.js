const Router = require("@koa/router");
const { denglu } = require("./denglu");
const { erciYanzheng } = require("./erci");
const { shouyuJuese, shezhiPifu } = require("./fuwu");

const router = new Router({ prefix: "/houtai" });
router.use(denglu);

router.post("/quanxian/fenpei", async (ctx) => { // want missing-mfa-step-up
  await shouyuJuese(ctx.request.body.gonghao, ctx.request.body.juese);
  ctx.status = 204;
});

router.post("/juese/shouyu", erciYanzheng({ miao: 300 }), async (ctx) => {
  await shouyuJuese(ctx.request.body.gonghao, ctx.request.body.juese);
  ctx.status = 204;
});

router.post("/pifu/shezhi", async (ctx) => {
  await shezhiPifu(ctx.request.body.yanse);
  ctx.status = 204;
});

module.exports = router;
