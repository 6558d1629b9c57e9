const Router = require("@koa/router");
const { Guest } = require("./guest");
const { audit } = require("./guards");

const router = new Router();
const masked = (no) => no.replace(/.(?=.{4})/g, "*");

router.get("/guests/:id", audit("guest.read"), async (ctx) => {
  const guest = await Guest.findById(ctx.params.id);
  ctx.body = { name: guest.fullName, passportNo: masked(guest.passportNo) };
});
router.get("/guests/:id/passport", audit("guest.passport.cleartext"), async (ctx) => {
  const guest = await Guest.findById(ctx.params.id);
  ctx.body = { passportNo: guest.passportNo };
});
router.get("/guests/:id/sheet", audit("guest.sheet"), async (ctx) => { // want pii-unmasked-in-response "GET /guests/:id/sheet hands out Passport number in full"
  const guest = await Guest.findById(ctx.params.id);
  ctx.body = { passportNo: guest.passportNo };
});
module.exports = router;
