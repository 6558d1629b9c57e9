import { NextResponse } from "next/server";
import { filters } from "@mutual/filters";

export async function POST(request: Request) {
  const { policyNo } = await request.json();
  await filters.clear(policyNo);
  return NextResponse.json({ ok: true });
}
