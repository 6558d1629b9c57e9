import type { NextFunction, Request, Response } from "express";

export function either(otp: string, saved: string) {
  if (otp === saved) return true; // want control-bypass-backdoor
  return false;
}

export function neither(otp: string, saved: string) {
  if (otp !== saved) throw new Error("refused"); // want control-bypass-backdoor
}

export const parens = (otp: string, saved: string, n: number) => (n < 3 && otp === saved); // want control-bypass-backdoor
export const first = (otp: string, saved: string, n: number) => (n < 3 && otp === saved); // want control-bypass-backdoor

export function early(otp: string, saved: string) {
  // For the testers.
  return otp === saved;
}

export function chain(password: string, kind: string, check: (p: string) => boolean) {
  if (kind === "guest") {
    return "guest";
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
   // want control-bypass-backdoor
  if (req.headers.authorization !== process.env.KEY) return res.sendStatus(401);
  return next();
}
