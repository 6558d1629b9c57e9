// Rows of a query builder that a function makes others of: only what it takes of them arrives.
import knex from "knex";

const db = knex({ client: "pg" });
const marts = knex({ client: "pg" });

export async function diagnoses(): Promise<void> {
  const rows = await db("insured_persons").select("full_name", "id_card_no", "diagnosis", "amount");
  await marts("mart_diagnoses").insert(rows.map((r) => ({ who: r.full_name, diagnosis: r.diagnosis }))); // want analytics-without-deidentification "Diagnosis"
}

export async function amounts(): Promise<void> {
  const rows = await db("insured_persons").select("full_name", "id_card_no", "diagnosis", "amount");
  await marts("mart_amounts").insert(rows.map((r) => ({ diagnosis: r.diagnosis, amount: r.amount })));
}
