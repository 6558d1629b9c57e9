import { NextResponse } from "next/server";
import { prisma } from "../../../../lib/db";

type Context = { params: Promise<{ id: string }> };

/** Of the relation, nothing of the person. */
export async function GET(_request: Request, { params }: Context) {
  const { id } = await params;
  const policy = await prisma.policy.findUnique({ where: { id }, include: { holder: { select: { title: true } } } });
  return NextResponse.json(policy);
}
