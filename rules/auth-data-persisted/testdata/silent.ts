import { Column, Entity, PrimaryGeneratedColumn, type Repository } from "typeorm";

@Entity("payment")
export class Payment {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column() amount!: number;
  @Column() cardToken!: string;
  @Column() hasCvv!: boolean;
}

export async function pay(payments: Repository<Payment>, token: { id: string }) {
  await payments.save({ amount: 1, cardToken: token.id, hasCvv: true });
}
