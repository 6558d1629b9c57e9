import type { NextFunction, Request, Response } from "express";
import { jwtVerify } from "jose";

export async function authenticatePatient(req: Request, res: Response, next: NextFunction): Promise<void> {
  const { payload } = await jwtVerify(req.headers.authorization ?? "", new Uint8Array());
  res.locals.id = payload.sub;
  next();
}
