// No approval of the file asks: whether others have to, nobody knows.
export async function approveClaim(claim: { claimantId: string; status: string }, insuranceDb: { save(claim: object): Promise<void> }) {
  claim.status = "APPROVED";
  await insuranceDb.save(claim);
}
export async function approvePayout(payout: { payeeId: string; status: string }, insuranceDb: { save(payout: object): Promise<void> }) {
  payout.status = "APPROVED";
  await insuranceDb.save(payout);
}
