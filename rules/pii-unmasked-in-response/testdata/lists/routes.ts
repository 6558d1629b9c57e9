import express from "express";
import { audit, cutName, grantees } from "./store";

const app = express();

/** The project masks. */
app.get("/grantees/:id/label", async (req, res) => {
  const one = await grantees.one(req.params.id);
  res.json({ id: one.id, name: cutName(one.fullName) });
});
app.get("/grantees", async (_req, res) => { // want pii-unmasked-in-response "GET /grantees hands out Passport number in full for a whole list"
  const all = await grantees.all();
  res.json(all.map((g) => ({ id: g.id, name: g.fullName, passportNumber: g.passportNumber })));
});
app.get("/recorded", async (_req, res) => {
  const all = await grantees.all();
  await audit.record({ read: "all" });
  res.json(all.map((g) => ({ id: g.id, name: g.fullName, passportNumber: g.passportNumber })));
});
/** Names and numbers to ring are what a list is for. */
app.get("/phones", async (_req, res) => {
  const all = await grantees.all();
  res.json(all.map((g) => ({ id: g.id, name: g.fullName, mobile: g.mobile })));
});
app.get("/accounts", async (_req, res) => {
  const all = await grantees.all();
  res.json(all.map((g) => ({ id: g.id, account: g.bankAccountNumber })));
});
app.get("/counts", async (_req, res) => {
  const all = await grantees.all();
  res.json(all.map((g) => ({ id: g.id, hasPassport: g.passportNumber !== "" })));
});
/** One record, by those who need it. */
app.get("/grantees/:id", async (req, res) => {
  const one = await grantees.one(req.params.id);
  res.json({ id: one.id, name: one.fullName, passportNumber: one.passportNumber });
});
