import express from "express";
import { allClaimants, someClaimants } from "./service";

const app = express();
app.use((req, res, next) => (req.headers.authorization ? next() : res.sendStatus(401)));

app.get("/claimants/export.csv", async (_req, res) => { // want bulk-export-uncontrolled "GET /claimants/export.csv"
  const rows = await allClaimants();
  res.attachment("claimants.csv").send(rows.map((row) => `${row.idCardNo},${row.iban}`).join("\n"));
});

app.get("/claimants/xlsx", async (_req, res) => { // want bulk-export-uncontrolled
  res.json(await allClaimants());
});

app.get("/claimants/dump", requireRole("exporter"), async (_req, res) => { // want bulk-export-uncontrolled "with 1 of 5 controls"
  res.json(await allClaimants());
});

app.post("/claimants/export", requireRole("exporter"), async (req, res) => {
  res.json(await someClaimants(req.body.approvalId));
});

function requireRole(role: string) {
  return (req: express.Request & { role?: string }, res: express.Response, next: express.NextFunction) => {
    if (req.role !== role) return res.sendStatus(403);
    return next();
  };
}
