import { NextResponse } from "next/server";
import { prisma } from "../../../../lib/db";

type Context = { params: Promise<{ id: string }> };

/** The relation is declared, and nobody loads it. */
export async function GET(_request: Request, { params }: Context) {
  const { id } = await params;
  const policy = await prisma.policy.findUnique({ where: { id } });
  return NextResponse.json(policy);
}

export async function POST(_request: Request, { params }: Context) {
  const { id } = await params;
  const policy = await prisma.policy.findUnique({ where: { id }, include: { holder: false } });
  return NextResponse.json(policy);
}
