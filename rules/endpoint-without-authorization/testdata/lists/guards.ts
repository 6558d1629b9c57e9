import type { RequestHandler } from "express";
import jwt from "jsonwebtoken";

export const signedIn: RequestHandler = (req, res, next) => {
  try {
    res.locals.staff = jwt.verify(String(req.headers.authorization), process.env.JWT_KEY!);
    next();
  } catch {
    res.status(401).end();
  }
};
export const timed: RequestHandler = (_req, _res, next) => next();

export const staffOnly = [timed, signedIn];
export const measured = [timed];
