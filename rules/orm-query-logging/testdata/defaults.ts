import { Sequelize } from "sequelize";
import { Sequelize as Typed } from "sequelize-typescript";

declare const options: { logging?: boolean };
declare const print: (text: string) => void;

export const plain = new Sequelize(process.env.DATABASE_URL!); // want orm-query-logging "without logging"
export const pooled = new Sequelize(process.env.DATABASE_URL!, { dialect: "postgres", pool: { max: 4 } }); // want orm-query-logging "without logging"
export const named = new Sequelize("core", "app", process.env.DB_PASSWORD!, { host: "db", dialect: "mysql" }); // want orm-query-logging "without logging"
export const typed = new Typed({ dialect: "mysql", host: "db", models: [] }); // want orm-query-logging "without logging"

export const silent = new Sequelize(process.env.DATABASE_URL!, { logging: false });
export const own = new Sequelize(process.env.DATABASE_URL!, { logging: print });
export const given = new Sequelize(process.env.DATABASE_URL!, options);
export const spread = new Typed({ dialect: "mysql", ...options });
export const quiet = new Typed({ dialect: "mysql", host: "db", logging: false });
export const off = new Sequelize("core", "app", process.env.DB_PASSWORD!, { host: "db", logging: false });
export const host = new Sequelize({ dialect: "mysql", host: process.env.DB_HOST, logging: false });
