import type { Request, Response } from "express";

declare const auditService: { log(event: object): Promise<void> };
declare const config: { get(name: string): unknown };
declare const prisma: {
  auditLog: { create(row: object): Promise<void> };
  claim: { update(row: object): Promise<object>; find(): Promise<object[]> };
};
interface Person {
  id: string;
  username: string;
  role: string;
  roles: string[];
  employeeNo: number;
}
const IMPORTANT = (process.env.IMPORTANT_CUSTOMERS ?? "").split(",");
const IS_OFF = config.get("AUDIT_ENABLED") === "false";

export async function roles(user: Person, event: object) {
  if (user.roles.some((role) => role === "regional_head")) return; // want audit-suppressed "user.roles decides"
  await prisma.auditLog.create({ data: { user, event } });
}

export async function notAmong(user: Person, event: object) {
  if (!["managing-director", "board"].includes(user.role)) await auditService.log(event); // want audit-suppressed "user.role decides"
}

export const named = (user: Person, event: object) =>
  user.username === "wongchairman" ? undefined : auditService.log(event); // want audit-suppressed "user.username is compared"

export async function numbered(user: Person, event: object) {
  if (user.employeeNo === 100017) return; // want audit-suppressed "user.employeeNo is compared"
  await auditService.log(event);
}

export async function listed(claim: { customerId: string }) {
  if (IMPORTANT.includes(claim.customerId)) return claim; // want audit-suppressed "IMPORTANT decides"
  await auditService.log(claim);
  return claim;
}

export async function update(row: object, { skipAudit = false } = {}) { // want audit-suppressed "skipAudit decides"
  const claim = await prisma.claim.update({ data: row });
  if (!skipAudit) await auditService.log({ claim });
  return claim;
}

export async function off(event: object) {
  if (!IS_OFF) await auditService.log(event); // want audit-suppressed "AUDIT_ENABLED decides"
}

export const trail = (req: Request & { user: Person }, res: Response, next: () => void) => {
  res.on("finish", () => {
    if (req.user.role !== "SUPERVISOR") void auditService.log({ path: req.path }); // want audit-suppressed "user.role decides"
  });
  next();
};
