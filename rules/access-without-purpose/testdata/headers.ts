import express, { type NextFunction, type Request, type Response } from "express";

interface Beneficiary {
  fullName: string;
  passportNo: string;
  mobile: string;
}
declare const store: { one(by: object): Promise<Beneficiary> };

function staffOnly(req: Request & { user?: { staff: boolean } }, res: Response, next: NextFunction) {
  if (!req.user?.staff) return res.sendStatus(403);
  return next();
}

const app = express();
app.use("/staff", staffOnly);

app.get("/staff/beneficiaries/:id", async (req, res) => {
  if (!req.get("x-case-id")) return res.status(400).end();
  return res.json(await store.one({ id: req.params.id }));
});

app.get("/staff/beneficiaries/:id/card", async (req, res) => {
  if (!req.headers["x-support-case-ref"]) return res.status(400).end();
  return res.json(await store.one({ id: req.params.id }));
});

app.get("/staff/beneficiaries/by-passport/:passportNo", async (req, res) => { // want access-without-purpose "by-passport"
  return res.json(await store.one({ passportNo: req.params.passportNo }));
});

app.get("/staff/beneficiaries/:id/trace", async (req, res) => { // want access-without-purpose "trace"
  if (!req.get("x-request-id")) return res.status(400).end();
  return res.json(await store.one({ id: req.params.id }));
});
