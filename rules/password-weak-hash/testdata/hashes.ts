import { createCipheriv, createHash, randomBytes } from "node:crypto";
import CryptoJS from "crypto-js";
import { PrismaClient } from "@prisma/client";
import type { Repository } from "typeorm";

const prisma = new PrismaClient();

interface Account {
  id: string;
  password: string;
}

interface RegisterDto {
  id: string;
  password: string;
  paymentPassword: string;
}

export async function direct(accounts: Repository<Account>, dto: RegisterDto) {
  await accounts.save({ id: dto.id, password: createHash("md5").update(dto.password).digest("hex") }); // want password-weak-hash "dto.password is stored by accounts.save under a fast hash"
}

export async function named(accounts: Repository<Account>, dto: RegisterDto) {
  const hashed = createHash("sha256").update(dto.password).digest("base64");
  await accounts.insert({ id: dto.id, password: hashed }); // want password-weak-hash
}

function sha1(text: string): string {
  return createHash("sha1").update(text).digest("hex");
}

export async function helper(dto: RegisterDto) {
  await prisma.account.create({ data: { id: dto.id, password: sha1(dto.password) } }); // want password-weak-hash "prisma.account.create"
}

export async function salted(accounts: Repository<Account>, dto: RegisterDto) {
  const salt = randomBytes(8).toString("hex");
  await accounts.save({ id: dto.id, password: createHash("sha512").update(salt + dto.password).digest("hex") }); // want password-weak-hash
}

export async function payment(dto: RegisterDto) {
  await prisma.wallet.update({ where: { id: dto.id }, data: { pin: sha1(dto.paymentPassword) } }); // want password-weak-hash "dto.paymentPassword"
}

export async function browserLibrary(accounts: Repository<Account>, dto: RegisterDto) {
  await accounts.save({ id: dto.id, password: CryptoJS.MD5(dto.password).toString() }); // want password-weak-hash
}

export async function encrypted(accounts: Repository<Account>, dto: RegisterDto, key: Buffer, iv: Buffer) {
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  await accounts.save({ id: dto.id, password: cipher.update(dto.password, "utf8", "hex") }); // want password-weak-hash "encrypted: whoever has the key"
}

export async function assigned(accounts: Repository<Account>, account: Account, dto: RegisterDto) {
  account.password = createHash("md5").update(dto.password).digest("hex");
  await accounts.save(account); // want password-weak-hash
}

export async function clear(accounts: Repository<Account>, dto: RegisterDto) {
  await accounts.save({ id: dto.id, password: dto.password }); // want? password-weak-hash "a hook of the store may hash it"
}
