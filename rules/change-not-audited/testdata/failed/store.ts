import { createClient } from "@supabase/supabase-js";

export const db = createClient(process.env.DB_URL ?? "", process.env.DB_KEY ?? "");

export async function note(actor: string, action: string, subject: string) {
  await db.from("audit_log").insert({ actor, action, subject });
}
