import { PrismaClient } from "@prisma/client";
import { auth } from "@/auth";

const prisma = new PrismaClient();

export async function GET() {
  const session = await auth();
  const times = await prisma.slot.findMany({ where: { holder: session.user.id }, select: { id: true, at: true } });
  return Response.json(times);
}
