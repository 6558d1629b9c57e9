import { Column, Entity, PrimaryColumn, type Repository } from "typeorm";

@Entity()
export class Payment {
  @PrimaryColumn() id!: string;
  @Column() bankCardNo!: string;
}

@Entity()
export class Holder { // want no-retention "nothing says how long typeorm keeps personal data, and nothing ends it: PRC resident identity number .* in Holder first; such records: 2"
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Column() idCardNo!: string;
  /** The licence ends, not the record. */
  @Column() licenceExpiryDate!: Date;
}

export async function keep(holders: Repository<Holder>, payments: Repository<Payment>, holder: Holder, p: Payment) {
  await holders.save(holder);
  await payments.save(p);
}
