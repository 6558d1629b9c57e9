import { ForbiddenException, Injectable } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { Column, Entity, Not, PrimaryColumn, type Repository } from "typeorm";

interface Staff {
  id: string;
  roles: string[];
}

enum ClaimStatus {
  Open = "OPEN",
  Approved = "APPROVED",
  Paid = "PAID",
}

@Entity()
class Claim {
  @PrimaryColumn() id!: string;
  @Column() status!: ClaimStatus;
  @Column() createdBy!: string;
  @Column() assessedBy!: string;
  @Column() approvedBy!: string;
  @Column() amount!: number;
}

@Injectable()
export class ClaimService {
  constructor(@InjectRepository(Claim) private readonly claims: Repository<Claim>) {}

  async settle(id: string, user: Staff) {
    const claim = await this.claims.findOneByOrFail({ id });
    if (claim.createdBy === user.id || claim.assessedBy === user.id) throw new ForbiddenException();
    claim.status = ClaimStatus.Approved; // want approval-without-maker-checker "ClaimService.settle sets status: approved"
    claim.approvedBy = user.id;
    return this.claims.save(claim);
  }

  async approveById(id: string, user: Staff) {
    await this.claims.update({ id }, { approvedBy: user.id }); // want approval-without-maker-checker "approvedBy: approved"
  }

  async approveByRole(id: string, user: Staff) {
    if (!user.roles.includes("approver")) throw new ForbiddenException();
    await this.claims.update({ id }, { status: ClaimStatus.Approved }); // want approval-without-maker-checker
  }

  /** Compared, and the answer changes nothing. */
  async approveAnyway(id: string, user: Staff) {
    const claim = await this.claims.findOneByOrFail({ id });
    if (claim.createdBy === user.id) console.warn("same person");
    if (claim.createdBy === user.id || claim.assessedBy === user.id) throw new ForbiddenException();
    await this.claims.save({ ...claim, status: "APPROVED" }); // want approval-without-maker-checker
  }

  /** Only compared on one of the ways. */
  async approveLarge(id: string, user: Staff) {
    const claim = await this.claims.findOneByOrFail({ id });
    if (claim.amount > 10_000) {
      if (claim.createdBy === user.id) throw new ForbiddenException();
    }
    if (claim.createdBy === user.id || claim.assessedBy === user.id) throw new ForbiddenException();
    claim.status = ClaimStatus.Approved; // want approval-without-maker-checker
    await this.claims.save(claim);
  }

  async payout(id: string) {
    await this.claims.update({ id }, { status: ClaimStatus.Paid }); // want approval-without-maker-checker "status: paid"
  }

  async approve(id: string, user: Staff) {
    const claim = await this.claims.findOneByOrFail({ id });
    if (claim.createdBy === user.id || claim.assessedBy === user.id) throw new ForbiddenException();
    claim.status = ClaimStatus.Approved;
    claim.approvedBy = user.id;
    await this.claims.save(claim);
  }

  async approveNested(id: string, actor: Staff) {
    const claim = await this.claims.findOneByOrFail({ id });
    if (claim.createdBy !== actor.id) {
      await this.claims.update({ id }, { status: ClaimStatus.Approved });
    }
  }

  async approveByQuery(id: string, actor: Staff) {
    const claim = await this.claims.findOneByOrFail({ id, createdBy: Not(actor.id) });
    claim.status = ClaimStatus.Approved;
    await this.claims.save(claim);
  }

  async approveByHelper(id: string, actor: Staff) {
    const claim = await this.claims.findOneByOrFail({ id });
    this.refuseMaker(claim, actor);
    await this.claims.update({ id }, { status: ClaimStatus.Approved });
  }

  private refuseMaker(claim: Claim, actor: Staff) {
    if (claim.createdBy === actor.id) throw new ForbiddenException();
  }

  async approveWith(id: string, actor: Staff, fourEyes: FourEyes) {
    await fourEyes.requireSecond(id, actor.id);
    await this.claims.update({ id }, { status: ClaimStatus.Approved });
  }

  async reject(id: string) {
    await this.claims.update({ id }, { status: "REJECTED" });
  }

  async reopen(id: string) {
    await this.claims.update({ id, status: ClaimStatus.Approved }, { status: ClaimStatus.Open });
  }

  /** The provider says that the money has left. */
  async onPaymentWebhook(id: string) {
    await this.claims.update({ id }, { status: ClaimStatus.Paid });
  }

  async listApproved() {
    return this.claims.find({ where: { status: ClaimStatus.Approved } });
  }
}

interface FourEyes {
  requireSecond(id: string, actor: string): Promise<void>;
}
