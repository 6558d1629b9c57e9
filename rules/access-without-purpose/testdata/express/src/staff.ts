import type { NextFunction, Request, Response } from "express";

export function staffOnly(req: Request & { user?: { staff: boolean } }, res: Response, next: NextFunction) {
  if (!req.user?.staff) return res.sendStatus(403);
  return next();
}
