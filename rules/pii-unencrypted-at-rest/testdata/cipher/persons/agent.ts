import { Column, Entity } from "typeorm";

@Entity()
export class Agent {
  @Column({
    length: 18,
    nullable: false,
  })
  idCardNo!: string; // want pii-unencrypted-at-rest
}
