import type { NextFunction, Request, Response } from "express";

interface Person {
  id: string;
  role: string;
  staffNo: string;
  isVip: boolean;
}
declare const audit: { record(event: object): Promise<void> };
declare const alerts: { raise(what: string): Promise<void> };
declare const store: { find(id: string): Promise<object | undefined>; all(): Promise<object[]> };
const SYSTEM_USER_ID = "system";

export async function changed(user: Person, before: object, after: object) {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  await audit.record({ by: user.id, before, after });
}

export async function found(user: Person, id: string) {
  const row = await store.find(id);
  if (!row) return undefined;
  await audit.record({ by: user.id, id });
  return row;
}

/** Important persons get more, not less. */
export async function more(user: Person, id: string) {
  await audit.record({ by: user.id, id });
  if (user.isVip) await alerts.raise("vip record opened");
  if (!user.isVip) await audit.record({ by: user.id, id, detail: true });
  if (user.role === "admin") await audit.record({ by: user.id, id, privileged: true });
}

export async function refused(user: Person, id: string, res: Response) {
  if (user.role === "broker") return res.status(403).json({});
  if (user.role === "agent") throw new Error("not yours");
  await audit.record({ by: user.id, id });
  return res.json(await store.find(id));
}

/** Another way of the business, which records by itself. */
export async function ways(user: Person, id: string) {
  if (user.role === "underwriter") return forUnderwriters(user, id);
  await audit.record({ by: user.id, id });
  return store.find(id);
}

async function forUnderwriters(user: Person, id: string) {
  await audit.record({ by: user.id, id, queue: "underwriting" });
  return store.find(id);
}

export function auditTrail(req: Request & { user?: Person }, _res: Response, next: NextFunction) {
  if (req.method === "GET" || req.path === "/health") return next();
  if (!req.user) return next();
  if (req.user.id === SYSTEM_USER_ID) return next();
  if (process.env.NODE_ENV === "test" && process.env.DISABLE_AUDIT) return next();
  void audit.record({ by: req.user.id }).then(() => next());
}
