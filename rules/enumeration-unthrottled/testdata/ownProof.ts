import { Router } from "express";
import { requireCustomer } from "./auth";
import { verifyOtp } from "./otp";
import { Mandate } from "./models";

export const router = Router();

// Whoever has signed in proves once more that it is he, by a function that is not shown and may count.
router.post("/mandates/:id/withdrawal", requireCustomer, async (req, res) => {
  if (!(await verifyOtp(req.customer.mobile, req.body.code))) return res.sendStatus(403);
  await Mandate.destroy({ where: { id: req.params.id, customerId: req.customer.id } });
  res.sendStatus(204);
});

// Of somebody whom the caller names.
router.post("/mandates/:id/proxy", requireCustomer, async (req, res) => { // want enumeration-unthrottled "POST /mandates/:id/proxy checks a one-time code"
  if (!(await verifyOtp(req.body.mobile, req.body.code))) return res.sendStatus(403);
  await Mandate.update({ proxy: req.body.mobile }, { where: { id: req.params.id } });
  res.sendStatus(204);
});

// With it he gets in.
router.post("/otp/verify", requireCustomer, async (req, res) => { // want enumeration-unthrottled "POST /otp/verify checks a one-time code"
  if (!(await verifyOtp(req.customer.mobile, req.body.code))) return res.sendStatus(403);
  res.json({ ok: true });
});
