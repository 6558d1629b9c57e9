import { ForbiddenException, Injectable } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import type { Repository } from "typeorm";
import type { Actor } from "@/auth/actor";
import { logger } from "@/lib";
import { assertAuthority } from "./authority";
import { Refund } from "./refund.entity";

@Injectable()
export class RefundService {
  constructor(@InjectRepository(Refund) private readonly refunds: Repository<Refund>) {}

  async approve(id: string, actor: Actor): Promise<void> {
    const refund = await this.refunds.findOneByOrFail({ id });
    if (refund.requestedBy === actor.id) throw new ForbiddenException({ code: "SAME_PERSON" });
    assertAuthority(actor, refund.amount);
    if (!actor.roles.includes("payments")) throw new ForbiddenException({ code: "NOT_PAYMENTS" });
    refund.status = "approved";
    refund.approvedBy = actor.id;
    await this.refunds.save(refund);
    logger.info({ refundId: refund.id, by: actor.id }, "refund approved");
  }
}
