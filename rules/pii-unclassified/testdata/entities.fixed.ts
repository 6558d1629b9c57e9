import { Prop, Schema } from "@nestjs/mongoose";
import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity()
export class Applicant {
  @PrimaryGeneratedColumn("uuid") id!: string;
  /** @pii identity.cn-resident-id */
  @Column() sfzh!: string; // want pii-unclassified "Applicant.sfzh holds .*, and no class is declared"
  // as the form spells it
  /** @pii identity.person-name */
  @Column({ length: 80 })
  fullName!: string; // want pii-unclassified "Applicant.fullName holds"
  @Column() status!: string;
}

@Schema()
export class Claimant {
  /** @pii contact.mobile */
  @Prop({ required: true })
  mobile!: string; // want pii-unclassified "Claimant.mobile"
  @Prop() claimNumber!: string;
  @Prop() accessToken!: string;
  @Prop() clientId!: string;
}
