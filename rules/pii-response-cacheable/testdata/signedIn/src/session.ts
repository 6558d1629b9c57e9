import { PrismaClient } from "@prisma/client";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { verify } from "./tokens";

export const prisma = new PrismaClient();

export async function requireCustomer() {
  const session = await verify(cookies().get("session")?.value ?? "");
  if (!session?.customerId) redirect("/login");
  return session;
}
