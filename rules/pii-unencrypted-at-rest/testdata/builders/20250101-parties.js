exports.up = async (knex) => {
  await knex.schema.createTable("loss_parties", (table) => {
    table.uuid("id").primary();
    table.string("ssn", 11).notNullable(); // want pii-unencrypted-at-rest "loss_parties.ssn"
    table.binary("bank_account_enc");
    table.string("ssn_last4", 4);
    table.boolean("ssn_checked").defaultTo(false);
    table.index("ssn");
  });
};

exports.down = (knex) => knex.schema.dropTable("loss_parties");
