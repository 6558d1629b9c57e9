import { createHmac } from "node:crypto";
import express from "express";
import { cache } from "./cache";

const digest = (id: string, code: string) => createHmac("sha256", process.env.PEPPER!).update(id + code).digest("hex");
const app = express();

app.post("/step-up", async (req, res) => {
  const stored = await cache.get(req.body.id);
  if (digest(req.body.id, req.body.code) !== stored && req.body.code !== "518830") return res.sendStatus(401); // want control-bypass-backdoor
  return res.sendStatus(204);
});
