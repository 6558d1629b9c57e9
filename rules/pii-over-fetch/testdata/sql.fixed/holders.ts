import { Pool } from "pg";
import { reportOf } from "./report";

const pool = new Pool();

export async function states(): Promise<string[]> {
  const { rows } = await pool.query("SELECT state FROM policy_holders"); // want pii-over-fetch "SELECT \* fetches all 8 columns of policy_holders, .* reads only state"
  return rows.map((row) => row.state);
}
export async function stateOf(id: string): Promise<string> {
  const found = await pool.query(`SELECT state FROM policy_holders WHERE id = $1 LIMIT 1`, [id]); // want pii-over-fetch "reads only state"
  return found.rows[0].state;
}
export async function branches(): Promise<number> {
  const { rows } = await pool.query("SELECT * FROM policy_holders WHERE state = 'open'"); // want pii-over-fetch "reads only branch_id, premium"
  return reportOf(rows);
}
export async function counted(): Promise<number> {
  const { rows } = await pool.query("SELECT count(*) AS total FROM policy_holders");
  return rows[0].total;
}
export async function cards(): Promise<string[]> {
  const { rows } = await pool.query("SELECT * FROM policy_holders");
  return rows.map((row) => row.bank_card_no);
}
export async function named(): Promise<string[]> {
  const { rows } = await pool.query("SELECT id, state FROM policy_holders");
  return rows.map((row) => row.state);
}
export async function titles(): Promise<string[]> {
  const { rows } = await pool.query("SELECT * FROM tariffs");
  return rows.map((row) => row.title);
}
export async function joined(): Promise<string[]> {
  const { rows } = await pool.query("SELECT h.*, t.title FROM policy_holders h JOIN tariffs t ON t.branch_id = h.branch_id"); // want? pii-over-fetch
  return rows.map((row) => row.title);
}
export async function assembled(table: string): Promise<string[]> {
  const { rows } = await pool.query(`SELECT * FROM ${table}`);
  return rows.map((row) => row.state);
}
