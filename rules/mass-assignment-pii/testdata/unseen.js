// Models whose files are not there: what they hold is not known, so whoever calls may set all of it.
const express = require("express");
const { z } = require("zod");
const { signedIn, mayWrite, ownsClaim } = require("./access");
const Claim = require("./claim.model");
const { Customer } = require("./tables");
const { prisma } = require("./prisma");

const Patch = z.object({ lossDate: z.string() }).strict();
const app = express();
app.use(express.json(), signedIn, mayWrite("claims"));

app.patch("/claims/:id", ownsClaim, async (req, res) => {
  await Claim.updateOne({ _id: req.params.id }, { $set: req.body }); // want mass-assignment-pii "whatever columns"
  res.sendStatus(204);
});

app.put("/customers/me", async (req, res) => {
  const me = await Customer.findOne({ where: { id: req.user.id } });
  Object.assign(me, req.body); // want mass-assignment-pii
  await me.save();
  res.sendStatus(204);
});

app.post("/claims", async (req, res) => {
  await prisma.claim.create({ data: { ...req.body, ownerId: req.user.id } }); // want mass-assignment-pii
  res.sendStatus(201);
});

app.patch("/claims/:id/checked", async (req, res) => {
  await Claim.updateOne({ _id: req.params.id }, { $set: Patch.parse(req.body) });
  res.sendStatus(204);
});

app.put("/customers/me/language", async (req, res) => {
  const { language, timezone } = req.body;
  await Customer.update({ language, timezone }, { where: { id: req.user.id } });
  res.sendStatus(204);
});

app.post("/themes", async (req, res) => {
  await prisma.theme.create({ data: req.body });
  res.sendStatus(201);
});
