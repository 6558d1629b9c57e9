import { PrismaClient } from "@prisma/client";
import { DeleteCommand, DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { deleteDoc, doc } from "firebase/firestore";
import { and, eq, lt } from "drizzle-orm";
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/node-postgres";
import { Kysely } from "kysely";
import { Model } from "objection";
import { subDays } from "date-fns";

export const auditLogs = pgTable("audit_logs", { actor: text("actor"), action: text("action"), at: timestamp("at") });
const db = drizzle("postgres://db/claims");
declare const kysely: Kysely<any>, em: any, supabase: any, firestore: any, q: any, pool: any;
declare const dynamo: DynamoDBDocumentClient, prisma: PrismaClient;
class AuditEntry extends Model {}
const MIN = 60 * 1000;
const HOUR = 60 * MIN;

export const all = [
  () => db.delete(auditLogs).where(eq(auditLogs.actor, "a")), // want audit-log-mutable "db.delete deletes from audit_logs"
  () => db.update(auditLogs).set({ actor: "b" }).where(eq(auditLogs.actor, "a")), // want audit-log-mutable "changes what stands in audit_logs"
  () => db.delete(auditLogs).where(lt(auditLogs.at, subDays(new Date(), 14))), // want audit-log-mutable "for 14 days"
  () => db.delete(auditLogs).where(and(lt(auditLogs.at, subDays(new Date(), 365)))),
  () => kysely.deleteFrom("audit_log").where("actor", "=", "a").execute(), // want audit-log-mutable "audit_log"
  () => kysely.updateTable("audit_log").set({ actor: "b" }).execute(), // want audit-log-mutable
  () => kysely.updateTable("audit_log").set({ exported_at: new Date() }).execute(),
  () => em.nativeDelete(AuditEntry, { actor: "a" }), // want audit-log-mutable "AuditEntry"
  () => supabase.from("audit_logs").delete().eq("actor", "a"), // want audit-log-mutable "audit_logs"
  () => supabase.from("audit_logs").insert({ actor: "a", action: "read" }),
  () => firestore.collection("audit_logs").doc("1").delete(), // want audit-log-mutable "audit_logs"
  () => deleteDoc(doc(firestore, "audit_logs", "1")), // want? audit-log-mutable
  () => dynamo.send(new DeleteCommand({ TableName: "audit-log", Key: { id: "1" } })), // want audit-log-mutable "audit-log"
  () => AuditEntry.query().delete().where("actor", "a"), // want audit-log-mutable "AuditEntry"
  () => q.bulkDelete("audit_logs", {}), // want audit-log-mutable "audit_logs"
  () => q.bulkDelete("request_audit_logs", {}),
  () => prisma.auditLog.deleteMany({ where: { tenantId: "t" } }),
  () => prisma.auditLog.deleteMany({ where: { customerId: "t" } }), // want audit-log-mutable "auditLog"
  () => prisma.auditLog.deleteMany({ where: { at: { lt: new Date(Date.now() - 24 * HOUR) } } }), // want audit-log-mutable "for 1 days"
  () => pool.query("DELETE FROM audit_log WHERE at < $1", [subDays(new Date(), 60)]), // want audit-log-mutable "for 60 days"
];
