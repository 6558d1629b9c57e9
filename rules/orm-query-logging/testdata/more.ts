import { drizzle } from "drizzle-orm/postgres-js";
import mongoose from "mongoose";
import { Sequelize } from "sequelize";

export const printing = new Sequelize("postgres://db/policies", { logging: console.log }); // want orm-query-logging "console.log"
export const silent = new Sequelize("postgres://db/policies", { logging: false });
mongoose.set("debug", true); // want orm-query-logging "debug|set"
mongoose.set("strict", true);
export const loud = drizzle({} as never, { logger: true }); // want orm-query-logging "logger: true"
export const quiet = drizzle({} as never, { logger: false });
