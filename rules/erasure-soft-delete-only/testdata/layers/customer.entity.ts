import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity()
export class Customer {
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Column() passportNo!: string;
  @Column() status!: string;
  @Column({ nullable: true }) deletedAt?: Date;
  @Column({ nullable: true }) deletedBy?: string;
}

export enum CustomerStatus {
  Active = "ACTIVE",
  Deleted = "DELETED",
}
