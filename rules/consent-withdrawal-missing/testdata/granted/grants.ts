import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();
export const allow = (userId: string, clientId: string) => prisma.oauthConsent.create({ data: { userId, clientId } });
