import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity()
export class Payee {
  @PrimaryColumn() id!: string;
  @Column() bankAccountNo!: string;
  @Column({ nullable: true }) holdUntil?: Date;
}

@Entity()
export class PayeeChangeRequest {
  @PrimaryColumn() id!: string;
  @Column() payeeId!: string;
  @Column() bankAccountNo!: string;
}

export class PayeeDto {
  bankAccountNo!: string;
  proofDocumentId?: string;
}
