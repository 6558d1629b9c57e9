import makeKnex from "knex";

export const knex = makeKnex({ client: "pg" });
