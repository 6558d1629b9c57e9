import { Injectable } from "@nestjs/common";
import { logger, maskId } from "@/lib";

interface Payout {
  id: string;
  claimId: string;
  payeeName: string;
  bankAccountNo: string;
  amount: number;
}

@Injectable()
export class PayoutService {
  async execute(payout: Payout): Promise<void> {
    const target = maskId(payout.bankAccountNo);
    logger.info({ payoutId: payout.id, target }, "payout started");
    logger.info({ payoutId: payout.id, amount: payout.amount }, "payout done");
  }
}
