// Nobody records anything in this file: the names of columns alone are not enough.
import { Router } from "express";
import { db } from "./db";
import { signedIn } from "./signedIn";

export const keepers = Router();
keepers.use(signedIn);

keepers.put("/keepers/:id/mobile", async (req: any, res) => {
  await db.query("UPDATE keepers SET mobile = $2 WHERE id = $1", [req.params.id, String(req.body.mobile)]);
  res.sendStatus(204);
});
