import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient({ log: [{ emit: "event", level: "query" }] }); // want? orm-query-logging

prisma.$on("query", (event) => console.debug(event.query, event.params)); // want orm-query-logging "\$on"
prisma.$on("query", ({ query, params }) => { // want orm-query-logging "\$on"
  process.stdout.write(`${query} ${params}\n`);
});
prisma.$on("query", (event) => console.debug(event)); // want orm-query-logging "\$on"
prisma.$on("query", (event) => console.debug(event.query, event.duration));
prisma.$on("error", (event) => console.error(event.message));
