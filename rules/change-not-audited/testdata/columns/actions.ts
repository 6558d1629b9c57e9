"use server";
import { eq } from "drizzle-orm";
import { db, payees, shenji } from "./tables";

export async function changeAccount(id: string, form: FormData) { // want change-not-audited "writes Bank account number"
  await db.update(payees).set({ bankAccountNo: String(form.get("account")) }).where(eq(payees.id, id));
}

export async function changePassport(id: string, form: FormData) {
  await db.update(payees).set({ passportNo: String(form.get("passport")) }).where(eq(payees.id, id));
  await db.insert(shenji).values({ action: "passport", staff: String(form.get("me")) });
}

// Nothing of persons is written.
export async function paint(id: string, form: FormData) {
  await db.update(payees).set({ theme: String(form.get("theme")) }).where(eq(payees.id, id));
}

// A constant is nobody's data.
export async function forget(id: string) {
  await db.update(payees).set({ bankAccountNo: "", passportNo: null }).where(eq(payees.id, id));
}

// Who acted is no data of the payee.
export async function checked(id: string, form: FormData) {
  await db.update(payees).set({ passportCheckedBy: String(form.get("me")) }).where(eq(payees.id, id));
}
