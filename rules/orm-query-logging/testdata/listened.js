const knex = require("knex");

exports.db = knex({ client: "pg", connection: process.env.DATABASE_URL });
exports.db.on("query", (q) => console.log(q.sql, q.bindings)); // want orm-query-logging
exports.skippers = exports.db("skippers");
exports.skippers.on("query", (q) => console.log(q.sql, q.bindings)); // want orm-query-logging
const other = knex({ client: "pg" });
other.on("query-response", (rows, { sql, bindings }) => console.log(sql, bindings)); // want? orm-query-logging
other.on("query", ({ sql }) => console.log(sql));
other.on("query", (q) => console.log(q.sql));
other.on("error", (e) => console.log(e.bindings));
