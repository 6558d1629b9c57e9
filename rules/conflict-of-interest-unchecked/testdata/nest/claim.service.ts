import { ForbiddenException, Injectable } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import type { Repository } from "typeorm";
import { Claim } from "./claim.entity.js";
import { ConflictService } from "./conflict.service.js";

@Injectable()
export class ClaimService {
  constructor(
    @InjectRepository(Claim) private readonly claims: Repository<Claim>,
    private readonly conflicts: ConflictService,
  ) {}

  async assign(id: string, assessorId: string) {
    await this.claims.update({ id }, { assessorId }); // want conflict-of-interest-unchecked "PATCH /insurance/claims/:id/assessor sets assessorId"
  }

  async take(id: string, user: { id: string }) {
    const claim = await this.claims.findOneByOrFail({ id });
    claim.assignedTo = user.id; // want conflict-of-interest-unchecked "POST /insurance/claims/:id/take sets assignedTo"
    await this.claims.save(claim);
  }

  async assignChecked(id: string, assessorId: string) {
    await this.conflicts.assertNone(id, assessorId);
    await this.claims.update({ id }, { assessorId });
  }

  async assignCompared(id: string, assessorId: string) {
    const claim = await this.claims.findOneByOrFail({ id });
    if (claim.claimantId === assessorId) throw new ForbiddenException();
    claim.assessorId = assessorId;
    await this.claims.save(claim);
  }

  async assignGuarded(id: string, assessorId: string) {
    await this.claims.update({ id }, { assessorId });
  }

  async autoAssign(id: string, assessorId: string) {
    await this.claims.update({ id }, { assessorId });
  }

  async unassign(id: string) {
    await this.claims.update({ id }, { assessorId: undefined });
  }
}
