import { exec, execSync } from "node:child_process";
import { promisify } from "node:util";
import { $ } from "zx";

const { PROD_URL, STAGING_URL, TEST_DATABASE_URL, DR_URL } = process.env;
const run = promisify(exec);
const productionUrl = process.env.PRODUCTION_DATABASE_URL;

export function refreshStaging() {
  execSync(`pg_dump ${PROD_URL} | psql ${STAGING_URL}`); // want prod-data-in-nonprod "psql loads data of production"
}
export async function refreshTests() {
  await run(`mysqldump --single-transaction -h ${process.env.PROD_DB_HOST} app > prod.sql`);
  await run(`mysql -h ${process.env.TEST_DB_HOST} app < prod.sql`); // want prod-data-in-nonprod "mysql loads"
}
export async function forTraining() {
  await $`mongodump --uri ${productionUrl} --archive | mongorestore --uri ${process.env.TRAINING_URL} --archive`; // want prod-data-in-nonprod "mongorestore"
}
export function withHosts() {
  const command = "pg_dump -h prod-db.internal -Fc app | pg_restore -h qa-db.internal -d app";
  execSync(command); // want prod-data-in-nonprod "pg_restore"
}
export function masked() {
  execSync(`pg_dump ${PROD_URL} | node tools/deidentify.js --policy pii.yaml | psql ${STAGING_URL}`);
}
export function structure() {
  execSync(`pg_dump --schema-only ${PROD_URL} | psql ${STAGING_URL}`);
}
export function backup() {
  execSync(`pg_dump ${PROD_URL} | gzip > backup.gz`);
}
export function recover() {
  execSync(`pg_dump ${PROD_URL} | psql ${DR_URL}`);
}
export function upwards() {
  execSync(`pg_dump ${STAGING_URL} | psql ${TEST_DATABASE_URL}`);
}
export function cutDown() {
  execSync(`pg_dump ${PROD_URL} | ./tools/cut-down | psql ${STAGING_URL}`);
}
