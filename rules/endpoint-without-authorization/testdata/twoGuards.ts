import express, { type NextFunction, type Request, type Response, Router } from "express";

interface Tenant {
  id: string;
  passportNo: string;
}
const rows = new Map<string, Tenant>();

function requireTenant(req: Request, res: Response, next: NextFunction) {
  if (!req.session.tenant) return res.sendStatus(401);
  next();
}
function requireClerk(req: Request, res: Response, next: NextFunction) {
  if (!req.session.clerk) return res.sendStatus(401);
  next();
}

const app = express();
const tenants = Router();
tenants.get("/:id", requireTenant, (req, res) => {
  res.json(rows.get(req.params.id));
});
tenants.get("/staff/:id", requireClerk, (req, res) => {
  res.json(rows.get(req.params.id));
});
/** Nobody can say whom it is for. */
tenants.get("/open/:id", (req, res) => { // want endpoint-without-authorization
  res.json(rows.get(req.params.id));
});
app.use("/tenants", tenants);
