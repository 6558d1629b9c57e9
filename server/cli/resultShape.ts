// The shape of a json result, version 1, checked before anything is made from it. Input: parsed JSON. Output: undefined,
// or where and what is wrong, in words of the shape only: nothing of the content is repeated.
import { fixTitles } from "../../rules/index.js";
import { CONFIDENCES, SEVERITIES } from "../engine/api.js";

/** Undefined when all is well, else `path: what is expected`. */
type Check = (value: unknown, at: string) => string | undefined;

const text: Check = (value, at) => (typeof value === "string" ? undefined : `${at}: a text`);
const flag: Check = (value, at) => (typeof value === "boolean" ? undefined : `${at}: true or false`);
const number =
  (least: number, whole = true): Check =>
  (value, at) =>
    typeof value === "number" && value >= least && Number.isFinite(value) && (!whole || Number.isSafeInteger(value))
      ? undefined
      : `${at}: ${whole ? "a whole number" : "a number"} from ${least} on`;
const oneOf =
  (...choices: readonly unknown[]): Check =>
  (value, at) =>
    choices.includes(value) ? undefined : `${at}: one of ${choices.join(", ")}`;
const list =
  (item: Check): Check =>
  (value, at) => {
    if (!Array.isArray(value)) return `${at}: a list`;
    for (let i = 0; i < value.length; i++) {
      const wrong = item(value[i], `${at}[${i}]`);
      if (wrong) return wrong;
    }
    return undefined;
  };
const table =
  (item: Check): Check =>
  (value, at) => {
    if (!isObject(value)) return `${at}: an object`;
    for (const key of Object.keys(value)) {
      const wrong = item(value[key], `${at}.*`);
      if (wrong) return wrong;
    }
    return undefined;
  };
const object =
  (required: Record<string, Check>, optional: Record<string, Check> = {}): Check =>
  (value, at) => {
    if (!isObject(value)) return `${at}: an object`;
    for (const [key, check] of Object.entries({ ...required, ...optional })) {
      if (value[key] === undefined) {
        if (key in required) return `${at}.${key}: is missing`;
        continue;
      }
      const wrong = check(value[key], `${at}.${key}`);
      if (wrong) return wrong;
    }
    return undefined;
  };

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const position = object({ line: number(1), column: number(1), offset: number(0) }, { byteColumn: number(1) });
const location = { file: text, start: position, end: position };
const tier = oneOf(0, 1, 2, 3, 4);
const day: Check = (value, at) =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? undefined : `${at}: a day as YYYY-MM-DD`;
const role = oneOf("declared", "source", "assigned", "used", "passed", "returned", "member", "sink");
const detail = object({ id: text, text });

const finding = {
  fingerprint: text,
  ruleId: text,
  messageId: text,
  params: table(text),
  message: text,
  help: text,
  severity: oneOf(...SEVERITIES),
  severityReasons: list(detail),
  confidence: oneOf(...CONFIDENCES),
  location: object(location, { lineHash: text }),
  symbol: text,
  data: list(
    object({
      dataType: text,
      tier,
      confidence: number(0, false),
      label: text,
      evidence: list(object({ detail: text })),
    }),
  ),
  trace: list(object({ role, label: text, ...location })),
  evidence: list(text),
  laws: list(text),
};
const fixes = list(
  object({ title: oneOf(...Object.keys(fixTitles.en)), params: table(text), applicability: oneOf("safe", "unsafe") }),
);
const callers = list(object(location));
const suppressed = object(
  {
    ...finding,
    suppression: object(
      { origin: oneOf("comment", "config"), reason: text, location: object(location) },
      { until: day, by: text },
    ),
  },
  { fixes, callers },
);
const suppression = object(
  {
    origin: oneOf("comment", "config", "annotation"),
    form: text,
    rules: list(text),
    reason: text,
    status: oneOf("active", "expiring", "expired", "rejected", "unused"),
    unusedRules: list(text),
    fingerprints: list(text),
    location: object(location),
  },
  { until: day, by: text },
);
const place = { dataType: text, tier, label: text, file: text, line: number(1), column: number(1), offset: number(0) };
const inventory = object({
  declared: list(object(place, { role: text })),
  stored: list(
    object(
      {
        ...place,
        store: text,
        required: oneOf("encrypt", "optional", "none", "hash", "forbid"),
        protection: oneOf("none", "full", "half"),
      },
      { role: text },
    ),
  ),
  exposures: list(
    object(
      { ...place, sink: text, call: text, recipient: text, recipientClass: text, protectedBy: list(text) },
      { role: text },
    ),
  ),
});
const amount: Check = (value, at) => (Number.isFinite(value) ? undefined : `${at}: a number`);
const governance = list(
  object({
    policy: text,
    asOf: day,
    evidence: list(text),
    complete: flag,
    indicators: list(
      object(
        { name: text, state: oneOf("met", "missed", "untargeted", "unknown") },
        {
          value: amount,
          unit: oneOf("percent"),
          atLeast: amount,
          atMost: amount,
          source: oneOf("handed-in", "counted", "run"),
          period: text,
          on: day,
          owner: text,
        },
      ),
    ),
    due: list(
      object(
        {
          ruleId: text,
          messageId: text,
          params: table(text),
          message: text,
          fingerprint: text,
          location: object(location),
        },
        { owner: text, since: day, accepted: oneOf(true) },
      ),
    ),
  }),
);
const count = number(0);
const points = { checked: count, passed: count, failed: count, suppressed: count, unknown: count };
const rate: Check = (value, at) => (value === null ? undefined : number(0, false)(value, at));
const passCount = object({ ...points, rate });
const result = object(
  {
    version: oneOf(1),
    tool: object({ name: oneOf("goodfaith"), version: text }),
    findings: list(object(finding, { fixes, callers })),
    rules: table(object(points, { tiers: table(object(points)), off: flag })),
    coverage: object({
      files: count,
      analysed: count,
      byLanguage: table(count),
      notes: list(
        object({
          file: text,
          kind: oneOf("skipped", "partial", "unsupported", "limit", "unreadable", "failed", "ignored", "notGiven"),
          message: text,
        }),
      ),
    }),
  },
  {
    run: object({ ms: count }, { startedAt: text, project: text }),
    gate: object(
      {
        failOn: oneOf(...SEVERITIES),
        failing: count,
        failingHidden: count,
        requireComplete: flag,
        hidden: object({ unsure: count, mild: count }),
      },
      {
        baseline: object({ known: count, stale: count, overdue: count }),
        scope: object({ files: count, elsewhere: count }),
      },
    ),
    passRate: object({
      ...points,
      rate,
      weightedRate: rate,
      rules: table(passCount),
      tiers: table(passCount),
      stages: table(passCount),
    }),
    suppressed: list(suppressed),
    suppressions: list(suppression),
    inventory,
    governance,
    dataTypes: table(object({ names: object({ en: text, "zh-Hans": text, "zh-Hant": text }), tier })),
  },
);

/** Undefined, or the first thing that is wrong: `findings[3].severity: one of info, low, …`. */
export function wrongInResult(value: unknown): string | undefined {
  return result(value, "")?.replace(/^\./, "");
}
