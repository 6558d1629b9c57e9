// Conditions of models, and what schemas let through before.
const express = require("express");
const mongoose = require("mongoose");

const app = express();
const Customer = mongoose.model("Customer", new mongoose.Schema({ email: String, idCardNo: String, password: String }));

app.post("/a", async (req, res) => {
  res.json(await Customer.findOne({ email: req.body.email })); // want query-injection "Customer"
});
app.post("/b", async (req, res) => {
  res.json(await Customer.find({ $where: `this.idCardNo === '${req.body.no}'` })); // want query-injection "about|on Customer"
});
app.post("/d", async (req, res) => {
  res.json(await Customer.findOne({ email: String(req.body.email) }));
});
app.get("/e/:email", async (req, res) => {
  res.json(await Customer.findOne({ email: req.params.email }));
});
app.post("/c", async (req, res) => {
  res.json(await Customer.find({ idCardNo: { $eq: req.body.no } }));
});
