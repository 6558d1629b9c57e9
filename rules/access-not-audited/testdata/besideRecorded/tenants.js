// Who is told of somebody beside reads that are recorded; the record is known by what it holds.
const { Router } = require("express");
const { db } = require("./db");
const { signedIn } = require("./signedIn");

const tenants = Router();
tenants.use(signedIn);

const seen = (what) => async (req, res, next) => {
  await db("viewing_log").insert({ employee_id: req.staff.id, subject: req.params.id, action: what, at: new Date() });
  next();
};

tenants.get("/tenants/:id/illness", seen("illness"), async (req, res) => {
  res.json(await db("tenant_illness").where({ id: req.params.id }).first("full_name", "diagnosis"));
});

tenants.get("/tenants/:id/guarantor", async (req, res) => { // want access-not-audited "GET /tenants/:id/guarantor"
  res.json(await db("guarantor_persons").where({ tenant_id: req.params.id }).first("full_name", "mobile"));
});

// A name alone, and what is nobody's.
tenants.get("/tenants/:id/greeting", async (req, res) => {
  res.json(await db("tenant_persons").where({ id: req.params.id }).first("full_name"));
});
tenants.get("/branches/:id", async (req, res) => {
  res.json(await db("branches").where({ id: req.params.id }).first("title", "opening_hours"));
});

module.exports = { tenants };
