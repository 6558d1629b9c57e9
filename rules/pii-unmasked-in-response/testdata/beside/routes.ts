import express from "express";
import { audit, cutName, lastFour, people } from "./people";

const app = express();

app.get("/heirs/:id", async (req, res) => { // want pii-unmasked-in-response "masks other values and hands out Passport number in full"
  const heir = await people.one(req.params.id);
  await audit.record({ read: heir.id });
  res.json({ id: heir.id, name: cutName(heir.fullName), passportNumber: heir.passportNumber });
});

app.get("/heirs/:id/short", async (req, res) => {
  const heir = await people.one(req.params.id);
  await audit.record({ read: heir.id });
  res.json({ id: heir.id, name: cutName(heir.fullName), share: heir.share });
});

app.get("/heirs/:id/reveal", async (req, res) => {
  const heir = await people.one(req.params.id);
  await audit.record({ read: heir.id });
  res.json({ name: cutName(heir.fullName), passportNumber: heir.passportNumber });
});

app.get("/heirs/:id/plain", async (req, res) => {
  const heir = await people.one(req.params.id);
  await audit.record({ read: heir.id });
  res.json({ id: heir.id, name: heir.fullName, passportNumber: heir.passportNumber });
});

export { app, lastFour };
