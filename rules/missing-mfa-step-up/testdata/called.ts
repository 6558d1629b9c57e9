"use server";
// Actions have no guards around them: those that ask for more call it first.
import { db } from "./db";
import { ensureMfa, requireSession, requireTwoFactorSetup } from "./session";

export async function closeContract(form: FormData) {
  const session = await ensureMfa(String(form.get("code")));
  await db.contracts.update({ where: { ownerId: session.id }, data: { closedAt: new Date() } });
}

export async function updatePayoutAccount(form: FormData) { // want missing-mfa-step-up "ACTION updatePayoutAccount .* as ensureMfa does"
  const session = await requireSession();
  await db.accounts.update({ where: { ownerId: session.id }, data: { iban: String(form.get("iban")) } });
}

export async function changeBankAccount(form: FormData) {
  const session = await ensureMfa(String(form.get("code")));
  await db.accounts.update({ where: { ownerId: session.id }, data: { iban: String(form.get("iban")) } });
}

export async function updateNickname(form: FormData) {
  const session = await requireSession();
  await db.accounts.update({ where: { ownerId: session.id }, data: { nickname: String(form.get("nickname")) } });
}

export async function beginSetup() {
  await requireTwoFactorSetup();
}
