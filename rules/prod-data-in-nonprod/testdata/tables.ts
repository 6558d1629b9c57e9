import { execSync } from "node:child_process";
import { execa } from "execa";
import { $ } from "zx";

const { PROD_URL, STAGING_URL, QA_URL } = process.env;

export function tariffs() {
  execSync(`pg_dump -t tariffs ${PROD_URL} | psql ${STAGING_URL}`);
}
export function patients() {
  execSync(`pg_dump -t public.patients ${PROD_URL} | psql ${STAGING_URL}`); // want prod-data-in-nonprod "psql"
}
export function payees() {
  execSync(`pg_dump --table=tbl_payees -t tariffs ${PROD_URL} | psql ${STAGING_URL}`); // want prod-data-in-nonprod "psql"
}
export async function quietly() {
  await $({ nothrow: true })`mongodump --uri ${PROD_URL} --collection insured --archive | mongorestore --uri ${QA_URL}`; // want prod-data-in-nonprod "mongorestore"
}
export async function step() {
  await execa({ shell: true })`pg_dump ${PROD_URL} -Fc -f /tmp/all.dump`;
  await execa("pg_restore", ["--clean", "-d", String(QA_URL), "/tmp/all.dump"]); // want prod-data-in-nonprod "pg_restore"
}
export async function structure() {
  await execa({ shell: true })`pg_dump ${PROD_URL} --schema-only -t claimants -f /tmp/all.sql`;
  await execa("psql", [String(QA_URL), "-c", "select 1"]);
}
export async function rates() {
  await $({ nothrow: true })`mongodump --uri ${PROD_URL} --collection rates --archive | mongorestore --uri ${QA_URL}`;
}
