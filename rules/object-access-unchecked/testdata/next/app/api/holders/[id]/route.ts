import { PrismaClient } from "@prisma/client";
import { getServerSession } from "next-auth";

const prisma = new PrismaClient();

export async function GET(_req: Request, { params }: { params: Promise<{ id: string }> }) {
  const session = await getServerSession();
  if (!session) return new Response(null, { status: 401 });
  const { id } = await params;
  return Response.json(await prisma.policyholder.findUnique({ where: { id } })); // want object-access-unchecked "GET /api/holders/:id"
}

export async function PATCH(_req: Request, { params }: { params: Promise<{ id: string }> }) {
  const session = await getServerSession();
  if (!session) return new Response(null, { status: 401 });
  const { id } = await params;
  return Response.json(await prisma.policyholder.findFirst({ where: { id, userId: session.user.id } }));
}
