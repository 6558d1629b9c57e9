import { Entity, PrimaryKey, Property } from "@mikro-orm/core";

@Entity()
export class Grievance {
  @PrimaryKey() id!: number;
  @Property() fullName!: string;
  @Property() mobile!: string;
}

@Entity()
export class Introduction { // want no-erasure-path "Introduction"
  @PrimaryKey() id!: number;
  @Property() friendName!: string;
  @Property() friendMobile!: string;
}
