import { Column, Entity } from "typeorm";
import { sealed } from "../shared/cipher";

@Entity()
export class Insured {
  @Column("text", { transformer: sealed }) passportNo!: string;
  @Column({ transformer: sealed }) idCardNo!: string; // want pii-unencrypted-at-rest
}
