import { Injectable } from "@nestjs/common";
import { logger } from "@/lib";

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
    const { bankAccountNo: target, ...summary } = payout;
    logger.info({ ...summary }, "payout started");
    logger.info({ target }, "payout target");
    logger.info({ payoutId: payout.id, amount: payout.amount }, "payout done");
  }
}
