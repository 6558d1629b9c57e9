const express = require("express");
const { signedIn, secondFactor, requireStepUp } = require("@mutual/gate");
const { policies, holders } = require("./store");

const router = express.Router();
router.use(signedIn);

router.put("/policies/:id/payout-account", requireStepUp, async (req, res) => {
  await policies.setAccount(req.params.id, req.body);
  res.sendStatus(204);
});
router.post("/policies/:id/beneficiaries", async (req, res) => { // want missing-mfa-step-up "POST /policies/:id/beneficiaries changes where money goes"
  await policies.setBeneficiaries(req.params.id, req.body);
  res.sendStatus(204);
});
router.post("/policies/:id/claims/:claimId/settle", async (req, res) => { // want missing-mfa-step-up "claims/:claimId/settle sends money out"
  await policies.settle(req.params.claimId);
  res.sendStatus(204);
});
router.get("/holders/:id/id-card", async (req, res) => { // want missing-mfa-step-up "GET /holders/:id/id-card shows data that is masked elsewhere"
  res.json(await holders.card(req.params.id));
});
router.post("/withdraw", async (req, res) => { // want missing-mfa-step-up "POST /withdraw sends money out"
  await policies.withdraw(req.body.amount);
  res.sendStatus(204);
});

router.get("/policies/:id/beneficiaries", async (req, res) => res.json(await policies.beneficiaries(req.params.id)));
router.post("/policies/:id/beneficiaries/search", async (req, res) => res.json(await policies.search(req.body.name)));
router.post("/consents/withdraw", async (req, res) => {
  await holders.withdrawConsent(req.params.id);
  res.sendStatus(204);
});
router.post("/policies/:id/bank-account", async (req, res) => {
  await secondFactor.verifyCode(req.body.code);
  await policies.setAccount(req.params.id, req.body);
  res.sendStatus(204);
});

module.exports = router;
