var pg = require("pg");
var pool = new pg.Pool();

exports.contactOf = function (no, done) {
  pool.query("select name, mobile, email, address from lodger where no = $1", [no], function (err, found) {
    done(err, found && found.rows[0]);
  });
};
exports.roomOf = function (no, done) {
  pool.query("select floor, room from lodger where no = $1", [no], function (err, found) {
    if (err) return done(err);
    done(null, found.rows[0]);
  });
};
/** Only says again what it was asked. */
exports.echo = function (given, done) {
  done(null, given);
};
