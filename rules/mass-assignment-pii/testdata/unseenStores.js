// Stores whose files are not there, called what they keep.
const express = require("express");
const { z } = require("zod");
const { signedIn } = require("./access");
const { policies, themes, trail } = require("./stores");
const mailer = require("./mailer");

const Note = z.object({ note: z.string() }).strict();
const router = express.Router();
router.use(signedIn);

router.patch("/policies/:id", async (req, res) => {
  const policy = await policies.ofHolder(req.user.id, req.params.id);
  Object.assign(policy, req.body); // want mass-assignment-pii "whatever columns"
  await policies.save(policy);
  await trail.append({ actor: req.user.id, action: "policy.change", fields: Object.keys(req.body) });
  res.sendStatus(204);
});

router.patch("/policies/:id/note", async (req, res) => {
  const policy = await policies.ofHolder(req.user.id, req.params.id);
  Object.assign(policy, Note.parse(req.body));
  await policies.save(policy);
  res.sendStatus(204);
});

router.patch("/policies/:id/shown", async (req, res) => {
  const policy = await policies.ofHolder(req.user.id, req.params.id);
  Object.assign(policy, req.body);
  await mailer.preview(policy);
  res.json({ id: policy.id });
});

router.patch("/policies/:id/checked", async (req, res) => {
  const policy = await policies.ofHolder(req.user.id, req.params.id);
  if (Object.keys(req.body).some((key) => key !== "note")) return res.sendStatus(400);
  Object.assign(policy, req.body);
  await policies.save(policy);
  res.sendStatus(204);
});

router.patch("/themes/:id", async (req, res) => {
  const theme = await themes.ofUser(req.user.id);
  Object.assign(theme, req.body);
  await themes.save(theme);
  res.sendStatus(204);
});

module.exports = router;
