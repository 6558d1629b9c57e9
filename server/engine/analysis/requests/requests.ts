// What rules ask for.
import type { Tier } from "../../classify/types.js";
import type { AnalyticsTerms } from "../../flow/controls/analyticsFills.js";
import type { SharingTerms } from "../../flow/controls/sharingConsents.js";
import type { CheckTerms } from "../../flow/endpoints/wholeBodies.js";
import type { BetweenTerms } from "../../flow/sinks/addressees.js";
import type { Effect } from "../../flow/sinks/ownEffects.js";
import type { RowActTerms } from "../../flow/stores/rowActs.js";
import type { ConsentRequest } from "./consentRequests.js";
import type { IgnoredRequest } from "./controlRequests.js";
import type {
  CopiedDataRequest,
  DumpRequest,
  EndlessPeriodRequest,
  ErasureRequest,
  HeldFilesRequest,
  LifecycleRequest,
  StatedPeriodRequest,
} from "./endingRequests.js";
import type { GovernanceRequest } from "./governanceRequests.js";
import type { InjectionRequest } from "./injectionRequests.js";
import type { KeyBesideRequest } from "./keyBesideRequest.js";
import type { LevelRequest } from "./levelRequests.js";
import type { MisconductRequest } from "./misconductRequests.js";
import type { OpenStoreRequest } from "./openStoreRequests.js";
import type { CachedRequest, CrossOriginRequest, GuessingRequest, SentFormRequest } from "./responseRequests.js";
import type { SubjectRightsRequest } from "./rightsRequests.js";
import type { PeriodTerms, PermissionTerms, PlainObjectTerms, TrailTerms } from "./terms.js";
import type { TokenRequest } from "./tokenRequests.js";
import type { ObligationRequest } from "./triggers.js";
import type { UnlikeRequest } from "./unlikeRequests.js";

export type {
  AccessTrigger,
  ApprovalTrigger,
  AssignmentTrigger,
  ChangeTrigger,
  DecisionTrigger,
  DisclosureTrigger,
  ExportTrigger,
  GuardianTrigger,
  LimitTrigger,
  LookupTrigger,
  ObligationRequest,
  OverrideTrigger,
  PayeeTrigger,
  PurposeTrigger,
  ReadTrigger,
  StepUpTrigger,
} from "./triggers.js";

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
  /**
   * Kinds of sinks, or classes of recipients, that a function tells by the way what it has for something else. What all its
   * calls hand in is one answer then, at the call of the sink; elsewhere each call that hands something in is one.
   * Logs, errors and crash reports are such. What is sent to a partner or a model, put into an address, cached, queued or
   * kept is what a function with such a parameter is there for, whatever else it does (clients log and cache what they
   * send): each caller decides what that is, and for what. A plain hash is to be mended where it is made.
   */
  once?: readonly string[];
  /** Only calls that have this effect by themselves. */
  into?: "audit";
  /** Only what tells of one person where it goes to another; no answers elsewhere. */
  between?: BetweenTerms;
  /** Whether a consent to sharing was asked for before is asked for, too. */
  consent?: SharingTerms;
  /** Where it goes is asked for, too. No answers where the policy does not say where data is to stay. */
  destination?: DestinationTerms;
}

/** By what a client is told where its service is. */
export interface DestinationTerms {
  /** Options of the client that hold an address, and such that hold the name of a region; an address goes before. */
  addresses: readonly string[];
  regions: readonly string[];
  /** Methods of a client that are handed what the sink makes: `client.send(new Command(…))`. */
  hands: readonly string[];
  /** Options of the sink's own call that hold its client. */
  clients: readonly string[];
  /** Options of the sink's own call that hold the name of a region. */
  ofCalls: readonly string[];
}

/** Fields of stored records (tables, entities, collections). Answers are DeclarationAnswer, one per personal field. */
export interface DeclarationRequest {
  kind: "declaration";
  minTier: Tier;
}

/** The class that the code declares for each personal field of a stored record, where the configuration asks. Answers are ClassifiedAnswer. */
export interface ClassifiedRequest {
  kind: "classified";
  minTier: Tier;
  /** Categories of data types that are not asked for. */
  without: readonly string[];
  /** Regular expression on words of decorators, marks, options and helpers that declare a class, beside `@pii`. */
  declares: string;
}

/** Personal data that goes into what is there for analyses. Answers are AnalyticsAnswer, one per place. */
export interface AnalyticsRequest extends AnalyticsTerms {
  kind: "analytics";
}

/**
 * Personal fields of records that the policy says are collected for a purpose. Answers are CollectedAnswer, one per field; none
 * where the policy does not say so.
 */
export interface CollectedRequest {
  kind: "collected";
  minTier: Tier;
  /** Categories of data types that are not asked for. */
  without: readonly string[];
  /** Regular expressions on the words of a record's name, parted by blanks: it is handed out; a page takes it in. */
  handsOut: string;
  takesIn: string;
  /** Regular expression on the words of a decorator that says the purpose of a record. */
  purposes: string;
  /** Regular expression on data types that are chosen from a list as a rule: there, an enumeration holds them. */
  chosen: string;
  /** Regular expressions on the words of a record's name: the product, and that it is asked for; on data types that it has no use for. */
  products: string;
  asked: string;
  needless: string;
  device: DeviceTerms;
}

/** What asks a device for data of its owner. */
export interface DeviceTerms {
  packages: readonly string[];
  /** Names that no import brings. */
  globals: readonly string[];
  /** Regular expression on the path of what is called: "wx.authorize"; after a colon, where it is a package's. */
  asks: string;
  /** Regular expression on words of what is called and handed to it. */
  kinds: readonly { says: string; dataType: string }[];
  /** Members of the options that say why. */
  reasons: readonly string[];
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
  /** Options of servers that are functions whose result is sent in place of an error. */
  formatters: readonly string[];
  /** Regular expression on the words of a table of persons: none of its records belongs into an answer that refuses. */
  records: string;
  /** Regular expression on names around it by which only developers see it. */
  development: string;
}

/** Messages of validators that repeat the value of a personal member. Answers are EchoAnswer, one per message. */
export interface EchoRequest {
  kind: "echo";
  minTier: Tier;
  /** Regular expressions on packages of validators, and on placeholders for the value in their texts. */
  packages: string;
  placeholder: string;
  /** Functions (regular expression) of packages that are told the name of what they check. */
  names: { packages: readonly string[]; functions: string };
}

/** Personal data that a handler reads from the path or query of its address. Answers are AddressAnswer, one per name and function. */
export interface AddressRequest {
  kind: "address";
  minTier: Tier;
}

/**
 * Ways around a control that the code itself opens: functions called like a check that always say yes (hazard
 * "void-check"), headers by which a caller says who he is (hazard "named-header"), one person or a word that are written
 * into the code and pass where others are refused ("named-person", "known-word"). Answers are CallAnswer.
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
  /** Regular expressions on words parted by blanks: parameters of a gate that hold the proof it should look at. */
  proofs: string;
  /** Variables that hold who asks, and members that say by themselves which person it is. */
  persons: string;
  numbers: string;
  /** As what somebody logs in, and calls that look at his password. */
  logins: string;
  compares: string;
  /** Members that say which customer it is: one may be let pass where others are decided about. */
  customers: string;
  /** Names of other systems: one may be let pass by what is called an exemption. */
  partners: string;
  /** Functions that say who is exempt from a control, marks of what is judged that say so of it; functions that say whether somebody may. */
  exempts: string;
  marks: string;
  mayI: string;
  /** Regular expression on the name of a header that may be compared with a text. */
  harmless: string;
}

/**
 * Conditions that keep somebody out of the reach of an effect: one person (hazard "named-person"), a group ("group"), whoever
 * sends a header ("header"), everybody while a switch is set ("switch"). Answers are CallAnswer, at the condition, or at what
 * it leaves out where it is declared elsewhere. All texts are regular expressions; but for `headers` on words parted by
 * blanks: those of a name, and of a name behind its object's.
 */
export interface ExemptionRequest {
  kind: "exemption";
  effect: Effect;
  /** Functions and classes that are there for the effect. */
  about: string;
  /** Variables that hold a person, members that say by themselves which person it is, and texts that name nobody. */
  persons: string;
  numbers: string;
  nobody: string;
  /** Members that say which group somebody belongs to; such of a record that is changed; groups of which nothing is expected. */
  groups: string;
  states: string;
  usual: string;
  /** What is true of those who are exempt, and lists of them; lists that say so only of the persons looked for in them. */
  marked: string;
  lists: string;
  /** What is set to go without; what is set to have it, where it is a variable or a member of `settings`. */
  switches: string;
  wanted: string;
  settings: string;
  headers: string;
  /** What tells marks of handlers. */
  metadata: string;
  /** Calls that leave a trace in another way. */
  instead: string;
  /** Calls that only prepare what is recorded. */
  harmless: string;
}

/** Personal data that pages show as text. Answers are DisplayAnswer, one per place. */
export interface DisplayRequest {
  kind: "display";
  minTier: Tier;
  /** Regular expressions: data types that count, and names of components and paths where people see their own data. */
  types: string;
  own: string;
}

/**
 * Forms in which people enter personal data, and whether a notice is there for them. Answers are NoticeAnswer, one per form.
 * Regular expressions are on words parted by blanks.
 */
export interface NoticeRequest {
  kind: "notice";
  minTier: Tier;
  /** Categories of data types that are not asked for. */
  without: readonly string[];
  /** What speaks of a notice; components that are around all pages. */
  notices: string;
  frames: string;
  /** Paths and components where nothing is collected anew, or not from customers. */
  others: string;
}

/** Endpoints that hand out or write personal data. Answers are EndpointAnswer, one per handler. */
export interface EndpointRequest {
  kind: "endpoint";
  minTier: Tier;
  /** Regular expression on types of data that count although they leave masked. */
  evenMasked?: string;
}

/** Equality of something named so. Answers are ComparisonAnswer, one per place. */
export interface ComparisonRequest {
  kind: "comparison";
  /** Regular expression on the words of the variable or member compared, parted by blanks. */
  about: string;
  /** What a call makes of such a value is asked for, too, where it is compared with something that has a name. */
  digested?: true;
  /** Texts of a list that is written into the code, too, where whoever brings one is told yes. */
  listed?: true;
}

/** What is taken for "yes" before anybody has said so. Answers are DefaultAnswer, one per place. */
export interface DefaultRequest extends PlainObjectTerms {
  kind: "default";
  /** The same of advertising: a yes only in records of persons, and where a box shows it. */
  advertising: string;
  /** The same of advertising without a word of how or whose: a yes beside what a form asks for to reach somebody. */
  plain: string;
  /** Words of the field, variable or box with which it is about something else. */
  unless: string;
}

/** Cookies that say who somebody is, and how they are set. Answers are CookieAnswer, one per place. */
export interface CookieRequest {
  kind: "cookie";
  /** Regular expressions on the words of the cookie's name or value, parted by blanks: it is one; it is something else. */
  about: string;
  unless: string;
  /** The same for the name of one that leads back in, and for what it holds where that says who somebody is. */
  ways: { about: string; holds: string };
  /** Regular expression on the words of a function that takes cookies away, or sets others only. */
  ends: string;
}

/** Reads of stored records that hold data of a tier or above. Answers are FetchAnswer, one per call. */
export interface FetchRequest {
  kind: "fetch";
  minTier: Tier;
}

/** All that a request brings, written into a stored record as it is. Answers are AssignmentAnswer, one per function and record. */
export interface AssignmentRequest extends CheckTerms {
  kind: "assignment";
}

/**
 * What takes a trail of who did what away, or may: its rows are deleted, changed, go with another record, somebody is given
 * the right to, or they are kept for a time that the code says. Answers are TrailAnswer, one per place.
 */
export interface TrailRequest extends TrailTerms, RowActTerms, PeriodTerms {
  kind: "trail";
  /** Regular expressions on words parted by blanks: functions that set data up anew, that take a migration back. */
  resets: string;
  undoes: string;
  /** Functions and stores by which rows are kept elsewhere before they go. */
  archives: string;
  /** Functions that run when a time is over. */
  ends: string;
  /** Columns that say what became of a row later, and functions that take persons out of rows. */
  marks: string;
  anonymises: string;
  /** Records of which everything may go: those of a customer of the provider. */
  shared: string;
  /** Roles that run archives and migrations. */
  roles: string;
}

/**
 * Records of who did what that are written in part, or whose failure nobody hears of. Answers are AuditRecordAnswer, one per
 * place and fault. Regular expressions are on words parted by blanks.
 */
export interface AuditRecordRequest {
  kind: "auditRecord";
  /** Members that say who acted, and about what or whom. */
  who: string;
  about: string;
  /** Members that may hold more than can be seen. */
  holders: string;
  /** Actions that are about nothing, and functions that act for nobody. */
  general: string;
  unattended: string;
  /** Names of variables that hold all that is known of a person. */
  persons: string;
}

/** Permissions that leave nothing out. Answers are PermissionAnswer, one per place. */
export interface PermissionRequest extends PermissionTerms {
  kind: "permission";
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
  | AnalyticsRequest
  | ClassifiedRequest
  | LevelRequest
  | CollectedRequest
  | LiteralRequest
  | CallRequest
  | ErrorDetailRequest
  | EchoRequest
  | AddressRequest
  | AssignmentRequest
  | BypassRequest
  | ExemptionRequest
  | DisplayRequest
  | NoticeRequest
  | EndpointRequest
  | ObligationRequest
  | LifecycleRequest
  | ErasureRequest
  | CachedRequest
  | SentFormRequest
  | GuessingRequest
  | ConsentRequest
  | CopiedDataRequest
  | DumpRequest
  | EndlessPeriodRequest
  | HeldFilesRequest
  | IgnoredRequest
  | UnlikeRequest
  | MisconductRequest
  | TokenRequest
  | ComparisonRequest
  | DefaultRequest
  | CookieRequest
  | CrossOriginRequest
  | FetchRequest
  | InjectionRequest
  | TrailRequest
  | AuditRecordRequest
  | PermissionRequest
  | KeyBesideRequest
  | OpenStoreRequest
  | StatedPeriodRequest
  | SubjectRightsRequest
  | GovernanceRequest
  | SuppressionRequest;
