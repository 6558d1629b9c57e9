import { PrismaClient } from "@prisma/client";
import { DataSource } from "typeorm";

export const a = new DataSource({ type: "postgres", logging: ["error"] });
export const b = new DataSource({ type: "postgres", logging: process.env.NODE_ENV !== "production" });
export const c = new PrismaClient({ log: ["error", "warn"] });
export const d = new PrismaClient();
