import type { NextFunction, Request, Response } from "express";

export function onlyStaff(role: string) {
  return (req: Request & { user?: { role: string } }, _res: Response, next: NextFunction) => {
    if (req.user?.role !== role) throw new ForbiddenError();
    next();
  };
}

class ForbiddenError extends Error {}
