const express = require("express");
const mongoose = require("mongoose");

const app = express();
const AuditLog = mongoose.model("AuditLog", new mongoose.Schema({ action: String }));
const LoginCode = mongoose.model("LoginCode", new mongoose.Schema({ mobile: String, otp: String }));
const Lodger = mongoose.model("Lodger", new mongoose.Schema({ mobile: String, passportNo: String }));

// Where a code goes is no change of somebody's file.
app.post("/codes", async (req, res) => {
  await LoginCode.create({ mobile: req.body.mobile, otp: newCode() });
  res.end();
});
app.post("/lodgers", async (req, res) => { // want change-not-audited "POST /lodgers"
  await Lodger.create({ mobile: req.body.mobile });
  res.end();
});
app.delete("/lodgers/:id", async (req, res) => {
  await Lodger.deleteOne({ _id: req.params.id });
  await AuditLog.create({ action: "delete" });
  res.end();
});
