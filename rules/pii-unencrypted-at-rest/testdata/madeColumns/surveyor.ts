import { Entity, PrimaryGeneratedColumn } from "typeorm";
import { Checked, Locked, Sent, Short } from "./columns";

@Entity()
export class Surveyor {
  @PrimaryGeneratedColumn() id!: number;
  @Short() licenceClass!: string;
  @Short(34) iban!: string; // want pii-unencrypted-at-rest "Surveyor.iban"
  @Checked({ nullable: true }) passportNumber!: string; // want pii-unencrypted-at-rest "Surveyor.passportNumber"
  @Locked({ nullable: true }) socialSecurityNumber!: string;
  @Sent() bankAccountNumber!: string;
}
