import { createHash, createHmac, scryptSync } from "node:crypto";
import bcrypt from "bcrypt";
import md5 from "blueimp-md5";

interface Login {
  login: string;
  password: string;
  realm: string;
  smtpPassword: string;
}

export function hashLogin(form: Login): string {
  return createHash("sha256").update(form.password).digest("hex"); // want password-weak-hash "hashLogin gives form.password back under a fast hash"
}
export const passwordOf = (form: Login) => md5(`${form.login}${form.password}`); // want password-weak-hash
export default class Hasher {
  make(password: string) {
    return createHash("md5").update(password).digest("base64"); // want password-weak-hash
  }
}

/** A slow hash follows, or is what it is. */
export function both(password: string) {
  const short = createHash("sha384").update(password).digest("base64");
  void bcrypt.hash(short, 12);
  return createHash("sha1").update(password).digest("hex");
}
export const slow = (password: string, salt: string) => scryptSync(password, salt, 64).toString("hex");
const first = (password: string) => createHash("sha384").update(password).digest("base64");
export const long = (password: string) => bcrypt.hash(first(password), 12);

/** Protocols that say how, lists of leaked ones, keys of machines. */
export const ha1 = (form: Login) => md5(`${form.login}:${form.realm}:${form.password}`);
export const signature = (form: Login, timestamp: string) => md5(form.password + timestamp);
export const rangePrefix = (password: string) => createHash("sha1").update(password).digest("hex");
export const cacheKey = (form: Login) => md5(form.password);
export const keyed = (form: Login, pepper: string) => createHmac("sha256", pepper).update(form.password).digest("hex");
export const relay = (form: Login) => md5(form.smtpPassword);
export const etag = (body: string) => md5(body);

export const kept = (answers: { securityAnswer: string; motto: string }) =>
  createHash("sha256").update(answers.securityAnswer).digest("hex"); // want password-weak-hash "securityAnswer"
export const motto = (answers: { motto: string }) => createHash("sha256").update(answers.motto).digest("hex");
