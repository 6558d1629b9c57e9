// Functions that nobody in the project calls, and what stands between quotes of a statement.
import type { Db } from "mongodb";
import type { Pool } from "pg";

export async function byName(pool: Pool, q: string) {
  return (await pool.query(`SELECT id, name FROM policyholder WHERE name LIKE '%${q}%' LIMIT 20`)).rows; // want query-injection "byName writes q"
}
export function byDocument(db: Db, expr: string) {
  return db.collection("claimants").find({ $where: `this.hkid == '${expr}'` }).toArray(); // want query-injection "expr"
}
export class Holders {
  constructor(private readonly pool: Pool) {}
  find({ city }: { city: string }) {
    return this.run("SELECT id, name FROM policyholder WHERE city = '" + city + "'"); // want query-injection "Holders\.find"
  }
  inOrder(column: "name" | "city", page: number) {
    return this.run(`SELECT id, name FROM policyholder ORDER BY ${column} OFFSET ${page}`);
  }
  of(table: string) {
    return this.run(`SELECT id, name FROM policyholder_${table} WHERE state = '${STATES.open}'`);
  }
  inState(state: "open" | "closed") {
    return this.run(`SELECT id, name FROM policyholder WHERE state = '${state}'`);
  }
  private run(text: string) {
    return this.pool.query(text);
  }
}
const STATES = { open: "open", closed: "closed" };

function years(pool: Pool, year: string) {
  return pool.query(`SELECT id, name FROM policyholder WHERE year = '${year}'`);
}
export const lastYears = (pool: Pool) => ["2024", "2025"].map((year) => years(pool, year));

export function checked(pool: Pool, no: string) {
  if (!/^[A-Z]\d{6}$/.test(no)) throw new Error("number");
  return pool.query(`SELECT id, name FROM policyholder WHERE no = '${no}'`);
}
export function trail(pool: Pool, no: string) {
  console.log(`policyholder '${no}' was read`);
  return pool.query("SELECT id, name FROM policyholder WHERE no = $1", [no]);
}
