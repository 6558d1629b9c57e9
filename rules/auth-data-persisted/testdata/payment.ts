import { Column, Entity, PrimaryGeneratedColumn, type Repository } from "typeorm";

@Entity("payment")
export class Payment {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column() amount!: number;
  @Column() cvv2!: string; // want auth-data-persisted "Payment.cvv2"
}

interface CardDto {
  cardNumber: string;
  cvv: string;
}

export async function pay(payments: Repository<Payment>, dto: CardDto) {
  await payments.save({ amount: 1, cvv2: dto.cvv }); // want auth-data-persisted "payments.save"
}
