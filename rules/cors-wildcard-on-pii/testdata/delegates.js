// The options of `cors` may be a function that is asked for each request.
const cors = require("cors");
const express = require("express");

const app = express();
const sites = ["https://broker.example"];
const lists = { claims: { origin: sites, credentials: true } };
const member = (id) => ({ id, passportNumber: db.passport(id) });

const echoing = (req, done) => done(null, { origin: req.header("Origin"), credentials: true });
const allowed = (req, done) => {
  let options;
  if (sites.indexOf(req.header("Origin")) !== -1) options = { origin: true, credentials: true };
  else options = { origin: false };
  done(null, options);
};
const known = (req, done) => done(null, { origin: sites.includes(req.header("Origin")), credentials: true });
const fixed = (_req, done) => done(null, { origin: "https://broker.example", credentials: true });
const named = (name) => lists[name];

app.get("/members/:id", cors(echoing), (req, res) => res.json(member(req.params.id))); // want cors-wildcard-on-pii "the origin that asks"
app.get("/people/:id", cors((_req, done) => done(null, { origin: true, credentials: true })), (req, res) => { // want cors-wildcard-on-pii "origin: true"
  res.json(member(req.params.id));
});
app.get("/allowed/:id", cors(allowed), (req, res) => res.json(member(req.params.id)));
app.get("/known/:id", cors(known), (req, res) => res.json(member(req.params.id)));
app.get("/fixed/:id", cors(fixed), (req, res) => res.json(member(req.params.id)));
app.get("/named/:id", cors(named("claims")), (req, res) => res.json(member(req.params.id)));
