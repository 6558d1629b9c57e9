import type { PrismaClient } from "@prisma/client";

export interface Ledger {
  give(db: PrismaClient, customerId: string): Promise<unknown>;
  revoke(db: PrismaClient, customerId: string): Promise<unknown>;
}

export const LEDGERS: Record<string, Ledger> = {
  voice: {
    give: (db, customerId) => db.voiceConsent.create({ data: { customerId, grantedAt: new Date() } }),
    revoke: (db, customerId) =>
      db.voiceConsent.updateMany({ where: { customerId, revokedAt: null }, data: { revokedAt: new Date() } }),
  },
};
