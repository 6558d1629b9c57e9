import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity()
export class Driver {
  @PrimaryColumn() id!: string;
  @Column() licenceNo!: string;
  @Column() passportNo!: string;
}

@Entity()
export class Garage {
  @PrimaryColumn() id!: string;
  @Column() ownerPassportNo!: string;
}
