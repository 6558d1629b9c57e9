import { createClient } from "@supabase/supabase-js";
import { Pool } from "pg";

const pool = new Pool();
const base = createClient(process.env.BASE!, process.env.KEY!);

/** Nothing records changes of this one anywhere: that is for the endpoints that lead here to say. */
export async function moveRider(id: string, homeAddress: string) {
  await pool.query("UPDATE rider SET home_address = $2 WHERE id = $1", [id, homeAddress]);
}

/** Other functions record what they change of the same table. */
export async function readdress(id: string, homeAddress: string) {
  await base.from("member").update({ home_address: homeAddress }).eq("id", id); // want change-not-audited "readdress"
}
