// The shape of goodfaith.config.jsonc. One declaration gives the check, the types and the JSON Schema for editors; the
// descriptions are what an editor shows on hover.
import * as z from "zod";
import { REGIONS } from "../classify/types.js";
import { SEVERITIES } from "../diagnostics/finding.js";
import { isDate } from "../frontends/directives.js";
import { LIMITS } from "../limits.js";
import { SANITIZER_KINDS, SINK_KINDS } from "../models/types.js";

/** Names that the checked texts may use; unknown ones are mistakes. */
export interface KnownNames {
  rules: readonly string[];
  dataTypes: readonly string[];
}

const level = z.enum(SEVERITIES as unknown as [string, ...string[]]);
const levelOrOff = z.enum(["off", ...SEVERITIES] as [string, ...string[]]);
const text = (description: string) => z.string().min(1).meta({ description });
const globs = (description: string) => z.array(z.string().min(1).max(LIMITS.glob.length)).meta({ description });
const date = z
  .string()
  .refine(isDate)
  .meta({ examples: ["2027-03-31"] });

const ruleOptions = z.strictObject({
  minTier: z
    .int()
    .min(0)
    .max(4)
    .optional()
    .meta({ description: "Least tier (0 to 4) of data that the rule looks at." }),
  ignore: z
    .array(z.string().min(1))
    .optional()
    .meta({ description: 'Data types that the rule passes over: "contact.email", or "contact.*" for a category.' }),
});
const ruleSetting = z
  .union([levelOrOff, z.tuple([levelOrOff, ruleOptions])])
  .meta({ description: 'Severity, "off", or [severity, options].' });

function ruleMap(ids: readonly string[]) {
  const shape: Record<string, z.ZodOptional<typeof ruleSetting>> = {};
  for (const id of ["*", ...ids]) shape[id] = ruleSetting.optional();
  return z.strictObject(shape);
}

const projectFunction = {
  function: text('Name of the function; "Class.method" for a method.'),
  module: z
    .string()
    .min(1)
    .optional()
    .meta({ description: "Path of the file from the configuration, or the specifier by which the code imports it." }),
};

const dataType = z.strictObject({
  extends: z.string().optional().meta({ description: "Data type whose tier, laws and controls it has." }),
  title: z.string().min(1).optional().meta({ description: "Name for people." }),
  names: z.array(z.string().min(2)).optional().meta({
    description: "Names by which code spells it, in any language: holderNo, holder_no and 投保人证件号 alike.",
  }),
  tier: z.int().min(0).max(4).optional().meta({ description: "Sensitivity, 0 to 4." }),
});

const entry = z.strictObject({
  rule: z.string(),
  files: globs("Files it is about.").optional(),
  dataTypes: z.array(z.string().min(1)).optional().meta({ description: "Data types it is about." }),
  keyPath: z.string().min(1).optional().meta({ description: "Symbol or key path it is about." }),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{8,64}(-[1-9]\d{0,5})?$/)
    .optional()
    .meta({
      description: "The finding it is about; without a number all equal ones.",
      examples: ["4cc90fc8", "4cc90fc8-2"],
    }),
  reason: text("Why the finding is acceptable."),
  owner: z.string().min(1).optional().meta({ description: "Who answers for it." }),
  until: date.optional().meta({ description: "Last day on which it holds." }),
});

/** The whole configuration. */
export function configSchema(known: KnownNames) {
  const rules = ruleMap(known.rules);
  return z
    .strictObject({
      $schema: z.string().optional(),
      requiredVersion: z.string().optional().meta({ description: 'Versions of Goodfaith that it is for: "^1.2.0".' }),
      extends: z
        .union([z.string().min(1), z.array(z.string().min(1))])
        .optional()
        .meta({
          description: 'Presets ("goodfaith:recommended") and files to start from; "//" is the root configuration.',
        }),
      files: z
        .strictObject({
          include: globs("Only these files are analysed.").optional(),
          exclude: globs("These files are not analysed.").optional(),
          maxSize: z
            .union([
              z.int().min(1),
              z
                .string()
                .regex(/^\d+\s*(B|KiB|MiB)$/)
                .meta({ examples: ["2MiB"] }),
            ])
            .optional()
            .meta({ description: 'Larger files are left out, with a note: bytes, or "2MiB".' }),
        })
        .optional(),
      regions: z
        .array(z.enum(REGIONS))
        .optional()
        .meta({ description: "Whose identifier formats and laws apply. Without it: all." }),
      dataTypes: z
        .record(z.string(), z.union([z.literal("off"), dataType]))
        .optional()
        .meta({ description: 'Own data types, more names for known ones, or "off".' }),
      sanitizers: z
        .array(z.strictObject({ ...projectFunction, kind: z.enum(SANITIZER_KINDS) }))
        .optional()
        .meta({ description: "Functions that make data harmless." }),
      sinks: z
        .array(
          z.strictObject({
            ...projectFunction,
            kind: z.enum(SINK_KINDS),
            recipient: z.string().min(1).optional().meta({ description: "Who receives it, in words." }),
            arguments: z.array(z.int().min(0).max(20)).min(1).optional().meta({
              description: "Positions of the arguments that leave, from 0. Without it: all.",
            }),
          }),
        )
        .optional()
        .meta({ description: "Functions through which data leaves." }),
      functions: z
        .strictObject({
          audit: z.array(z.strictObject(projectFunction)).optional(),
          consent: z.array(z.strictObject(projectFunction)).optional(),
          authorization: z.array(z.strictObject(projectFunction)).optional(),
        })
        .optional()
        .meta({ description: "Functions that record an access, check a consent or a right." }),
      domains: z
        .array(
          z
            .string()
            .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
            .meta({ examples: ["insurer.example.com"] }),
        )
        .optional()
        .meta({ description: "Own domains, with all below them: data sent there stays in the house." }),
      classification: z
        .strictObject({
          required: z.boolean().optional().meta({
            description:
              "Personal fields of stored records must have a declared class: `@pii <data-type>` or a decorator.",
          }),
          checkTiers: z.boolean().optional().meta({
            description: "A declared class that is less sensitive than what the name of the field says is reported.",
          }),
        })
        .optional()
        .meta({ description: "What pii-unclassified asks of stored records. Without it: nothing of them." }),
      rules: rules.optional().meta({ description: "Severity and options by rule." }),
      overrides: z
        .array(z.strictObject({ files: globs("Files it is for."), rules }))
        .optional()
        .meta({ description: "Other settings for some files; the last that matches wins." }),
      suppressions: z
        .strictObject({
          minReasonLength: z.int().min(1).max(200).optional(),
          maxDays: z.int().min(1).max(3650).optional().meta({ description: 'Most days ahead for "until".' }),
          requireUntilFor: z.array(level).optional().meta({ description: 'Severities that need "until".' }),
          requireByFor: z.array(level).optional().meta({ description: 'Severities that need "by".' }),
          entries: z.array(entry).optional(),
        })
        .optional(),
      baseline: z
        .strictObject({
          file: z.string().min(1).optional(),
          reviewWithinDays: z.int().min(1).max(3650).optional(),
        })
        .optional(),
      ci: z
        .strictObject({
          failOn: level.optional(),
          newOnly: z.boolean().optional(),
          requireComplete: z.boolean().optional(),
        })
        .optional()
        .meta({ description: "What `goodfaith ci` does." }),
    })
    .meta({ title: "Goodfaith configuration" });
}

export type RawConfig = z.infer<ReturnType<typeof configSchema>>;
export type RawDataType = z.infer<typeof dataType>;
export type RawEntry = z.infer<typeof entry>;
export type RawRules = NonNullable<RawConfig["rules"]>;

/** Draft 2020-12, for the file that editors read. */
export function configJsonSchema(known: KnownNames): object {
  return z.toJSONSchema(configSchema(known));
}
