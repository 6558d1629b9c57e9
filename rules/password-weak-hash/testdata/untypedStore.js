import { createHash } from "node:crypto";

const sha1 = (text) => createHash("sha1").update(text).digest("hex");

/** A database that comes as an argument, by what is asked of it. */
export const register = (db, form) => db.collection("operators").insertOne({ login: form.login, password: sha1(form.password) }); // want password-weak-hash "fast hash"
export const forget = (db, form) => db.collection("operators").insertOne({ login: form.login, etag: sha1(form.login) });
