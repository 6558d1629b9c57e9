import type { NextFunction, Request, Response } from "express";
import { PrismaClient } from "@prisma/client";

export const prisma = new PrismaClient();

export function requireLogin(req: Request, res: Response, next: NextFunction) {
  if (!req.session.user) return res.sendStatus(401);
  next();
}

/** Notes down who asked for what. */
export function auditTrail(req: Request, res: Response, next: NextFunction) {
  res.on("finish", () => prisma.auditLog.create({ data: { actorId: req.session.user.id, targetId: req.params.id } }));
  next();
}

/** Notes it down, and turns away who asks for a file of another broker. */
export async function ownFileOnly(req: Request, res: Response, next: NextFunction) {
  await prisma.auditLog.create({ data: { actorId: req.session.user.id, targetId: req.params.id } });
  const file = await prisma.pensioner.findFirst({ where: { id: req.params.id, brokerId: req.session.user.brokerId } });
  if (!file) return res.sendStatus(403);
  next();
}

export async function foundOnly(req: Request, _res: Response, next: NextFunction) {
  await prisma.auditLog.create({ data: { actorId: req.session.user.id, targetId: req.params.id } });
  if (!(await prisma.pensioner.count({ where: { id: req.params.id, brokerId: req.session.user.brokerId } })))
    throw new Error("not found");
  next();
}
