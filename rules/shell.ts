// Commands of a shell: where they stand, what runs them, and programs that dump and load databases.

/** Programs, functions and settings, for all rules that read commands. */
export const SHELL = {
  dumps:
    "\\b(pg_dump|pg_dumpall|mysqldump|mariadb-dump|mongodump|mongoexport|mydumper|expdp|pg_basebackup|sqlpackage)\\b|\\baws( \\S+)* dynamodb scan(?= |$)|\\bwrangler d1 export\\b",
  scripts:
    "^command$|(^|\\.)(run|scripts?|command|cmd|args|entrypoint|before_script|after_script|bash|shell|ansible.builtin.shell|job|inlineScript)(\\.[^.]+)?$",
  shells: "^(node:)?child_process$|^(zx|execa|shelljs|tinyexec|bun|cross-spawn|nano-spawn)(/|$)",
  runs: "^(exec|execSync|execAsync|execFile|execFileSync|execa|execaSync|execaCommand|execaCommandSync|spawn|spawnSync|run|runCommand|sh|shell|\\$)$",
} as const;

/** Programs that load a database. */
export const LOADS =
  "\\b(psql|pg_restore|mysql|mariadb|mongorestore|mongoimport|myloader|impdp|wrangler d1 execute)\\b|~loads(?= |$)";
