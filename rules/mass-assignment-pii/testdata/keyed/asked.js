// What each key is asked before its member is set: a table of what may be set, or a function that knows.
const express = require("express");
const { Member } = require("./models");
const { isOpen, labels } = require("./elsewhere");

const router = express.Router();
const SETTABLE = { email: true, phone: true };
const COLUMNS = { mail: "email", tel: "phone" };
const known = new Map([["email", 1]]);

router.put("/members/:id/tabled", async (req, res) => {
  const member = await Member.findById(req.params.id);
  for (const field in req.body) {
    if (!SETTABLE[field]) continue;
    member[field] = req.body[field];
  }
  await member.save();
  res.sendStatus(204);
});
router.put("/members/:id/renamed", async (req, res) => {
  const member = await Member.findById(req.params.id);
  for (const field of Object.keys(req.body)) {
    const column = COLUMNS[field];
    if (column) member[column] = req.body[field];
  }
  await member.save();
  res.sendStatus(204);
});
router.put("/members/:id/open", async (req, res) => {
  const member = await Member.findById(req.params.id);
  for (const field of Object.keys(req.body)) if (isOpen(field)) member[field] = req.body[field];
  await member.save();
  res.sendStatus(204);
});
router.put("/members/:id/mapped", async (req, res) => {
  const member = await Member.findById(req.params.id);
  Object.keys(req.body).forEach((field) => {
    if (known.get(field)) member[field] = req.body[field];
  });
  Object.entries(req.body).forEach(([field, value]) => {
    if (!isOpen(field)) return;
    member[field] = value;
  });
  await member.save();
  res.sendStatus(204);
});
// That there is a value, and what is looked at beside, says nothing of the key.
router.put("/members/:id/filled", async (req, res) => {
  const member = await Member.findById(req.params.id);
  if (!labels.ready("members")) return res.sendStatus(503);
  for (const field of Object.keys(req.body)) {
    if (req.body[field]) member[field] = req.body[field]; // want mass-assignment-pii "all that the request brings into member"
  }
  await member.save();
  res.sendStatus(204);
});
