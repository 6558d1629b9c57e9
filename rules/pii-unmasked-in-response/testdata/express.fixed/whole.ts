import express from "express";
import { find, type Holder, maskCard, maskIdCard } from "./mask";

const app = express();

app.get("/owners/:id", async (req, res) => { // want pii-unmasked-in-response
  const owner: Holder = await find(req.params.id);
  res.json({ owner: { ...owner, bankCardNo: maskCard(owner.bankCardNo), idCardNo: maskIdCard(owner.idCardNo) }, seen: true });
});

app.get("/owners/:id/sheet", async (req, res) => { // want pii-unmasked-in-response
  const owner: Holder = await find(req.params.id);
  res.json({ ...owner, bankCardNo: maskCard(owner.bankCardNo), idCardNo: maskIdCard(owner.idCardNo) });
});
