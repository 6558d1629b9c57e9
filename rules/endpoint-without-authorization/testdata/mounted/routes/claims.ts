import { Router } from "express";
import { claimOf } from "./store";

export const claims = Router();
claims.get("/:id", async (req, res) => {
  res.json(await claimOf(req.params.id));
});
