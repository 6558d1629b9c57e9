import { PrismaClient } from "@prisma/client";
import knex from "knex";

const prod = new PrismaClient({ datasourceUrl: process.env.PROD_DATABASE_URL });
const staging = new PrismaClient({ datasourceUrl: process.env.STAGING_DATABASE_URL });
const source = knex({ client: "pg", connection: process.env.PRODUCTION_DB_URL });
const target = knex({ client: "pg", connection: process.env.QA_DB_URL });
declare function maskCustomer(customer: object): { id: string; name: string; email: string };

export async function copyCustomers() {
  const customers = await prod.customer.findMany();
  await staging.customer.createMany({ data: customers }); // want prod-data-in-nonprod "createMany loads data of production"
}
export async function copyOneByOne() {
  for (const customer of await prod.customer.findMany()) {
    await staging.customer.create({ data: customer }); // want prod-data-in-nonprod "create loads"
  }
}
export async function copyTables(tables: string[]) {
  for (const table of tables) {
    const rows = await source(table).select();
    await target(table).insert(rows); // want prod-data-in-nonprod "insert loads"
  }
}
export async function copyCountries() {
  const countries = await prod.country.findMany();
  await staging.country.createMany({ data: countries });
}
export async function copyMasked() {
  const customers = await prod.customer.findMany();
  await staging.customer.createMany({ data: customers.map(maskCustomer) });
}
export async function backup() {
  const customers = await staging.customer.findMany();
  await prod.customer.createMany({ data: customers });
}
