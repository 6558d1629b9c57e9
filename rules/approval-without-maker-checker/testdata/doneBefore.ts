import type { Repository } from "typeorm";

interface Claim { id: string; amount: number; status: string; surveyedBy: string; chakanyuan: string; claimant: string; approvedBy?: string }

export class ClaimApprovals {
  constructor(private readonly claims: Repository<Claim>) {}
  async approve(id: string, userId: string) {
    const claim = await this.claims.findOneByOrFail({ id });
    if (claim.surveyedBy === userId) throw new Error("not by the same person");
    await this.claims.update({ id }, { status: "approved", approvedBy: userId });
  }
  async shenpi(id: string, userId: string) {
    const claim = await this.claims.findOneByOrFail({ id });
    if (claim.chakanyuan === userId) throw new Error("查勘人不得审批");
    await this.claims.update({ id }, { status: "approved", approvedBy: userId });
  }
  async quickApprove(id: string, userId: string) {
    await this.claims.update({ id }, { status: "approved", approvedBy: userId }); // want approval-without-maker-checker
  }
  async claimantApprove(id: string, userId: string) {
    const claim = await this.claims.findOneByOrFail({ id });
    if (claim.claimant === "") throw new Error("nobody claims");
    await this.claims.update({ id }, { status: "approved", approvedBy: userId }); // want approval-without-maker-checker
  }
}
