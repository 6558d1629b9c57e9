import type { NextFunction, Request, Response } from "express";

export function requirePurpose(req: Request, res: Response, next: NextFunction) {
  if (!req.get("x-access-purpose")) return res.status(400).json({ error: "PURPOSE_MISSING" });
  return next();
}
