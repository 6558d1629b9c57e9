import { PrismaClient } from "@prisma/client";
import { pgTable, text } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/node-postgres";
import { eq } from "drizzle-orm";
import fastify from "fastify";
import { Hono } from "hono";
import Koa from "koa";
import Router from "@koa/router";
import knex from "knex";
import { zValidator } from "@hono/zod-validator";
import { z } from "zod";

const prisma = new PrismaClient();
const db = drizzle(process.env.DATABASE_URL!);
const sql = knex({ client: "pg" });
const staff = pgTable("staff", { id: text("id"), mobile: text("mobile"), role: text("role") });

const server = fastify();
server.put<{ Params: { id: string } }>("/beneficiaries/:id", async (request) =>
  prisma.beneficiary.update({ where: { id: request.params.id }, data: request.body as any }), // want mass-assignment-pii "beneficiary.update.*verified"
);
const body = { type: "object", properties: { fullName: { type: "string" } }, additionalProperties: false };
server.post("/beneficiaries", { schema: { body } }, async (request) =>
  prisma.beneficiary.create({ data: request.body as any }),
);

const app = new Hono();
app.patch("/staff/:id", async (c) => {
  const changes = await c.req.json();
  await db.update(staff).set(changes).where(eq(staff.id, c.req.param("id"))); // want mass-assignment-pii "sets role as"
  return c.json({ ok: true });
});
app.patch("/staff/:id/mobile", zValidator("json", z.object({ mobile: z.string() })), async (c) => {
  await db.update(staff).set(c.req.valid("json")).where(eq(staff.id, c.req.param("id")));
  return c.json({ ok: true });
});

const koa = new Koa();
const router = new Router();
router.put("/payments/:id", async (ctx) => {
  await sql("payments").where({ id: ctx.params.id }).update(ctx.request.body); // want mass-assignment-pii "sets status, payee_iban, amount|sets status, amount|sets status"
  ctx.status = 204;
});
koa.use(router.routes());
