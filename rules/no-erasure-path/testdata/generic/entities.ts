import { Column, Entity, ManyToOne, PrimaryColumn } from "typeorm";

@Entity()
export class Grantor {
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Column() email!: string;
}
@Entity()
export class Trustee { // want no-erasure-path "restricts Trustee"
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Column() email!: string;
}
/** The policyholder is kept by another system, which deletes him. */
@Entity()
export class Anamnesis { // want no-erasure-path "restricts Anamnesis, with .* policyholderId alone"
  @PrimaryColumn() id!: string;
  @Column() policyholderId!: string;
  @Column() diagnosis!: string;
}
/** Its relation is declared. */
@Entity()
export class Endowment {
  @PrimaryColumn() id!: string;
  @Column() grantorId!: string;
  @ManyToOne(() => Grantor) grantor!: Grantor;
  @Column() bankAccount!: string;
}
