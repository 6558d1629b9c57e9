import bcrypt from "bcrypt";
import { Router } from "express";
import passport from "passport";
import { Strategy as GoogleStrategy } from "passport-google-oauth20";
import { accounts, users } from "./store";

passport.use(new GoogleStrategy({ clientID: "x", callbackURL: "/cb" }, users.fromGoogle));

export const router = Router();

router.post("/login", async (req, res) => {
  const user = await users.find(req.body.email);
  if (!(await bcrypt.compare(req.body.password, user.hash))) return res.sendStatus(401);
  return res.sendStatus(204);
});

// What a log-in by the provider is worth cannot be seen.
router.put("/me/payout-account", async (req, res) => {
  await accounts.save(req.user.id, req.body.iban);
  res.sendStatus(204);
});
