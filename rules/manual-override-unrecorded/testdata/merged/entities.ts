import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity()
export class Claim {
  @PrimaryColumn() id!: string;
  @Column() policyNumber!: string;
  @Column("decimal") private reserve!: number;
  @Column("decimal") settlementAmount!: number;
  @Column() description!: string;

  changeReserve(amount: number) {
    this.reserve = amount; // want manual-override-unrecorded "POST /claims/:id/reserve sets reserve"
  }

  currentReserve() {
    return this.reserve;
  }
}

export interface ClaimPatch {
  description?: string;
  settlementAmount?: number;
}

export interface RemarkedPatch {
  settlementAmount: number;
  remark?: string;
}

export interface DemandedPatch {
  settlementAmount: number;
  remark: string;
}
