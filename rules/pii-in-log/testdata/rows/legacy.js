const mysql = require("mysql2");
const pool = mysql.createPool(process.env.DB_URL);

exports.find = (id, done) => {
  pool.query("SELECT mobile, bank_account FROM payee WHERE id = ?", [id], (error, rows) => {
    if (error) return done(error);
    console.log("found %d", rows.length);
    console.log(JSON.stringify(rows[0])); // want pii-in-log
    return done(null, rows[0]);
  });
};

exports.importLines = async (lines) => {
  for await (const line of lines) {
    const [memberNo, ssn] = line.split(",");
    console.log("member %s", memberNo);
    console.log(`bad number ${ssn}`); // want pii-in-log
    const parts = line.split("|");
    const passportNo = parts[3];
    console.log(passportNo); // want pii-in-log
  }
};
