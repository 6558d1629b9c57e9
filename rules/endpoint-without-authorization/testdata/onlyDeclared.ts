// Functions that are only declared: what their names say is believed.
import { type NextFunction, type Request, type Response, Router } from "express";

declare function requireLogin(req: Request, res: Response, next: NextFunction): void;
declare function countRequests(req: Request, res: Response, next: NextFunction): void;
declare function requireUser(req: Request): Promise<{ id: string }>;
declare function visit(ref: string): Promise<{ ward: string; diagnosis: string }>;

export const router = Router();
router.get("/before/:ref", requireLogin, async (req, res) => {
  res.json(await visit(req.params.ref));
});
router.get("/within/:ref", async (req, res) => {
  await requireUser(req);
  res.json(await visit(req.params.ref));
});
// Nobody knows what it does.
router.get("/counted/:ref", countRequests, async (req, res) => {
  res.json(await visit(req.params.ref));
});
router.get("/open/:ref", async (req, res) => { // want endpoint-without-authorization "GET /open/:ref"
  res.json(await visit(req.params.ref));
});
