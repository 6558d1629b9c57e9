// What stands before these handlers lies in files that are not here; what it is there for, its name says.
const express = require("express");
const audit = require("./audit");
const { requestLogger, perIpLimiter, gate, auditAccess } = require("./middlewares");
const wards = require("./wards");

const app = express();

app.get("/wards/:id/diagnosis", audit.read("ward"), async (req, res) => { // want endpoint-without-authorization "GET /wards/:id/diagnosis hands out"
  const ward = await wards.findById(req.params.id);
  res.json({ diagnosis: ward.diagnosis });
});

app.get("/wards/:id/allergies", requestLogger, perIpLimiter, async (req, res) => { // want endpoint-without-authorization "GET /wards/:id/allergies hands out"
  const ward = await wards.findById(req.params.id);
  res.json({ allergies: ward.allergies });
});

app.get("/wards/:id/surgery", gate("wards"), async (req, res) => {
  const ward = await wards.findById(req.params.id);
  res.json({ diagnosis: ward.diagnosis });
});

app.get("/wards/:id/therapy", auditAccess, async (req, res) => {
  const ward = await wards.findById(req.params.id);
  res.json({ diagnosis: ward.diagnosis });
});
