"use server";
import { eq } from "drizzle-orm";
import { db, members, signedIn, visitors } from "../lib/store";

export async function leaveEnquiry(fullName: string, mobile: string) {
  await db.insert(visitors).values({ fullName, mobile });
}

export async function saveTeamLead(fullName: string, mobile: string) { // want endpoint-without-authorization "ACTION saveTeamLead"
  await db.insert(members).values({ fullName, mobile });
}

export async function changeEnquiry(id: string, mobile: string) { // want endpoint-without-authorization "ACTION changeEnquiry"
  await db.update(visitors).set({ mobile }).where(eq(visitors.id, id));
}

export async function addMember(fullName: string, mobile: string) {
  await signedIn();
  await db.insert(members).values({ fullName, mobile });
}

export async function moveMember(id: string, mobile: string) {
  await signedIn();
  await db.update(members).set({ mobile }).where(eq(members.id, id));
}

export async function myself() {
  const { id } = await signedIn();
  return db.select({ fullName: members.fullName, mobile: members.mobile }).from(members).where(eq(members.id, id));
}

export async function rename(fullName: string) {
  const { id } = await signedIn();
  await db.update(members).set({ fullName }).where(eq(members.id, id));
}

export async function reach(mobile: string) {
  const { id } = await signedIn();
  await db.update(members).set({ mobile }).where(eq(members.id, id));
}
