import express, { type NextFunction, type Request, type Response } from "express";

export const app = express();

app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", req.headers.origin); // want cors-wildcard-on-pii "the origin that asks, with credentials"
  res.header("Access-Control-Allow-Credentials", "true");
  next();
});

export function open(req: Request, res: Response, next: NextFunction) {
  const origin = req.get("Origin") ?? "*";
  res.setHeader("access-control-allow-origin", origin); // want cors-wildcard-on-pii
  res.setHeader("access-control-allow-credentials", "true");
  next();
}

export async function handler(event: { headers: { origin?: string } }) {
  return {
    statusCode: 200,
    headers: { "Access-Control-Allow-Origin": event.headers.origin, "Access-Control-Allow-Credentials": "true" }, // want cors-wildcard-on-pii
    body: "{}",
  };
}

const ALLOWED = ["https://portal.harbour.example"];
export function listed(req: Request, res: Response, next: NextFunction) {
  const origin = req.headers.origin;
  if (origin && ALLOWED.includes(origin)) {
    res.setHeader("Access-Control-Allow-Origin", origin);
    res.setHeader("Access-Control-Allow-Credentials", "true");
  }
  next();
}

export function ends(req: Request, res: Response, next: NextFunction) {
  const origin = req.headers.origin ?? "";
  res.setHeader("Access-Control-Allow-Credentials", "true");
  if (origin.endsWith(".harbour.example")) res.setHeader("Access-Control-Allow-Origin", origin);
  next();
}

export function same(req: Request, res: Response, next: NextFunction) {
  const { origin } = req.headers;
  res.setHeader("Access-Control-Allow-Credentials", "true");
  if (origin === process.env.PORTAL) res.setHeader("Access-Control-Allow-Origin", origin as string);
  next();
}
