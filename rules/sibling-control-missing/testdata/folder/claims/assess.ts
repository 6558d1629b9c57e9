import { Claim, ClaimChange } from "../models";

export async function assess(id: string, approvedAmount: number, by: string) {
  const claim = await Claim.findByPk(id);
  await ClaimChange.create({ claimId: id, before: claim.approvedAmount, after: approvedAmount, by, kind: "change record" });
  await Claim.update({ approvedAmount }, { where: { id } });
}
