import { AccessLog, ActivityLog, AuditTrail, ClaimAudit } from "./audit.model";
import { DAY, KEEP } from "./time";

export const weekly = () => AuditTrail.deleteMany({ at: { $lt: new Date(Date.now() - KEEP.audit * DAY) } }); // want audit-log-mutable "for 60 days"
export const long = () => AuditTrail.deleteMany({ at: { $lt: new Date(Date.now() - KEEP.claims * DAY) } });
export const all = () => AuditTrail.deleteMany({}); // want audit-log-mutable "AuditTrail.deleteMany deletes from AuditTrail"
export const ofOne = (userId: string) => ActivityLog.deleteMany({ userId }); // want audit-log-mutable "ActivityLog"
export const traffic = () => AccessLog.deleteMany({});
export const reviewed = (id: string) => ClaimAudit.updateOne({ _id: id }, { auditStatus: "passed" });
export async function drop(id: string) {
  const entry = await AuditTrail.findById(id);
  await entry?.deleteOne(); // want audit-log-mutable
}
export async function monthly() {
  const cutoff = new Date();
  cutoff.setDate(cutoff.getDate() - 30);
  await AuditTrail.deleteMany({ at: { $lt: cutoff } }); // want audit-log-mutable "for 30 days"
}
