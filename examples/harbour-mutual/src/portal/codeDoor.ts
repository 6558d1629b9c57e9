import express from "express";
import { confirmCode } from "./signIn";

export const codeDoor = express();

codeDoor.post("/sms-codes/verify", async (req, res) => {
  res.json({ ok: await confirmCode(String(req.body.id), String(req.body.smsCode)) });
});
