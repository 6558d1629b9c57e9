// Answers that stand in a list which is handed in, and those that are only logged, twice.
import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();
declare const logger: { warn(text: string): void };

interface Gateway {
  payout(order: { to: string; amount: number }): Promise<void>;
}
interface Rules {
  checkLimit(claim: Claim, errors: string[]): boolean;
}
interface Claim {
  id: string;
  payee: string;
  amount: number;
}

const limits = {
  async withinAuthority(staffId: string, amount: number) {
    const limit = await prisma.authorityLimit.findUnique({ where: { staffId } });
    return limit !== null && amount <= limit.max;
  },
};

export class SettlementService {
  constructor(private readonly gateway: Gateway) {}

  async settleToldTwice(claim: Claim, staffId: string) {
    const ok = await limits.withinAuthority(staffId, claim.amount); // want control-result-ignored "a line goes into the log and nothing else happens"
    if (!ok) logger.warn("above the limit");
    if (!ok) logger.warn("to be looked at");
    await this.gateway.payout({ to: claim.payee, amount: claim.amount });
  }

  async settleByLostErrors(claim: Claim, rules: Rules) {
    const errors: string[] = [];
    rules.checkLimit(claim, errors); // want control-result-ignored "rules\.checkLimit\(\)"
    await this.gateway.payout({ to: claim.payee, amount: claim.amount });
  }

  async settleByErrors(claim: Claim, rules: Rules) {
    const errors: string[] = [];
    rules.checkLimit(claim, errors);
    if (errors.length > 0) throw new Error(errors.join());
    await this.gateway.payout({ to: claim.payee, amount: claim.amount });
  }
}
