import express from "express";
import { find, type Holder } from "./mask";

const app = express();

app.get("/owners/:id", async (req, res) => { // want pii-unmasked-in-response
  const owner: Holder = await find(req.params.id);
  res.json({ owner, seen: true });
});

app.get("/owners/:id/sheet", async (req, res) => { // want pii-unmasked-in-response
  const owner: Holder = await find(req.params.id);
  res.json(owner);
});
