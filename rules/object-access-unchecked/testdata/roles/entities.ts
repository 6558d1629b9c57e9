import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity()
export class Annuity {
  @PrimaryColumn() id!: string;
  @Column() productId!: string;
  @Column() officeBranchId!: string;
  @Column() fullName!: string;
  @Column() bankAccount!: string;
}
@Entity()
export class Payee {
  @PrimaryColumn() id!: string;
  @Column() annuityId!: string;
  @Column() fullName!: string;
  @Column() bankAccount!: string;
}
@Entity()
export class Surveyor {
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Column() bankAccount!: string;
}
