// The shape of what an organisation has written down about itself: the `governance` part of the policy, and the evidence
// beside it. Dates, numbers, references and roles; persons are named nowhere.
import * as z from "zod";
import { REGIONS } from "../classify/types.js";
import { isDate } from "../frontends/directives.js";

/** Of the evidence, where the policy names no other. */
export const EVIDENCE_FOLDER = "evidence";

const text = (description: string) => z.string().min(1).meta({ description });
const day = z
  .string()
  .refine(isDate)
  .meta({ examples: ["2027-03-31"] });
const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))?$/;
const moment = z
  .string()
  .refine((s) => MOMENT.test(s) && isDate(s.slice(0, 10)) && !Number.isNaN(Date.parse(s)))
  .meta({ examples: ["2027-03-31T09:30:00Z"] });
const count = z.number().int().min(0);
const document = (description: string) => text(`${description}: a path from the folder of the policy, or an address.`);

const section = z.strictObject({
  owner: text("Role that answers for it; without it, what `owners` says of the section.").optional(),
  document: document("Where it is written").optional(),
  lastReviewed: day.optional().meta({ description: "Day of the last review." }),
  changed: day.optional().meta({ description: "Day on which its content changed last." }),
});

export const governanceSchema = z.strictObject({
  asOf: day.optional().meta({
    description: "Dates are compared with this day instead of today: for archives and examples, which stand still.",
  }),
  evidence: z
    .string()
    .regex(/^[\w-][\w. -]*(\/[\w-][\w. -]*)*$/)
    .optional()
    .meta({
      description: `Folder of the evidence, from the folder of the policy; "${EVIDENCE_FOLDER}" if missing.`,
      examples: ["compliance/evidence"],
    }),
  sections: z.record(z.string().min(1), section).optional().meta({
    description: "Parts of the management of information security: classification, permissions, access-control …",
  }),
  systems: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .meta({ description: "Systems whose permissions are reviewed." }),
  incident: z
    .strictObject({
      team: text("Where the team is reached: an address or a number of the team, of no person.").optional(),
      runbook: document("The plan for incidents").optional(),
      templates: z
        .strictObject({
          authority: document("Notification of the authority").optional(),
          customers: document("Notification of customers").optional(),
        })
        .optional(),
    })
    .optional(),
  monitoring: z
    .array(
      z.strictObject({ event: text("As the audit trail calls it."), alert: text("The rule that watches for it.") }),
    )
    .optional()
    .meta({ description: "Events of the audit trail that somebody is told of." }),
  integrity: z
    .strictObject({
      reportingChannel: text("Where misconduct is reported: an address or a number.").optional(),
      anonymous: z.boolean().optional().meta({ description: "Reports may be made without a name." }),
      protection: document("What protects those who report").optional(),
    })
    .optional(),
  disclosure: z
    .strictObject({
      page: document("Where customers read how their data is protected").optional(),
      version: z.string().min(1).optional(),
      updated: day.optional(),
    })
    .optional(),
  kpis: z
    .record(
      z.string().min(1),
      z.strictObject({
        owner: z.string().min(1).optional(),
        atLeast: z.number().optional(),
        atMost: z.number().optional(),
        gate: z.boolean().optional().meta({ description: "A missed target weighs as much as a high finding." }),
      }),
    )
    .optional()
    .meta({
      description:
        "Targets: leak-incidents, training-coverage, access-reviews, compliance-pass-rate, customer-satisfaction, or numbers of one's own.",
    }),
});

/** Any file of evidence; each may hold any of the lists. */
export const evidenceSchema = z
  .strictObject({
    $schema: z.string().optional(),
    trainings: z
      .array(
        z.strictObject({
          on: day,
          headcount: count.meta({ description: "Staff who have to be trained." }),
          trained: count.meta({ description: "Distinct persons trained in the period that ends on the day." }),
          department: z.string().min(1).optional(),
        }),
      )
      .optional(),
    accessReviews: z
      .array(
        z.strictObject({
          system: z.string().min(1),
          on: day,
          revoked: count.optional().meta({ description: "Permissions that were taken back." }),
        }),
      )
      .optional(),
    drills: z
      .array(
        z.strictObject({
          on: day,
          scenario: z.string().min(1).optional(),
          findings: count.optional(),
          followUpBy: day.optional(),
          followedUpOn: day.optional(),
        }),
      )
      .optional(),
    scans: z
      .array(
        z.strictObject({
          kind: z.enum(["vulnerability", "penetration"]),
          on: day,
          openHigh: count.optional().meta({ description: "High findings that are not mended." }),
          oldestOpen: day.optional().meta({ description: "Day on which the oldest of them was found." }),
        }),
      )
      .optional(),
    complianceChecks: z
      .array(
        z.strictObject({
          kind: z.enum(["self-check", "internal-audit"]),
          on: day,
          signedBy: text("Role that signed.").optional(),
          report: z.string().min(1).optional(),
        }),
      )
      .optional(),
    incidents: z
      .array(
        z.strictObject({
          id: z.string().min(1),
          type: z.enum(["leak", "tampering", "loss", "misuse"]),
          detectedAt: moment,
          reportedAt: moment.optional().meta({ description: "To the team." }),
          regulatorNotifiedAt: moment.optional(),
          customersNotifiedAt: moment.optional(),
          notRequired: z
            .array(z.enum(["regulator", "customers"]))
            .optional()
            .meta({ description: "Who need not be told, as Legal decided." }),
          jurisdictions: z.array(z.enum(REGIONS)).optional(),
          rootCause: z.string().min(1).optional(),
          measures: z.array(z.string().min(1)).optional(),
        }),
      )
      .optional(),
    kpis: z.array(z.strictObject({ kpi: z.string().min(1), on: day, value: z.number() })).optional(),
  })
  .meta({ title: "Goodfaith evidence" });

/** Draft 2020-12, for the files that editors read. */
export function evidenceJsonSchema(): object {
  return z.toJSONSchema(evidenceSchema);
}
