import { Column, Entity, PrimaryColumn, type Repository } from "typeorm";

@Entity()
export class MarketingConsent { // want consent-withdrawal-missing "MarketingConsent"
  @PrimaryColumn() id!: string;
  @Column() customerId!: string;
  @Column() granted!: boolean;
}

export async function grant(consents: Repository<MarketingConsent>, customerId: string) {
  const consent = consents.create({ customerId, granted: true });
  await consents.save(consent);
}
