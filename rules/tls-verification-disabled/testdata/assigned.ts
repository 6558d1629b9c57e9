// Options that are assigned, or decided by a variable that somebody must set.
import https from "node:https";
import { DataSource } from "typeorm";

const legacy = new https.Agent({ keepAlive: true });
legacy.options.rejectUnauthorized = false; // want tls-verification-disabled
const strict = new https.Agent({ keepAlive: true });
strict.options.rejectUnauthorized = true;
export const agents = { legacy, strict };

export const replica = new DataSource({
  type: "postgres",
  ssl: { rejectUnauthorized: process.env.REPLICA_STRICT === "1" ? true : false }, // want tls-verification-disabled "REPLICA_STRICT \?\? false"
});
export const reports = new DataSource({
  type: "postgres",
  ssl: { rejectUnauthorized: process.env.VERIFY_REPORTS === "yes" }, // want tls-verification-disabled
});
export const main = new DataSource({
  type: "postgres",
  ssl: { rejectUnauthorized: process.env.RELAXED !== "1" },
});
export const byStage = new DataSource({
  type: "postgres",
  ssl: { rejectUnauthorized: process.env.NODE_ENV === "production" ? true : false },
});
export const byDeployment = new DataSource({
  type: "postgres",
  ssl: { rejectUnauthorized: process.env.APP_STAGE === "live" },
});

interface Settings {
  allowUnauthorizedCerts: boolean;
  production: boolean;
}
export const mail = (settings: Settings) => ({
  tls: settings.allowUnauthorizedCerts ? { rejectUnauthorized: false } : undefined, // want tls-verification-disabled "rejectUnauthorized: false"
});
export function kafka(settings: Settings) {
  const options: { ssl?: object } = {};
  if (settings.allowUnauthorizedCerts) options.ssl = { rejectUnauthorized: false }; // want tls-verification-disabled
  return options;
}
export const database = (settings: Settings) => ({
  ssl: settings.production ? { rejectUnauthorized: false } : false, // want tls-verification-disabled
});
