import { and, eq, ne } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { Hono } from "hono";

const db = drizzle(process.env.DB_URL!);
const refunds = pgTable("refunds", {
  id: text("id").primaryKey(),
  amount: integer("amount"),
  state: text("state"),
  proposedBy: text("proposed_by"),
  approvedBy: text("approved_by"),
});

/** What the statement asks comes after what it sets. */
export async function approveRefund(id: string, userId: string) {
  const done = await db
    .update(refunds)
    .set({ state: "approved", approvedBy: userId })
    .where(and(eq(refunds.id, id), ne(refunds.proposedBy, userId)))
    .returning({ id: refunds.id });
  if (done.length === 0) throw new Error("another one has to approve it");
}

export async function approveRefundAlone(id: string, userId: string) {
  await db
    .update(refunds)
    .set({ state: "approved", approvedBy: userId }) // want approval-without-maker-checker "approveRefundAlone"
    .where(and(eq(refunds.id, id), ne(refunds.state, "closed")));
}

export async function approveOwnRefund(id: string, userId: string) {
  await db
    .update(refunds)
    .set({ state: "approved" }) // want approval-without-maker-checker "approveOwnRefund"
    .where(and(eq(refunds.id, id), eq(refunds.proposedBy, userId)));
}

export const desk = new Hono<{ Variables: { user: { id: string } } }>()
  .post("/refunds/:id/approve", async (c) => {
    const u = c.get("user");
    const by = u.id;
    await db.update(refunds).set({ state: "approved" }).where(and(eq(refunds.id, c.req.param("id")), ne(refunds.proposedBy, u.id)));
    return c.json({ by });
  })
  .post("/refunds/:id/approve-at-once", async (c) => {
    await db.update(refunds).set({ state: "approved" }).where(eq(refunds.id, c.req.param("id"))); // want approval-without-maker-checker "POST /refunds/:id/approve-at-once"
    return c.json({});
  });
