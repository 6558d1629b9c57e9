// What functions that are not there are told to keep of what the caller sent.
import { Router } from "express";
import { signedIn } from "./session";
import { berths, logger, mailer, moorings } from "../shared/stores";

export const router = Router();
router.get("/berths/mine", signedIn, async (_req, res) => {
  res.json(await berths.count());
});
router.post("/hooks/paid", async (req, res) => { // want endpoint-without-authorization "POST /hooks/paid"
  await moorings.markPaid(req.body.mooringNo, { payerName: req.body.payerName, payerEmail: req.body.payerEmail });
  res.sendStatus(204);
});
router.post("/berths/:berthNo/health", async (req, res) => { // want endpoint-without-authorization "POST /berths/:berthNo/health"
  await berths.appendStatement(req.params.berthNo, req.body.medicalHistory);
  res.sendStatus(204);
});

// Nobody's data, what is no store, what is no input, and what is closed.
router.post("/hooks/moved", async (req, res) => {
  await moorings.markMoved(req.body.mooringNo, { place: req.body.place });
  res.sendStatus(204);
});
router.post("/hooks/told", async (req, res) => {
  mailer.addRecipient(req.body.mooringNo, { payerEmail: req.body.payerEmail });
  logger.record(req.body.mooringNo, { payerEmail: req.body.payerEmail });
  res.sendStatus(204);
});
router.post("/hooks/own", async (_req, res) => {
  await moorings.markPaid("M1", { payerName: "harbour", payerEmail: process.env.OFFICE });
  res.sendStatus(204);
});
router.post("/berths/:berthNo/closed", signedIn, async (req, res) => {
  await berths.appendStatement(req.params.berthNo, req.body.medicalHistory);
  res.sendStatus(204);
});
