import { NextResponse } from "next/server";
import { loginLimit } from "./lib/limits";

export async function middleware(request: Request) {
  const { success } = await loginLimit.limit(request.headers.get("x-forwarded-for") ?? "");
  return success ? NextResponse.next() : NextResponse.json({}, { status: 429 });
}
