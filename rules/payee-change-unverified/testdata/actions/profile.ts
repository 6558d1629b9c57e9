"use server";
import { createClient } from "@supabase/supabase-js";
import { headers } from "next/headers";

const supabase = createClient("https://db.example.com", process.env.SERVICE_KEY ?? "");

export async function changePhone(form: FormData) {
  const phone = String(form.get("phone"));
  const id = (await headers()).get("x-user-id");
  await supabase.from("customers").update({ phone }).eq("id", id); // want payee-change-unverified "changePhone changes Mobile"
}

export async function saveAccount(form: FormData) {
  const bankAccount = String(form.get("bankAccount"));
  await supabase.from("payees").update({ bank_account: bankAccount }).eq("id", form.get("id")); // want payee-change-unverified "saveAccount changes Bank account"
}
