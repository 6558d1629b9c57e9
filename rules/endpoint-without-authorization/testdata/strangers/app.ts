import express from "express";
import rateLimit from "express-rate-limit";
import { Column, Entity, type Repository } from "typeorm";

@Entity()
class Quote {
  @Column() fullName!: string;
  @Column() mobile!: string;
}
declare const quotes: Repository<Quote>;
declare function signedIn(req: express.Request, res: express.Response, next: express.NextFunction): void;

const throttle = rateLimit({ windowMs: 60_000, max: 10 });
const router = express.Router();

// Calls are counted where people come whom nobody knows.
router.post("/quote", throttle, async (req, res) => {
  await quotes.insert({ fullName: req.body.fullName, mobile: req.body.mobile });
  res.json({ ok: true });
});
router.post("/callback", throttle, async (req, res) => {
  await quotes.insert({ fullName: req.body.fullName, mobile: req.body.mobile });
  res.json({ ok: true });
});
router.post("/import", async (req, res) => { // want endpoint-without-authorization "POST /import"
  await quotes.insert({ fullName: req.body.fullName, mobile: req.body.mobile });
  res.json({ ok: true });
});
router.put("/quote/:id", throttle, async (req, res) => { // want endpoint-without-authorization "PUT /quote/:id"
  await quotes.update(req.params.id, { mobile: req.body.mobile });
  res.json({ ok: true });
});
router.get("/quotes/:id", signedIn, async (req, res) => {
  res.json(await quotes.findOneBy({ id: req.params.id } as object));
});
router.get("/quotes/:id/all", signedIn, async (req, res) => {
  res.json(await quotes.findOneBy({ id: req.params.id } as object));
});
router.get("/quotes/:id/more", signedIn, async (req, res) => {
  res.json(await quotes.findOneBy({ id: req.params.id } as object));
});
router.get("/quotes/:id/rest", signedIn, async (req, res) => {
  res.json(await quotes.findOneBy({ id: req.params.id } as object));
});
router.get("/quotes/:id/last", signedIn, async (req, res) => {
  res.json(await quotes.findOneBy({ id: req.params.id } as object));
});

export const app = express();
app.use(router);
