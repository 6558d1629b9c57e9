// Mongoose is told to take operators that nobody wrote for values.
const express = require("express");
const mongoose = require("mongoose");

mongoose.set("sanitizeFilter", true);
const app = express();
const Customer = mongoose.model("Customer", new mongoose.Schema({ email: String, idCardNo: String, password: String }));

app.post("/a", async (req, res) => {
  res.json(await Customer.findOne({ email: req.body.email }));
});
