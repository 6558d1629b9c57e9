import { NextResponse } from "next/server";
import { prisma } from "../../../../lib/db";

type Context = { params: Promise<{ id: string }> };

export async function GET(_request: Request, { params }: Context) { // want endpoint-without-authorization "Mobile phone number"
  const { id } = await params;
  const policy = await prisma.policy.findUnique({ where: { id }, include: { holder: true } });
  return NextResponse.json(policy);
}

export async function POST(_request: Request, { params }: Context) { // want endpoint-without-authorization "Mobile phone number"
  const { id } = await params;
  const policy = await prisma.policy.findUnique({ where: { id }, select: { plan: true, holder: { select: { mobile: true } } } });
  return NextResponse.json(policy);
}
