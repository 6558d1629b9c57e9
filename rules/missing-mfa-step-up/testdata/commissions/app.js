const express = require("express");
const { secondFactor, signedIn } = require("./guards");
const { cases } = require("./store");

const router = express.Router();
router.use(signedIn);
router.post("/commissions/:id/pay", async (req, res) => { // want missing-mfa-step-up "POST /commissions/:id/pay"
  await cases.update(req.params.id, { status: "paid" });
  res.json({ ok: true });
});
router.post("/lipei/:id/fukuan", async (req, res) => { // want missing-mfa-step-up "POST /lipei/:id/fukuan"
  await cases.update(req.params.id, { zhuangtai: "已付款" });
  res.json({ ok: true });
});
router.post("/commissions/:id/payout", secondFactor, async (req, res) => {
  await cases.update(req.params.id, { status: "paid" });
  res.json({ ok: true });
});
// What a customer owes is his to pay.
router.post("/orders/:id/fukuan", async (req, res) => {
  await cases.update(req.params.id, { zhuangtai: "已付款" });
  res.json({ ok: true });
});
module.exports = router;
