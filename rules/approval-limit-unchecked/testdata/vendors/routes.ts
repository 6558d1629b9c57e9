import express from "express";
import { refundPremium } from "./lib/stripe";

const app = express();

app.post("/premiums/:id/refund", async (req, res) => {
  await refundPremium(req.params.id, req.body.cents);
  res.sendStatus(204);
});
