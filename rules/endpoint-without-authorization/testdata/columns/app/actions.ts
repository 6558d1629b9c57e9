"use server";
import { eq } from "drizzle-orm";
import { db, payees } from "../lib/tables";
import { requireStaff } from "../lib/staff";

export async function changeAccount(id: string, form: FormData) { // want endpoint-without-authorization "changes Bank account number"
  await db.update(payees).set({ bankAccountNo: String(form.get("account")) }).where(eq(payees.id, id));
}

export async function changeAccountAsStaff(id: string, form: FormData) {
  await requireStaff();
  await db.update(payees).set({ bankAccountNo: String(form.get("account")) }).where(eq(payees.id, id));
}

export async function paint(id: string, form: FormData) {
  await db.update(payees).set({ theme: String(form.get("theme")) }).where(eq(payees.id, id));
}
