import Knex from "knex";

const staging = Knex({ client: "pg", connection: process.env.STAGING_DB });
const prod = Knex({ client: "pg", connection: process.env.PROD_DB });

export async function some(n: number) {
  const rows = await prod("patient").select("full_name", "mobile").where("branch", "north").orderBy("id").limit(n);
  await staging("patient").insert(rows); // want prod-data-in-nonprod "insert loads data of production"
}

export async function masked(n: number) {
  const rows = await prod("patient").select("full_name", "mobile").limit(n).map((row) => ({ id: row.id }));
  await staging("patient").insert(rows);
}

export async function tariffs(n: number) {
  const rows = await prod("tariff").select("code", "price").limit(n);
  await staging("tariff").insert(rows);
}
