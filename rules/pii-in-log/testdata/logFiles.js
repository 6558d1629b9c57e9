const fs = require("fs");
const path = require("path");

const DUNNING = "/var/log/dunning.log";
const lines = fs.createWriteStream(path.join(__dirname, "logs", "app.log"), { flags: "a" });
const trail = fs.createWriteStream("/var/log/audit.log", { flags: "a" });
const sheet = fs.createWriteStream("/srv/out/letters.csv");

exports.remind = (row, day) => {
  fs.appendFileSync(DUNNING, `reminded ${row.phone}\n`); // want pii-in-log "Mobile phone number written to a log by fs.appendFileSync"
  fs.appendFileSync(path.join("/var/log", `reminders-${day}.log`), `reminded ${row.email}\n`); // want pii-in-log "E-mail"
  lines.write(`reminded ${row.phone}\n`); // want pii-in-log "Mobile"
  fs.appendFileSync(DUNNING, `reminded ${row.id}, ${row.phone.length} digits\n`);
  trail.write(`${row.phone} reminded\n`);
  sheet.write(`${row.phone};${row.email}\n`);
  fs.writeFileSync(`/srv/out/${row.id}.login`, row.email);
};
