// A limit that another file makes out of a package, under a name that says nothing.
import argon2 from "argon2";
import { Router } from "express";
import { headers, tight } from "./limits";
import { users } from "./users";

export const signIn = Router();

signIn.post("/staff", tight, async (req, res) => {
  const user = await users.byLogin(req.body.login);
  if (!user || !(await argon2.verify(user.passwordHash, req.body.password))) return res.sendStatus(401);
  req.session.user = user.id;
  res.sendStatus(204);
});

signIn.post("/agent", headers, async (req, res) => { // want enumeration-unthrottled "tight"
  const user = await users.byLogin(req.body.login);
  if (!user || !(await argon2.verify(user.passwordHash, req.body.password))) return res.sendStatus(401);
  req.session.user = user.id;
  res.sendStatus(204);
});
