const express = require("express");
const { Skipper, Pilot, Stoker } = require("./models");

const app = express();

app.put("/skippers/:id", async (req, res) => {
  const skipper = await Skipper.findById(req.params.id);
  skipper.passportNo = req.body.passportNo;
  await skipper.save();
  res.end();
});
app.post("/skippers", async (req, res) => {
  await Skipper.create({ passportNo: req.body.passportNo });
  res.end();
});
app.delete("/skippers/:id", async (req, res) => {
  const skipper = await Skipper.findById(req.params.id);
  await skipper.deleteOne();
  res.end();
});
// The plugin hooks single documents: a query runs none of its hooks.
app.patch("/skippers/:id", async (req, res) => { // want change-not-audited "PATCH /skippers/:id"
  await Skipper.findOneAndUpdate({ _id: req.params.id }, { passportNo: req.body.passportNo });
  res.end();
});
app.patch("/pilots/:id", async (req, res) => {
  await Pilot.findOneAndUpdate({ _id: req.params.id }, { passportNo: req.body.passportNo });
  res.end();
});
// Nobody registered the plugin on this one.
app.post("/stokers", async (req, res) => { // want change-not-audited "POST /stokers"
  await Stoker.create({ passportNo: req.body.passportNo });
  res.end();
});
