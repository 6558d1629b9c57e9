import { eq, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
import express from "express";
import { Pool } from "pg";

const pool = new Pool();
const db = drizzle(pool);
const app = express();
export const policyholders = pgTable("policyholders", {
  id: text("id").primaryKey(),
  fullName: text("full_name"),
  idCardNo: text("id_card_no"),
  deletedAt: timestamp("deleted_at"),
});

app.delete("/privacy/erasure", async (req, res) => {
  await db.update(policyholders).set({ deletedAt: new Date() }).where(eq(policyholders.id, req.body.id)); // want erasure-soft-delete-only "DELETE /privacy/erasure .* policyholders \(deletedAt\)"
  res.sendStatus(204);
});

app.post("/gdpr/forget-me", async (req, res) => {
  await pool.query("UPDATE policyholders SET deleted_at = now() WHERE id = $1", [req.body.id]); // want erasure-soft-delete-only "POST /gdpr/forget-me"
  res.sendStatus(204);
});

export async function 注销账户(id: string) {
  await db.update(policyholders).set({ deletedAt: sql`now()` }).where(eq(policyholders.id, id)); // want erasure-soft-delete-only "注销账户"
}

export async function zhuxiaoYonghu(id: string) {
  await db.update(policyholders).set({ deletedAt: new Date() }).where(eq(policyholders.id, id)); // want erasure-soft-delete-only "zhuxiao"
}

/** A look at who was erased changes nothing. */
app.get("/privacy/erasures", async (_req, res) => {
  res.json(await db.select({ id: policyholders.id }).from(policyholders));
});
