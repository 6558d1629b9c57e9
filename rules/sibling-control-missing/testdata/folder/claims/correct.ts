import { Claim, ClaimHistory } from "../models";

export async function correct(id: string, approvedAmount: number, by: string) {
  await ClaimHistory.create({ claimId: id, after: approvedAmount, by });
  await Claim.update({ approvedAmount }, { where: { id } });
}
