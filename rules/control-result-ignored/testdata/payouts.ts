import { PrismaClient } from "@prisma/client";
import { audit, logger } from "./platform";

const prisma = new PrismaClient();

interface Screening {
  sanctions(name: string): Promise<boolean>;
  blockedList(name: string): Promise<{ hit: boolean; score: number }>;
  checkPayee(name: string): Promise<"clear" | "hit">;
}
interface Gateway {
  payout(order: { to: string; amount: number }): Promise<void>;
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

export class PayoutService {
  constructor(
    private readonly screening: Screening,
    private readonly gateway: Gateway,
  ) {}

  async settle(claim: Claim) {
    await this.screening.sanctions(claim.payee); // want control-result-ignored "nothing looks at what it says: this\.gateway\.payout\(\) pays out"
    await this.gateway.payout({ to: claim.payee, amount: claim.amount });
  }

  async settleListed(claim: Claim) {
    const listed = await this.screening.blockedList(claim.payee); // want control-result-ignored "this\.screening\.blockedList\(\) says whether"
    await this.gateway.payout({ to: claim.payee, amount: claim.amount });
  }

  async settleWithin(claim: Claim, staffId: string) {
    limits.withinAuthority(staffId, claim.amount); // want control-result-ignored "limits\.withinAuthority\(\)"
    await this.gateway.payout({ to: claim.payee, amount: claim.amount });
  }

  async settleTold(claim: Claim, staffId: string) {
    const ok = await limits.withinAuthority(staffId, claim.amount); // want control-result-ignored "a line goes into the log and nothing else happens"
    if (!ok) {
      logger.warn("above the limit");
    }
    await this.gateway.payout({ to: claim.payee, amount: claim.amount });
  }

  async settleAsked(claim: Claim, staffId: string) {
    if (limits.withinAuthority(staffId, claim.amount)) { // want control-result-ignored "a promise that nobody has waited for is always a yes"
      await this.gateway.payout({ to: claim.payee, amount: claim.amount });
    }
  }

  async settleByHelper(claim: Claim) {
    await this.screen(claim.payee);
    await this.gateway.payout({ to: claim.payee, amount: claim.amount });
  }

  private async screen(name: string) {
    await this.screening.checkPayee(name); // want control-result-ignored "PayoutService\.settleByHelper: this\.gateway\.payout\(\) pays out"
    audit.record("screened");
  }

  async release(claim: Claim) {
    try {
      await assertNotFrozen(claim.id); // want control-result-ignored "what it throws is caught and dropped"
    } catch {}
    await this.gateway.payout({ to: claim.payee, amount: claim.amount });
  }

  async releaseSoon(claim: Claim) {
    assertNotFrozen(claim.id); // want control-result-ignored "nobody waits for it"
    await this.gateway.payout({ to: claim.payee, amount: claim.amount });
  }

  async releaseCaught(claim: Claim) {
    await assertNotFrozen(claim.id).catch(() => {}); // want control-result-ignored "what it throws is caught and dropped"
    await this.gateway.payout({ to: claim.payee, amount: claim.amount });
  }
}

async function assertNotFrozen(claimId: string) {
  const claim = await prisma.claim.findUnique({ where: { id: claimId } });
  if (claim?.frozen) throw new Error("frozen");
}
