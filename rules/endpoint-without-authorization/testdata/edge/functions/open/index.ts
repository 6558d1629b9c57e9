import { createClient } from "@supabase/supabase-js";

declare const Deno: { env: { get(name: string): string }; serve(answer: (asked: Request) => Promise<Response>): void };

const all = createClient(Deno.env.get("URL"), Deno.env.get("SERVICE_KEY"));

Deno.serve(async (asked) => { // want endpoint-without-authorization "ALL / hands out Passport"
  const { id } = await asked.json();
  const { data } = await all.from("cruises").select("cabin, passport_no").eq("id", id).maybeSingle();
  return Response.json(data);
});
