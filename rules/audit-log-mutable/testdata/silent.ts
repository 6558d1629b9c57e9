import { AuditLog, AuditLogSchema, Claim, RequestLog, JobLog } from "./models";
import { prisma } from "./db";
import { s3, PutObjectCommand } from "./storage";

const auditLogs = new Map<string, string>();
const auditCache = new Set<string>();
declare const api: any, auditService: any, trx: any, pool: any, repo: any, ids: string[], element: any;

// No stores.
export function screen(id: string) {
  auditLogs.delete(id);
  auditLogs.clear();
  auditCache.delete(id);
  document.querySelector("#audit-log")?.remove();
  api.delete("/audit-logs/1");
  element.update(auditLogs);
  return auditService.log("x");
}
// Other logs and other records.
export const logs = [
  () => RequestLog.deleteMany({}),
  () => JobLog.deleteMany({}),
  () => prisma.httpAuditLogCache.deleteMany(),
  () => Claim.deleteMany({ auditLogId: "a" }),
  () => prisma.claim.update({ where: { id: "1" }, data: { auditLogs: { create: { action: "x" } } } }),
  () => pool.query("DELETE FROM claim WHERE id IN (SELECT claim_id FROM audit_log)"),
  () => pool.query("SELECT * FROM audit_log WHERE deleted = false"),
];
// Kept elsewhere first.
export async function moveAway(before: Date) {
  const rows = await AuditLog.find({ at: { $lt: before } });
  await s3.send(new PutObjectCommand({ Bucket: "worm", Key: "a", Body: JSON.stringify(rows) }));
  await AuditLog.deleteMany({ _id: { $in: rows.map((r: any) => r._id) } });
}
export async function archiveAudit() {
  await trx.raw("INSERT INTO audit_log_archive SELECT * FROM audit_log");
  await trx("audit_log").del();
}
export async function purgeExpired() {
  await AuditLog.deleteMany({ _id: { $in: ids } });
}
// Only what became of it.
export const shipped = () => AuditLog.updateMany({ _id: { $in: ids } }, { $set: { shippedAt: new Date() } });
export const chained = (id: string, hash: string) => prisma.auditLog.update({ where: { id }, data: { hash } });
export const pseudonymiseActor = (id: string) =>
  prisma.auditLog.updateMany({ where: { actorId: id }, data: { actorName: null } });
export async function down() {
  await trx("audit_log").del();
}
export const resetDatabase = () => AuditLog.deleteMany({});
AuditLogSchema.index({ at: 1 }, { expireAfterSeconds: 60 * 60 * 24 * 365 });
