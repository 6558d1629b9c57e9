import type { EntityManager } from "typeorm";
import { Pilot } from "./pilot";
import type { AuditTrail } from "./trail";

export class PilotService {
  constructor(private readonly trail: AuditTrail) {}

  async correctPassport(tx: EntityManager, id: string, passportNo: string, actorId: string) {
    const pilot = await tx.findOneByOrFail(Pilot, { id });
    pilot.passportNo = passportNo;
    await tx.save(pilot);
    await this.note(id, actorId);
  }

  async correctBirth(tx: EntityManager, id: string, dateOfBirth: string) {
    const pilot = await tx.findOneByOrFail(Pilot, { id });
    await tx.save(Object.assign(pilot, { dateOfBirth })); // want change-not-audited "correctBirth"
  }

  async correctBirthToo(tx: EntityManager, id: string, dateOfBirth: string, actorId: string) {
    const pilot = await tx.findOneByOrFail(Pilot, { id });
    await tx.save(Object.assign(pilot, { dateOfBirth }));
    await this.note(id, actorId);
  }

  async land(tx: EntityManager, id: string, runway: string) {
    const pilot = await tx.findOneByOrFail(Pilot, { id });
    await tx.save(Object.assign(pilot, { runway }));
  }

  private note(subjectId: string, actorId: string) {
    return this.trail.record({ action: "update", resource: "pilot", subjectId, actorId });
  }
}
