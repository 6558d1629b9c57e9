import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity()
export class Insured {
  @PrimaryColumn() id!: string;
  /** @pii contact.email */
  @Column() idCardNo!: string; // want pii-unclassified "declared as contact.email \(tier \d\), and its name says that it holds .* \(tier \d\)"
  /** @pii identity.cn-resident-id */
  @Column() email!: string;
  /** @pii contact.email */
  @Column() emailAddress!: string;
}
