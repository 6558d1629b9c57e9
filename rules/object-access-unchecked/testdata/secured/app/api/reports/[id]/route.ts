import { NextResponse } from "next/server";
import { asCaller, asService } from "../../../../lib";

type Context = { params: Promise<{ id: string }> };

export async function GET(_req: Request, { params }: Context) {
  const supabase = await asCaller();
  const { data: { user } } = await supabase.auth.getUser();
  if (!user) return new NextResponse(null, { status: 401 });
  const { data } = await supabase.from("reports").select("diagnosis").eq("id", (await params).id).single();
  return NextResponse.json(data);
}

export async function POST(_req: Request, { params }: Context) {
  const supabase = await asCaller();
  const { data: { user } } = await supabase.auth.getUser();
  if (!user) return new NextResponse(null, { status: 401 });
  const { data } = await asService.from("reports").select("diagnosis").eq("id", (await params).id).single(); // want object-access-unchecked "POST /api/reports/:id"
  return NextResponse.json(data);
}
