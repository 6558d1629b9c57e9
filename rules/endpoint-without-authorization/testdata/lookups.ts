import express from "express";
import { holders, settings, texts } from "@insurer/directory";

const app = express();

app.get("/holders/:id", async (req, res) => { // want endpoint-without-authorization "E-mail address and 2 more"
  const { email, phone, homeAddress } = await holders.get(req.params.id);
  res.json({ email, phone, homeAddress });
});

app.get("/holders/:holderId/contact", async (req, res) => { // want endpoint-without-authorization "E-mail address and Mobile phone number"
  const holder = await holders.load(req.params.holderId);
  res.json({ email: holder.email, mobile: holder.mobilePhone });
});

app.get("/holders/:holderNo/papers", async (req, res) => { // want endpoint-without-authorization "identity number"
  const holder = await holders.find(req.params.holderNo);
  res.json({ idCardNo: holder.idCardNo });
});

/** One thing alone may be that of an office or a shop; texts and settings are no persons. */
app.get("/branches/:id", async (req, res) => {
  const { phone, openingHours } = await holders.get(req.params.id);
  res.json({ phone, openingHours });
});

app.get("/texts/:key", async (req, res) => {
  const { title, body } = await texts.get(req.params.key);
  res.json({ title, body });
});

app.get("/settings", async (_req, res) => {
  const { email, phone } = await settings.get("imprint");
  res.json({ email, phone });
});

app.get("/rows/:id", (req, res) => {
  const rows = [{ id: "1", label: "TERM10" }];
  res.json(rows.find((row) => row.id === req.params.id));
});
