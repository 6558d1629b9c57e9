import type { NextFunction, Request, Response } from "express";
import { createRemoteJWKSet, jwtVerify } from "jose";

const keys = createRemoteJWKSet(new URL(`${process.env.IDENTITY_URL}/keys`));
const FIVE_MINUTES = 300;

/** What cannot be undone needs a second factor that is minutes old. */
export async function requireStepUp(req: Request, res: Response, next: NextFunction): Promise<void> {
  try {
    const options = { audience: "step-up", maxTokenAge: FIVE_MINUTES };
    await jwtVerify(String(req.headers["x-step-up"]), keys, options);
    next();
  } catch {
    res.sendStatus(401);
  }
}
