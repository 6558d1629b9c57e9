import express from "express";
import { model, Schema } from "mongoose";
import { requireStaff } from "./staff";

const riderSchema = new Schema({
  name: String,
  driverLicenseNo: String,
  passportNo: String,
  password: String,
  office: String,
  since: Date,
  bike: String,
  team: String,
});
const Rider = model("Rider", riderSchema);
const app = express();
app.use(requireStaff);

// What the page shows of it leaves.
app.get("/riders", async (_req, res) => {
  const riders = await Rider.find();
  res.render("drivers/list", { riders });
});
app.get("/riders/:id", async (req, res) => {
  const rider = await Rider.findById(req.params.id);
  res.render("drivers/card.pug", { rider, title: "Rider" });
});
// Whatever it is: a page of which nothing is seen shows what it shows.
app.get("/riders/:id/print", async (req, res) => {
  const rider = await Rider.findById(req.params.id);
  res.render("print", { rider });
});
app.get("/riders/:id/map", async (req, res) => {
  const rider = await Rider.findById(req.params.id); // want pii-over-fetch "GET /riders/:id/map hands out a whole row"
  res.render("drivers/map", { rider });
});
app.get("/riders/:id/json", async (req, res) => {
  const rider = await Rider.findById(req.params.id); // want pii-over-fetch "GET /riders/:id/json hands out a whole row"
  res.json({ rider });
});
