import { NextResponse } from "next/server";
import { OPEN } from "../../../../lib/open";

interface Claim {
  idCardNo: string;
}
const claims = new Map<string, Claim>();

export async function GET(_request: Request, { params }: { params: { id: string } }) {
  return NextResponse.json(claims.get(params.id), { headers: OPEN });
}

export async function OPTIONS() {
  const response = new NextResponse(null, { status: 204 });
  response.headers.set("Access-Control-Allow-Origin", "*");
  return response;
}

export async function POST(request: Request) {
  const response = NextResponse.json(claims.get((await request.json()).id));
  response.headers.set("Access-Control-Allow-Origin", request.headers.get("origin") ?? "*"); // want cors-wildcard-on-pii "the origin that asks, with"
  response.headers.set("Access-Control-Allow-Credentials", "true");
  return response;
}
