import { Pool } from "pg";

const pool = new Pool();

export async function rename(id: string, value: string): Promise<void> {
  const statement = {
    text: "UPDATE customers SET full_name = $1 WHERE id = $2",
    values: [value, id],
  };
  await pool.query(statement);
}

export async function audited(id: string, value: string, actor: string): Promise<void> {
  const client = await pool.connect();
  await client.query("UPDATE customers SET full_name = $1 WHERE id = $2", [value, id]);
  await client.query("INSERT INTO audit_log (actor_id, action, record_id) VALUES ($1, $2, $3)", [actor, "renamed", id]);
}
