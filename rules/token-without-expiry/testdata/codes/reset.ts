import { PrismaClient } from "@prisma/client";
import { hashPassword, isFresh, sha256 } from "./platform";

const prisma = new PrismaClient();

export async function resetPassword(token: string, password: string) {
  const user = await prisma.user.findFirst({ where: { resetToken: token } }); // want token-without-expiry "User\.resetToken lets somebody in, and nothing keeps or asks when it ends"
  if (!user) throw new Error("unknown");
  await prisma.user.update({ where: { id: user.id }, data: { passwordHash: await hashPassword(password), resetToken: null } });
}

export async function signInByCode(email: string, code: string) {
  const user = await prisma.user.findUnique({ where: { email } });
  if (!user || user.otpCode !== code) throw new Error("wrong code"); // want token-without-expiry "User\.otpCode lets somebody in"
  return user.id;
}

export async function accept(token: string) {
  const invitation = await prisma.invitation.findUnique({ where: { token } }); // want token-without-expiry "Invitation\.token is looked up, and expiresAt beside it is not asked"
  if (!invitation) throw new Error("unknown");
  return invitation.email;
}

export async function acceptInTime(token: string) {
  const invitation = await prisma.invitation.findUnique({ where: { token } });
  if (!invitation || invitation.expiresAt < new Date()) throw new Error("over");
  return invitation.email;
}

export async function acceptAsked(token: string) {
  return prisma.invitation.findFirst({ where: { token, expiresAt: { gt: new Date() } } });
}

export async function resetFresh(token: string) {
  const reset = await prisma.passwordReset.findUnique({ where: { tokenHash: sha256(token) } });
  if (!reset || Date.now() - reset.createdAt.getTime() > 900_000) throw new Error("over");
  return reset.userId;
}

export async function referredBy(code: string) {
  return prisma.referral.findUnique({ where: { code } });
}

export async function find(token: string) {
  return prisma.invitation.findUnique({ where: { token } });
}

export async function findChecked(token: string) {
  const invitation = await find(token);
  if (!invitation || isFresh(invitation.expiresAt)) return invitation;
  return null;
}
