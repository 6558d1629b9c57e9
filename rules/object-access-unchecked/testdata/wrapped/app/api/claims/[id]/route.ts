import { NextResponse } from "next/server";
import { PrismaClient } from "@prisma/client";
import { withUser } from "../../../../lib/auth";

const prisma = new PrismaClient();

export const GET = withUser<{ id: string }>(async (_req, _user, { id }) => {
  return NextResponse.json(await prisma.claim.findUnique({ where: { id } })); // want object-access-unchecked "GET /api/claims/:id gives any signed-in caller any Claim"
});
export const PATCH = withUser<{ id: string }>(async (req, user, { id }) => {
  const { description } = await req.json();
  await prisma.claim.updateMany({ where: { id, holderId: user.id }, data: { description } });
  return new NextResponse(null, { status: 204 });
});
