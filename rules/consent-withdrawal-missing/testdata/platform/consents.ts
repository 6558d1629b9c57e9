import { PrismaClient } from "@prisma/client";
import { DidomiSDK } from "@didomi/react";

const prisma = new PrismaClient();
export const sdk = DidomiSDK;
export const keep = (customerId: string, purpose: string) =>
  prisma.customerConsent.create({ data: { customerId, purpose, granted: true } });
