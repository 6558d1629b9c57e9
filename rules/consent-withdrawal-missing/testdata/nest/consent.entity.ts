import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity("consent")
export class Consent { // want consent-withdrawal-missing "Consent keeps consents, written by this.consents.insert"
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column() customerId!: string;
  @Column() purpose!: string;
  @CreateDateColumn() givenAt!: Date;
}
