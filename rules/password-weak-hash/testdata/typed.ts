import { createHash, scryptSync, timingSafeEqual } from "node:crypto";

interface Account {
  login: string;
  salt: string;
  password: string;
  token: string;
}

/** What is compared with a password is one, whatever it is called. */
export function opens(account: Account, typed: string): boolean {
  const digest = createHash("sha256").update(account.salt + typed).digest("hex");
  return digest === account.password; // want password-weak-hash "password is compared with account.password under a fast hash"
}
export function opensSlowly(account: Account, typed: string): boolean {
  return timingSafeEqual(scryptSync(typed, account.salt, 32), Buffer.from(account.password, "hex"));
}
export function isLink(account: Account, typed: string): boolean {
  return createHash("sha256").update(typed).digest("hex") === account.token;
}
export function isSame(file: { checksum: string }, body: Buffer): boolean {
  return createHash("sha256").update(body).digest("hex") === file.checksum;
}
