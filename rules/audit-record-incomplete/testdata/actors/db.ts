import { drizzle } from "drizzle-orm/node-postgres";
import { pgTable, text } from "drizzle-orm/pg-core";

export const db = drizzle("postgres://localhost/care");
export const trailEvents = pgTable("audit_events", {
  actorId: text("actor_id"),
  action: text("action"),
  resource: text("resource"),
  recordId: text("record_id"),
});
