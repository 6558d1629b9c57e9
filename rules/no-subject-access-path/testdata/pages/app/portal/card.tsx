import { createClient } from "@supabase/supabase-js";

const supabase = createClient(process.env.SUPABASE_URL ?? "", process.env.SUPABASE_ANON_KEY ?? "");

export async function Card({ phone }: { phone: string }) {
  const { data } = await supabase.from("patients").select("firstName, lastName").single();
  const save = () => supabase.from("patients").update({ phone });
  return <button onClick={save}>{data?.firstName}</button>;
}
