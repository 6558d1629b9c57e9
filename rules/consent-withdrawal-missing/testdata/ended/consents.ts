import { Column, Entity, PrimaryColumn, type Repository } from "typeorm";

@Entity()
export class Consent {
  @PrimaryColumn() id!: string;
  @Column() purpose!: string;
  @Column({ nullable: true }) validTo?: Date;
}

/** Whoever calls it may have set its end. */
export const keep = (consents: Repository<Consent>, consent: Consent) => consents.save(consent);
