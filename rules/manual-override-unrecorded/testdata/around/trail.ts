import type { NextFunction, Request, Response } from "express";
import { auditLog } from "./store";

export const auditCalls = (action: string) => async (req: Request, _res: Response, next: NextFunction) => {
  await auditLog.create({ action, userId: req.user.id, path: "claims", at: new Date() });
  next();
};
export const auditReasons = (action: string) => async (req: Request, res: Response, next: NextFunction) => {
  if (!req.body.reason) return res.sendStatus(400);
  await auditLog.create({ action, userId: req.user.id, reason: req.body.reason, at: new Date() });
  next();
};
