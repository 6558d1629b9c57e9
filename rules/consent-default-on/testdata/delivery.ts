import { Column, Entity } from "typeorm";

@Entity()
export class Correspondence {
  @Column({ default: true }) eStatementAccepted!: boolean;
  @Column({ default: true }) paperlessAgreed!: boolean;
  @Column({ default: true, comment: "電子保單同意" }) d1!: boolean;
  @Column({ default: true }) privacyPolicyAgreed!: boolean; // want consent-default-on
}
