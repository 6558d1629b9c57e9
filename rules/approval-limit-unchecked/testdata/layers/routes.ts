import express from "express";
import { amountWithinMandate } from "./guards.js";
import { grantGoodwill, payCommission, refundPremium } from "./money.js";

export const router = express.Router();

router.post("/refunds/:policy", async (req, res) => {
  await refundPremium(req.params.policy, Number(req.body.amount));
  res.sendStatus(204);
});

router.post("/commissions/:agent/pay", async (req, res) => {
  await payCommission(req.params.agent, req.body.amount);
  res.sendStatus(204);
});

router.post("/goodwill/:customer", amountWithinMandate, async (req, res) => {
  await grantGoodwill(req.params.customer, req.body.amount);
  res.sendStatus(204);
});

router.post("/me/refunds/:policy", async (req, res) => {
  await refundPremium(req.params.policy, req.body.amount);
  res.sendStatus(204);
});
