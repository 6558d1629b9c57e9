import { exec, execSync, spawn } from "node:child_process";
import { promisify } from "node:util";
import { $ } from "zx";
import { DUMP } from "./commands";

const run = promisify(exec);
const { RECIPIENT, DATABASE_URL } = process.env;

export function toShare(day: string) {
  execSync(`mysqldump core customers > /data/share/customers-${day}.sql`); // want backup-unprotected "mysqldump"
}
export async function asCustom(target: string) {
  const command = `pg_dump --format=custom --file ${target} ${DATABASE_URL}`;
  await run(command); // want backup-unprotected "pg_dump"
}
export async function byTag(file: string) {
  await $`mongodump --uri ${DATABASE_URL} --archive | gzip > ${file}`; // want backup-unprotected "mongodump"
}
export function byArguments(day: string) {
  spawn("pg_dump", ["-h", "db.internal", "-f", `/backups/${day}.sql`, "core"]); // want backup-unprotected "pg_dump"
}
export function fromElsewhere() {
  execSync(DUMP); // want backup-unprotected "pg_dump"
}
export function sealed(day: string) {
  execSync(`mysqldump core customers | age -r ${RECIPIENT} > /backup/customers-${day}.sql.age`);
}
export function structure() {
  execSync("pg_dump --schema-only core > schema.sql");
}
export function streamed() {
  return spawn("pg_dump", ["-h", "db.internal", "core"]).stdout;
}
export function forTests() {
  execSync(`pg_dump ${process.env.TEST_DATABASE_URL} > expected.sql`);
}
export function joined(day: string) {
  execSync(["pg_dump core", ">", `${day}.sql`].join(" ")); // want? backup-unprotected "pg_dump"
}
