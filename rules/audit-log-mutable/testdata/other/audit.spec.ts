import { prisma } from "./db";
afterEach(() => prisma.auditLog.deleteMany());
