var pg = require("pg");
var pool = new pg.Pool();

exports.contactOf = function (no, done) {
  pool.query("select mobile, address from lodger where no = $1", [no], function (err, found) {
    done(err, found && found.rows[0]);
  });
};
