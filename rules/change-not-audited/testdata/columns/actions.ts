"use server";
import { eq } from "drizzle-orm";
import { db, payees, shenji } from "./tables";

export async function changeAccount(id: string, form: FormData) { // want change-not-audited "changes Bank account number"
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

type Entry = { target?: string };
async function recording(run: (handed: { auditEntry?: Entry }) => Promise<void>, isKept: boolean) {
  const auditEntry: Entry | undefined = isKept ? {} : undefined;
  await run({ auditEntry });
  if (auditEntry) await db.insert(shenji).values({ action: "account", staff: String(auditEntry.target) });
}

// Whoever runs it writes the record that it fills.
export async function changeFilled(id: string, form: FormData) {
  await recording(async ({ auditEntry }) => {
    await db.update(payees).set({ bankAccountNo: String(form.get("account")) }).where(eq(payees.id, id));
    if (auditEntry) auditEntry.target = id;
  }, true);
}
// It fills none.
export async function changeUnfilled(id: string, form: FormData) { // want change-not-audited "not every way"
  await recording(async () => {
    await db.update(payees).set({ bankAccountNo: String(form.get("account")) }).where(eq(payees.id, id));
  }, true);
}
