import express from "express";
import { model, Schema } from "mongoose";
import { requireStaff } from "./staff";

const driverSchema = new Schema({
  name: String,
  driverLicenseNo: String,
  passportNo: String,
  password: String,
  office: String,
  state: String,
  grade: String,
  since: Date,
  car: String,
  team: String,
});
const Driver = model("Driver", driverSchema);
const app = express();
app.use(requireStaff);

app.get("/drivers", async (_req, res) => {
  const drivers = await Driver.find({ state: "active" }).lean(); // want pii-over-fetch "GET /drivers hands out whole rows"
  res.json({ drivers, count: drivers.length });
});
app.get("/drivers/:id", async (req, res) => {
  const driver = await Driver.findById(req.params.id); // want pii-over-fetch "GET /drivers/:id hands out a whole row"
  const caller = await Driver.findById(res.locals.id);
  if (!driver || caller?.grade !== "chief") return res.sendStatus(403);
  return res.json(driver);
});
app.get("/drivers/:id/team", async (req, res) => {
  const driver = await Driver.findById(req.params.id);
  if (driver?.team !== req.query.team) return res.sendStatus(403);
  return res.sendStatus(204);
});
app.get("/drivers/safe", async (_req, res) => {
  res.json(await Driver.find().select("-password -driverLicenseNo -passportNo"));
});
app.get("/drivers/names", async (_req, res) => {
  const drivers = await Driver.find({}, { name: 1, office: 1 });
  res.json(drivers);
});
app.post("/drivers", async (req, res) => {
  const known = await Driver.findOne({ name: req.body.name });
  if (known) return res.sendStatus(409);
  return res.sendStatus(201);
});
