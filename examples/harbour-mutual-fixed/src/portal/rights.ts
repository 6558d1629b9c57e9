import express from "express";
import { requireStaff } from "./staff";
import { requireStepUp } from "./stepUp";

const IDENTITY = process.env.IDENTITY_URL;

export const rights = express();
rights.use(requireStaff);

rights.post("/staff/:id/permissions", requireStepUp, async (req, res) => {
  await tell(`${req.params.id}/permissions`, { add: String(req.body.permission) });
  res.sendStatus(204);
});

rights.put("/staff/:id/role", requireStepUp, async (req, res) => {
  await tell(`${req.params.id}/role`, { role: String(req.body.role) });
  res.sendStatus(204);
});

async function tell(path: string, change: object): Promise<void> {
  const answer = await fetch(`${IDENTITY}/staff/${path}`, { method: "PUT", body: JSON.stringify(change) });
  if (!answer.ok) throw new Error("IDENTITY_REFUSED");
}
