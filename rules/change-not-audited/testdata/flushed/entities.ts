import { Entity, PrimaryKey, Property } from "@mikro-orm/core";

@Entity()
export class Annuitant {
  @PrimaryKey({ type: "uuid" }) id!: string;
  @Property() email!: string;
  @Property() mobile!: string;
  @Property() address!: string;
}

@Entity()
export class Leaflet {
  @PrimaryKey({ type: "uuid" }) id!: string;
  @Property() title!: string;
}

@Entity()
export class Change {
  @PrimaryKey({ type: "uuid" }) id!: string;
  @Property() entity!: string;
  @Property() entityId!: string;
  @Property() actor!: string;
  @Property({ type: "json" }) fields!: string[];
  @Property() at!: Date;
}
