import type { Knex } from "knex";

export async function up(knex: Knex) {
  await knex.schema.createTable("pensioners", (t) => {
    t.uuid("id").primary();
    t.string("passport_no");
    t.string("full_name");
  });
}
