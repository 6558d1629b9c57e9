interface PatientRepository {
  delete(id: string): Promise<void>;
  update(id: string, patch: object): Promise<void>;
}
interface DraftStore { delete(id: string): Promise<void> }
interface AuditLogger { log(entry: { actorId: string; action: string; targetId: string }): Promise<void> }
interface LegalHolds { isHeld(patientId: string): Promise<boolean> }

export class Removals {
  constructor(
    private readonly patients: PatientRepository,
    private readonly drafts: DraftStore,
    private readonly holds: LegalHolds,
    private readonly auditLogger: AuditLogger,
    private readonly open = new Map<string, string>(),
  ) {}

  async remove(id: string): Promise<void> {
    await this.patients.delete(id); // want change-not-audited "Removals.remove deletes"
  }

  async removeOnRequest(id: string, actorId: string): Promise<void> {
    if (await this.holds.isHeld(id)) throw new Error("on hold");
    await this.patients.delete(id);
    await this.auditLogger.log({ actorId, action: "patient.delete", targetId: id });
  }

  async discard(id: string): Promise<void> {
    await this.drafts.delete(id);
  }

  forget(id: string): void {
    this.open.delete(id);
  }

  async purgeExpired(ids: string[]): Promise<void> {
    for (const id of ids) await this.patients.delete(id);
  }
}
