import { Column, Entity, PrimaryGeneratedColumn, type Repository } from "typeorm";

@Entity("payment")
export class Payment {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column() amount!: number;
   // want auth-data-persisted "Payment.cvv2"
}

interface CardDto {
  cardNumber: string;
  cvv: string;
}

export async function pay(payments: Repository<Payment>, dto: CardDto) {
  await payments.save({ amount: 1 }); // want auth-data-persisted "payments.save"
}
