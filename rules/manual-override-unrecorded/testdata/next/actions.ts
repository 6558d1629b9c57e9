"use server";
import { createClient } from "@supabase/supabase-js";
import { z } from "zod";

const supabase = createClient("https://db.example.com", process.env.SERVICE_KEY ?? "");
const Commission = z.object({ commissionId: z.string(), amount: z.coerce.number() });
const Waiver = z.object({ policyId: z.string(), justification: z.string().min(10) });

export async function adjustCommission(form: FormData) {
  const { commissionId, amount } = Commission.parse(Object.fromEntries(form));
  await supabase.from("commissions").update({ commission_amount: amount }).eq("id", commissionId); // want manual-override-unrecorded "adjustCommission sets commission_amount"
}

export async function waiveDeductible(form: FormData) {
  await supabase.from("claims").update({ deductible_waived: true }).eq("id", form.get("id")); // want manual-override-unrecorded "waiveDeductible sets deductible_waived"
}

export async function waiveFee(form: FormData) {
  const { policyId, justification } = Waiver.parse(Object.fromEntries(form));
  await supabase.from("policies").update({ fee_waived: true, waiver_note: justification }).eq("id", policyId);
}

export async function payCommission(form: FormData) {
  await supabase.from("commissions").update({ paid_at: new Date() }).eq("id", form.get("id"));
}
