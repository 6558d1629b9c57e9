// Of rows that a query builder gives, a function takes one column: nothing else of them is printed.
import knex from "knex";

const db = knex({ client: "pg" });

export async function numbers(): Promise<void> {
  const rows = await db("insured_persons").select("id_card_no", "mobile", "branch_code");
  console.log(rows.map((r) => r.id_card_no)); // want pii-in-log
}

export async function branches(): Promise<void> {
  const rows = await db("insured_persons").select("id_card_no", "mobile", "branch_code");
  console.log(rows.map((r) => r.branch_code));
}

export async function some(): Promise<void> {
  const rows = await db("insured_persons").select("id_card_no", "mobile", "branch_code");
  const ours = rows.filter((r) => r.branch_code === "012");
  console.log(ours.length);
  for (const one of ours) console.log(one.mobile); // want pii-in-log
}
