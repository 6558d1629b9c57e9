import { createHash } from "node:crypto";
import { PrismaClient } from "@prisma/client";
import bcrypt from "bcrypt";
import md5 from "md5";
import { accounts } from "./notHere";

const prisma = new PrismaClient();
const encryptPassword = (plain: string) => createHash("sha1").update(plain).digest("hex");

export async function register(input: { login: string; password: string }) {
  await accounts.insert({ login: input.login, password: md5(input.password) }); // want password-weak-hash "accounts.insert"
  await accounts.insert({ login: input.login, password: encryptPassword(input.password) }); // want password-weak-hash "fast hash"
  await accounts.insert({ login: input.login, password: await bcrypt.hash(input.password, 12) });
}

export function beforeWrite(row: { password: string }) {
  row.password = createHash("sha256").update(row.password).digest("hex"); // want password-weak-hash "row.password"
}

export function beforeSending(loginForm: { password: string }) {
  loginForm.password = md5(loginForm.password);
}

export async function signIn(login: string, password: string) {
  const known = await prisma.operator.findFirst({ where: { login } });
  return known?.password === md5(password); // want password-weak-hash "compared with known.password"
}

export async function clear(login: string, password: string) {
  await prisma.operator.create({ data: { login, password } }); // want password-weak-hash "in clear"
}

export async function hashed(login: string, plain: string) {
  const password = await bcrypt.hash(plain, 12);
  await prisma.operator.create({ data: { login, password } });
}

export const etag = (body: string) => md5(body);
