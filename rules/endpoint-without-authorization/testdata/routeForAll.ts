import express, { type NextFunction, type Request, type Response } from "express";
import { holders } from "@insurer/directory";

const app = express();

function requireUser(req: Request & { user?: { id: string } }, res: Response, next: NextFunction) {
  if (!req.user) return res.sendStatus(401);
  next();
}
const touch = (_req: Request, _res: Response, next: NextFunction) => next();

app
  .route("/holders/:id")
  .all(requireUser)
  .get(async (req, res) => {
    const holder = await holders.load(req.params.id);
    res.json({ idCardNo: holder.idCardNo });
  });

app
  .route("/agents/:id")
  .all(touch)
  .get(async (req, res) => { // want endpoint-without-authorization "/agents/:id"
    const agent = await holders.load(req.params.id);
    res.json({ idCardNo: agent.idCardNo });
  });

// With a path of its own it stands before that one only.
app
  .all("/health", requireUser)
  .get("/claimants/:id", async (req, res) => { // want endpoint-without-authorization "/claimants/:id"
    const claimant = await holders.load(req.params.id);
    res.json({ idCardNo: claimant.idCardNo });
  });
