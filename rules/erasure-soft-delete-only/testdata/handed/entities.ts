import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity()
export class Customer {
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Column() mobile!: string;
  @Column({ nullable: true }) deletedAt?: Date;
  @Column({ nullable: true }) retainUntil?: Date;
  @Column() status!: string;
}

@Entity()
export class Invoice {
  @PrimaryColumn() id!: string;
  @Column() number!: string;
  @Column({ nullable: true }) deletedAt?: Date;
}
