const Router = require("@koa/router");
const { RateLimiterMemory } = require("rate-limiter-flexible");
const { peianJindu, chongzhi, jiaoyan } = require("./fuwu");

const router = new Router();
const xianzhi = new RateLimiterMemory({ points: 5, duration: 600 });

router.post("/peian/zhuangtai", async (ctx) => { // want enumeration-unthrottled "shenfenzheng"
  const { peianHao, shenfenzheng } = ctx.request.body;
  ctx.body = { jieguo: await peianJindu(peianHao, shenfenzheng) };
});

router.post("/peian/chaxun", async (ctx) => {
  await xianzhi.consume(ctx.ip);
  const { peianHao, shenfenzheng } = ctx.request.body;
  ctx.body = { jieguo: await peianJindu(peianHao, shenfenzheng) };
});

router.post("/yanzhengma/jiaoyan", async (ctx) => { // want enumeration-unthrottled "one-time code"
  ctx.body = { ok: await jiaoyan(ctx.request.body.yanzhengma) };
});

router.post("/chanpin/chaxun", async (ctx) => {
  ctx.body = { jieguo: await chongzhi(ctx.request.body.chanpinHao) };
});

router.post("/kehu/chazhao", async (ctx) => { // want enumeration-unthrottled "shoujiHao"
  ctx.body = { zai: Boolean(await chongzhi(ctx.request.body.shoujiHao)) };
});

module.exports = router;
