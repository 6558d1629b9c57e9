import { audit } from "./audit";

export interface Patient {
  id: string;
  diagnosis: string;
  doctorId: string;
  assignedTo: string;
}

declare const store: { some(where: object): Promise<Patient[]>; one(where: object): Promise<Patient | undefined> };

export class PatientService {
  async lookup(criteria: { name: string; justification: string }): Promise<Patient[]> {
    if (criteria.justification === "") throw new Error("JUSTIFICATION_REQUIRED");
    return store.some({ name: criteria.name });
  }

  async search(name: string): Promise<Patient[]> {
    await audit.record("search", name);
    return store.some({ name });
  }

  async ofTreating(id: string, me: string): Promise<Patient | undefined> {
    return store.one({ id, assignedTo: me });
  }
}
