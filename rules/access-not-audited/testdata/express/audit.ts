import { PrismaClient } from "@prisma/client";
import type { NextFunction, Request, Response } from "express";

const prisma = new PrismaClient();

export async function accessed(action: string, id: string) {
  await prisma.auditLog.create({ data: { action, id } });
}

/** Middleware: one record for each request. */
export function auditRequest(req: Request, _res: Response, next: NextFunction) {
  void accessed(req.method, req.path);
  next();
}

/** A factory: nothing happens until what it gives back runs. */
export function auditFor(action: string) {
  return (req: Request, _res: Response, next: NextFunction) => {
    void accessed(action, req.path);
    next();
  };
}
