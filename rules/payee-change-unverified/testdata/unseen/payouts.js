const express = require("express");
const { Annuity } = require("./models");
const { notifyHolder } = require("./notices");

const router = express.Router();

router.put("/annuities/:id/account", async (req, res) => {
  const annuity = await Annuity.findOne({ _id: req.params.id, ownerId: req.user.id }).orFail();
  annuity.payoutIban = req.body.iban;
  await annuity.save(); // want payee-change-unverified "PUT /annuities/:id/account changes IBAN"
  res.sendStatus(204);
});

router.put("/annuities/:id/account-told", async (req, res) => {
  const annuity = await Annuity.findOne({ _id: req.params.id, ownerId: req.user.id }).orFail();
  annuity.payoutIban = req.body.iban;
  await annuity.save();
  await notifyHolder(annuity.ownerId, "ACCOUNT_CHANGED");
  res.sendStatus(204);
});

// There is none yet.
router.post("/annuities/:id/account", async (req, res) => {
  const annuity = await Annuity.findOne({ _id: req.params.id, payoutIban: null }).orFail();
  annuity.payoutIban = req.body.iban;
  await annuity.save();
  res.sendStatus(201);
});

module.exports = router;
