import { Pool } from "pg";

const pool = new Pool();

export async function keep(name: string, card: string) {
  await pool.query("INSERT INTO insured (full_name, id_card_no) VALUES ($1, $2)", [name, card]);
  await pool.query("insert into payees (full_name) values ($1)", [name]);
  await pool.query("delete from payees where id = $1", [card]);
}
