import { PrismaClient } from "@prisma/client";
import { TypeOrmModule } from "@nestjs/typeorm";
import { DataSource } from "typeorm";

const options = { type: "postgres" as const, logging: "all" as const };
export const a = new DataSource({ type: "postgres" }); // want orm-query-logging
export const b = new DataSource({ type: "postgres", logging: ["error"] }); // want orm-query-logging
export const d = new PrismaClient({ log: ["warn"] }); // want orm-query-logging
export const e = TypeOrmModule.forRoot({ type: "postgres" }); // want orm-query-logging
export const f = new PrismaClient({ log: [{ emit: "event", level: "query" }] }); // want? orm-query-logging
export { options };
