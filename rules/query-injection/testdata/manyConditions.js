const express = require("express");
const mongoose = require("mongoose");

const Customer = mongoose.model("Customer", new mongoose.Schema({ mobile: String, idCardNo: String, email: String }));
const Claim = mongoose.model("Claim", new mongoose.Schema({ claimNo: String, diagnosis: String, mobile: String }));
const app = express();
app.use(express.json());

app.post("/hooks/call", async (req, res) => {
  const caller = await Customer.findOne({ mobile: req.body.from }); // want query-injection "in 3 conditions, Customer with req.body.from first"
  const called = await Customer.findOne({ mobile: req.body.to });
  const claim = await Claim.findOne({ claimNo: req.body.claimNo });
  res.json({ known: Boolean(caller ?? called), open: Boolean(claim) });
});

app.post("/hooks/mail", async (req, res) => {
  const sender = await Customer.findOne({ email: req.body.from }); // want query-injection "compares Customer with"
  const claim = await Claim.findOne({ claimNo: String(req.body.claimNo) });
  res.json({ known: Boolean(sender), open: Boolean(claim) });
});
