import { type NextRequest, NextResponse } from "next/server";
import { prisma, requireCustomer } from "../../../../src/session";

// A name alone.
export async function GET(_: NextRequest, { params }: { params: { id: string } }) {
  const s = await requireCustomer();
  const one = await prisma.customer.findFirst({
    where: { id: params.id, ownerId: s.customerId },
    select: { number: true, fullName: true },
  });
  return NextResponse.json({ insured: one?.fullName }, { headers: { "Cache-Control": "public, max-age=600" } });
}
