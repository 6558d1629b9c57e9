const Router = require("@koa/router");
const { denglu, jiaoyan, quanxian } = require("./anquan");
const service = require("./service");

const router = new Router({ prefix: "/lingkuan" });
router.use(denglu);

router.post("/guimian", quanxian("lingkuan:edit"), async (ctx) => {
  const { bdh, zhanghao, huming } = ctx.request.body;
  ctx.body = await service.gai(bdh, zhanghao, huming);
});
router.post("/zizhu", jiaoyan("lingkuan"), async (ctx) => {
  const { bdh, zhanghao, huming } = ctx.request.body;
  ctx.body = await service.gai(bdh, zhanghao, huming); // want object-access-unchecked
});
router.get("/jindu/:bdh", async (ctx) => {
  ctx.body = await service.jindu(ctx.params.bdh, ctx.state.user.khh);
});
module.exports = router;
