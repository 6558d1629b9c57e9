import { createHash } from "node:crypto";
import { hash } from "argon2";
import { prisma } from "./client";

interface Credentials {
  login: string;
  password: string;
}

export async function openAccount(given: Credentials): Promise<string> {
  const passwordHash = await hash(given.password);
  const account = await prisma.portalAccount.create({ data: { login: given.login, passwordHash } });
  return account.id;
}

/** Second step: the code that was sent to the customer. */
export async function confirmCode(id: string, smsCode: string): Promise<boolean> {
  const account = await prisma.portalAccount.findUnique({ where: { id } });
  return account?.codeHash === createHash("sha256").update(`${id}:${smsCode}`).digest("hex");
}
