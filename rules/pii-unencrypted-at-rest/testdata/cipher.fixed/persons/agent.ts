import { Column, Entity } from "typeorm";
import { sealed } from "../shared/cipher";

@Entity()
export class Agent {
  @Column({
    length: 18,
    nullable: false,
    transformer: sealed,
  })
  idCardNo!: string; // want pii-unencrypted-at-rest
}
