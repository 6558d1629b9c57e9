import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity()
export class Claim {
  @PrimaryColumn() id!: string;
  @Column() policyNumber!: string;
  @Column() claimantId!: string;
  @Column({ nullable: true }) assessorId?: string;
  @Column({ nullable: true }) assignedTo?: string;
}
