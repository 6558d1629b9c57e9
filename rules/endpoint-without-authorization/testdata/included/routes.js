const express = require("express");
const { Claim, Product } = require("./models");
const { requireLogin } = require("./requireLogin");

const app = express();

app.get("/claims/:id/papers", async (req, res) => { // want endpoint-without-authorization "GET /claims/:id/papers"
  const claim = await Claim.findByPk(req.params.id, { include: ["medicalReports", "idCopies"] });
  res.json(claim);
});

app.get("/products/:id", async (req, res) => {
  res.json(await Product.findByPk(req.params.id, { include: ["covers", "brochures"] }));
});

app.get("/claims/:id/counts", async (req, res) => {
  const claim = await Claim.findByPk(req.params.id, { include: ["medicalReports"] });
  res.json({ reports: claim.medicalReports.length });
});

app.use(requireLogin);

app.get("/claims/:id/file", async (req, res) => {
  res.json(await Claim.findOne({ where: { id: req.params.id, customerId: req.user.id }, include: ["medicalReports"] }));
});

module.exports = app;
