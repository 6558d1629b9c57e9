import express, { type NextFunction, type Request, type Response, Router } from "express";
import jwt from "jsonwebtoken";

interface Insured {
  id: string;
  idCardNo: string;
}
const rows = new Map<string, Insured>();
const find = (id: string): Insured => rows.get(id)!;

function requireLogin(req: Request, res: Response, next: NextFunction) {
  try {
    jwt.verify(req.headers.authorization ?? "", process.env.KEY ?? "");
    next();
  } catch {
    res.status(401).end();
  }
}

/** Looks like a check, and lets everybody on. */
function authMiddleware(_req: Request, _res: Response, next: NextFunction) {
  next();
}

const app = express();
app.use(express.json());
app.get("/open/:id", requireLogin, (req, res) => { // want endpoint-without-authorization "GET /open/:id hands out"
  res.json(find(req.params.id));
});
app.get("/void/:id", authMiddleware, requireLogin, (req, res) => { // want endpoint-without-authorization "authMiddleware turns nobody away"
  res.json(find(req.params.id));
});
app.get("/inline/:id", requireLogin, (req, res) => {
  res.json(find(req.params.id));
});
app.get("/inside/:id", (req, res) => {
  if (req.headers["x-key"] !== process.env.PEER_KEY) return res.sendStatus(403);
  return res.json(find(req.params.id));
});
app.get("/count", (_req, res) => {
  res.json(rows.size);
});
app.post("/login", (req, res) => {
  res.json(find(req.body.id));
});

const early = Router();
early.get("/:id", requireLogin, (req, res) => { // want endpoint-without-authorization "GET /early/:id"
  res.json(find(req.params.id));
});
app.use("/early", early);

const claims = Router();
claims.route("/list").get(async (_req, res) => {
  const all = [...rows.values()];
  return res.status(200).json(all);
});
app.use(requireLogin);
app.use("/claims", claims);
