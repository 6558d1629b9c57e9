// What a route gives to a queue is made into a table by the worker of that queue: of its jobs, the one of that name.
import { Queue } from "bullmq";
import { Router } from "express";
import { audit, requireRole, signedIn } from "./access";

const exports = new Queue("exports", { connection: { host: "queue" } });
const letters = new Queue("letters", { connection: { host: "queue" } });

export const routes = Router();
routes.use(signedIn);

routes.post("/exports/members", requireRole("data-officer"), async (req, res) => {
  await audit.record({ actor: req.user.id, action: "members.export", rows: 5000 });
  await exports.add("members", { by: req.user.id, limit: 5000 });
  res.sendStatus(202);
});

routes.post("/exports/claimants", async (req, res) => {
  await exports.add("claimants", { by: req.user.id }); // want bulk-export-uncontrolled "POST /exports/claimants exports .* with 0 of 5 controls"
  res.sendStatus(202);
});

routes.post("/exports/premiums", async (req, res) => {
  await exports.add("premiums", { by: req.user.id });
  res.sendStatus(202);
});

routes.post("/letters", async (req, res) => {
  await letters.add("claimants", { by: req.user.id });
  res.sendStatus(202);
});
