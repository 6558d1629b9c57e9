// Approvals beside others that ask; and functions of what is not there that are named for who gets a case.
interface Claim {
  id: string;
  claimantId: string;
  createdBy: string;
  amount: number;
  status: string;
}
interface Claims {
  get(id: string): Promise<Claim>;
  save(claim: Claim): Promise<void>;
  setAdjuster(claimId: string, staffId: string): Promise<void>;
}

export class InsuranceClaimDesk {
  constructor(
    private readonly claims: Claims,
    private readonly register: { assertNoConflict(staffId: string, claim: Claim): Promise<void> },
  ) {}

  async approve(id: string, staff: { id: string }) {
    const claim = await this.claims.get(id);
    await this.register.assertNoConflict(staff.id, claim);
    return this.finish(claim);
  }

  async approveByPhone(id: string) { // want conflict-of-interest-unchecked "InsuranceClaimDesk.approveByPhone approves a claim"
    return this.finish(await this.claims.get(id));
  }

  /** Who filed it is another question than who is party to it. */
  async approveAtDesk(id: string, staff: { id: string }) { // want conflict-of-interest-unchecked
    const claim = await this.claims.get(id);
    if (claim.createdBy === staff.id) throw new Error("SAME_PERSON");
    return this.finish(claim);
  }

  async approveOfOthers(id: string, staff: { id: string }) {
    const claim = await this.claims.get(id);
    if (claim.claimantId === staff.id) throw new Error("PARTY");
    return this.finish(claim);
  }

  private async finish(claim: Claim) {
    claim.status = "APPROVED";
    await this.claims.save(claim);
  }

  async assignAdjuster(claimId: string, staffId: string) {
    await this.claims.setAdjuster(claimId, staffId); // want conflict-of-interest-unchecked "sets adjuster"
  }

  async assignAdjusterChecked(claim: Claim, staffId: string) {
    await this.register.assertNoConflict(staffId, claim);
    await this.claims.setAdjuster(claim.id, staffId);
  }
}
