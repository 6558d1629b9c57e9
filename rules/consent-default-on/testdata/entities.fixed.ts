import { Column, Entity } from "typeorm";
import { boolean, pgTable, text } from "drizzle-orm/pg-core";
import { model, Schema } from "mongoose";
import { z } from "zod";

@Entity()
export class Proposer {
  @Column() name!: string;
  @Column({ default: false }) marketingConsent!: boolean; // want consent-default-on "by default"
  @Column({ type: "boolean", default: false }) optInToPartnerOffers!: boolean; // want consent-default-on
  @Column({ default: false }) healthDataConsent!: boolean;
  @Column({ default: true }) consentRequired!: boolean;
  @Column({ default: true }) active!: boolean;
}

export class ProposeDto {
  agreeToTerms = false; // want consent-default-on
  newsletter = false;
}

const applicantSchema = new Schema({
  name: String,
  thirdPartyConsent: { type: Boolean, default: false }, // want consent-default-on
  smsConsent: { type: Boolean, default: false },
  showConsentBanner: { type: Boolean, default: true },
});
export const Applicant = model("Applicant", applicantSchema);

export const leads = pgTable("leads", {
  email: text("email"),
  acceptsMarketingCalls: boolean("accepts_marketing_calls").default(false), // want consent-default-on
  verified: boolean("verified").default(true),
});

export const quoteForm = z.object({
  consent: z.boolean().default(false), // want consent-default-on
  necessaryCookiesAccepted: z.boolean().default(true),
});
