import type { NextFunction, Request, Response } from "express";

export function requireStaff(req: Request, res: Response, next: NextFunction): void {
  if (req.headers.authorization) next();
  else res.sendStatus(401);
}
