import { Exclude } from "class-transformer";
import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity()
export class Holder {
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Column() idCardNo!: string;
  @Column() bankAccountNo!: string;
  @Column() address!: string;
  @Column() branchId!: string;
  @Column() state!: string;
  @Column() grade!: string;
  @Column() points!: number;
  @Column() joinedAt!: Date;
}
@Entity()
export class Clerk {
  @PrimaryColumn() id!: string;
  @Column() name!: string;
  @Column() passwordHash!: string;
}
@Entity()
export class Shy {
  @PrimaryColumn() id!: string;
  @Column() @Exclude() idCardNo!: string;
  @Column() branchId!: string;
  @Column() state!: string;
  @Column() grade!: string;
  @Column() points!: number;
  @Column() a!: string;
  @Column() b!: string;
  @Column() c!: string;
  @Column() d!: string;
}
@Entity()
export class IdCard {
  @PrimaryColumn() id!: string;
  @Column() idCardNo!: string;
  @Column() holderId!: string;
}
