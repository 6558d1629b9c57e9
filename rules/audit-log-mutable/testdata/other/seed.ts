import { prisma } from "./db";
await prisma.auditLog.deleteMany();
