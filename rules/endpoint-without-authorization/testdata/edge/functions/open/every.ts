import { createClient } from "@supabase/supabase-js";

const all = createClient(Deno.env.get("URL"), Deno.env.get("SERVICE_KEY"));

Deno.serve(async () => { // want endpoint-without-authorization "ALL / hands out Passport"
  const { data } = await all.from("cruises").select("*");
  return Response.json(data);
});
