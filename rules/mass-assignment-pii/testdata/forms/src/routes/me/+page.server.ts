// All of a form goes into a table of which nothing is seen.
import { fail, type Actions } from "@sveltejs/kit";
import { db } from "$lib/server/db";
import { contact } from "$lib/contact";

export const actions: Actions = {
  all: async ({ request, locals }) => {
    const form = await request.formData();
    await db.updateTable("policyholders").set(Object.fromEntries(form) as any).where("id", "=", locals.holder.id).execute(); // want mass-assignment-pii "whatever columns"
  },
  parsed: async ({ request, locals }) => {
    const given = contact.safeParse(Object.fromEntries(await request.formData()));
    if (!given.success) return fail(400);
    await db.updateTable("policyholders").set(given.data).where("id", "=", locals.holder.id).execute();
  },
  one: async ({ request, locals }) => {
    const form = await request.formData();
    await db.updateTable("policyholders").set({ note: String(form.get("note")) }).where("id", "=", locals.holder.id).execute();
  },
  theme: async ({ request, locals }) => {
    const form = await request.formData();
    await db.updateTable("themes").set(Object.fromEntries(form) as any).where("user_id", "=", locals.holder.id).execute();
  },
};
