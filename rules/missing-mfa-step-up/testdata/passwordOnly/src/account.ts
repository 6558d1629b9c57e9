import bcrypt from "bcrypt";
import { Router } from "express";
import { accounts, users } from "./store";

export const account = Router();

account.post("/me/change-email", async (req, res) => {
  await users.save(req.session.userId, { email: req.body.email });
  res.sendStatus(204);
});

account.put("/me/payout-account", async (req, res) => { // want missing-mfa-step-up "a password alone .*: 2, PUT /me/payout-account first, which changes where money goes"
  await accounts.save(req.session.userId, req.body.iban);
  res.sendStatus(204);
});

account.post("/me/change-password", async (req, res) => {
  const user = await users.find(req.session.userId);
  if (!(await bcrypt.compare(req.body.oldPassword, user.hash))) return res.sendStatus(403);
  await users.save(user.id, { hash: await bcrypt.hash(req.body.newPassword, 12) });
  return res.sendStatus(204);
});
