import { NextResponse } from "next/server";
import { customer } from "../../../../lib/customers";

export async function POST(request: Request) {
  const { idCardNo, birthDate } = await request.json();
  const one = await customer.findUnique({ where: { idCardNo }, select: { id: true, birthDate: true } });
  if (one?.birthDate !== birthDate) return NextResponse.json({ error: "No match" }, { status: 404 });
  return NextResponse.json({ ok: true });
}
