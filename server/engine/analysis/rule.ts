// The door for rules. A rule declares what it asks for (requests) and turns the answers into control points and
// findings. It never sees a syntax tree, and it never decides what is personal data: that is in the answers.

import type { Classification, LocalisedText, Tier } from "../classify/types.js";
import type { Confidence, FindingData, Location, Severity, SeverityReason, TraceStep } from "../diagnostics/finding.js";
import type { FixPlan, ProjectValue } from "../diagnostics/fix.js";
import type { Range } from "../facts/types.js";
import type { FetchColumns } from "../flow/fetches.js";
import type { Carrier } from "./carriers.js";

/** What may lie between source and sink; see Transform in flow/origin.ts. */
export type TransformName =
  | "encrypted"
  | "masked"
  | "tokenised"
  | "keyed-hash"
  | "hash"
  | "kdf"
  | "projected"
  | "aggregated"
  | "encoded";

/** Personal data that reaches a sink of one of these kinds. Answers are FlowAnswer, one per sink call. */
export interface FlowRequest {
  kind: "flow";
  /** Sink kinds as in SinkRow.sink. */
  sinks: readonly string[];
  /** Least tier worth an answer. */
  minTier: Tier;
  /** Data that went through one of these is clean for this rule. */
  accepts: readonly TransformName[];
  /** Only data that went through one of these. */
  through?: readonly TransformName[];
  /** Categories of data types that are not asked for. */
  without?: readonly string[];
}

/** Fields of stored records (tables, entities, collections). Answers are DeclarationAnswer, one per personal field. */
export interface DeclarationRequest {
  kind: "declaration";
  minTier: Tier;
}

/**
 * Texts that are secrets by format, name or position (answers are LiteralAnswer, one per secret), or personal values by
 * a check digit, or by a format and the name that holds them (one per file and data type).
 */
export interface LiteralRequest {
  kind: "literal";
  detects: "secret" | "personal";
}

/** Dangerous choices of these kinds (model rows of the kind "hazard"). Answers are CallAnswer, one per place. */
export interface CallRequest {
  kind: "call";
  hazards: readonly string[];
}

/**
 * Details of errors (stack, statement, parameters) that an answer to the client is given. Answers are CallAnswer with the
 * hazard "error-details", one per member.
 */
export interface ErrorDetailRequest {
  kind: "errorDetail";
  /** Members of an error, and regular expression on the names of what is one. */
  members: readonly string[];
  errors: string;
  /** Regular expression on names around it by which only developers see it. */
  development: string;
}

/** Personal data that a handler reads from the path or query of its address. Answers are AddressAnswer, one per name and function. */
export interface AddressRequest {
  kind: "address";
  minTier: Tier;
}

/**
 * Ways around a control that the code itself opens: functions called like a check that always say yes (hazard
 * "void-check"), headers by which a caller says who he is (hazard "named-header"). Answers are CallAnswer.
 */
export interface BypassRequest {
  kind: "bypass";
  /** Regular expressions on the words of a function, and of its class, parted by blanks: a check; a stand-in for one. */
  checks: string;
  standIns: string;
  /** Likewise of what is a check where its no makes the function that asks it refuse. */
  gates: string;
  /** Regular expression on the name of a header; it counts in a function that assigns a member with one of `sets`, or hands out what the header says. */
  headers: string;
  sets: readonly string[];
  /** Regular expression on the name of a header that counts where it is compared with a text and the function goes on to the next. */
  passes: string;
}

/** Personal data that pages show as text. Answers are DisplayAnswer, one per place. */
export interface DisplayRequest {
  kind: "display";
  minTier: Tier;
  /** Regular expressions: data types that count, and names of components and paths where people see their own data. */
  types: string;
  own: string;
}

/** Endpoints that hand out or write personal data. Answers are EndpointAnswer, one per handler. */
export interface EndpointRequest {
  kind: "endpoint";
  minTier: Tier;
}

/**
 * Something that must have happened when another thing happens. Answers are ObligationAnswer, one per place.
 *   "access": an endpoint hands out personal data; asked for: "audit" around it.
 *   "change": an endpoint writes personal data to a store; asked for: "audit" around it.
 *   "disclosure": personal data goes to a recipient for marketing, profiling or sharing; asked for: "consent" before it.
 *   "export": an endpoint gives out many persons' data as a file or download; asked for: controls around it.
 *   "lookup": an endpoint looks a personal record up by what the caller gives; asked for: something that ties it to him.
 *   "approval": a claim, payment or the like becomes approved; asked for: "second-person" before it.
 */
export type ObligationRequest = { kind: "obligation" } & (
  | AccessTrigger
  | ChangeTrigger
  | DisclosureTrigger
  | ApprovalTrigger
  | ExportTrigger
  | LookupTrigger
);

export interface AccessTrigger {
  trigger: "access";
  /** Least tier of a single record; lists count from tier 2 if they tell persons by more than one thing. */
  minTier: Tier;
  /** Words of paths, handlers, classes and guards, in lower case, that say that staff call it. */
  staff: readonly string[];
}

export interface ChangeTrigger {
  trigger: "change";
  minTier: Tier;
}

export interface DisclosureTrigger {
  trigger: "disclosure";
  minTier: Tier;
  /** Recipient classes that always count. */
  recipients: readonly string[];
  /** Words of functions, classes and clients that make any other recipient count, in the singular. */
  purposes: readonly string[];
  /** Words of functions, classes and texts that make a message to persons count, in the singular; those that tell another use. */
  messages: readonly string[];
  otherMessages: readonly string[];
  /** Regular expression on the words of a name, parted by blanks: it is about the effect. */
  about: string;
}

/** Words are tokens of names, in lower case. */
export interface ExportTrigger {
  trigger: "export";
  /** Words of routes and handlers that are exports, in the singular. */
  names: readonly string[];
  /** Words that tell each control; "audit" is answered beside them. */
  controls: Readonly<Record<string, readonly string[]>>;
}

/** Words are tokens of names, in lower case. */
export interface LookupTrigger {
  trigger: "lookup";
  /** Least tier of a record; those of tier 2 count if they tell more than one thing. */
  minTier: Tier;
  /** Words that tell whose something is. */
  owners: readonly string[];
  /** Words of functions that say whether it may be had. */
  checks: readonly string[];
  /** Words of roles and places of those who may see every record. */
  privileged: readonly string[];
}

/** Words are tokens of names, in lower case. */
export interface ApprovalTrigger {
  trigger: "approval";
  /** States that are an approval by themselves. */
  states: readonly string[];
  /** States that are one in a function with one of `verbs`. */
  laterStates: readonly string[];
  verbs: readonly string[];
  /** What is approved: one of these is in the names of the function, its class or the record. */
  subjects: readonly string[];
  /** Subjects of which money goes out: to pay one is to approve it. */
  payouts: readonly string[];
  /** Words of who began it, and of who acts now. */
  makers: readonly string[];
  actors: readonly string[];
  /** Functions with one of these are no decisions of a person. */
  automatic: readonly string[];
  /** Words of a member for who decides: set to who acts now, it is an approval. */
  deciders: readonly string[];
}

/**
 * Stored records that tell of persons, and how they come to an end. Answers are LifecycleAnswer, one per record. Words are
 * tokens of names, in lower case.
 */
export interface LifecycleRequest {
  kind: "lifecycle";
  minTier: Tier;
  /** Verbs of functions and calls that delete or anonymise. */
  verbs: readonly string[];
  /** Words of functions, files and decorators of jobs that run when a time has come. */
  jobs: readonly string[];
  /** Regular expressions on the words of a field, parted by blanks: it marks what was erased or restricted; it says until when. */
  ended: string;
  until: string;
  /** Options of schemas and indexes that let a store delete by itself. */
  options: readonly string[];
  /** Marks in the comment of a record that say how long it is kept. */
  marks: readonly string[];
}

/** Equality of something named so. Answers are ComparisonAnswer, one per place. */
export interface ComparisonRequest {
  kind: "comparison";
  /** Regular expression on the words of the variable or member compared, parted by blanks. */
  about: string;
}

/** What is taken for "yes" before anybody has said so. Answers are DefaultAnswer, one per place. */
export interface DefaultRequest {
  kind: "default";
  /** Regular expression on the words of the field, variable or box, parted by blanks. */
  about: string;
  /** Words with which it is about something else. */
  unless: string;
}

/** Reads of stored records that hold data of a tier or above. Answers are FetchAnswer, one per call. */
export interface FetchRequest {
  kind: "fetch";
  minTier: Tier;
}

/** What is wrong with the project's own suppressions. Answers are SuppressionAnswer, one per suppression. */
export interface SuppressionRequest {
  kind: "suppression";
  problem: SuppressionProblem;
}

export type SuppressionProblem = "invalid" | "missing-reason" | "expired" | "expiring" | "too-long" | "unused";

export type RuleRequest =
  | FlowRequest
  | DeclarationRequest
  | LiteralRequest
  | CallRequest
  | ErrorDetailRequest
  | AddressRequest
  | BypassRequest
  | DisplayRequest
  | EndpointRequest
  | ObligationRequest
  | LifecycleRequest
  | ComparisonRequest
  | DefaultRequest
  | FetchRequest
  | SuppressionRequest;

export interface FlowAnswer {
  kind: "flow";
  request: FlowRequest;
  /** Where the finding is shown: the value that brings personal data to the sink or to a wrapper of it. */
  at: Location;
  /** Data that arrives unaccepted, most sensitive first; empty: the control point is passed. */
  data: FindingData[];
  /** True when personal data arrives but all of it is accepted (masked, redacted …). */
  remedied: boolean;
  /** The highest tier of what arrives, accepted or not. */
  tier?: Tier;
  /** Whole object rather than single values. */
  wholeObject: boolean;
  /** Expressions at the place that bring what arrives unaccepted. */
  carriers: Carrier[];
  trace: TraceStep[];
  sink: {
    kind: string;
    /** The call as code spells it: "logger.info", "axios.post". */
    call: string;
    /** Package or "console"; "" when only a naming convention says that it is a sink. */
    package: string;
    level?: string;
    recipient?: string;
    recipientClass?: string;
    /** http sinks: where it goes. */
    host?: {
      kind: "own" | "external" | "unknown";
      text: string;
      scheme: string;
      /** The literal that says so. */
      at?: Location;
    };
    /** cache and store sinks: what is written goes by itself, or says when it is to go. */
    expires?: boolean;
    /** The wrapper functions between the place shown and the sink, outermost first. */
    wrappers: string[];
  };
  evidence: string[];
  /** Cap from how the sink was recognised. */
  confidence: Confidence;
  pathClass: "source" | "test" | "sample";
  symbol: string;
  /** Canonical form of source and sink expressions, for the fingerprint. */
  form: string;
}

export interface DeclarationAnswer {
  kind: "declaration";
  request: DeclarationRequest;
  at: Location;
  record: { name: string; store: string; storedBy: string };
  field: string;
  data: FindingData;
  atRest: "encrypt" | "optional" | "none" | "hash" | "forbid";
  /** How it is protected, if it is; `missing` names the half of a two-part mechanism that is not there. */
  protection: { status: "none" | "full" | "half"; by: string; missing: string };
  /** What the project has to encrypt such a field: a mark that its client obeys, or an option that other fields have. */
  remedy?: { mark: string } | { decorators: readonly string[]; option: string; value: ProjectValue };
  evidence: string[];
  confidence: Confidence;
  pathClass: "source" | "test" | "sample";
  form: string;
}

export interface LiteralAnswer {
  kind: "literal";
  request: LiteralRequest;
  at: Location;
  /** "generic" when only the name and the look of the value tell. */
  provider: string;
  providerName: string;
  strength: "format" | "checksum" | "entropy";
  level: "live" | "test" | "restricted";
  placeholder: boolean;
  developmentDefault: boolean;
  /** Stands in for a setting that is missing: `env.X ?? "…"`. */
  fallback: boolean;
  /** Name that holds it, or "". */
  boundTo: string;
  language: string;
  pathClass: "source" | "test" | "sample";
  /** How often the same secret occurs in the project, or such a value in the file; the first place is shown. */
  occurrences: number;
  /** detects "personal": the data type. */
  data?: FindingData;
  symbol: string;
  form: string;
}

export interface CallAnswer {
  kind: "call";
  request: CallRequest | ErrorDetailRequest | BypassRequest;
  at: Location;
  hazard: string;
  /** The choice as code spells it: "rejectUnauthorized: false". */
  choice: string;
  /** The option and its value, for choices that are one. */
  option?: { name: string; value: string };
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}

export interface AddressAnswer {
  kind: "address";
  request: AddressRequest;
  /** Where it is read, or the parameter that receives it. */
  at: Location;
  /** One. */
  data: FindingData[];
  /** Part of the address. */
  part: "path" | "query";
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}

export interface DisplayAnswer {
  kind: "display";
  request: DisplayRequest;
  /** The value between the tags. */
  at: Location;
  /** Function or class that shows it. */
  component: string;
  data: FindingData[];
  /** Masked, encrypted or cut on its way. */
  masked: boolean;
  /** People see their own data there. */
  own: boolean;
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}

export interface EndpointAnswer {
  kind: "endpoint";
  request: EndpointRequest;
  /** The handler's name. */
  at: Location;
  framework: string;
  /** "GET /claims/:id". */
  route: string;
  handler: string;
  controller: string;
  /** What it hands out or writes, most sensitive first. */
  data: FindingData[];
  /** It hands out nothing, and writes: the call, whether it changes what is there, and whether a system calls it. */
  write?: { by: string; act: "add" | "change"; isHook: boolean };
  protection: { status: "guarded" | "none" | "open" | "void" | "unknown"; by: string };
  /** Open by its purpose: log-in, health, registration, webhooks that check a signature. */
  publicByPurpose: boolean;
  /** The other endpoints of the project that hand out personal data. */
  siblings: { guarded: number; total: number };
  trace: TraceStep[];
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}

export interface ObligationAnswer {
  kind: "obligation";
  request: ObligationRequest;
  /** The handler, the value that leaves, or the write that approves. */
  at: Location;
  /** "GET /claims/:id", "client.track", "ClaimService.settle". */
  place: string;
  /** Empty for approvals. */
  data: FindingData[];
  /** More than one record at once. */
  many: boolean;
  /** "partial": on some ways only. "void": what stands there does nothing. "ignored": checked, and the answer not used. */
  status: "done" | "missing" | "partial" | "void" | "ignored";
  /** What is there for it, if anything. */
  by: string;
  /** Open or harmless by its purpose: log-in, one's own data. */
  exempt: boolean;
  /** The same kind of place in the project. */
  siblings: { done: number; total: number };
  /** The project does such a thing somewhere. */
  mechanism: boolean;
  /** change: the write; disclosure: who receives it; approval: what is approved; lookup: the record. */
  subject: string;
  /** lookup: what is done with the record, and the key that the caller gives. */
  lookup?: { act: "read" | "change" | "delete"; key: string; call: string };
  /** access: staff call it, about others. */
  staff?: boolean;
  /** access: data types that endpoints of the project hand out masked, and how many endpoints do so with one of `data`. */
  maskedElsewhere?: { dataTypes: readonly string[]; endpoints: number };
  /** disclosure: what is sent goes to the persons themselves. */
  toPersons?: boolean;
  /** access: names of what stands before the handler. */
  before?: readonly string[];
  /** export: which controls are there. */
  controls?: Record<string, boolean>;
  trace: TraceStep[];
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}

export interface LifecycleAnswer {
  kind: "lifecycle";
  request: LifecycleRequest;
  /** The record's name. */
  at: Location;
  record: { name: string; store: string; storedBy: string };
  /** Most sensitive first, credentials apart. */
  data: FindingData[];
  /** It tells by itself who somebody is; other records lean on such ones. */
  root: boolean;
  /** The code is seen to write it; what writes the others is not known, nor what deletes them. */
  written: boolean;
  /** Something deletes, anonymises or restricts it: a call, a field, the record it belongs to. */
  erased: { done: boolean; by: string };
  /** Something ends it when its time has come, or the policy says how long it is kept. */
  kept: { done: boolean; by: string };
  /** Root records of the project's own code. */
  siblings: { erased: number; total: number };
  trace: TraceStep[];
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}

export interface DefaultAnswer {
  kind: "default";
  request: DefaultRequest;
  at: Location;
  /** As code spells it. */
  name: string;
  /** A field that is kept, the first state of a form, a box that is ticked, what stands in for a missing answer. */
  where: "field" | "state" | "input" | "fallback";
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}

export interface ComparisonAnswer {
  kind: "comparison";
  request: ComparisonRequest;
  /** The comparison. */
  at: Location;
  /** Name that was asked for. */
  name: string;
  /** It came in: a parameter of a function with a name, or a member of a request. */
  given: boolean;
  /** A value written into the code (its length, and whether it is letters or digits only), or something else with a name. */
  against: { kind: "constant"; length: number; isWord: boolean; isDigits: boolean } | { kind: "value"; name: string };
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}

export interface FetchAnswer {
  kind: "fetch";
  request: FetchRequest;
  /** The call, its arguments left out. */
  at: Location;
  /** "prisma.claim.findMany" */
  call: string;
  record: string;
  /** How many columns it has. */
  fields: number;
  many: boolean;
  /** It is not told which columns. */
  whole: boolean;
  /** One record, looked up by who asks: `findById(req.user.id)`. */
  ofCaller: boolean;
  /** Columns that tell of persons and come along, most sensitive first; credentials too. */
  data: FindingData[];
  /** Columns that the code reads, when all that becomes of the rows can be seen. */
  read?: string[];
  /** Where the columns can be named; local: the rows are used in the function that fetches them only. */
  columns?: FetchColumns & { local: boolean };
  callRange: Range;
  /** An endpoint hands the rows out as they are. */
  handed?: {
    /** "GET /claims" */
    place: string;
    /** It looks something up, rather than changing it. */
    read: boolean;
    /** One's own data, or open by its purpose. */
    own: boolean;
    /** Of the route, in lower case. */
    words: readonly string[];
    many: boolean;
    /** Those of `data` that leave. */
    columns: string[];
  };
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}

export interface SuppressionAnswer {
  kind: "suppression";
  request: SuppressionRequest;
  /** The comment, or the entry of the configuration. */
  at: Location;
  /** What exactly is wrong, for "invalid". */
  detail?:
    | "unknown-form"
    | "no-rule"
    | "not-understood"
    | "bad-date"
    | "unknown-rule"
    | "own-rule"
    | "needs-until"
    | "needs-by";
  /** The rules, or the word, that it is about. */
  names: string[];
  /** The name that was meant, perhaps. */
  near?: string;
  /** YYYY-MM-DD. */
  until?: string;
  /** Days: to the end, or that the project allows. */
  days?: number;
  /** Least length of a reason. */
  length?: number;
  /** Of the worst finding that it does not silence, though it would. */
  severity?: Severity;
  symbol: string;
  form: string;
}

export type RuleAnswer =
  | FlowAnswer
  | DeclarationAnswer
  | LiteralAnswer
  | CallAnswer
  | AddressAnswer
  | DisplayAnswer
  | EndpointAnswer
  | ObligationAnswer
  | LifecycleAnswer
  | ComparisonAnswer
  | DefaultAnswer
  | FetchAnswer
  | SuppressionAnswer;

export interface RuleReport {
  messageId: string;
  /** Values for the "{name}" places of the message and of its help. Identifiers, type names, counts: never values. */
  params: Record<string, string>;
  severity: Severity;
  severityReasons: SeverityReason[];
  confidence: Confidence;
  /** Best first. */
  fixes?: FixPlan[];
}

export interface RulePass {
  answers: readonly RuleAnswer[];
  /** Names of data types, recipients and tiers in words, for message parameters. */
  describe(data: Classification): string;
  /** Counts the control point of an answer. */
  check(answer: RuleAnswer, status: "passed" | "failed" | "unknown"): void;
  /** A failed control point with its finding (counts it, too). */
  report(answer: RuleAnswer, report: RuleReport): void;
}

export interface RuleMeta {
  id: string;
  title: LocalisedText;
  /** Group letter of the catalogue: A at rest, B transport and exposure, C access, D consent, E non-production, F integrity; S for suppressions. */
  group: "A" | "B" | "C" | "D" | "E" | "F" | "S";
  status: "preview" | "stable" | "planned";
  since: string;
  precision: "very-high" | "high" | "medium";
  tags: readonly string[];
  cwe: readonly string[];
  asvs: readonly string[];
  laws: readonly string[];
  /** English; other languages in rules/locales under the rule's id. `help` says what to do. */
  messages: Record<string, { message: string; help: string }>;
}

export interface Rule {
  meta: RuleMeta;
  /** Markdown page (rule.md). */
  page: string;
  requests: readonly RuleRequest[];
  run(pass: RulePass): void;
}
