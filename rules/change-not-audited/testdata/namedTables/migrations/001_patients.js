exports.up = (knex) =>
  knex.schema.createTable("patients", (table) => {
    table.increments("id");
    table.string("address");
    table.string("shelf");
  });
