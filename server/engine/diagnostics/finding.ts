// What a rule says about one place, as plain data. One shape for the editor, the terminal and every report.
import type { Classification, Tier } from "../classify/types.js";
import type { FixPlan } from "./fix.js";
import type { GovernanceSummary } from "./governance.js";

export const SEVERITIES = ["info", "low", "medium", "high", "critical"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const CONFIDENCES = ["low", "medium", "high"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** UTF-16 offsets in the file; `file` is relative to the root, with "/". */
export interface Location {
  file: string;
  start: number;
  end: number;
}

export interface TraceStep extends Location {
  /** What happens here: "declared", "source", "assigned", "passed", "returned", "stored", "sink" … */
  role: "declared" | "source" | "assigned" | "used" | "passed" | "returned" | "member" | "sink";
  /** The name as the code spells it (variable, member, function), never a value. */
  label: string;
}

/** A personal-data item that the finding is about. */
export interface FindingData extends Classification {
  /** How the code spells it: `customer.idCardNo`. */
  label: string;
}

export interface SeverityReason {
  /** Message id of the reason, e.g. "tier", "test-path", "confidence-cap". */
  id: string;
  /** Plain words. */
  text: string;
}

export interface Finding {
  ruleId: string;
  messageId: string;
  /** Values of the message's places, so that it can be rendered in another language. */
  params: Record<string, string>;
  /** Plain English: what is wrong. */
  message: string;
  /** What to do about it. */
  help: string;
  severity: Severity;
  severityReasons: SeverityReason[];
  confidence: Confidence;
  location: Location;
  /** Most sensitive first. */
  data: FindingData[];
  trace: TraceStep[];
  /** Calls that hand in what it is about, where it is told once for all of them; the one of the trace first. */
  callers?: Location[];
  /** What the finding rests on beside the classification: "logger: pino, argument 1 is printed". */
  evidence: string[];
  /** Stable short law references, e.g. "PIPL-51(3)". */
  laws: string[];
  /** 64 hex digits; a number behind them tells equal findings of a file apart. See fingerprint.ts. */
  fingerprint: string;
  /** Enclosing symbols, outermost first, joined with ">"; "" at top level. */
  symbol: string;
  /** What could be done about it, best first; whether it can be done is known when it is tried on the text. */
  fixes: FixPlan[];
}

/** A finding that somebody accepted, with what they wrote. */
export interface SuppressedFinding extends Finding {
  suppression: {
    origin: "comment" | "config";
    reason: string;
    /** YYYY-MM-DD, the last day it holds. */
    until?: string;
    by?: string;
    at: Location;
  };
}

/** One suppression of the project, whatever became of it. */
export interface SuppressionRecord {
  origin: "comment" | "config" | "annotation";
  at: Location;
  /** "disable-next-line", "entry", "@pii none" … */
  form: string;
  rules: string[];
  reason: string;
  until?: string;
  by?: string;
  /** "rejected": it breaks the grammar or the project's terms, and silences nothing. */
  status: "active" | "expiring" | "expired" | "rejected" | "unused";
  /** Rules of it that silence nothing, when all of the project was analysed. */
  unusedRules: string[];
  /** Fingerprints of the findings that it silences. */
  fingerprints: string[];
}

export interface CoverageNote {
  file: string;
  /**
   * Why the file, or a part of it, was not analysed; "failed": a part of this program broke, a rule if there is no file;
   * "notGiven": what was given imports it.
   */
  kind: "skipped" | "partial" | "unsupported" | "limit" | "unreadable" | "failed" | "ignored" | "notGiven";
  message: string;
}

/** One kind of personal data at one place. */
export interface InventoryPlace {
  dataType: string;
  tier: Tier;
  /** Subject role id, if the name or its owner tells. */
  role?: string;
  /** The name as the code spells it: `Customer.idCardNo`. */
  label: string;
  at: Location;
}

export interface StoredPlace extends InventoryPlace {
  /** "typeorm", "prisma", "sql" … */
  store: string;
  /** What the data type needs at rest. */
  required: "encrypt" | "optional" | "none" | "hash" | "forbid";
  /** Whether it is encrypted: "half" when a part of the mechanism is missing. */
  protection: "none" | "full" | "half";
}

/** Personal data that reaches a sink, whether or not a rule finds fault with it. */
export interface Exposure extends InventoryPlace {
  /** Sink kind of the models ("log", "http" …), or "endpoint": what a handler returns. */
  sink: string;
  /** The call as spelled, or the route. */
  call: string;
  /** Name or host of who receives it; "" within the system, or when it is not known. */
  recipient: string;
  recipientClass: string;
  /** "masked", "encrypted" …: what makes the value unreadable on the way. Empty: it arrives as it is. */
  protectedBy: string[];
}

/** Where personal data is and goes, in source code (tests and samples left out), sorted by place. */
export interface Inventory {
  /** Fields of types and classes that are not stored themselves. */
  declared: InventoryPlace[];
  stored: StoredPlace[];
  exposures: Exposure[];
}

/** An endpoint that hands out personal data. */
export interface EndpointSummary {
  /** The handler's name. */
  at: Location;
  /** "GET /claims/:id". */
  route: string;
  /** Most sensitive first. */
  data: FindingData[];
  /** Whether something checks who asks; "open": everybody may, "void": what stands there checks nothing. */
  access: "guarded" | "none" | "open" | "void" | "unknown";
}

/** Control points by what became of them; `checked` is their sum. */
export interface PointCount {
  checked: number;
  passed: number;
  failed: number;
  suppressed: number;
  unknown: number;
}

export interface RuleCount extends PointCount {
  /** The same by the tier of the most sensitive data at the point, "0" for none; tiers without points left out. */
  tiers: Partial<Record<`${Tier}`, PointCount>>;
  /** The configuration puts the rule off wherever a file may be: nothing was asked. */
  off?: true;
}

/** A function that the configuration names and the project does not have. */
export interface MissingFunction {
  at: Location;
  name: string;
  module: string | undefined;
  /** The name that was meant, perhaps. */
  near: string | undefined;
}

/** What is wrong with a policy below the root, or with evidence; `id` and `params` as those of the configuration's problems. */
export interface GovernanceMistake {
  file: string;
  line: number;
  column: number;
  id: string;
  params: Record<string, string>;
}

export interface AnalysisResult {
  findings: Finding[];
  suppressed: SuppressedFinding[];
  suppressions: SuppressionRecord[];
  coverage: { files: number; analysed: number; byLanguage: Record<string, number>; notes: CoverageNote[] };
  rules: Record<string, RuleCount>;
  missingFunctions: MissingFunction[];
  governanceMistakes: GovernanceMistake[];
  /** As far as the rules that ran asked for them. */
  endpoints: EndpointSummary[];
  /** Of the policies that have taken it up, by path. */
  governance: GovernanceSummary[];
  /** When it was asked for. */
  inventory?: Inventory;
}
