import { PrismaClient } from "@prisma/client";
import { getServerSession } from "next-auth";

export const prisma = new PrismaClient();

export async function signedIn(): Promise<{ userId: string }> {
  const session = await getServerSession();
  if (!session) throw new Error("UNAUTHENTICATED");
  return { userId: String(session.user) };
}
