import { PrismaClient } from "@prisma/client";
import knex from "knex";

export const printed = new PrismaClient({
  log: [
    { emit: "stdout", level: "error" },
    { emit: "stdout", level: "query" }, // want orm-query-logging "level=query"
  ],
});
export const listened = new PrismaClient({
  log: [
    { emit: "event", level: "query" },
    { emit: "stdout", level: "warn" },
  ],
});

export const loud = knex({ client: "pg", connection: process.env.PG, debug: true }); // want orm-query-logging "debug: true"
export const quiet = knex({ client: "pg", connection: process.env.PG, debug: process.env.NODE_ENV === "development" });
