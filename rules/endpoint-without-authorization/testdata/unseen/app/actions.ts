"use server";
import { auth } from "@/auth";
import { db } from "@/db";

export async function changePassport(holderId: string, passportNo: string) { // want endpoint-without-authorization "Passport"
  await db.holder.update({ where: { id: holderId }, data: { passportNo } });
}
export async function changeOwnPassport(passportNo: string) {
  const session = await auth();
  if (!session) throw new Error("unauthorized");
  await db.holder.update({ where: { id: session.user.id }, data: { passportNo } });
}
export async function chooseTheme(id: string, theme: string) {
  await db.preference.update({ where: { id }, data: { theme } });
}
