const express = require("express");
const { Member } = require("./models");

const router = express.Router();
const SETTABLE = { email: true, phone: true };

router.put("/members/:id", async (req, res) => {
  const member = await Member.findById(req.params.id);
  for (const field in req.body) member[field] = req.body[field]; // want mass-assignment-pii "all that the request brings into member"
  await member.save();
  res.sendStatus(204);
});
router.put("/members/:id/own", async (req, res) => {
  const member = await Member.findById(req.params.id);
  const { body } = req;
  for (const field in body) {
    if (!Object.prototype.hasOwnProperty.call(body, field)) continue;
    member[field] = body[field]; // want mass-assignment-pii "all that the request brings"
  }
  await member.save();
  res.sendStatus(204);
});
router.patch("/members/:id", async (req, res) => {
  const changes = {};
  for (const field of Object.keys(req.body)) changes[field] = req.body[field]; // want mass-assignment-pii "Member.updateOne"
  await Member.updateOne({ _id: req.params.id }, { $set: changes });
  res.sendStatus(204);
});
// Only what may be set.
router.put("/members/:id/some", async (req, res) => {
  const member = await Member.findById(req.params.id);
  for (const field in req.body) if (field in SETTABLE) member[field] = req.body[field];
  await member.save();
  res.sendStatus(204);
});
router.put("/members/:id/known", async (req, res) => {
  const member = await Member.findById(req.params.id);
  for (const field in req.body) if (SETTABLE.hasOwnProperty(field)) member[field] = req.body[field];
  await member.save();
  res.sendStatus(204);
});
router.patch("/members/:id/some", async (req, res) => {
  const changes = {};
  for (const field in req.body) {
    if (Object.prototype.hasOwnProperty.call(SETTABLE, field)) changes[field] = req.body[field];
  }
  await Member.updateOne({ _id: req.params.id }, { $set: changes });
  res.sendStatus(204);
});
router.patch("/members/:id/listed", async (req, res) => {
  const changes = {};
  for (const field in SETTABLE) changes[field] = req.body[field];
  await Member.updateOne({ _id: req.params.id }, { $set: changes });
  res.sendStatus(204);
});
router.post("/members/count", async (req, res) => {
  const counts = {};
  for (const field in req.body) counts[field] = String(req.body[field]).length;
  await Member.updateOne({ _id: req.params.id }, { $set: { email: counts.email } });
  res.json(counts);
});
module.exports = router;
