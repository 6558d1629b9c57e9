import { AsyncLocalStorage } from "node:async_hooks";
import type { RequestHandler } from "express";
import { staffOf } from "./tokens";

const actor = new AsyncLocalStorage<string>();
export const whoActs = () => actor.getStore()!;

export const signedIn: RequestHandler = (req, res, next) => {
  const staff = staffOf(req.headers.authorization);
  if (!staff) return res.sendStatus(401);
  actor.run(staff, next);
};
