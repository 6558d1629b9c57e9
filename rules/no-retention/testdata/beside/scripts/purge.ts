import { prisma } from "../src/store";

const cutoff = new Date();
cutoff.setFullYear(cutoff.getFullYear() - 7);

await prisma.customer.deleteMany({ where: { lastActiveAt: { lt: cutoff } } });
