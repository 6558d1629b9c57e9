import { NextResponse } from "next/server";

interface Customer {
  id: string;
  fullName: string;
  idCardNo: string;
}
const customers = new Map<string, Customer>();

export async function GET(_request: Request, { params }: { params: { id: string } }) {
  return NextResponse.json(customers.get(params.id), { headers: { "Access-Control-Allow-Origin": "*" } }); // want cors-wildcard-on-pii
}
