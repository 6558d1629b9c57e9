import { Pool } from "pg";

const pool = new Pool();
export const run = (text: string, values: unknown[]) => pool.query(text, values);
export async function rowsOf(text: string, values: unknown[] = []) {
  const client = await pool.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    client.release();
  }
}
export async function countOf(text: string, values: unknown[]) {
  return (await pool.query(text, values)).rowCount;
}
