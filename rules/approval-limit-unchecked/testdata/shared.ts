interface Refund {
  id: string;
  amount: number;
  status: string;
}
interface Refunds {
  get(id: string): Promise<Refund>;
  save(refund: Refund): Promise<void>;
}

export class RefundDesk {
  constructor(
    private readonly refunds: Refunds,
    private readonly grades: Map<string, number>,
  ) {}

  async approve(id: string, role: string) {
    const refund = await this.refunds.get(id);
    if (refund.amount > (this.grades.get(role) ?? 0)) throw new Error("TOO_MUCH");
    return this.finish(refund);
  }

  async approveByPhone(id: string) { // want approval-limit-unchecked "RefundDesk.approveByPhone approves an amount"
    return this.finish(await this.refunds.get(id));
  }

  private async finish(refund: Refund) {
    refund.status = "APPROVED";
    await this.refunds.save(refund);
  }
}
