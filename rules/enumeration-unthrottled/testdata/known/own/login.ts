import express from "express";
import rateLimit from "express-rate-limit";
import { accounts } from "@mutual/accounts";

export const login = express.Router();
login.use(rateLimit({ windowMs: 60_000, limit: 10 }));

login.post("/login", async (req, res) => {
  res.json({ ok: await accounts.login(req.body.name, req.body.password) });
});
