import { PrismaClient } from "@prisma/client";
import express from "express";
import { Knex } from "knex";
import { Db } from "mongodb";
import { dayjs } from "./dates";
import { AuditTrail } from "./models";

declare const prisma: PrismaClient;
declare const knex: Knex;
declare const db: Db;
declare const settings: { auditDays: number };
const router = express.Router();

router.delete("/admin/audit-logs/:id", async (req, res) => {
  await prisma.auditLog.delete({ where: { id: req.params.id } }); // want audit-log-mutable "prisma.auditLog.delete deletes from auditLog"
  res.sendStatus(204);
});
router.post("/admin/audit-logs/clear", async (_req, res) => {
  await prisma.auditLog.deleteMany(); // want audit-log-mutable
  await AuditTrail.deleteMany({}); // want audit-log-mutable "AuditTrail"
  await AuditTrail.findByIdAndUpdate("a", { $set: { action: "read" } }); // want audit-log-mutable "changes"
  res.sendStatus(204);
});

export const forget = (id: string) => knex("audit_log").where({ customer_id: id }).del(); // want audit-log-mutable "audit_log"
export const old = () => knex("audit_log").where("at", "<", dayjs().subtract(3, "months").toDate()).del(); // want audit-log-mutable "for 91 days"
export const kept = () => knex("audit_log").where("at", "<", dayjs().subtract(3, "years").toDate()).del();
export const byPolicy = () => knex("audit_log").where("at", "<", dayjs().subtract(settings.auditDays, "days")).del();
export const collection = () => db.collection("audit_events").deleteMany({}); // want audit-log-mutable "audit_events"
export const query = (pool: any) => pool.query("DELETE FROM audit_log WHERE actor_id = $1", ["x"]); // want audit-log-mutable "DELETE deletes from audit_log"
export const raw = () => prisma.$executeRaw`UPDATE audit_log SET actor = ${"x"} WHERE id = ${1}`; // want audit-log-mutable "UPDATE changes"
export const emptied = () => knex.raw("TRUNCATE TABLE audit_log RESTART IDENTITY CASCADE"); // want audit-log-mutable
export const monthly = (pool: any) => pool.query("DELETE FROM public.audit_log WHERE at < NOW() - INTERVAL '30 days'"); // want audit-log-mutable "for 30 days"
export const yearly = (pool: any) => pool.query("DELETE FROM audit_log WHERE at < NOW() - INTERVAL '3 years'");
export const placed = (pool: any, cutoff: Date) => pool.query("DELETE FROM audit_log WHERE at < $1", [cutoff]);
export const insert = (pool: any) => pool.query("INSERT INTO audit_log (actor, action) VALUES ($1, $2)", ["a", "b"]);
