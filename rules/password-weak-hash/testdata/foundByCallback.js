const bcrypt = require("bcryptjs");
const Skipper = require("./skipper");
const db = require("./db");

exports.byCallback = (form, done) => {
  Skipper.findOne({ login: form.login }, (err, s) => {
    if (err || !s) return done(err, false);
    done(null, s.pwd === form.password); // want password-weak-hash
  });
};
exports.byPromise = (form) => Skipper.findOne({ login: form.login }).then((s) => s.password === form.password); // want password-weak-hash
exports.byRows = (form, done) => {
  db.query("SELECT * FROM skippers WHERE login = ?", [form.login], (err, rows) => {
    done(err, rows[0].password === form.password); // want password-weak-hash
  });
};
exports.compared = (form, done) => {
  Skipper.findOne({ login: form.login }, (err, s) => {
    if (err || !s) return done(err, false);
    bcrypt.compare(form.password, s.pwd, done);
  });
};
exports.typedTwice = (form) => form.check((f) => f.password === f.repeated);
exports.sameForm = (forms, given) => forms.validate((f) => f.password === given.password);
