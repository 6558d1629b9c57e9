import { DataSource, type DataSourceOptions } from "typeorm";

export const own: DataSourceOptions = {
  type: "postgres",
  url: process.env.LEDGER_URL,
  logging: ["query", "error"], // want orm-query-logging
};

// Handed to two calls elsewhere.
export const elsewhere: DataSourceOptions = { type: "postgres", url: process.env.STORE_URL, logging: true };

export default new DataSource(own);
