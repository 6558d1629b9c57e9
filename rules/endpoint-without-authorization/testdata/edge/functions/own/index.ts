import { createClient } from "@supabase/supabase-js";

Deno.serve(async (asked) => {
  const mine = createClient(Deno.env.get("URL"), Deno.env.get("ANON_KEY"), {
    global: { headers: { Authorization: asked.headers.get("Authorization") } },
  });
  const { data: found } = await mine.auth.getUser();
  if (!found.user) return new Response("who are you?", { status: 401 });
  const { data } = await mine.from("cruises").select("cabin, passport_no").eq("owner", found.user.id);
  return Response.json(data);
});
