import { createHash } from "node:crypto";

const sha1 = (text) => createHash("sha1").update(text).digest("hex");

/** A database that comes as an argument, by what is asked of it. */
export const register = (db, form) => db.collection("operators").insertOne({ login: form.login, password: sha1(form.password) }); // want password-weak-hash "fast hash"
export const forget = (db, form) => db.collection("operators").insertOne({ login: form.login, etag: sha1(form.login) });

/** A connection that comes as an argument, by the statement that it is given. */
export const enrol = (conn, login, password) =>
  conn.execute("INSERT INTO operators (login, password) VALUES (?, ?)", [login, password]); // want password-weak-hash "in clear"
export const enrolUnderHash = (conn, login, password) =>
  conn.execute("INSERT INTO operators (login, hash) VALUES (?, ?)", [login, sha1(password)]); // want password-weak-hash "fast hash"
export const enrolBySql = (conn, login, password) =>
  conn.query("INSERT INTO operators (login, password) VALUES ($1, crypt($2, gen_salt('bf', 12)))", [login, password]);
export const rename = (conn, id, login) => conn.query("UPDATE operators SET login = ? WHERE id = ?", [login, id]);
export const findOut = (conn, password) => conn.query("SELECT id FROM leaked WHERE word = ?", [password]);
export const note = (jobs, password) => jobs.run("insert into place", { password });
