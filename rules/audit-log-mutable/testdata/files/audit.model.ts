import { Schema, model } from "mongoose";
const schema = new Schema({ actor: String, action: String, at: Date });
export const AuditTrail = model("AuditTrail", schema);
const activity = new Schema({ userId: String, action: String, entityId: String });
export const ActivityLog = model("ActivityLog", activity);
const traffic = new Schema({ userId: String, url: String, status: Number });
export const AccessLog = model("AccessLog", traffic);
const review = new Schema({ claimId: String, auditStatus: String, auditor: String, action: String, user: String });
export const ClaimAudit = model("ClaimAudit", review);
