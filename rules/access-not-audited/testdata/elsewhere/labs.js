// What records lies in files that are not here: it is known by what it is a member of.
var express = require("express");
var Fastify = require("fastify");
var trail = require("./trail");
var audit = require("../lib/audit");
var samples = require("./samples");

var app = express();

app.get("/labs/:id/blood", audit.read("labs"), function (req, res, next) {
  samples.findById(req.params.id).then(function (s) { res.json({ bloodTest: s.bloodTest }); }, next);
});

app.get("/labs/:id/genes", function (req, res, next) { // want access-not-audited "GET /labs/:id/genes hands out"
  samples.findById(req.params.id).then(function (s) { res.json({ geneticTest: s.geneticTest }); }, next);
});

app.get("/labs/:id/drugs", async function (req, res) {
  const s = await samples.findById(req.params.id);
  await trail.append({ action: "read", resource: "labs", subjectId: s.id, actorId: req.user.id });
  res.json({ diagnosis: s.diagnosis });
});

app.get("/labs/:id/scans", async function (req, res) { // want access-not-audited "GET /labs/:id/scans hands out"
  const s = await samples.findById(req.params.id);
  await trail.append({ action: "read", feature: "labs" });
  res.json({ diagnosis: s.diagnosis });
});

const fastify = Fastify();
fastify.get("/f/labs/:id", { onResponse: audit("labs") }, async (req) => {
  const s = await samples.findById(req.params.id);
  return { diagnosis: s.diagnosis };
});
fastify.get("/f/scans/:id", { onResponse: measure("labs") }, async (req) => { // want access-not-audited "GET /f/scans/:id hands out"
  const s = await samples.findById(req.params.id);
  return { diagnosis: s.diagnosis };
});
