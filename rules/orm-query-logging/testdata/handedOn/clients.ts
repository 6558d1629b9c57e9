import mongoose from "mongoose";
import { Sequelize } from "sequelize";
import { logger } from "./logger";
import { counted } from "./metrics";

const url = process.env.LEDGER_URL!;

export const printed = new Sequelize(url, { logging: (line) => console.debug(line) }); // want orm-query-logging
export const logged = new Sequelize(url, { logging: (line: string) => logger.info(`sql ${line}`) }); // want orm-query-logging
export const written = new Sequelize(url, { logging: (line) => process.stdout.write(`${line}\n`) }); // want orm-query-logging
export const silent = new Sequelize(url, { logging: false });
export const timed = new Sequelize(url, { benchmark: true, logging: (_line, ms) => counted(ms) });
export const masked = new Sequelize(url, { logging: (line) => logger.info(line.replace(/'[^']*'/g, "?")) });

mongoose.set("debug", { shell: true }); // want orm-query-logging
mongoose.set("debug", false);
mongoose.set("toJSON", { color: true });
