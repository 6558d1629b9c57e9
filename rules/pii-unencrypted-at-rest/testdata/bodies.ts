import { Entity, PrimaryKey, Property } from "@mikro-orm/core";

@Entity()
export class EnrolledBody {
  @PrimaryKey() id!: number;
  @Property({ type: "json" }) faceVector!: number[]; // want pii-unencrypted-at-rest
  @Property({ type: "json" }) voiceEmbedding!: Array<number>; // want pii-unencrypted-at-rest
  @Property({ type: "blob" }) thumbTemplate!: Buffer; // want pii-unencrypted-at-rest
  @Property() keystrokePattern!: string; // want pii-unencrypted-at-rest
  @Property() faceMatchScore!: number;
  @Property() faceCount!: number;
  @Property() minutiaeAlgorithm!: string;
}

/** Rows of other tables have numbers. */
@Entity()
export class Enrolment {
  @PrimaryKey() id!: number;
  @Property() subscriberId!: number;
  @Property() patientId!: number;
  @Property() insuranceMemberId!: string; // want pii-unencrypted-at-rest
  @Property() medicaidRecipientId!: string; // want pii-unencrypted-at-rest
}
