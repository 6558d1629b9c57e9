import type { Knex } from "knex";

export async function up(knex: Knex) {
  await knex.schema.createTable("payments", (t) => {
    t.uuid("id");
    t.string("payee_iban");
    t.decimal("amount");
    t.string("status");
  });
}
