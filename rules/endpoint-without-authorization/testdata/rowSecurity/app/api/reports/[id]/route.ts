import { NextResponse } from "next/server";
import { asCaller, asService } from "../../../../lib";

type Context = { params: Promise<{ id: string }> };

export async function DELETE(_req: Request, { params }: Context) {
  const supabase = await asCaller();
  const asked = Array.from({ length: 2 }, (_, i) => i);
  const { error } = await supabase.from("reports").delete().eq("id", (await params).id);
  return new NextResponse(null, { status: error && asked.length > 0 ? 403 : 204 });
}

export async function GET(_req: Request, { params }: Context) { // want endpoint-without-authorization "GET /api/reports/:id"
  const { data } = await asService.from("reports").select("diagnosis").eq("id", (await params).id).single();
  return NextResponse.json(data);
}
