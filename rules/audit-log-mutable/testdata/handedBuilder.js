exports.up = async (knex) => {
  await knex.schema.alterTable("policies", (table) => table.string("branch", 12));
  await knex("access_audit_log").truncate(); // want audit-log-mutable "access_audit_log"
  await knex("rate_cache").truncate();
};

exports.down = async (knex) => {
  await knex("access_audit_log").truncate();
};

exports.forget = (db, clerk) =>
  db.transaction(async (trx) => {
    await trx("audit_log").where({ actor: clerk }).del(); // want audit-log-mutable "audit_log"
    await trx("drafts").where({ owner: clerk }).del();
  });
