import type { NextFunction, Request, Response } from "express";

const LARGEST: Record<string, number> = { handler: 500, lead: 5_000 };

export function amountWithinMandate(req: Request, res: Response, next: NextFunction) {
  const largest = LARGEST[res.locals.role] ?? 0;
  if (Number(req.body.amount) > largest) return res.sendStatus(403);
  next();
}
