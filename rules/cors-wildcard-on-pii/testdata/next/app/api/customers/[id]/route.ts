import { NextResponse } from "next/server";

interface Customer {
  id: string;
  fullName: string;
  idCardNo: string;
}
declare const customers: { find(id: string): Promise<Customer> };

export async function GET(_request: Request, { params }: { params: { id: string } }) {
  const customer: Customer = await customers.find(params.id);
  return NextResponse.json(customer, { headers: { "Access-Control-Allow-Origin": "*" } }); // want cors-wildcard-on-pii
}
