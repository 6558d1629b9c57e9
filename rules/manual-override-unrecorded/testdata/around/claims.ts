import { Router } from "express";
import { claims } from "./store";
import { auditCalls, auditReasons } from "./trail";
import { audit } from "./elsewhere";

export const router = Router();
export const ofPolicyholder = (policyholderId: string) => claims.find({ policyholderId });

router.put("/claims/:id/payable", auditCalls("claim.payable"), async (req, res) => {
  const claim = await claims.findById(req.params.id);
  claim.payableAmount = req.body.amount; // want manual-override-unrecorded "says who did"
  await claim.save();
  res.sendStatus(204);
});
router.put("/claims/:id/reserve", audit("claim.reserve"), async (req, res) => {
  const claim = await claims.findById(req.params.id);
  claim.reserveAmount = req.body.reserve; // want manual-override-unrecorded "says who did"
  await claim.save();
  res.sendStatus(204);
});
router.put("/claims/:id/payable-reasoned", auditReasons("claim.payable"), async (req, res) => {
  const claim = await claims.findById(req.params.id);
  claim.payableAmount = req.body.amount;
  await claim.save();
  res.sendStatus(204);
});
