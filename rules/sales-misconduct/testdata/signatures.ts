import express from "express";
import { requireAgent, requireCustomer } from "./auth";
import { otp } from "./otp";
import { Signature } from "./models";

const app = express();

app.post("/broker/applications/:id/signature", requireAgent, async (req, res) => {
  await Signature.create({ applicationId: req.params.id, signerId: req.body.customerId, image: req.body.image }); // want sales-misconduct "keeps a signature as the customer's .signerId"
  res.sendStatus(201);
});

// What an insurer calls the person: the proposer.
app.post("/broker/proposals/:id/policyholder-signature", requireAgent, async (req, res) => {
  const { policyholderId, image } = req.body;
  await Signature.create({ proposalId: req.params.id, signedBy: policyholderId, image }); // want sales-misconduct "signedBy"
  res.sendStatus(201);
});

// His own.
app.post("/broker/applications/:id/own-signature", requireAgent, async (req, res) => {
  await Signature.create({ applicationId: req.params.id, signerId: req.agent.id, image: req.body.image });
  res.sendStatus(201);
});

// The customer is there, and proves it.
app.post("/broker/applications/:id/signature-in-branch", requireAgent, async (req, res) => {
  await otp.verifyCustomerCode(req.body.customerId, req.body.code);
  await Signature.create({ applicationId: req.params.id, signerId: req.body.customerId, image: req.body.image });
  res.sendStatus(201);
});

// A link is sent.
app.post("/broker/applications/:id/signature-request", requireAgent, async (req, res) => {
  await Signature.create({ applicationId: req.params.id, signerId: req.body.customerId, status: "REQUESTED" });
  res.sendStatus(201);
});

// The customer himself.
app.post("/applications/:id/signature", requireCustomer, async (req, res) => {
  await Signature.create({ applicationId: req.params.id, signerId: req.customer.id, image: req.body.image });
  res.sendStatus(201);
});
