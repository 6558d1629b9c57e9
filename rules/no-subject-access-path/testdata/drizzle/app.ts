import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { Hono } from "hono";
import { requireCustomer } from "./auth";
import { customers } from "./tables";

const db = drizzle(process.env.DATABASE_URL ?? "");
const app = new Hono();

app.get("/overview", requireCustomer, async (c) => {
  const [row] = await db.select().from(customers).where(eq(customers.id, c.get("customerId")));
  return c.json({ name: row?.fullName, email: row?.email });
});

app.patch("/overview/last-seen", requireCustomer, async (c) => {
  await db.update(customers).set({ lastSeenAt: new Date() }).where(eq(customers.id, c.get("customerId")));
  return c.body(null, 204);
});
