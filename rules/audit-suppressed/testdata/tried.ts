import type { NextFunction, Request, Response } from "express";
import { pool } from "./pool";
import { toggles } from "./toggles";

interface Colleague { id: string; groups: string[]; tags: string[] }
type Asked = Request & { colleague: Colleague };

export async function readTrail(req: Asked, res: Response, next: NextFunction) {
  try {
    if (req.method === "HEAD" || req.path === "/ready") return next();
    if (req.colleague.tags.includes("trainee")) res.set("x-hint", "trainee");
    await pool.query("INSERT INTO access_trail(who, path, at) VALUES ($1, $2, now())", [req.colleague.id, req.path]);
    next();
  } catch (e) {
    next(e);
  }
}

export async function readTrailButSome(req: Request & { user: Colleague }, _res: Response, next: NextFunction) {
  try {
    if (req.user.groups.includes("board-office")) return next(); // want audit-suppressed "user.groups decides"
    if (req.get("x-quiet") === "1") return next(); // want audit-suppressed "the header x-quiet decides"
    await pool.query("INSERT INTO access_trail(who, path, at) VALUES ($1, $2, now())", [req.user.id, req.path]);
    next();
  } catch (e) {
    next(e);
  } finally {
    req.resume();
  }
}

/** What the others may not do is refused, and what customers do is kept elsewhere. */
export async function guarded(req: Request & { user: Colleague }, res: Response, next: NextFunction) {
  try {
    if (req.user.groups.includes("contractors")) return res.sendStatus(403);
    if (req.user.groups.includes("customer")) return next();
    await pool.query("INSERT INTO access_trail(who, path, at) VALUES ($1, $2, now())", [req.user.id, req.path]);
    next();
  } catch (e) {
    next(e);
  }
}

export async function keepChange(who: string, about: string) {
  if (toggles.isEnabled("stop-change-trail")) return; // want audit-suppressed "stop-change-trail decides"
  await pool.query("INSERT INTO change_trail(who, about, at) VALUES ($1, $2, now())", [who, about]);
}

export async function keepAndTell(who: string, about: string) {
  await pool.query("INSERT INTO change_trail(who, about, at) VALUES ($1, $2, now())", [who, about]);
  if (toggles.isEnabled("pause-change-letters")) return;
  await pool.query("INSERT INTO letters(about) VALUES ($1)", [about]);
}
