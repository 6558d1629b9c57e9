import { Column, Entity, PrimaryColumn, type Repository } from "typeorm";

@Entity()
class Proposal {
  @PrimaryColumn() id!: string;
  @Column() status!: string;
  @Column() claimNote!: string;
}

@Entity()
class MaturityBenefit {
  @PrimaryColumn() id!: string;
  @Column() status!: string;
  @Column() amount!: number;
}

@Entity()
class Payment {
  @PrimaryColumn() id!: string;
  @Column() status!: string;
  @Column() amount!: number;
}

interface Gateway {
  payout(to: string, amount: number): Promise<void>;
  refund(charge: string, amount: number): Promise<void>;
}
declare function surrenderValueOf(policy: string): number;

export class Services {
  constructor(
    private readonly proposals: Repository<Proposal>,
    private readonly maturities: Repository<MaturityBenefit>,
    private readonly payments: Repository<Payment>,
    private readonly gateway: Gateway,
  ) {}

  /** Nothing is paid by it. */
  approveClaimNote = (id: string) => this.proposals.update({ id }, { status: "APPROVED" });

  approveMaturityClaim = (id: string) => this.maturities.update({ id }, { status: "APPROVED" });

  /** A premium that came in. */
  approvePayment = (id: string) => this.payments.update({ id }, { status: "APPROVED" });

  async paySurrender(policy: string, to: string) {
    const amount = surrenderValueOf(policy);
    await this.gateway.payout(to, amount);
  }

  async autoSettleClaim(to: string, amount: number) {
    await this.gateway.payout(to, amount);
  }

  async refundMyOrder(charge: string, amount: number) {
    await this.gateway.refund(charge, amount);
  }
}
