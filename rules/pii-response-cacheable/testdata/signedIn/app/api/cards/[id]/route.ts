import { type NextRequest, NextResponse } from "next/server";
import { prisma, requireCustomer } from "../../../../src/session";

// A name and a birthday may stay in the browser of whom they are handed to.
export async function GET(_: NextRequest, { params }: { params: { id: string } }) {
  const s = await requireCustomer();
  const one = await prisma.customer.findFirst({
    where: { id: params.id, ownerId: s.customerId },
    select: { fullName: true, birthDate: true },
  });
  return NextResponse.json(
    { insured: one?.fullName, born: one?.birthDate },
    { headers: { "Cache-Control": "max-age=600" } },
  );
}
