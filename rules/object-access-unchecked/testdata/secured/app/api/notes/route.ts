import { NextResponse } from "next/server";
import { asCaller } from "../../../lib";

export async function GET(req: Request) {
  const supabase = await asCaller();
  const { data: { user } } = await supabase.auth.getUser();
  if (!user) return new NextResponse(null, { status: 401 });
  const id = new URL(req.url).searchParams.get("id");
  const { data } = await supabase.from("notes").select("diagnosis").eq("id", id).single(); // want object-access-unchecked "GET /api/notes"
  return NextResponse.json(data);
}
