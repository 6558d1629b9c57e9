// Nothing of the program is about persons.
const { exec } = require("node:child_process");

exports.nightly = () => exec('pg_dump "$DATABASE_URL" > /var/backups/tides.sql');
