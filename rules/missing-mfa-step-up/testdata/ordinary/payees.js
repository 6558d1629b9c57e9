const Router = require("@koa/router");
const { login, permission, mystery, stepUp } = require("./guards");
const { audited } = require("./trail");
const service = require("./service");

const router = new Router({ prefix: "/shoukuan" });
router.use(login);

router.post("/own", stepUp("PAYEE"), audited("payee"), async (ctx) => {
  ctx.body = await service.updatePayee(ctx.state.user.id, ctx.request.body.iban);
});
router.post("/counter", permission("payee:edit"), audited("payee"), async (ctx) => { // want missing-mfa-step-up
  ctx.body = await service.updatePayee(ctx.request.body.id, ctx.request.body.iban);
});
router.post("/partner", mystery("payee:edit"), async (ctx) => {
  ctx.body = await service.updatePayee(ctx.request.body.id, ctx.request.body.iban);
});
router.post("/seen", permission("payee:view"), async (ctx) => {
  ctx.body = await service.markSeen(ctx.request.body.id);
});
module.exports = router;
