import { NextResponse } from "next/server";
import { customer } from "../../../../lib/customers";

// Nothing here tells one person from others.
export async function POST(request: Request) {
  const { token } = await request.json();
  const one = await customer.findUnique({ where: { token }, select: { id: true } });
  return NextResponse.json({ ok: one !== null });
}
