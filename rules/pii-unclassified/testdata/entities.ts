import { Prop, Schema } from "@nestjs/mongoose";
import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity()
export class Applicant {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column() sfzh!: string; // want pii-unclassified "Applicant.sfzh holds .*, and no class is declared"
  // as the form spells it
  @Column({ length: 80 })
  fullName!: string; // want pii-unclassified "Applicant.fullName holds"
  @Column() status!: string;
}

@Schema()
export class Claimant {
  @Prop({ required: true })
  mobile!: string; // want pii-unclassified "Claimant.mobile"
  @Prop() claimNumber!: string;
  @Prop() accessToken!: string;
  @Prop() clientId!: string;
}
