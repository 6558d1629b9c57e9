import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity()
export class Policy {
  @PrimaryColumn() id!: string;
  @Column("decimal") sumInsured!: number;
  @Column("decimal") premium!: number;
  @Column("decimal") discountRate!: number;
  @Column() holderName!: string;
}

@Entity()
export class UnderwritingCase {
  @PrimaryColumn() id!: string;
  @Column() underwritingResult!: string;
  @Column() remark?: string;
}

export class PolicyDto {
  holderName!: string;
  premium!: number;
}

export class DiscountDto {
  discountRate!: number;
  remark?: string;
}

export class ReasonedDto {
  discountRate!: number;
  reason!: string;
}
