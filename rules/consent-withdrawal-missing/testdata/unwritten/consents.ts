import { Column, Entity, PrimaryColumn, type Repository } from "typeorm";

@Entity()
export class Consent {
  @PrimaryColumn() id!: string;
  @Column() customerId!: string;
  @Column() purpose!: string;
}

export const given = (consents: Repository<Consent>, customerId: string, purpose: string) =>
  consents.countBy({ customerId, purpose });
