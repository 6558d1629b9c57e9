import { ForbiddenException, Injectable } from "@nestjs/common";
import { Column, Entity, PrimaryColumn, type Repository } from "typeorm";

interface Staff {
  id: string;
  roles: string[];
}

@Entity()
class Claim {
  @PrimaryColumn() id!: string;
  @Column() status!: string;
  @Column() createdBy!: string;
  @Column() sumInsured!: number;
  @Column() settledAmount!: number;
}

interface Bank {
  transfer(order: { iban: string; amount: number }): Promise<void>;
}

@Injectable()
export class ClaimService {
  constructor(
    private readonly claims: Repository<Claim>,
    private readonly bank: Bank,
  ) {}

  async approve(id: string, user: Staff) {
    const claim = await this.claims.findOneByOrFail({ id });
    if (!user.roles.includes("claims")) throw new ForbiddenException();
    claim.status = "APPROVED"; // want approval-limit-unchecked "ClaimService.approve approves an amount \(status: approved\) of any size"
    await this.claims.save(claim);
  }

  /** No code here speaks of limits: the second person looks at each. */
  async approveOfOthers(id: string, user: Staff) {
    const claim = await this.claims.findOneByOrFail({ id });
    if (claim.createdBy === user.id) throw new ForbiddenException();
    claim.status = "APPROVED";
    await this.claims.save(claim);
  }

  /** The cover bounds the claim, and nobody who approves it. */
  async settle(id: string, amount: number) {
    const claim = await this.claims.findOneByOrFail({ id });
    if (amount <= 0 || amount > claim.sumInsured) throw new ForbiddenException();
    await this.claims.update({ id }, { settledAmount: amount, status: "APPROVED" }); // want approval-limit-unchecked
  }

  async payClaim(id: string, iban: string) {
    const { settledAmount } = await this.claims.findOneByOrFail({ id });
    await this.bank.transfer({ iban, amount: settledAmount }); // want approval-limit-unchecked "ClaimService.payClaim pays out an amount \(this.bank.transfer\(\)\)"
  }

  async reject(id: string) {
    await this.claims.update({ id }, { status: "REJECTED" });
  }

  /** The bank says so. */
  async onPaymentWebhook(id: string) {
    await this.claims.update({ id }, { status: "PAID" });
  }
}
