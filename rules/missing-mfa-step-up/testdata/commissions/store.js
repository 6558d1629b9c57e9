const knex = require("knex")({ client: "pg" });

exports.cases = { update: (id, values) => knex("cases").where({ id }).update(values) };
