import { createHash, pbkdf2Sync } from "node:crypto";
import bcrypt from "bcrypt";

interface Row {
  passwordHash: string;
  fileHash: string;
}

export function reset(row: Row, plain: string) {
  row.passwordHash = createHash("sha256").update(`harbour${plain}`).digest("hex"); // want password-weak-hash "createHash"
}

export function fresh(mm: string) {
  const mmHash = createHash("sha1").update(mm).digest("hex"); // want password-weak-hash "createHash"
  return { mmHash };
}

export const few = (password: string, salt: string) => pbkdf2Sync(password, salt, 500, 32, "sha256"); // want password-weak-hash "500"
export const many = (password: string, salt: string) => pbkdf2Sync(password, salt, 600000, 32, "sha256");

/** A slow hash comes after it, the list of leaked ones asks for a fast one, a file is no password. */
export async function long(plain: string) {
  const passwordHash = createHash("sha384").update(plain).digest("base64");
  return bcrypt.hash(passwordHash, 12);
}

export async function isLeaked(plain: string) {
  const passwordHash = createHash("sha1").update(plain).digest("hex");
  return fetch(`https://ranges.example.com/${passwordHash.slice(0, 5)}`);
}

export function upload(row: Row, content: Buffer) {
  row.fileHash = createHash("sha256").update(content).digest("hex");
}
