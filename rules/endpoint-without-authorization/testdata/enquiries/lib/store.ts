import { drizzle } from "drizzle-orm/node-postgres";
import { pgTable, text } from "drizzle-orm/pg-core";

export const visitors = pgTable("visitors", { id: text("id"), fullName: text("full_name"), mobile: text("mobile") });
export const members = pgTable("members", { id: text("id"), fullName: text("full_name"), mobile: text("mobile") });
export const db = drizzle("");

export async function signedIn(): Promise<{ id: string }> {
  throw new Error("UNAUTHENTICATED");
}
