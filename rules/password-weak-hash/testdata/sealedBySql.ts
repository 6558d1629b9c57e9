import { Pool } from "pg";

const pool = new Pool();

/** The database hashes slowly by itself. */
export const enrol = (login: string, password: string) =>
  pool.query("INSERT INTO staff (login, password) VALUES ($1, crypt($2, gen_salt('bf', 12)))", [login, password]);
export const signIn = (login: string, password: string) =>
  pool.query("SELECT id FROM staff WHERE login = $1 AND password = crypt($2, password)", [login, password]);

export const enrolInClear = (login: string, password: string) =>
  pool.query("INSERT INTO staff (login, password) VALUES ($1, $2)", [login, password]); // want password-weak-hash "in clear"
