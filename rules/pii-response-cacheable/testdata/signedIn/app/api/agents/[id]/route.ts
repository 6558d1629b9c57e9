import { type NextRequest, NextResponse } from "next/server";
import { prisma } from "../../../../src/session";

// Whom the page shows to everybody.
export async function GET(_: NextRequest, { params }: { params: { id: string } }) {
  const one = await prisma.agent.findFirst({ where: { id: params.id }, select: { fullName: true, birthDate: true } });
  return NextResponse.json({ name: one?.fullName, born: one?.birthDate }, { headers: { "Cache-Control": "public" } });
}
