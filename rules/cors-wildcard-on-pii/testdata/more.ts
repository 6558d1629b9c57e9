import cors, { type CorsOptions } from "cors";
import express, { Router } from "express";

interface Insured {
  idCardNo: string;
}
const insured = new Map<string, Insured>();
const isProduction = process.env.NODE_ENV === "production";

class Policy {
  readonly cors: CorsOptions = { origin: true, credentials: true };
  apply(app: express.Express) {
    app.use(cors(this.cors)); // want cors-wildcard-on-pii
  }
}
export const policy = new Policy();

function optionsOf(): CorsOptions {
  return { origin: "*" };
}
export const router = Router();
router.get("/insured/:id", (req, res) => {
  res.json(insured.get(req.params.id));
});
router.use(cors(optionsOf())); // want cors-wildcard-on-pii
export const tariffs = Router();
tariffs.get("/tariffs", cors(), (_req, res) => {
  res.json(["motor"]);
});

// By hand, in one object, and by assignment.
export function written(_req: express.Request, res: express.Response, next: express.NextFunction) {
  res.set({ "Access-Control-Allow-Origin": "*", Vary: "Origin" }); // want cors-wildcard-on-pii
  next();
}
export function shared(_req: express.Request, res: express.Response, id: string) {
  const headers: Record<string, string> = {};
  headers["Access-Control-Allow-Origin"] = "*"; // want cors-wildcard-on-pii
  res.set(headers).json(insured.get(id));
}
router.get("/insured/:id/raw", (req, res) => shared(req, res, req.params.id));

// Silent: only outside production, a site, a reflection that is checked elsewhere.
export const app = express();
app.use(cors({ origin: isProduction ? "https://portal.harbour.example" : true, credentials: true }));
app.use(cors({ origin: isProduction ? ["https://portal.harbour.example"] : "*" }));
if (!isProduction) app.use(cors());
export function start(config: { cors: boolean; proxy?: string }, one = express()) {
  if (config.cors) one.use(cors({ origin: true, credentials: true }));
  one.use(cors()); // want cors-wildcard-on-pii
  if (config.proxy) one.set("trust proxy", config.proxy);
}
export function chosen(req: express.Request, res: express.Response, next: express.NextFunction) {
  const origin = pick(req.headers.origin);
  res.setHeader("Access-Control-Allow-Origin", origin);
  res.setHeader("Access-Control-Allow-Credentials", "true");
  next();
}
const pick = (origin?: string) => (origin === "https://a.example" ? origin : "https://portal.harbour.example");
