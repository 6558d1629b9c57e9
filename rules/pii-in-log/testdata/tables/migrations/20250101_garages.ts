import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("drivers", (table) => {
    table.increments("id");
    table.string("full_name");
    table.string("passport_no");
    table.string("depot");
  });
}
