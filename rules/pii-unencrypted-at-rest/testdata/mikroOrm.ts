import { Entity, PrimaryKey, Property } from "@mikro-orm/core";

@Entity()
export class Rider {
  @PrimaryKey()
  id!: number;

  @Property({ persist: false })
  passportNumber?: string;

  @Property({ persist: true })
  bankAccountNumber!: string; // want pii-unencrypted-at-rest "bankAccountNumber" @-1

  @Property({ nullable: true })
  idCardNo?: string; // want pii-unencrypted-at-rest "idCardNo" @-1
}
