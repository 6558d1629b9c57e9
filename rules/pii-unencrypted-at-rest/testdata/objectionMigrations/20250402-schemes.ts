import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("pension_payees", (t) => {
    t.increments("id");
    t.string("ssn", 11); // want pii-unencrypted-at-rest "pension_payees.ssn"
    t.string("pay_group", 6);
  });
  await knex.schema.createTable("estate_heirs", (t) => {
    t.string("passport_no", 12);
  });
  await knex.schema.createTable("scheme_trustees", (t) => {
    t.string("iban", 34);
  });
}
