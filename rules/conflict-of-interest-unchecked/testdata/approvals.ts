// Approvals beside others that ask; and functions of what is not there that are named for who gets a case.
interface Claim {
  id: string;
  claimantId: string;
  amount: number;
  status: string;
}
interface Claims {
  get(id: string): Promise<Claim>;
  save(claim: Claim): Promise<void>;
  setAdjuster(claimId: string, staffId: string): Promise<void>;
  setRoom(meetingId: string, room: string): Promise<void>;
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

  async assignRoom(meetingId: string, room: string) {
    await this.claims.setRoom(meetingId, room);
  }
}
