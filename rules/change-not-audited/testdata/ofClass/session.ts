import type { RequestHandler } from "express";
import { staffOf } from "./tokens";

export const staffOnly: RequestHandler = (req, res, next) => {
  const staff = staffOf(req.headers.authorization);
  if (!staff) return res.sendStatus(401);
  res.locals.staffNo = staff;
  next();
};
