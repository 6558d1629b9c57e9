import { NextResponse } from "next/server";

declare function findCode(mobile: string): Promise<string>;

export async function POST(request: Request) { // want enumeration-unthrottled "POST /api/otp/verify"
  const { mobile, code } = await request.json();
  return NextResponse.json({ ok: (await findCode(mobile)) === code });
}
