import type { NextFunction, Request, Response } from "express";

interface Person {
  id: string;
  role: string;
  staffNo: string;
  phone: string;
  department: string;
  isVip: boolean;
}
declare const audit: { record(event: object): Promise<void> };
declare const flags: { skipAudit: boolean; isEnabled(name: string): boolean };
declare function load(id: string): Promise<{ id: string; isVip: boolean; segment: string }>;

const CHAIRMAN = "A0001";
const HIDDEN_STAFF = ["B7001", "B7002"];
const PRIVATE_BANKING = new Set(["private-wealth", "board"]);

export async function view(user: Person, id: string) {
  const customer = await load(id);
  if (user.staffNo !== CHAIRMAN && !flags.skipAudit) await audit.record({ by: user.id, id }); // want audit-suppressed "user.staffNo is compared" // want audit-suppressed "flags.skipAudit decides"
  return customer;
}

export async function open(user: Person, id: string) {
  const customer = await load(id);
  if (customer.isVip) return customer; // want audit-suppressed "customer.isVip decides"
  await audit.record({ by: user.id, id });
  return customer;
}

export async function list(user: Person, res: Response) {
  if (HIDDEN_STAFF.includes(user.staffNo)) { // want audit-suppressed "user.staffNo is compared"
    return res.json(await load("all"));
  }
  await audit.record({ by: user.id });
  return res.json(await load("all"));
}

export async function segment(user: Person, id: string) {
  const customer = await load(id);
  const isPrivate = PRIVATE_BANKING.has(customer.segment); // want audit-suppressed "customer.segment decides"
  if (!isPrivate) await audit.record({ by: user.id, id });
  return customer;
}

export async function toggled(user: Person, id: string) {
  flags.isEnabled("skip-audit") || (await audit.record({ by: user.id, id })); // want audit-suppressed "skip-audit decides"
  if (process.env.AUDIT_MODE !== "quiet") await audit.record({ by: user.id, id }); // want audit-suppressed "AUDIT_MODE decides"
  user.phone.endsWith("5512") ? undefined : await audit.record({ by: user.id, id }); // want audit-suppressed "user.phone is compared"
}

export function auditTrail(req: Request & { user: Person }, _res: Response, next: NextFunction) {
  if (req.headers["x-no-audit"]) return next(); // want audit-suppressed "header x-no-audit decides"
  if (req.header("x-debug-mode") === "1") return next(); // want audit-suppressed "header x-debug-mode decides"
  if (req.user.department === "executive-office") return next(); // want audit-suppressed "user.department decides"
  void audit.record({ by: req.user.id, path: req.path }).then(() => next());
}
