import { NextResponse } from "next/server";
import { findPeople, SHARED } from "../../../lib/people";

export async function GET() {
  return NextResponse.json(await findPeople(), { headers: { "Cache-Control": SHARED } }); // want pii-response-cacheable "s-maxage=300: .*GET /api/holders"
}
