import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity("card_payment")
export class CardPayment {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column() policyId!: string;
  @Column("decimal") amount!: number;
  @Column() cardToken!: string;
  @Column({ length: 4 }) last4!: string;
}
