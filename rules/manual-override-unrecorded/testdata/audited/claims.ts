import type { Claim } from "./claim.model";
import { auditTrail, changedBy } from "./trail";

interface Clerk { id: string }
interface Settled { settlementAmount: number; reasonCode: string }

export class ClaimDesk {
  async enter(claim: Claim, settlementAmount: number, clerk: Clerk) {
    claim.settlementAmount = settlementAmount; // want manual-override-unrecorded "an audit record says who did, but neither why nor who agreed"
    await claim.save();
    await auditTrail.record({ action: "update", resource: "claim", subjectId: claim.id, actorId: clerk.id, changedFields: ["settlementAmount"] });
  }

  async enterDropped(claim: Claim, form: Settled, clerk: Clerk) {
    claim.set({ settlementAmount: form.settlementAmount }); // want manual-override-unrecorded "an audit record says who did"
    await claim.save();
    await auditTrail.record(changedBy(clerk.id, claim.id, ["settlementAmount"]));
  }

  async enterAssigned(claim: Claim, reserve: number, clerk: Clerk) {
    Object.assign(claim, { reserveAmount: reserve }); // want manual-override-unrecorded "sets reserveAmount"
    await claim.save();
    await this.tell(clerk, claim);
  }

  private tell(clerk: Clerk, claim: Claim) {
    return auditTrail.record({ action: "update", resource: "claim", subjectId: claim.id, actorId: clerk.id });
  }

  // What it was and what it is now is kept.
  async enterCompared(claim: Claim, settlementAmount: number, clerk: Clerk) {
    const before = claim.settlementAmount;
    claim.settlementAmount = settlementAmount;
    await claim.save();
    await auditTrail.record({ action: "update", subjectId: claim.id, actorId: clerk.id, before, after: settlementAmount });
  }

  async enterSaid(claim: Claim, form: Settled, clerk: Clerk) {
    claim.set({ settlementAmount: form.settlementAmount });
    await claim.save();
    await auditTrail.record({ action: "update", subjectId: claim.id, actorId: clerk.id, reason: form.reasonCode });
  }

  // Nobody knows here what the record says.
  async enterTold(claim: Claim, settlementAmount: number, event: Record<string, unknown>) {
    claim.settlementAmount = settlementAmount;
    await claim.save();
    await auditTrail.record(event);
  }

  async enterWorded(claim: Claim, settlementAmount: number, clerk: Clerk) {
    claim.settlementAmount = settlementAmount;
    await claim.save();
    await auditTrail.record({ action: "update", subjectId: claim.id, actorId: clerk.id, message: `settled at ${settlementAmount}` });
  }
}
