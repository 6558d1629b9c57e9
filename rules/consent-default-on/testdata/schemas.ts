import { Type } from "@sinclair/typebox";
import Joi from "joi";
import * as v from "valibot";
import * as yup from "yup";
import { z } from "zod";

export const asked = z.object({
  email: z.string(),
  marketingConsent: z.boolean().default(true), // want consent-default-on "marketingConsent"
  newsletterOptIn: z.boolean().prefault(true), // want consent-default-on "newsletterOptIn"
  shareConsent: z.coerce.boolean().catch(() => true), // want consent-default-on "shareConsent"
  smsConsent: z.boolean().default(false),
  callConsent: z.boolean().optional(),
  // Whoever does not say yes cannot go on: that is no default.
  privacyConsent: z.literal(true),
  remembered: z.boolean().default(true),
});
export const told = yup.object({
  marketingConsent: yup.bool().default(() => true), // want consent-default-on "marketingConsent"
  privacyConsent: yup.bool().oneOf([true]).required(),
  smsConsent: yup.bool().default(() => false),
});
export const checked = Joi.object({
  marketingConsent: Joi.boolean().failover(true), // want consent-default-on "marketingConsent"
  privacyConsent: Joi.boolean().valid(true).required(),
});
export const small = v.object({
  marketingConsent: v.optional(v.boolean(), true), // want consent-default-on "marketingConsent"
  smsConsent: v.optional(v.boolean(), false),
  callConsent: v.optional(v.literal(true)),
});
export const typed = Type.Object({
  marketingConsent: Type.Boolean({ default: true }), // want consent-default-on "marketingConsent"
  smsConsent: Type.Boolean({ default: false, description: "by text" }),
});
