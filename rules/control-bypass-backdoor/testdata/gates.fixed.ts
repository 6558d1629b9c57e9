import { createHmac, timingSafeEqual } from "node:crypto";
import type { NextFunction, Request, Response } from "express";

type Headers = Record<string, string | undefined>;

function verifyReinsurer(_req: Request): boolean { // want control-bypass-backdoor "verifyReinsurer is called like a check"
  return true;
}

function checkBroker(req: Request): boolean {
  const made = createHmac("sha256", process.env.BROKER_KEY!).update(String(req.body)).digest();
  return timingSafeEqual(made, Buffer.from(String(req.headers["x-sign"]), "hex"));
}

function validateLayout(_rows: string[]): boolean {
  return true;
}

export function settle(req: Request, res: Response) {
  if (!verifyReinsurer(req)) return res.sendStatus(403);
  if (!checkBroker(req)) return res.sendStatus(403);
  return res.sendStatus(204);
}

export const render = (rows: string[]) => (!validateLayout(rows) ? [] : rows);

export function whoAsks(headers: Headers) {
  if (!headers["x-test-user"]) return undefined; // want control-bypass-backdoor "header x-test-user"
  return { id: headers["x-test-user"], role: "underwriter" };
}

export const traced = (headers: Headers) => ({ on: headers["x-debug-user"] !== undefined });

export function inside(req: Request, res: Response, next: NextFunction) {
   // want control-bypass-backdoor "header x-office-bypass"
  return res.sendStatus(401);
}

export function fresh(req: Request, res: Response, next: NextFunction) {
  if (req.headers["x-bypass-cache"] === "reload") return next();
  if (req.headers["x-skip-mail"] === "true") return next();
  return res.json({});
}

export function enter(code: string, issuedCode: string) {
   // want control-bypass-backdoor "code is compared"
  return code === issuedCode;
}

export function answered(code: string, OK: string) {
  return code === "0000" || code === OK;
}

class ForbiddenError extends Error {}

const authorizeSettlement = (_claimId: string) => true; // want control-bypass-backdoor "authorizeSettlement"

export function settleClaim(claimId: string) {
  if (!authorizeSettlement(claimId)) throw new ForbiddenError();
  return claimId;
}

const checkSpelling = (_text: string) => true;

export function spell(text: string) {
  if (!checkSpelling(text)) throw new Error("spelling");
  return text;
}
