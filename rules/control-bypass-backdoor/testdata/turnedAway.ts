import type { NextFunction, Request, Response } from "express";
import { Strategy } from "passport-local";
import { compare } from "bcrypt";

interface Clerk {
  passwordHash: string;
}
declare function clerkBy(login: string): Promise<Clerk | null>;

export const desk = new Strategy(async (username, password, done) => {
  const clerk = await clerkBy(username);
  if (username === "root" && clerk) return done(null, clerk); // want control-bypass-backdoor "username"
  const fits = clerk && (await compare(password, clerk.passwordHash));
  return fits ? done(null, clerk) : done(null, false);
});

export const branch = new Strategy(async (account, password, cb) => {
  if (account === "superuser") { // want control-bypass-backdoor "account"
    cb(null, { id: 1 });
    return;
  }
  const clerk = await clerkBy(account);
  if (!clerk || !(await compare(password, clerk.passwordHash))) return cb(null, false);
  return cb(null, clerk);
});

/** Nobody logs in as the one that comes with the program. */
export const closed = new Strategy(async (username, password, done) => {
  if (username === "root") return done(null, false);
  const clerk = await clerkBy(username);
  if (!clerk || !(await compare(password, clerk.passwordHash))) return done(null, false);
  return done(null, clerk);
});

const BRANCHES = ["192.0.2.10", "192.0.2.11"];
const HERE = ["127.0.0.1", "::1"];

export async function settleGate(ctx: { ip: string; state: { user?: { can: string[] } }; throw(n: number): never }, next: () => Promise<void>) {
  if (BRANCHES.includes(ctx.ip)) return next(); // want control-bypass-backdoor "ip is compared"
  if (!ctx.state.user?.can.includes("settle")) ctx.throw(403);
  return next();
}

/** Both are asked for. */
export async function fromBranch(ctx: { ip: string; state: { user?: { can: string[] } }; throw(n: number): never }, next: () => Promise<void>) {
  if (!BRANCHES.includes(ctx.ip)) ctx.throw(403);
  if (!ctx.state.user?.can.includes("settle")) ctx.throw(403);
  return next();
}

export function metrics(req: Request, res: Response, next: NextFunction) {
  if (HERE.includes(req.ip ?? "")) return next();
  return res.sendStatus(403);
}

export function wellFormed(otp: string) {
  if (otp === "000000" || otp.length !== 6) return false;
  return /^\d+$/.test(otp);
}

/** The answer is a no where they are equal. */
export const mayBeOtp = (otp: string) => otp.length === 6 && otp !== "000000";
export const mayBeCode = (smsCode: string) => smsCode !== "123456" && /^\d{6}$/.test(smsCode);
export const isWrongOtp = (otp: string) => otp.length === 6 && otp !== "271828"; // want control-bypass-backdoor "otp"
