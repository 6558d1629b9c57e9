// Who acts is compared with who began it: by the session, and not by what the caller says of himself.
const Router = require("@koa/router");
const { Refund, Claim } = require("./models");

const router = new Router();

router.post("/refunds/:id/approve", async (ctx) => {
  const refund = await Refund.findByPk(ctx.params.id);
  const j = ctx.request.body;
  if (refund.createdBy === j.id) ctx.throw(403, "SAME_PERSON");
  refund.status = "APPROVED"; // want approval-without-maker-checker
  await refund.save();
});

router.post("/refunds/:id/release", async (ctx) => {
  const refund = await Refund.findByPk(ctx.params.id);
  if (refund.createdBy === ctx.request.body.by) ctx.throw(403, "SAME_PERSON");
  refund.status = "APPROVED"; // want approval-without-maker-checker
  await refund.save();
});

router.post("/claims/:id/approve", async (ctx) => {
  const claim = await Claim.findByPk(ctx.params.id);
  const u = ctx.state.user;
  if (claim.createdBy === u.id) ctx.throw(403, "SAME_PERSON");
  claim.status = "APPROVED";
  await claim.save();
});

router.post("/claims/:id/settle", async (ctx) => {
  const claim = await Claim.findByPk(ctx.params.id);
  if (claim.createdBy === ctx.who) ctx.throw(403, "SAME_PERSON");
  claim.status = "APPROVED";
  await claim.save();
});

module.exports = router;
