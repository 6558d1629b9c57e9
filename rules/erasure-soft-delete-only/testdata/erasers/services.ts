import { LessThan, Repository } from "typeorm";
import { Referral, WalkIn } from "./lead.entity";

export class LeadErasureService {
  constructor(private readonly walkIns: Repository<WalkIn>, private readonly referrals: Repository<Referral>) {}

  async deleteWalkIn(id: number) {
    await this.walkIns.softDelete(id); // want erasure-soft-delete-only "deleteWalkIn says that it erases, and only marks WalkIn"
  }

  async deleteReferral(id: number) {
    await this.referrals.softDelete(id);
  }

  async purge(before: Date) {
    await this.referrals.delete({ deletedAt: LessThan(before) });
  }
}

export class WalkInDesk {
  constructor(private readonly walkIns: Repository<WalkIn>) {}

  async removeWalkIn(id: number) {
    await this.walkIns.softDelete(id);
  }
}

/** Of what a person left here, not of the person. */
export class LeadAttachmentDeletion {
  constructor(private readonly walkIns: Repository<WalkIn>) {}

  async deleteScan(id: number) {
    await this.walkIns.softDelete(id);
  }
}
