import { type NextRequest, NextResponse } from "next/server";
import { prisma, requireCustomer } from "../../../../src/session";

export async function GET(_: NextRequest, { params }: { params: { id: string } }) {
  const s = await requireCustomer();
  const one = await prisma.customer.findFirst({
    where: { id: params.id, ownerId: s.customerId },
    select: { number: true, fullName: true, birthDate: true },
  });
  return NextResponse.json(
    { number: one?.number, insured: one?.fullName, born: one?.birthDate },
    { headers: { "Cache-Control": "public, max-age=60, s-maxage=600" } }, // want pii-response-cacheable "s-maxage=600"
  );
}
