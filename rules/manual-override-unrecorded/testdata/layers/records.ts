import { Pool } from "pg";

const pool = new Pool();

export async function recordOverride(id: string, field: string, value: string, actor: string) {
  await pool.query("INSERT INTO manual_overrides (policy_id, field, value, actor) VALUES ($1, $2, $3, $4)", [
    id,
    field,
    value,
    actor,
  ]);
}
