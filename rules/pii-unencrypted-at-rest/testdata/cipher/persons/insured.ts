import { Column, Entity } from "typeorm";
import { sealed } from "../shared/cipher";

@Entity()
export class Insured {
  @Column("text", { transformer: sealed }) passportNo!: string;
  @Column() idCardNo!: string; // want pii-unencrypted-at-rest
}
