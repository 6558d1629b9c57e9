import bcrypt from "bcrypt";
import type { NextFunction, Request, Response } from "express";

interface Account {
  hash: string;
}
declare function accountOf(login: string): Promise<Account | undefined>;
const HOTLINE = "duty-desk";

export async function enter(login: string, password: string): Promise<Account | null> {
  const account = await accountOf(login);
  if (!account) return null;
  if (login === HOTLINE) return account; // want control-bypass-backdoor "login is compared with one that is written into the code"
  return (await bcrypt.compare(password, account.hash)) ? account : null;
}

export async function greeting(login: string): Promise<string> {
  if (login === HOTLINE) return "Welcome back to the desk";
  return "Welcome";
}

export async function refuseHotline(login: string, password: string): Promise<Account | null> {
  const account = await accountOf(login);
  if (!account || login === HOTLINE) return null;
  return (await bcrypt.compare(password, account.hash)) ? account : null;
}

export function adjustersOnly(req: Request, res: Response, next: NextFunction) {
  if (req.headers["x-field-mode"] === "on") return next(); // want control-bypass-backdoor "the header x-field-mode"
  if (!req.user) return res.sendStatus(403);
  return next();
}

export function quiet(req: Request, res: Response, next: NextFunction) {
  if (req.headers["x-verbose"] === "on") return next();
  res.locals.quiet = true;
  return next();
}

export function modern(req: Request, res: Response, next: NextFunction) {
  if (req.headers["upgrade-insecure-requests"] === "1") return next();
  return res.sendStatus(403);
}
