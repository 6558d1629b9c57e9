import { Entity, PrimaryKey, Property } from "@mikro-orm/core";

@Entity()
export class EventGuest {
  @PrimaryKey() id!: string;
  @Property() fullName!: string;
  @Property() email!: string;
}

@Entity()
export class TourGuest {
  @PrimaryKey() id!: string;
  @Property() fullName!: string;
  @Property() email!: string;
}

@Entity()
export class RaffleEntrant { // want no-erasure-path "RaffleEntrant"
  @PrimaryKey() id!: string;
  @Property() fullName!: string;
  @Property() email!: string;
}
