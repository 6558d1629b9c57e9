import { Schema, model } from "mongoose";
import DailyRotateFile from "winston-daily-rotate-file";
import { DAY } from "./time";

export const AUDIT_LOG_RETENTION_DAYS = 30; // want audit-log-mutable "AUDIT_LOG_RETENTION_DAYS is kept for 30 days"
export const config = {
  audit: { retentionDays: 90, enabled: true }, // want audit-log-mutable "audit.retentionDays is kept for 90 days"
  auditRetentionMonths: 3, // want audit-log-mutable "for 91 days"
  auditTrailKeepDays: 365,
  sessionRetentionDays: 30,
  auditTokenTtlSeconds: 600,
  audit2: { retentionDays: Number(process.env.AUDIT_DAYS) },
};
export const auditLogSchema = new Schema({ actorId: String, action: String, at: Date });
auditLogSchema.index({ at: 1 }, { expireAfterSeconds: 60 * 60 * 24 * 30 }); // want audit-log-mutable "for 30 days"
export const AuditLog = model("AuditLog", auditLogSchema);
const auditEventSchema = new Schema({ at: { type: Date, expires: "60d" } }); // want audit-log-mutable "for 60 days"
const sessionSchema = new Schema({ at: { type: Date, expires: "1d" } });
export const AuditEvent = model("AuditEvent", auditEventSchema);
export const Session = model("Session", sessionSchema);
export const files = [
  new DailyRotateFile({ filename: "logs/audit-%DATE%.log", maxFiles: "14d" }), // want audit-log-mutable "for 14 days"
  new DailyRotateFile({ filename: "logs/app-%DATE%.log", maxFiles: "14d" }),
  new DailyRotateFile({ filename: "logs/audit-%DATE%.log", maxFiles: "400d" }),
];
export const byConstant = () => AuditLog.deleteMany({ at: { $lt: new Date(Date.now() - 30 * DAY) } });
