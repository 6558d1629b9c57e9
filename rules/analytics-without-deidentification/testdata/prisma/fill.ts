import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export async function fill() {
  const claims = await prisma.claim.findMany();
  await prisma.claimAnalytics.createMany({ data: claims }); // want analytics-without-deidentification "claimAnalytics"
  await prisma.claimAnalytics.createMany({ data: claims.map(({ amount }) => ({ amount })) });
}
