const mysql = require("mysql2/promise");

const pool = mysql.createPool({ uri: process.env.DATABASE_URL });

exports.signIn = (login, password) =>
  pool.execute("SELECT id FROM agents WHERE login = ? AND password = MD5(?)", [login, password]); // want password-weak-hash "password is compared with MD5"
exports.change = (id, password) =>
  pool.execute("UPDATE agents SET password = SHA2(CONCAT(salt, ?), 256) WHERE id = ?", [password, id]); // want password-weak-hash "password is stored by SHA2"
exports.sum = (text) => pool.execute("SELECT id FROM scans WHERE checksum = MD5(?) LIMIT 1", [text]);
exports.token = (token) => pool.execute("SELECT id FROM links WHERE token = SHA2(?, 256) LIMIT 1", [token]);
exports.mailbox = (id, text) => pool.execute("UPDATE mailboxes SET smtp_password = SHA1(?) WHERE id = ?", [text, id]);
exports.slow = (login) => pool.execute("SELECT id, password FROM agents WHERE login = ?", [login]);
