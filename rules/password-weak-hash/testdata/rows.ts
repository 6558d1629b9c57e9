import { timingSafeEqual } from "node:crypto";
import { compare } from "bcrypt";
import { Pool } from "pg";

const pool = new Pool();

// A row of what was asked for, and what was typed.
export async function enter(staffNo: string, password: string) {
  const found = await pool.query("SELECT password FROM staff WHERE no = $1", [staffNo]);
  return found.rows[0]?.password === password; // want password-weak-hash "compared as they are"
}

export async function denglu(gonghao: string, mima: string) {
  const jieguo = await pool.query("SELECT mima FROM yuangong WHERE gonghao = $1", [gonghao]);
  return jieguo.rows[0].mima === mima; // want password-weak-hash "compared as they are"
}

export async function checked(staffNo: string, password: string) {
  const found = await pool.query("SELECT password FROM staff WHERE no = $1", [staffNo]);
  return compare(password, found.rows[0].password);
}

export async function sameDigest(staffNo: string, digest: Buffer) {
  const found = await pool.query("SELECT password_digest FROM staff WHERE no = $1", [staffNo]);
  return timingSafeEqual(found.rows[0].password_digest, digest);
}

// What was typed twice.
export const again = (form: { mima: string }, mima: string) => form.mima === mima;
