import { drizzle } from "drizzle-orm/postgres-js";
import mongoose from "mongoose";
import { Sequelize } from "sequelize";

export const printing = new Sequelize("postgres://db/policies", { logging: console.log }); // want orm-query-logging "console.log"
export const silent = new Sequelize("postgres://db/policies", { logging: false });
mongoose.set("debug", true); // want orm-query-logging "debug|set"
mongoose.set("strict", true);
export const loud = drizzle({} as never, { logger: true }); // want orm-query-logging "logger: true"
export const quiet = drizzle({} as never, { logger: false });

export const exceptTests = new Sequelize("postgres://db/policies", { logging: process.env.NODE_ENV === "test" ? false : console.log }); // want orm-query-logging "console.log"
export const notInTests = new Sequelize("postgres://db/policies", { logging: process.env.NODE_ENV !== "test" && console.log }); // want orm-query-logging
export const atHome = new Sequelize("postgres://db/policies", { logging: process.env.NODE_ENV === "development" ? console.log : false });
export const notOutside = new Sequelize("postgres://db/policies", { logging: process.env.NODE_ENV !== "production" ? console.log : false });
export const onDemand = new Sequelize("postgres://db/policies", { logging: process.env.DEBUG_SQL ? console.log : false });
