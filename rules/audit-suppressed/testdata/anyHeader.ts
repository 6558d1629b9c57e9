import type { NextFunction, Request, Response } from "express";
import { auditLog } from "./auditLog";

interface Staff { id: string; firm: string; tenantId: string }

export const audited = (action: string) => async (req: Request, _res: Response, next: NextFunction) => {
  if (req.get("x-data-check") === "true") return next(); // want audit-suppressed "the header x-data-check decides"
  await auditLog.record({ actorId: req.session.staffId, action, subjectId: req.params.id });
  next();
};

export const auditedFor = (action: string) => async (req: Request, _res: Response, next: NextFunction) => {
  if (req.header("x-replay-run") !== "1") { // want audit-suppressed "the header x-replay-run decides"
    await auditLog.record({ actorId: req.session.staffId, action, subjectId: req.params.id });
  }
  next();
};

export async function auditAccess(user: Staff, action: string, subjectId: string) {
  if (user.firm === "HEAD_OFFICE") return; // want audit-suppressed "user.firm decides"
  await auditLog.record({ actorId: user.id, action, subjectId });
}

export const auditedPerRequest = (action: string) => async (req: Request, _res: Response, next: NextFunction) => {
  if (req.get("x-request-id") === req.session.lastRequest) return next();
  await auditLog.record({ actorId: req.session.staffId, action, subjectId: req.params.id });
  next();
};

export const auditedOnce = (action: string) => async (req: Request, _res: Response, next: NextFunction) => {
  if (req.get("x-requested-with") === "XMLHttpRequest") return next();
  await auditLog.record({ actorId: req.session.staffId, action, subjectId: req.params.id });
  next();
};
