// The shape of goodfaith.policy.jsonc: what an organisation decided, as far as code is checked against it. Analysis
// settings are in the configuration; here are facts with owners.
import * as z from "zod";
import { REGIONS } from "../classify/types.js";
import { isDate } from "../frontends/directives.js";
import { RECIPIENT_CLASSES } from "../models/types.js";
import { governanceSchema } from "./governanceSchema.js";

const text = (description: string) => z.string().min(1).meta({ description });
const types = z
  .array(z.string().min(1))
  .meta({ description: 'Data types: "contact.email", or "contact.*" for a category.' });
const period = z
  .string()
  .regex(/^P(\d+[YMWD])+$/)
  .meta({ description: "Duration by ISO 8601.", examples: ["P10Y"] });
const date = z
  .string()
  .refine(isDate)
  .meta({ examples: ["2027-03-31"] });

const recipient = z.strictObject({
  name: text("Who receives it, as findings call it."),
  hosts: z
    .array(
      z
        .string()
        .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
        .meta({ examples: ["api.reinsurer.example.com"] }),
    )
    .optional()
    .meta({ description: "Hosts of it, with all below them." }),
  owner: text("Role that answers for it; without it, what `owners` says of recipients.").optional(),
  class: z.enum(RECIPIENT_CLASSES).optional(),
  region: z.enum(REGIONS).optional().meta({ description: "Where it keeps the data." }),
  dataTypes: types,
  purpose: z.string().optional().meta({ description: "One of the purposes." }),
  basis: text("Legal basis: consent, contract, legal-duty …"),
  agreement: z.string().min(1).optional().meta({ description: "Reference of the processing agreement." }),
  until: date.optional().meta({ description: "Last day on which the agreement holds." }),
  transfer: z
    .string()
    .min(1)
    .optional()
    .meta({
      description: "What lets data leave the residency for it, with its reference: standard contract, certification …",
      examples: ["standard contract SC-2026-014"],
    }),
});

/** The whole policy. */
export const policySchema = z
  .strictObject({
    $schema: z.string().optional(),
    jurisdictions: z.array(z.enum(REGIONS)).optional().meta({ description: "Whose laws findings name." }),
    residency: z
      .array(z.enum(REGIONS))
      .min(1)
      .optional()
      .meta({ description: "Where personal data is to stay. Without it, nothing is said about transfers abroad." }),
    owners: z
      .record(z.string(), z.string().min(1))
      .optional()
      .meta({ description: "Who answers for an area: isms, technical, training, compliance, integrity …" }),
    departments: z
      .array(
        z.strictObject({
          paths: z.array(z.string().min(1)),
          department: z.string().min(1),
          owner: z.string().optional(),
        }),
      )
      .optional()
      .meta({ description: "Department by path; the last that matches wins." }),
    recipients: z.array(recipient).optional().meta({ description: "Register of recipients." }),
    purposes: z
      .array(
        z.strictObject({
          id: z.string().min(1),
          basis: text("Legal basis."),
          dataTypes: types,
          collectedIn: z.array(z.string().min(1)).optional().meta({
            description:
              "Files whose records are collected for it, beside those that say so themselves: @purpose in the comment of a record.",
          }),
          records: z
            .array(z.string().min(1))
            .optional()
            .meta({ description: "Only these records of the files: names of classes, schemas, tables." }),
          retention: z.string().optional().meta({ description: "One of the retention periods." }),
        }),
      )
      .optional(),
    retention: z
      .array(
        z.strictObject({
          id: z.string().min(1),
          period,
          from: z.string().optional().meta({ description: "What the period starts with: contract-end …" }),
          dataTypes: types.optional(),
          basis: z.string().optional(),
        }),
      )
      .optional(),
    consents: z
      .strictObject({
        managedBy: text("The service or platform that keeps consents and takes withdrawals, where this code does not."),
      })
      .optional(),
    rights: z
      .strictObject({
        access: text(
          "Who shows customers what is kept of them, where this code does not: a service, a desk, an address.",
        ).optional(),
        rectification: text("Who corrects it for them, where this code does not.").optional(),
      })
      .optional(),
    reviews: z.record(z.string(), period).optional().meta({
      description:
        "How often something is done: the review of a section, trainings, access-reviews, drills, vulnerability scans …",
    }),
    governance: governanceSchema.optional().meta({
      description: "Who answers for what, and what shows it. With it, what is missing or overdue is told.",
    }),
  })
  .meta({ title: "Goodfaith policy" });

export type RawPolicy = z.infer<typeof policySchema>;

/** Draft 2020-12, for the file that editors read. */
export function policyJsonSchema(): object {
  return z.toJSONSchema(policySchema);
}
