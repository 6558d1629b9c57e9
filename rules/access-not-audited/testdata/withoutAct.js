// Records that tell who, whose and when, in a wrapper, without a word for what was done; and what only looks like one.
const express = require("express");
const { ledger, feed, wards } = require("../shared/stores");

const kept = (permission, inner) => async (req, res, next) => {
  try {
    const body = await inner(req);
    await ledger.append({ actorId: req.staff.id, permission, subjectId: req.params.bedNo, status: 200, at: new Date() });
    res.json(body);
  } catch (err) {
    next(err);
  }
};
const fed = (inner) => async (req, res) => {
  const body = await inner(req);
  await feed.push({ title: "somebody looked", subjectId: req.params.bedNo, at: new Date() });
  res.json(body);
};

const api = express.Router();
api.use((req, res, next) => (req.staff ? next() : res.sendStatus(401)));
api.get("/beds/:bedNo/diagnoses", kept("ward:read", (req) => wards.diagnosesOf(req.params.bedNo)));
api.get("/beds/:bedNo/allergies", fed((req) => wards.allergiesOf(req.params.bedNo))); // want access-not-audited "medical history"
api.get("/beds/:bedNo/letter", async (req, res) => { // want access-not-audited "Medical record"
  res.json(await wards.dischargeLetter(req.params.bedNo));
});
api.get("/beds/:bedNo/persons", async (req, res) => { // want access-not-audited "Insured"
  res.json(await wards.insuredPersons(req.params.bedNo));
});
api.get("/beds/:bedNo/size", async (req, res) => {
  res.json(await wards.size(req.params.bedNo));
});
module.exports = api;
