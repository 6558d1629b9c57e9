import { Column, Entity, PrimaryColumn, type Repository } from "typeorm";

@Entity()
class Refund {
  @PrimaryColumn() id!: string;
  @Column() status!: string;
  @Column() amount!: number;
  @Column() requestedBy!: string;
}

interface Authority {
  assert(user: { id: string }, act: string, amount: number): void;
}

export class RefundService {
  constructor(
    private readonly refunds: Repository<Refund>,
    private readonly authority: Authority,
    private readonly policy: { can(user: { id: string }, act: string, refund: { amount: number }): boolean },
  ) {}

  async approveWithin(id: string, user: { id: string; limit: number }) {
    const refund = await this.refunds.findOneByOrFail({ id });
    if (refund.amount > user.limit) throw new Error("too much");
    await this.refunds.update({ id }, { status: "APPROVED" });
  }

  async approveAsserted(id: string, user: { id: string }) {
    const refund = await this.refunds.findOneByOrFail({ id });
    this.authority.assert(user, "refund", refund.amount);
    await this.refunds.update({ id }, { status: "APPROVED" });
  }

  async approveEscalating(id: string, isManager: boolean) {
    if (!isManager) await this.refunds.update({ id }, { status: "ESCALATED" });
    else await this.refunds.update({ id }, { status: "APPROVED" });
  }

  async approveSmall(id: string) {
    const refund = await this.refunds.findOneByOrFail({ id });
    if (refund.amount < 250) await this.refunds.update({ id }, { status: "APPROVED" });
  }

  async approveByPolicy(id: string, user: { id: string }) {
    const { amount } = await this.refunds.findOneByOrFail({ id });
    if (!this.policy.can(user, "approve", { amount })) throw new Error("no");
    await this.refunds.update({ id }, { status: "APPROVED" });
  }

  /** Where limits are asked for, a second person alone is none. */
  async approveOfOthers(id: string, user: { id: string }) {
    const refund = await this.refunds.findOneByOrFail({ id });
    if (refund.requestedBy === user.id) throw new Error("own");
    await this.refunds.update({ id }, { status: "APPROVED" }); // want approval-limit-unchecked "5 of 7"
  }

  async approve(id: string) {
    await this.refunds.update({ id }, { status: "APPROVED" }); // want approval-limit-unchecked "5 of 7 approvals and payments do"
  }
}
