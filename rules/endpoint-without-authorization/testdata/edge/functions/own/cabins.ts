import { createClient } from "@supabase/supabase-js";

const all = createClient(Deno.env.get("URL"), Deno.env.get("SERVICE_KEY"));

Deno.serve(async () => {
  const { data } = await all.from("cruises").select("cabin, deck");
  return Response.json(data);
});
