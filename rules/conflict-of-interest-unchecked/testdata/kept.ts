import { relations } from "./relations";
import { addAllocation, recordPrinterAssignment, rights, sent } from "./elsewhere";

export async function refuseRelated(staffId: string, claimId: string) {
  if (await relations.find({ staffId, claimId })) throw new Error("CONFLICT_OF_INTEREST");
}
abstract class CheckedAllocation {
  async run(claimId: string, staffId: string) {
    await refuseRelated(staffId, claimId);
    await this.allocate(claimId, staffId);
  }
  protected abstract allocate(claimId: string, staffId: string): Promise<void>;
}
export class AdjusterAllocation extends CheckedAllocation {
  protected async allocate(claimId: string, adjusterId: string) {
    await addAllocation({ claimId, staffId: adjusterId, policyholder: "" });
  }
}
export class InvestigatorAllocation {
  async run(claimId: string, investigatorId: string) {
    await addAllocation({ claimId, staffId: investigatorId }); // want conflict-of-interest-unchecked "staffId"
  }
}
export async function takeCase(claimId: string, self: { id: string }) {
  await addAllocation({ claimId, staffId: self.id }); // want conflict-of-interest-unchecked "staffId"
}
export async function reallocate(claimId: string, staffId: string) {
  await refuseRelated(staffId, claimId);
  await addAllocation({ claimId, staffId });
}
export const assignPrinter = (deskId: string, staffId: string) => recordPrinterAssignment({ deskId, staffId });
export function assignCase(claimId: string, staffId: string) {
  sent.push(Object.assign({ claimId, staffId }, { at: Date.now() }));
}
export const assignReader = (claimId: string, userId: string) => rights.assignRole({ claimId, userId, role: "reader" });
export async function assignLoss(claimId: string, staffId: string) {
  await rights.assignToStaff({ claimId, staffId }); // want conflict-of-interest-unchecked "assignLoss sets staffId"
}
