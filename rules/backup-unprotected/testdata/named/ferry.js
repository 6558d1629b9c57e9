const cp = require("child_process");
const fs = require("fs");
const { pipeline } = require("stream");
const zlib = require("zlib");
const crypto = require("crypto");
const run = require("util").promisify(cp.exec);
const { spawn } = cp;

exports.promised = () => run("pg_dump passengers > /backup/p.sql"); // want backup-unprotected
exports.byShell = () => spawn("sh", ["-c", "pg_dump passengers > /backup/p.sql"]); // want backup-unprotected
exports.byArguments = () => {
  const options = ["--file=/backup/p.sql", "passengers"];
  spawn("pg_dump", options); // want backup-unprotected
};
exports.piped = () => {
  const dump = spawn("pg_dump", ["passengers"]); // want backup-unprotected
  dump.stdout.pipe(zlib.createGzip()).pipe(fs.createWriteStream("/backup/p.sql.gz"));
};
exports.pipelined = (file, done) => {
  const dump = spawn("mysqldump", ["passengers"]); // want backup-unprotected
  pipeline(dump.stdout, fs.createWriteStream(file), done);
};
exports.sealed = (key, iv, file, done) => {
  const dump = spawn("pg_dump", ["passengers"]);
  pipeline(dump.stdout, crypto.createCipheriv("aes-256-gcm", key, iv), fs.createWriteStream(file), done);
};
exports.elsewhere = (upload) => {
  const dump = spawn("pg_dump", ["passengers"]);
  dump.stdout.pipe(upload);
};
exports.ofTides = () => {
  const dump = spawn("pg_dump", ["tides"]);
  dump.stdout.pipe(fs.createWriteStream("/backup/t.sql"));
};
