import type { PupilRepo } from "../pupils";
import { guardianConsents, insuredStore } from "../stores";
import { Household, Tutored } from "./schemas";

export async function takeUpHousehold(body: unknown) { // want minor-guardian-consent-missing "takeUpHousehold takes up a child"
  const { holderId, kin } = Household.parse(body);
  for (const one of kin) await insuredStore.add({ holderId, ...one });
}

export async function takeUpTutored(body: unknown) {
  const { tutorId, kin } = Tutored.parse(body);
  await guardianConsents.require(tutorId, "insure-kin");
  for (const one of kin) await insuredStore.add({ ...one });
}

export class PupilService {
  constructor(private readonly pupilRepo: PupilRepo, private readonly guardians: { assertAgreed(id: string): Promise<void> }) {}

  async importPupil(dto: { childName: string; birthDate: string }) { // want minor-guardian-consent-missing "importPupil takes up a child"
    return this.pupilRepo.save({ childName: dto.childName, birthDate: dto.birthDate });
  }

  async addPupil(dto: { childName: string; birthDate: string; guardianId: string }) {
    await this.guardians.assertAgreed(dto.guardianId);
    return this.pupilRepo.save({ childName: dto.childName, birthDate: dto.birthDate });
  }

  async renamePupil(dto: { id: string; childName: string }) {
    return this.pupilRepo.save({ id: dto.id, childName: dto.childName });
  }
}
