import { drizzle } from "drizzle-orm/node-postgres";
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";

const claimants = pgTable("claimants", {
  id: text("id").primaryKey(),
  fullName: text("full_name"),
  idCardNo: text("id_card_no"),
  diagnosis: text("diagnosis"),
  office: text("office"),
  state: text("state"),
  channel: text("channel"),
  createdAt: timestamp("created_at"),
});
const db = drizzle("postgres://db.internal/claims");

export async function offices() {
  const rows = await db.select().from(claimants); // want pii-over-fetch "fetches all 8 columns of claimants, .* reads only office"
  return rows.map((row) => row.office);
}
export async function states() {
  const rows = await db.query.claimants.findMany({ columns: { state: true } }); // want pii-over-fetch "query.claimants.findMany fetches all 8 columns"
  return rows.map((row) => row.state);
}
export async function named() {
  const rows = await db.select({ office: claimants.office }).from(claimants);
  return rows.map((row) => row.office);
}
export async function withColumns() {
  const rows = await db.query.claimants.findMany({ columns: { state: true } });
  return rows.map((row) => row.state);
}
