import { drizzle } from "drizzle-orm/node-postgres";
import { pgTable, text, uuid } from "drizzle-orm/pg-core";

export const customers = pgTable("customers", {
  id: uuid("id").primaryKey(),
  brokerId: uuid("broker_id"),
  idCardNo: text("id_card_no"),
  fullName: text("full_name"),
});
export const products = pgTable("products", { id: uuid("id").primaryKey(), title: text("title") });

export const db = drizzle(process.env.DATABASE_URL!, { schema: { customers, products } });
