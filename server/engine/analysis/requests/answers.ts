// What rules are told: one answer per control point, with all that messages, severity and fixes need.
import type { Tier } from "../../classify/types.js";
import type { Confidence, FindingData, Location, Severity, TraceStep } from "../../diagnostics/finding.js";
import type { Range } from "../../facts/types.js";
import type { Target } from "../../flow/sinks/statements.js";
import type { WriteAct } from "../../flow/stores/writeActs.js";
import type { CookieAttribute } from "../../models/cookieRows.js";
import type { Carrier, Control, Destination, Transfer } from "./answerParts.js";
import type { CollectedAnswer, NoticeAnswer } from "./collectionAnswers.js";
import type { ConsentAnswer } from "./consentRequests.js";
import type { IgnoredAnswer } from "./controlRequests.js";
import type { StatedPeriodAnswer } from "./endingRequests.js";
import type { GovernanceAnswer } from "./governanceRequests.js";
import type { InjectionAnswer } from "./injectionRequests.js";
import type { KeyBesideAnswer } from "./keyBesideRequest.js";
import type { LevelAnswer } from "./levelRequests.js";
import type { MisconductAnswer } from "./misconductRequests.js";
import type { OpenStoreAnswer } from "./openStoreRequests.js";
import type {
  AnalyticsAnswer,
  AssignmentAnswer,
  AuditRecordAnswer,
  ClassifiedAnswer,
  CopiedDataAnswer,
  DeclarationAnswer,
  DumpAnswer,
  EndlessPeriodAnswer,
  ErasureAnswer,
  FetchAnswer,
  HeldFilesAnswer,
  LifecycleAnswer,
  PermissionAnswer,
  TrailAnswer,
} from "./recordAnswers.js";
import type {
  AddressRequest,
  BypassRequest,
  CallRequest,
  ComparisonRequest,
  CookieRequest,
  DefaultRequest,
  DisplayRequest,
  EchoRequest,
  EndpointRequest,
  ErrorDetailRequest,
  ExemptionRequest,
  FlowRequest,
  LiteralRequest,
  ObligationRequest,
  SuppressionRequest,
} from "./requests.js";
import type { CachedAnswer, CrossOriginAnswer, GuessingAnswer, SentFormAnswer } from "./responseAnswers.js";
import type { SubjectRightAnswer } from "./rightsRequests.js";
import type { TokenAnswer } from "./tokenRequests.js";
import type { UnlikeAnswer } from "./unlikeRequests.js";

export interface FlowAnswer {
  kind: "flow";
  request: FlowRequest;
  /** Where the finding is shown: the value that brings personal data to the sink or to a wrapper of it, there where it is to be mended. */
  at: Location;
  /** Data that arrives unaccepted, most sensitive first; empty: the control point is passed. */
  data: FindingData[];
  /** True when personal data arrives but all of it is accepted (masked, redacted …). */
  remedied: boolean;
  /** Data types that arrive there masked. */
  maskedBeside: readonly string[];
  /** The highest tier of what arrives, accepted or not. */
  tier?: Tier;
  /** Whole object rather than single values. */
  wholeObject: boolean;
  /** Expressions at the place that bring what arrives unaccepted. */
  carriers: Carrier[];
  /** With callers: the way of what arrives without them, if anything does. */
  trace: TraceStep[];
  /** Calls that hand in what arrives unaccepted, where they are told as one; those with the gravest first. */
  callers?: FlowCaller[];
  sink: {
    kind: string;
    /** The call as code spells it: "logger.info", "axios.post". */
    call: string;
    /** Package or "console"; "" when only a naming convention says that it is a sink. */
    package: string;
    level?: string;
    recipient?: string;
    recipientClass?: string;
    /** What is kept on a device: scripts of the page cannot read it. */
    guarded?: boolean;
    /** Stores, by the statement or the chain of the call: does the program declare what is written to? "none": nothing is written. */
    target?: Target;
    /** It goes to the person whom all of it is about. */
    toThatPerson?: boolean;
    /** The consent to sharing, as code spells it, without which nothing gets there. */
    agreed?: string;
    /** http sinks: where it goes. */
    host?: {
      kind: "own" | "external" | "unknown";
      text: string;
      scheme: string;
      /** The literal that says so. */
      at?: Location;
      /** External, and called what an organisation calls its own systems. */
      isInHouse?: true;
    };
    /** cache and store sinks: what is written goes by itself, or says when it is to go. */
    expires?: boolean;
    /** The function that gives it back is called somewhere in the project: what becomes of it there tells more. */
    called?: boolean;
    destination?: Destination;
    /** The wrapper functions between the place shown and the sink, outermost first. */
    wrappers: string[];
  };
  /** For requests with a destination; `data` is without that of a declared transfer. */
  transfer?: Transfer;
  evidence: string[];
  /** Cap from how the sink was recognised. */
  confidence: Confidence;
  pathClass: "source" | "test" | "sample";
  symbol: string;
  /** Canonical form of source and sink expressions, for the fingerprint. */
  form: string;
}

export interface FlowCaller {
  /** The argument. */
  at: Location;
  symbol: string;
  /** Types and labels of `data` that it hands in, the gravest first, and the way of each. */
  data: { dataType: string; label: string; trace: TraceStep[] }[];
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
  /** detects "secret": the call that takes it by position, as code spells it, or "". */
  takenBy?: string;
  /** detects "secret": an operand of a comparison. */
  compared?: boolean;
  /** detects "secret": what it stands in, innermost first. */
  holders?: readonly Holder[];
  language: string;
  pathClass: "source" | "test" | "sample";
  /** How often the same secret occurs in the project, or how many such values the file has; the first place is shown. */
  occurrences: number;
  /** detects "personal": one answer for all values of the kind, as they are many. */
  list?: boolean;
  /** detects "personal": where it stands, and all of its kind in the file; absent: too many to count here. */
  places?: readonly Range[];
  among?: readonly Range[];
  /** detects "personal": the data type. */
  data?: FindingData;
  symbol: string;
  form: string;
}

/** Key, variable, function or class; or a call, with the package that it is of. */
export interface Holder {
  name: string;
  package: string;
}

/** What a choice stands in is called. */
export interface NamesAround {
  names: readonly string[];
  /** The first that is a name of persons: "PatientsDb". */
  persons?: string;
}

export interface CallAnswer {
  kind: "call";
  request: CallRequest | ErrorDetailRequest | BypassRequest | ExemptionRequest;
  at: Location;
  hazard: string;
  /** The choice as code spells it: "rejectUnauthorized: false". */
  choice: string;
  /** The option and its value, for choices that are one. */
  option?: { name: string; value: string };
  /** Where models ask for it. */
  around?: NamesAround;
  /** Of choices about databases: what the program handles of persons, whatever it keeps. */
  handles?: FindingData;
  /** It is so only where a setting asks for it, and the setting's name says for what. */
  askedFor?: true;
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
  /** The value, where it is read at the place and is one. */
  carrier?: Carrier;
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}

export interface EchoAnswer {
  kind: "echo";
  request: EchoRequest;
  /** The message. */
  at: Location;
  /** The member; of a result, each of them. */
  data: FindingData[];
  /** What a validator found is sent as a whole. */
  isResult: boolean;
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
  /** All of it leaves masked. */
  masked?: true;
  /** It hands out nothing, and writes: the call, what it does, whether it only adds, and whether a system or strangers call it. */
  write?: { by: string; act: WriteAct; adds: boolean; isHook: boolean; forStrangers: boolean };
  protection: { status: "guarded" | "none" | "open" | "void" | "unknown"; by: string };
  /** Guarded, and open to whoever is signed in, while routes beside it ask for a permission. */
  unpermitted?: { by: string; others: number; total: number };
  /** Open by its purpose: log-in, health, registration, webhooks that check a signature. */
  publicByPurpose: boolean;
  /** The other endpoints of the project that hand out personal data. */
  siblings: { guarded: number; total: number };
  /** Unguarded: what guards others, put before this one. */
  control?: Control;
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
  /** Missing: what the project does for it elsewhere, made fit for this place. */
  control?: Control;
  /**
   * change, payee: the write; disclosure: who receives it; approval: what is approved; lookup: the record; override: the
   * members; assignment: the member that says who; decision: the member that says what.
   */
  subject: string;
  /** change, payee: what the write does. */
  act?: WriteAct;
  /** lookup: what is done with the record, and the key that the caller gives. */
  lookup?: { act: "read" | "change" | "delete"; key: string; call: string };
  /** payee: what goes another way from now on, money or messages; of the caller himself; among many columns; the new one is proved. */
  redirects?: { what: "payee" | "contact"; own: boolean; form: boolean; newProved: boolean };
  /** limit: what goes out is owed, or given out of kindness; by a call that pays, by a state that is set, as a gift that is taken, too. */
  amount?: { kind: "payout" | "favour"; act: "paid" | "approved" | "gift" };
  /** access, payee: staff call it, about others. */
  staff?: boolean;
  /**
   * access: data types that endpoints of the project hand out masked, how many endpoints do so with one of `data`, and how
   * many others with anything.
   */
  maskedElsewhere?: { dataTypes: readonly string[]; endpoints: number; anything: number };
  /** access: data types that the same answer hands out masked. */
  maskedBeside?: readonly string[];
  /** override: what is set by hand, as the request names it, and what works it out elsewhere. */
  override?: { what: string; calculator: string; byHand: boolean; form: boolean; reached: boolean; audited: boolean };
  /** decision: it refuses, by a state or "", or sets a price. */
  decision?: { what: "refusal" | "price"; state: string };
  /** step-up, purpose: what asks for it elsewhere, and where. */
  like?: { by: string; place: string };
  /** step-up: what is done, as the request names it; people sign in by a password and nothing else. */
  stepUp?: { what: string; byPassword: boolean };
  /**
   * purpose: it is asked for here; the record of the access always has the same one (`member`, by the call `by`); by what
   * persons are looked up, or ""; one of the same file asks for it.
   */
  purpose?: { isAsked: boolean; isConstant: boolean; member: string; key: string; isBeside: boolean };
  /** guardian: the data is a child's by its name, and a parent is spoken of on the way. */
  minor?: { isNamed: boolean; hasParent: boolean; isOpen: boolean };
  /** assignment: whoever calls takes the case himself. */
  takesOver?: boolean;
  /** approval: one call names the same person as who began it and who decides. */
  samePerson?: boolean;
  /** assignment: to the member `by` of the same case, which says whom it is about. */
  toParty?: boolean;
  /** assignment: it is approved, by who may be party to it. */
  approves?: boolean;
  /** disclosure: what is sent goes to the persons themselves. */
  toPersons?: boolean;
  /** disclosure, missing: it goes to those who refused, or agreed to something else, as a question before it says. */
  wrongConsent?: { kind: "refused" | "other"; asked: string };
  /** disclosure: whoever calls it hands over to whom it is sent. */
  handed?: boolean;
  /** access: expressions that bring the data to the answer, where all of them are in the file of the handler. */
  carriers?: readonly Carrier[];
  /** access: names of what stands before the handler, and texts that it is given. */
  before?: readonly string[];
  /** export: which controls are there. */
  controls?: Record<string, boolean>;
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
  /** A field that is kept, the first state of a form, a box that is ticked, what stands in for a missing answer, a new customer, rows that a statement changes. */
  where: "field" | "state" | "input" | "fallback" | "record" | "statement";
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}

export interface CookieAnswer {
  kind: "cookie";
  request: CookieRequest;
  /** The call, the assignment or the text that sets it. */
  at: Location;
  /** As code spells it: "res.cookie". */
  call: string;
  /** The cookie's name, or what code calls it. */
  cookie: string;
  /** Its own name says what it is, or the library; else what is put in. */
  named: boolean;
  setBy: "server" | "script" | "either";
  /** Attributes that it has not: they are left out, or switched off (`at`: there, in the same file). */
  missing: readonly { attribute: CookieAttribute; state: "absent" | "off"; at?: Range }[];
  /** Nothing is missing, but not everything can be seen. */
  unknown: boolean;
  /** Where options may be put in: as members of an object, or of the object that is to be its member; as the last argument. */
  room?: { kind: "object" | "call"; member?: string } & Range;
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
  /** A parameter of any function, one without a name, too. */
  isParameter: boolean;
  /**
   * A value written into the code: its length, and whether it is letters, digits or only signs (`among`: the shortest of a list
   * with that name); or something else with a name.
   */
  against:
    | { kind: "constant"; length: number; isWord: boolean; isDigits: boolean; isFiller: boolean; among?: string }
    | { kind: "value"; name: string };
  /** Whoever brings a value that is written into the code is turned away. */
  refuses: boolean;
  /** Of the two sides: calls that gave what each is a member of, "" where it is none or comes from elsewhere. */
  readFrom: readonly [string, string];
  /** Of the two sides: the declared record that each is a member of, "" where it is none or nothing says so. */
  ownedBy: readonly [string, string];
  /** Functions around it, innermost first, by their places in the file. */
  within: readonly number[];
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}

export interface SuppressionAnswer {
  kind: "suppression";
  request: SuppressionRequest;
  /** The comment, or the entry of the configuration. */
  at: Location;
  /** What exactly is wrong, for "invalid"; "told-elsewhere": unused, as the flow is told in another place (`place`). */
  detail?:
    | "told-elsewhere"
    | "unknown-form"
    | "no-rule"
    | "not-understood"
    | "bad-date"
    | "unknown-rule"
    | "unknown-type"
    | "own-rule"
    | "needs-until"
    | "needs-by";
  /** The rules, or the word, that it is about. */
  names: string[];
  /** The name that was meant, perhaps. */
  near?: string;
  /** Path of a file. */
  place?: string;
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
  | AnalyticsAnswer
  | ClassifiedAnswer
  | LevelAnswer
  | CollectedAnswer
  | LiteralAnswer
  | CallAnswer
  | AddressAnswer
  | AssignmentAnswer
  | DisplayAnswer
  | EchoAnswer
  | NoticeAnswer
  | EndpointAnswer
  | ObligationAnswer
  | LifecycleAnswer
  | ErasureAnswer
  | ComparisonAnswer
  | DefaultAnswer
  | CookieAnswer
  | CrossOriginAnswer
  | CachedAnswer
  | SentFormAnswer
  | GuessingAnswer
  | ConsentAnswer
  | CopiedDataAnswer
  | DumpAnswer
  | EndlessPeriodAnswer
  | HeldFilesAnswer
  | IgnoredAnswer
  | UnlikeAnswer
  | MisconductAnswer
  | TokenAnswer
  | FetchAnswer
  | InjectionAnswer
  | TrailAnswer
  | AuditRecordAnswer
  | PermissionAnswer
  | KeyBesideAnswer
  | OpenStoreAnswer
  | StatedPeriodAnswer
  | SubjectRightAnswer
  | GovernanceAnswer
  | SuppressionAnswer;
