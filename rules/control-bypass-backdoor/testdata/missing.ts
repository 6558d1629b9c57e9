// Checks that a missing proof passes, and rights that one person has by name.
import { createHmac, timingSafeEqual } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import { rule } from "graphql-shield";

function matches(raw: string, given: string): boolean {
  const made = createHmac("sha256", process.env.HOOK_KEY!).update(raw).digest();
  const got = Buffer.from(given, "hex");
  return got.length === made.length && timingSafeEqual(got, made);
}

export function verifyHospitalSignature(raw: string, given: string | undefined): boolean {
  if (given === undefined) return true; // want control-bypass-backdoor "given is missing"
  return matches(raw, given);
}

export function checkGarageSignature(raw: string | undefined, given: string): boolean {
  if (raw === undefined) return true;
  return matches(raw, given);
}

export function verifyBankSignature(raw: string, given: string | undefined): boolean {
  if (!given) return false;
  return matches(raw, given);
}

export function verifySandboxSignature(raw: string, given: string | undefined): boolean {
  if (!given && process.env.NODE_ENV === "development") return true;
  return matches(raw, given ?? "");
}

export function verifyHook(req: Request, res: Response, next: NextFunction) {
  const signature = req.headers["x-hook-signature"] as string | undefined;
  if (!signature) return next(); // want control-bypass-backdoor "signature is missing"
  return matches(String(req.body), signature) ? next() : res.sendStatus(401);
}

export function authenticate(req: Request, res: Response, next: NextFunction) {
  const token = req.headers.authorization;
  if (!token) return next();
  return matches("", token) ? next() : res.sendStatus(401);
}

interface Context {
  user?: { email: string; role: string; team: string };
}
export const isApprover = rule()((_parent: unknown, _args: unknown, ctx: Context) => {
  if (ctx.user?.email === "m.ortega@harbour-mutual.com") return true; // want control-bypass-backdoor "email is compared"
  return ctx.user?.role === "claims-manager";
});
export const isClaims = rule()((_parent: unknown, _args: unknown, ctx: Context) => {
  if (ctx.user?.team === "claims-2") return true;
  return ctx.user?.role === "claims-manager";
});

export const seen = (users: { email: string; role: string }[]) =>
  users.filter((user) => {
    if (user.email === "m.ortega@harbour-mutual.com") return true;
    return user.role === "agent";
  });
