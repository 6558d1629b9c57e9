// No table is declared here: what the program handles tells what the database is about.
const { exec, execFile } = require("node:child_process");
const cron = require("node-cron");

cron.schedule("15 1 * * *", () => {
  exec('pg_dump "$DATABASE_URL" > /var/backups/crew.sql'); // want backup-unprotected "this program handles"
});
cron.schedule("30 1 * * *", () => {
  execFile("mysqldump", ["--single-transaction", "--result-file=/mnt/nas/crew.sql", "crew"]); // want backup-unprotected
});
cron.schedule("45 1 * * *", () => {
  exec('pg_dump "$DATABASE_URL" | gpg --encrypt --recipient "$RECIPIENT" > /var/backups/crew.sql.gpg');
});
cron.schedule("0 2 * * 0", () => {
  execFile("pg_dump", ["--schema-only", "-f", "/var/backups/schema.sql", process.env.DATABASE_URL]);
});
