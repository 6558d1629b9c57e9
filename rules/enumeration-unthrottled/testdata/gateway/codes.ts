import express from "express";

declare function findCode(mobile: string): Promise<string>;
export const codes = express.Router();

codes.post("/otp/verify", async (req, res) => {
  res.json({ ok: (await findCode(req.body.mobile)) === req.body.code });
});
