import type { NextFunction, Request, Response } from "express";
import { createRemoteJWKSet, jwtVerify } from "jose";

const keys = createRemoteJWKSet(new URL(`${process.env.IDENTITY_URL}/keys`));

/** Customers who have signed in; which of them it is stands in `res.locals.applicantId`. */
export async function requireSignIn(req: Request, res: Response, next: NextFunction): Promise<void> {
  try {
    const { payload } = await jwtVerify(req.headers.authorization?.slice(7) ?? "", keys, { audience: "portal" });
    res.locals.applicantId = payload.sub;
    next();
  } catch {
    res.sendStatus(401);
  }
}
