import { Pool } from "pg";

const pool = new Pool();

export async function purge() {
  await pool.query("delete from patient where purge_after < current_date");
}
