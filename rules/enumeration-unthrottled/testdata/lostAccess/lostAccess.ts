import axios from "axios";
import bcrypt from "bcrypt";
import { Router } from "express";
import rateLimit from "express-rate-limit";
import { mailer, members } from "./members";

const identity = axios.create({ baseURL: process.env.IDENTITY_URL });
const counted = rateLimit({ windowMs: 60_000, max: 5 });
export const access = Router();

access.post("/login", counted, async (req, res) => {
  const member = await members.byMail(req.body.email);
  res.json({ ok: await bcrypt.compare(req.body.password, member.passwordHash) });
});

access.post("/forgot-password", async (req, res) => { // want enumeration-unthrottled "POST /forgot-password"
  const member = await members.byMail(req.body.email);
  await mailer.sendResetLink(member.email);
  res.sendStatus(204);
});

access.post("/partner/login", async (req, res) => { // want enumeration-unthrottled "POST /partner/login"
  const { account, password } = req.body;
  const { data } = await identity.post("/accounts/verify", { account, password });
  res.json(data);
});

access.post("/lost-password", counted, async (req, res) => {
  await mailer.sendResetLink(req.body.email);
  res.sendStatus(204);
});

// Nothing leaves, and nobody is told.
access.post("/forgotten/dismiss", async (req, res) => {
  await members.dismiss(req.body.id);
  res.sendStatus(204);
});

access.post("/partner/session/note", async (req, res) => {
  await identity.post("/notes", { note: req.body.note });
  res.sendStatus(204);
});
