import express from "express";
import { db } from "./db";

interface Premium {
  sumInsured: number;
}
export type { Premium };

const app = express();

app.post("/proposals/:id/signing", async (req, res) => {
  await db.proposal.update({ where: { id: req.params.id }, data: { signedAt: new Date(req.body.signedAt) } }); // want sales-misconduct "takes the moment of signing or recording .signedAt. from the request"
  res.sendStatus(204);
});

app.post("/recordings", async (req, res) => {
  const { policyId, url, recordedAt } = req.body;
  await db.recording.create({ data: { policyId, url, recordedAt } }); // want sales-misconduct "recordedAt"
  res.sendStatus(201);
});

app.post("/receipts", async (req, res) => {
  const { baodanId, qianshouRiqi } = req.body;
  await db.huizhi.create({ data: { baodanId, qianshouRiqi } }); // want sales-misconduct "qianshouRiqi"
  res.sendStatus(201);
});

// The server's own time.
app.post("/proposals/:id/sign-now", async (req, res) => {
  await db.proposal.update({ where: { id: req.params.id }, data: { signedAt: new Date(), signatureRef: req.body.ref } });
  res.sendStatus(204);
});

// When cover is to begin, and when a letter came in, is what somebody says.
app.post("/proposals/:id/start", async (req, res) => {
  const { requestedStart, receivedAt } = req.body;
  await db.proposal.update({ where: { id: req.params.id }, data: { requestedStart: new Date(requestedStart), receivedAt } });
  res.sendStatus(204);
});

// A contract with a supplier is none of a customer.
app.post("/suppliers/:id/frame", async (req, res) => {
  await db.supplierFrame.update({ where: { id: req.params.id }, data: { signedAt: new Date(req.body.signedAt) } });
  res.sendStatus(204);
});

// Somebody looks at it.
app.post("/proposals/:id/signed-on-paper", async (req, res) => {
  const { signedAt } = req.body;
  if (Date.now() - new Date(signedAt).getTime() > 86_400_000) return res.sendStatus(422);
  await db.proposal.update({ where: { id: req.params.id }, data: { signedAt: new Date(signedAt) } });
  res.sendStatus(204);
});

// The service by which he signed.
app.post("/webhooks/esign", async (req, res) => {
  await db.proposal.update({ where: { id: req.body.proposalId }, data: { signedAt: new Date(req.body.signedAt) } });
  res.sendStatus(204);
});
