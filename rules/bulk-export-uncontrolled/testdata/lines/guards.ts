import type { NextFunction, Request, Response } from "express";

export function signedIn(req: Request, res: Response, next: NextFunction) {
  if (!req.user) return res.sendStatus(401);
  next();
}
