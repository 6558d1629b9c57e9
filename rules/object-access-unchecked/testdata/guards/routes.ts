import { type NextFunction, type Request, type Response, Router } from "express";
import { PrismaClient } from "@prisma/client";
import { signedIn } from "./session";

const db = new PrismaClient();
type Signed = Request & { member: { sub: string } };

async function ownClaim(req: Request, res: Response, next: NextFunction) {
  const claim = await db.claim.findFirst({ where: { id: req.params.claimId, holderId: (req as Signed).member.sub } });
  if (!claim) return res.sendStatus(404);
  next();
}

export const routes = Router();
routes.use(signedIn);

routes.get("/claims/:claimId/reports/:reportId", ownClaim, async (req, res) => {
  res.json(await db.report.findUnique({ where: { id: req.params.reportId } })); // want object-access-unchecked "GET /claims/:claimId/reports/:reportId gives"
});

routes.get("/claims/:claimId/reports/:reportId/text", ownClaim, async (req, res) => {
  const { claimId, reportId } = req.params;
  res.json(await db.report.findFirst({ where: { id: reportId, claimId } }));
});

routes.get("/claims/:claimId/first", ownClaim, async (req, res) => {
  res.json(await db.report.findFirst({ where: { claimId: req.params.claimId } }));
});
