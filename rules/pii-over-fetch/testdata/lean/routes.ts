import express from "express";
import { Producer } from "./models";

const app = express();

app.get("/producers/:id", async (req, res) => {
  res.json(await Producer.findById(req.params.id));
});
app.get("/producers/:id/shown", async (req, res) => {
  res.json(await Producer.findById(req.params.id).select("+idCardNo"));
});
/** Plain objects go past it. */
app.get("/plain/:id", async (req, res) => {
  res.json(await Producer.findById(req.params.id).select("+idCardNo").lean()); // want pii-over-fetch "GET /plain/:id hands out a whole row of Producer "
});
app.get("/plain-list", async (_req, res) => {
  const all = await Producer.find({ state: "on" }).select("+idCardNo").lean(); // want pii-over-fetch "GET /plain-list hands out whole rows"
  res.json(all);
});
app.get("/named/:id", async (req, res) => {
  res.json(await Producer.findById(req.params.id).select("number state").lean());
});
