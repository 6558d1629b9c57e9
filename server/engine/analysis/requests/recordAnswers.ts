// What rules are told about stored records: how a field is protected, whether a record comes to an end, which columns are fetched.
import type { Tier } from "../../classify/types.js";
import type { Confidence, FindingData, Location, TraceStep } from "../../diagnostics/finding.js";
import type { ProjectValue } from "../../diagnostics/fix.js";
import type { Range } from "../../facts/types.js";
import type { FetchColumns } from "../../flow/stores/fetches.js";
import type { WriteAct } from "../../flow/stores/writeActs.js";
import type {
  CopiedDataRequest,
  DumpRequest,
  EndlessPeriodRequest,
  ErasureRequest,
  HeldFilesRequest,
  LifecycleRequest,
} from "./endingRequests.js";
import type {
  AnalyticsRequest,
  AssignmentRequest,
  AuditRecordRequest,
  ClassifiedRequest,
  DeclarationRequest,
  FetchRequest,
  PermissionRequest,
  TrailRequest,
} from "./requests.js";

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
  /** Contacts, which need no encryption by themselves: kinds of data of the same record that are encrypted, if some are. */
  sealedBeside?: number;
  /** What the project has to encrypt such a field: a mark that its client obeys, or an option that other fields have. */
  remedy?: { mark: string } | { decorators: readonly string[]; option: string; value: ProjectValue };
  evidence: string[];
  confidence: Confidence;
  pathClass: "source" | "test" | "sample";
  form: string;
}

export interface ClassifiedAnswer {
  kind: "classified";
  request: ClassifiedRequest;
  /** The field's name. */
  at: Location;
  record: string;
  /** "lower": what is declared is less sensitive than what the name says. */
  status: "missing" | "declared" | "lower";
  /** lower: what is declared. */
  declared?: { dataType: string; tier: Tier };
  /** One: what the field is as far as can be seen. */
  data: FindingData[];
  confidence: Confidence;
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}

export interface AnalyticsAnswer {
  kind: "analytics";
  request: AnalyticsRequest;
  /** The value that is handed on, or the statement. */
  at: Location;
  /** The table, the view or what receives it, as code spells it. */
  target: string;
  /** What arrives as it is, most sensitive first; nothing: it is made harmless before. */
  data: FindingData[];
  confidence: Confidence;
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
  /** The field by which alone it hangs on a record that can be deleted, so that it stays behind; "" for others. */
  leftBy: string;
  /** Root records of the project's own code that are written or ended there. */
  siblings: { erased: number; total: number };
  trace: TraceStep[];
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}

export interface ErasureAnswer {
  kind: "erasure";
  request: ErasureRequest;
  /** What marks the rows; the function where nothing does. */
  at: Location;
  /** The function that erases, or the address that it answers. */
  place: string;
  record: string;
  /** As code spells it: "deletedAt", "softDelete". */
  by: string;
  /** What the record holds, most sensitive first; nothing where its declaration is not seen. */
  data: FindingData[];
  /** "marked": nothing more is done, here or elsewhere. "settled": more is done, or may be. */
  status: "marked" | "settled" | "ended";
  trace: TraceStep[];
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}

export interface HeldFilesAnswer {
  kind: "heldFiles";
  request: HeldFilesRequest;
  /** The name of the resource in the template. */
  at: Location;
  resource: string;
  /** As the store calls it, where the template says so. */
  called: string;
  what: "bucket" | "logs";
  /** The setting that ends what is in it, or "". */
  endedBy: string;
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}

export interface EndlessPeriodAnswer {
  kind: "endlessPeriod";
  request: EndlessPeriodRequest;
  /** The value that has no end. */
  at: Location;
  /** The member as code spells it, and the name that says whose data it is. */
  by: string;
  about: string;
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}

export interface CopiedDataAnswer {
  kind: "copiedData";
  request: CopiedDataRequest;
  /** The command, the step or the setting. */
  at: Location;
  /** Rows are copied, or another environment works on them. */
  what: "copy" | "connection";
  /** The program, or the setting. */
  by: string;
  /** "masked": something on the way takes persons out. "unknown": only a part, or something that cannot be looked into. */
  status: "open" | "masked" | "unknown";
  /** It runs for whoever asks for a change. */
  onRequest: boolean;
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}

export interface DumpAnswer {
  kind: "dump";
  request: DumpRequest;
  /** The command, or the step. */
  at: Location;
  /** The program. */
  by: string;
  /** "sealed": something encrypts it. "unknown": where it goes, what is in it or whose data that is cannot be seen. */
  status: "open" | "sealed" | "unknown";
  /** It is written where many may read it. */
  shared: boolean;
  /** Data of persons that a type of the code has, for open dumps of databases whose tables are declared elsewhere. */
  handles?: FindingData;
  /** What is dumped, where its name says that it is about persons. */
  of?: string;
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}

export interface AssignmentAnswer {
  kind: "assignment";
  request: AssignmentRequest;
  /** The value that is written, or copied. */
  at: Location;
  /** "PATCH /claims/:id" */
  place: string;
  record: string;
  /** "prisma.claim.update" */
  call: string;
  act: WriteAct;
  /** "checked": something looks at what came in, or may. */
  status: "open" | "checked";
  /** No declaration of the record is seen: it may have more members. */
  partial: boolean;
  /** Members of the record that whoever calls can set, though nothing says that he should. */
  fields: string[];
  /** Those of them that tell of persons, most sensitive first. */
  data: FindingData[];
  /** The type that the code declares for the body, whose members are not among `fields`; "" for none. */
  listedBy: string;
  /** Of the path, the handler and what stands before it, in lower case. */
  words: readonly string[];
  trace: TraceStep[];
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
  /** With other records beside it, of which nothing is read. */
  joined?: boolean;
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
    /** One's own data; open by its purpose. */
    own: boolean;
    open: boolean;
    /** Of the route, in lower case. */
    words: readonly string[];
    many: boolean;
    /** Those of `data` that leave. */
    columns: string[];
    /** `place` is a component that runs in the browser. */
    component: boolean;
  };
  /** From the fetch to where the rows are handed out. */
  trace: TraceStep[];
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}

export interface TrailAnswer {
  kind: "trail";
  request: TrailRequest;
  at: Location;
  /** The table, entity or collection; of a period, the setting. */
  record: string;
  act: "delete" | "change" | "cascade" | "grant" | "period";
  /** As code spells it: the call, the option, the privileges. */
  by: string;
  /** What it goes with; who is given the right. */
  other: string;
  /** How long it is kept, where the code says so. */
  days?: number;
  /**
   * "open": nothing speaks for it. "timed": only what is old. "archived": kept elsewhere first. "undone": the half of a migration that
   * takes it back. "reset": data is set up anew. "marked": only what became of the row is noted, or a person taken out.
   * "shared": all of a customer of the provider.
   */
  state: "open" | "timed" | "archived" | "undone" | "reset" | "marked" | "shared";
  /** Its name alone says what it is. */
  named: boolean;
  /** The word of an option that decides it. */
  word?: { start: number; end: number; text: string };
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}

export interface AuditRecordAnswer {
  kind: "auditRecord";
  request: AuditRecordRequest;
  at: Location;
  /** "complete": nothing is wrong with it. */
  fault:
    | "complete"
    | "no-actor"
    | "same-actor"
    | "no-subject"
    | "whole-body"
    | "whole-record"
    | "swallowed"
    | "floating";
  /** The call as code spells it. */
  by: string;
  /** Places of the file with the same fault and the same call; of a call that nobody waits for, of the program. */
  count: number;
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}

export interface PermissionAnswer {
  kind: "permission";
  request: PermissionRequest;
  /** The action, the rule, the role or the statement. */
  at: Location;
  /**
   * Everything in an account of a cloud; a kind of data in all of it; everything in a cluster; every right on tables; rights of
   * everybody on one, or on all that is in a schema; all rows to whoever reads; everything to a role; everything to whoever asks;
   * rights of another company on a table, or its key to everything; what is kept of somebody's health to whoever advertises.
   */
  grant:
    | "account"
    | "data"
    | "cluster"
    | "database"
    | "everyone"
    | "schema"
    | "rows"
    | "role"
    | "ability"
    | "resource"
    | "duties"
    | "fallback"
    | "outsider"
    | "key"
    | "health";
  /** As it is spelled: "dynamodb:*". */
  choice: string;
  /** Who has it, or "". */
  to: string;
  table: string;
  /** Of the table, most sensitive first. */
  data: FindingData[];
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}
