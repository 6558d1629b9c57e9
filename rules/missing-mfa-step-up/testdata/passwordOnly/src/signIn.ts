import bcrypt from "bcrypt";
import { Router } from "express";
import { users } from "./store";

export const signIn = Router();

signIn.post("/login", async (req, res) => {
  const user = await users.find(req.body.email);
  if (!user || !(await bcrypt.compare(req.body.password, user.hash))) return res.sendStatus(401);
  req.session.userId = user.id;
  return res.sendStatus(204);
});
