import type { RequestHandler } from "express";
import { jwtVerify } from "jose";
import { keys } from "./keys";

const role = (wanted: string): RequestHandler => async (req, res, next) => {
  const { payload } = await jwtVerify((req.headers.authorization ?? "").slice(7), keys);
  if (payload.role !== wanted) return res.sendStatus(403);
  res.locals.user = { id: payload.sub };
  next();
};
export const requireBroker = role("broker");

export const signedIn: RequestHandler = async (req, res, next) => {
  const { payload } = await jwtVerify((req.headers.authorization ?? "").slice(7), keys).catch(() => ({ payload: undefined }));
  if (!payload) return res.sendStatus(401);
  res.locals.ownerId = payload.sub;
  next();
};
