import type { NextFunction, Request, Response } from "express";
import { consentBook } from "../shared/consent-book";

/** Goes on whatever it has found. */
export const consentNote = (purpose: string) => async (_req: Request, res: Response, next: NextFunction) => {
  res.locals.consent = await consentBook.state(res.locals.farmer.id, purpose);
  next();
};

export const consentOrStop = (purpose: string) => async (_req: Request, res: Response, next: NextFunction) => {
  const state = await consentBook.state(res.locals.farmer.id, purpose);
  if (state !== "given") return res.sendStatus(451);
  return next();
};

/** What is not seen may throw. */
export const consentAsserted = (purpose: string) => async (_req: Request, res: Response, next: NextFunction) => {
  await consentBook.ensure(res.locals.farmer.id, purpose);
  next();
};
