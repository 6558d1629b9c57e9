import { Body, Controller, Param, Post, UseInterceptors } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { Column, Entity, PrimaryGeneratedColumn, Repository } from "typeorm";
import { AuditInterceptor, Recorded } from "./audit";

@Entity("payout")
export class Payout {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column() claimId!: string;
  @Column() premium!: number;
  @Column() amount!: number;
}

export interface Claimant {
  id: string;
}

@Controller("payouts")
@UseInterceptors(AuditInterceptor)
export class PayoutsController {
  constructor(@InjectRepository(Payout) private readonly payouts: Repository<Payout>) {}

  @Post(":id/adjust")
  adjust(@Param("id") id: string, @Body() dto: { amount: number }) {
    return this.payouts.update(id, { amount: dto.amount }); // want manual-override-unrecorded "adjust sets amount to what it is given: no reason"
  }

  @Post(":id/adjust-recorded")
  @Recorded("payout.adjust")
  adjustRecorded(@Param("id") id: string, @Body() dto: { amount: number }) {
    return this.payouts.update(id, { amount: dto.amount }); // want manual-override-unrecorded "an audit record says who did"
  }

  @Post(":id/adjust-explained")
  @Recorded("payout.adjust")
  adjustExplained(@Param("id") id: string, @Body() dto: { amount: number; reason: string }) {
    return this.payouts.update(id, { amount: dto.amount, note: dto.reason } as Partial<Payout>);
  }

  @Post(":id/move")
  move(@Param("id") id: string, @Body() dto: { claimId: string }) {
    return this.payouts.update(id, { claimId: dto.claimId });
  }
}
