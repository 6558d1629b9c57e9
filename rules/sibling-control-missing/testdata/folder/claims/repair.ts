import { Claim } from "../models";

export async function repairAmount(id: string, approvedAmount: number) {
  await Claim.update({ approvedAmount }, { where: { id } }); // want sibling-control-missing "keeps no record of what it was before"
}
