export interface Patient { id: string; fullName: string; diagnosis: string }
export interface PatientRepository {
  findById(id: string): Promise<Patient | null>;
  findByWard(ward: string): Promise<Patient[]>;
}

export class PatientService {
  constructor(private readonly patients: PatientRepository) {}
  async patient(id: string) {
    return this.patients.findById(id);
  }
  async ward(ward: string) {
    return this.patients.findByWard(ward); // want access-not-audited "functions that read customer data and give it back: 2, PatientService.ward first"
  }
}
