import { NextResponse } from "next/server";
import { customer } from "../../../../lib/customers";
import { loginLimit } from "../../../../lib/limits";

export async function POST(request: Request) {
  const { idCardNo, birthDate } = await request.json();
  if (!(await loginLimit.limit(idCardNo)).success) return NextResponse.json({}, { status: 429 });
  const one = await customer.findUnique({ where: { idCardNo }, select: { id: true, birthDate: true } });
  return NextResponse.json({ ok: one?.birthDate === birthDate });
}
