import type { NextFunction, Request, Response } from "express";
import { createRemoteJWKSet, jwtVerify } from "jose";

const keys = createRemoteJWKSet(new URL(`${process.env.IDENTITY_URL}/keys`));

/** Only our own people open the portal's back office. */
export async function requireStaff(req: Request, res: Response, next: NextFunction): Promise<void> {
  try {
    const { payload } = await jwtVerify(req.headers.authorization?.slice(7) ?? "", keys, { audience: "back-office" });
    res.locals.actorId = payload.sub;
    res.locals.permissions = payload.permissions;
    next();
  } catch {
    res.sendStatus(401);
  }
}

/** A permission of its own for what needs one. */
export function requirePermission(name: string) {
  return (_req: Request, res: Response, next: NextFunction): void => {
    if (res.locals.permissions?.includes(name)) next();
    else res.sendStatus(403);
  };
}

/** Nobody looks a customer up for no reason. */
export function requireReason(req: Request, res: Response, next: NextFunction): void {
  const reason = req.get("x-access-reason");
  if (!reason) {
    res.sendStatus(400);
    return;
  }
  res.locals.reason = reason;
  next();
}
