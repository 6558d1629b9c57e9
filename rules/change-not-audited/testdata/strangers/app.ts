import express from "express";
import rateLimit from "express-rate-limit";
import { Column, Entity, type Repository } from "typeorm";

@Entity()
class Lead {
  @Column() fullName!: string;
  @Column() mobile!: string;
}
declare const leads: Repository<Lead>;
declare function signedIn(req: express.Request, res: express.Response, next: express.NextFunction): void;
declare function auditLog(actor: string, action: string, id: string): Promise<void>;

const throttle = rateLimit({ windowMs: 60_000, max: 10 });
const app = express();

// Nobody is there to be recorded.
app.post("/cover-request", throttle, async (req, res) => {
  await leads.insert({ fullName: req.body.fullName, mobile: req.body.mobile });
  res.json({ ok: true });
});
app.put("/leads/:id", signedIn, async (req, res) => {
  await leads.update(req.params.id, { mobile: req.body.mobile });
  await auditLog((req as never as { user: { id: string } }).user.id, "change", req.params.id);
  res.json({ ok: true });
});
app.put("/leads/:id/name", signedIn, throttle, async (req, res) => { // want change-not-audited "PUT /leads/:id/name"
  await leads.update(req.params.id, { fullName: req.body.fullName });
  res.json({ ok: true });
});
app.post("/leads", signedIn, throttle, async (req, res) => { // want change-not-audited "POST /leads"
  await leads.insert({ fullName: req.body.fullName, mobile: req.body.mobile });
  res.json({ ok: true });
});
export default app;
