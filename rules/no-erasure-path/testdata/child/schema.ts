import { pgTable, text } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/node-postgres";
import { eq } from "drizzle-orm";

export const customers = pgTable("customers", {
  id: text("id"),
  fullName: text("full_name"),
  email: text("email"),
});

/** Belongs to a customer. */
export const addresses = pgTable("addresses", {
  customerId: text("customer_id"),
  fullName: text("full_name"),
  mobile: text("mobile"),
});

export const inspectors = pgTable("inspectors", {
  id: text("id"), // want no-erasure-path "inspectors"
  fullName: text("full_name"),
  mobile: text("mobile"),
});

const db = drizzle("");

export async function keep(fullName: string, email: string) {
  await db.insert(customers).values({ fullName, email });
  await db.insert(addresses).values({ fullName, mobile: email });
  await db.insert(inspectors).values({ fullName, mobile: email });
}

export async function drop(id: string) {
  await db.delete(customers).where(eq(customers.id, id));
}
