import { prisma } from "../src/store";

/** A new start for whoever develops. */
export async function clear() {
  await prisma.prospect.deleteMany({});
  await prisma.prospect.deleteMany({ where: { fullName: "trial" } });
}
