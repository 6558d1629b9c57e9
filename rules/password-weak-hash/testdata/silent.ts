import { createCipheriv, createHash, scryptSync } from "node:crypto";
import { hash } from "bcrypt";
import type { Repository } from "typeorm";

interface Account {
  id: string;
  password: string;
  resetToken: string;
}

interface MailConfig {
  smtpPassword: string;
}

export async function slow(accounts: Repository<Account>, dto: Account) {
  await accounts.save({ id: dto.id, password: await hash(dto.password, 12) });
}

export async function platform(accounts: Repository<Account>, dto: Account, salt: string) {
  await accounts.save({ id: dto.id, password: scryptSync(dto.password, salt, 64).toString("hex") });
}

/** Long ones are hashed first, so that bcrypt sees all of it. */
export async function both(accounts: Repository<Account>, dto: Account) {
  const short = createHash("sha256").update(dto.password).digest("base64");
  await accounts.save({ id: dto.id, password: await hash(short, 12) });
}

/** A random token needs no slow hash. */
export async function token(accounts: Repository<Account>, dto: Account) {
  await accounts.save({ id: dto.id, resetToken: createHash("sha256").update(dto.resetToken).digest("hex") });
}

/** Has to be read again. */
export async function machine(configs: Repository<MailConfig>, config: MailConfig, key: Buffer, iv: Buffer) {
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  await configs.save({ smtpPassword: cipher.update(config.smtpPassword, "utf8", "hex") });
}

/** Asks whether it leaked, and keeps nothing. */
export async function leaked(dto: Account) {
  const digest = createHash("sha1").update(dto.password).digest("hex");
  return fetch(`https://ranges.example/${digest.slice(0, 5)}`);
}

export async function cacheKey(accounts: Repository<Account>, dto: Account) {
  await accounts.save({ id: createHash("md5").update(dto.id).digest("hex") });
}

/** Hashed by the caller. */
export async function kept(accounts: Repository<{ passwordHash: string }>, passwordHash: string) {
  await accounts.save({ passwordHash });
}
