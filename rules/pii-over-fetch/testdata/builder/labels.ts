// Chains of a query builder that bring whole rows for a column or two.
import knex from "knex";

const db = knex({ client: "pg" });
declare function print(text: string): void;

export async function label(id: string): Promise<void> {
  const row = await db("insureds").where({ id }).select("*").first(); // want pii-over-fetch "fetches all 10 columns of insureds"
  print(row.address);
}

export async function branchOf(id: string): Promise<void> {
  const row = await db("insureds").where({ id }).first(); // want pii-over-fetch "the code reads only mobile"
  print(row.mobile);
}

export async function narrow(id: string): Promise<void> {
  const row = await db("insureds").where({ id }).first("address");
  print(row.address);
}

export async function listed(): Promise<void> {
  const rows = await db("insureds").where({ branch_id: "1" }).select("mobile", "address");
  for (const row of rows) print(row.address);
}

export async function counted(): Promise<void> {
  const n = await db("insureds").where({ branch_id: "1" }).count("* as n").first();
  print(String(n));
}

export async function joined(): Promise<void> {
  const rows = await db("insureds as i").join("branches as b", "b.id", "i.branch_id").where({ "b.name": "x" }).select("b.name");
  for (const row of rows) print(row.name);
}

export async function branch(id: string): Promise<void> {
  const row = await db("branches").where({ id }).select("*").first();
  print(row.name);
}

export async function changed(id: string): Promise<void> {
  await db("insureds").where({ id }).update({ mobile: null });
}

export async function whole(id: string): Promise<void> {
  const row = await db("insureds").where({ id }).first();
  print(JSON.stringify(Object.keys(row)));
}
