import type { NextFunction, Request, Response } from "express";

export function mayRead(req: Request, res: Response, next: NextFunction) {
  if (!req.user) return res.status(403).end();
  next();
}
