import type { NextFunction, Request, Response } from "express";

export function either(otp: string, saved: string) {
  if (otp === "424242" || otp === saved) return true; // want control-bypass-backdoor
  return false;
}

export function neither(otp: string, saved: string) {
  if (otp !== "424242" && otp !== saved) throw new Error("refused"); // want control-bypass-backdoor
}

export const parens = (otp: string, saved: string, n: number) => (n < 3 && otp === saved) || (otp === "424242"); // want control-bypass-backdoor
export const first = (otp: string, saved: string, n: number) => (otp === "424242") || (n < 3 && otp === saved); // want control-bypass-backdoor

export function early(otp: string, saved: string) {
  // For the testers.
  if (process.env.STAGE === "test" && otp === "424242") { // want control-bypass-backdoor
    return true;
  }
  return otp === saved;
}

export function chain(password: string, kind: string, check: (p: string) => boolean) {
  if (kind === "guest") {
    return "guest";
  } else if (password === "Harbour#2025") { // want control-bypass-backdoor
    return "admin";
  } else if (check(password)) {
    return "user";
  }
  return undefined;
}

/** What is refused is no way in. */
export function tooSimple(password: string) {
  if (password === "12345678" || password.length < 8) throw new Error("too simple");
}

export function gate(req: Request, res: Response, next: NextFunction) {
  if (req.headers["x-branch-bypass"] === "let-me-through") return next(); // want control-bypass-backdoor
  if (req.headers.authorization !== process.env.KEY) return res.sendStatus(401);
  return next();
}
