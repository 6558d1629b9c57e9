import type { NextFunction, Request, Response } from "express";

const FIVE_MINUTES = 300_000;

export function requireFreshLogin(req: Request & { session: { at: number } }, res: Response, next: NextFunction) {
  if (Date.now() - req.session.at > FIVE_MINUTES) return res.status(401).json({ code: "LOGIN_AGAIN" });
  return next();
}
