import { Repair, Interest, Survey } from "./models";

export async function chooseGarage(claimId: string, garageId: string, handlerId: string) {
  const own = await Interest.findOne({ where: { handlerId, relatedPartyId: garageId } });
  if (own) throw new Error("conflict of interest");
  return Repair.create({ claimId, garageId, handlerId });
}

export async function chooseGarageByPhone(claimId: string, garageId: string, handlerId: string) {
  return Repair.create({ claimId, garageId, handlerId }); // want sibling-control-missing "chooseGarageByPhone chooses a supplier"
}

// Nobody is chosen.
export async function openRepair(claimId: string, description: string) {
  return Repair.create({ claimId, description });
}

// Nobody of this record is asked about.
export async function chooseSurveyor(claimId: string, surveyorId: string) {
  return Survey.create({ claimId, surveyorId });
}
