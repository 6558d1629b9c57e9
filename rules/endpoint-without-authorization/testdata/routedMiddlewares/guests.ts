import { Pool } from "pg";

const pool = new Pool();

export async function allergiesOf(id: string) {
  const { rows } = await pool.query("SELECT diagnosis, medication FROM guests WHERE id = $1", [id]);
  return rows[0];
}
