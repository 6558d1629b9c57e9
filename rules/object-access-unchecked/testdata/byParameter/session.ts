import type { NextFunction, Request, Response } from "express";

export function requireMember(req: Request, res: Response, next: NextFunction) {
  if (!req.member) return res.sendStatus(401);
  next();
}
