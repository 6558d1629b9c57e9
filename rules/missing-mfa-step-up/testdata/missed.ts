import express from "express";
import { stepUp } from "@harbour/auth";

declare const desk: { run(name: string, input: object): Promise<void>; paid(id: string): Promise<void> };
declare const sms: { otp(): string };

export const app = express();

app.post("/policy-loans", stepUp("loan"), async (req, res) => {
  await desk.paid(req.body.id);
  res.sendStatus(204);
});

// What it does is in what it is given.
app.post("/commands", async (req, res) => { // want? missing-mfa-step-up "where money goes"
  await desk.run("changePayoutAccount", req.body);
  res.sendStatus(204);
});

// A code that is sent and asked for by nobody.
app.post("/surrenders", async (req, res) => { // want? missing-mfa-step-up "sends money out"
  await desk.run(sms.otp(), req.body);
  res.sendStatus(204);
});

// Others.
app.get("/payouts", async (req, res) => res.json(await desk.paid(String(req.query.id))));
app.post("/users/invite", async (req, res) => {
  await desk.run("invite", req.body);
  res.sendStatus(204);
});
app.post("/roles", async (req, res) => {
  await desk.run("create", req.body);
  res.sendStatus(204);
});
app.post("/password/reset", async (req, res) => {
  await desk.run("save", req.body);
  res.sendStatus(204);
});
app.put("/settings/email-notifications", async (req, res) => {
  await desk.run("save", req.body);
  res.sendStatus(204);
});
