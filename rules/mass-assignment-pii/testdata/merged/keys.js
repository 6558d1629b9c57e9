const express = require("express");
const mongoose = require("mongoose");

const Payout = mongoose.model("Payout", new mongoose.Schema({ note: String, status: String, approvedAmount: Number }));
const OPEN = ["note"];
const router = express.Router();

router.patch("/payouts/:id", async (req, res) => {
  const payout = await Payout.findById(req.params.id);
  Object.keys(req.body).forEach((key) => {
    payout[key] = req.body[key]; // want mass-assignment-pii "PATCH /payouts/:id writes all"
  });
  await payout.save();
  res.sendStatus(204);
});

router.put("/payouts/:id", async (req, res) => {
  const payout = await Payout.findById(req.params.id);
  for (const [key, value] of Object.entries(req.body)) {
    if (value !== undefined) payout[key] = value; // want mass-assignment-pii "PUT /payouts/:id writes all"
  }
  await payout.save();
  res.sendStatus(204);
});

router.patch("/payouts/:id/open", async (req, res) => {
  const payout = await Payout.findById(req.params.id);
  for (const key of Object.keys(req.body)) if (OPEN.includes(key)) payout[key] = req.body[key];
  await payout.save();
  res.sendStatus(204);
});

router.patch("/payouts/:id/listed", async (req, res) => {
  const payout = await Payout.findById(req.params.id);
  for (const key of OPEN) payout[key] = req.body[key];
  await payout.save();
  res.sendStatus(204);
});

router.patch("/payouts/:id/refused", async (req, res) => {
  const payout = await Payout.findById(req.params.id);
  for (const key in req.body) {
    if (key === "status" || key === "approvedAmount") return res.sendStatus(400);
    payout[key] = req.body[key];
  }
  await payout.save();
  res.sendStatus(204);
});

module.exports = router;
