import { Pool } from "pg";

const pool = new Pool();

export async function stayOf(id: string) {
  const { rows } = await pool.query("SELECT diagnosis, ward FROM stay WHERE id = $1", [id]);
  return rows[0];
}
