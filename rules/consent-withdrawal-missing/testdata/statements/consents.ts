import knex from "knex";

const db = knex({ client: "pg" });
export const grant = (customerId: string, purpose: string) => db("consents").insert({ customer_id: customerId, purpose });
