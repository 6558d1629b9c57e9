import { NextResponse } from "next/server";

interface Holder {
  fullName: string;
  idCardNo: string;
  diagnosis: string;
}
declare const holders: Map<string, Holder>;

export async function GET(request: Request) { // want endpoint-without-authorization
  return NextResponse.json(holders.get(new URL(request.url).searchParams.get("no") ?? ""));
}

export function countHolders() {
  return holders.size;
}
