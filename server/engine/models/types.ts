// Library models as data: what a package's functions do with the values they are given. The engine knows these
// kinds and nothing about any package; the rows live in rules/models/*.jsonc.
//
// Targets ("on") name a symbol of a package:
//   "createClient"        the export (or member of a namespace/default import) of that name
//   "default"             the default export, also `module.exports`
//   "a.b"                 member b of export a
//   "#Logger.info"        member `info` of an instance of class/interface `Logger` of that package
//   "#Logger"             the instance itself being called as a function
//   "*" in a segment      any one member name (captured as `$1`, `$2` … in order)
//   "{a,b,c}"             one of several names in a segment
// Ports name values at a call:
//   "0", "1" …            argument by position;  "0.body.x" a member of it;  "1*" argument 1 and all after it
//   "this"                the receiver;  "return" the result;  "0()" what a callback argument 0 receives as its
//                         first parameter ("0(1)" its second);  "0()return" what that callback returns
//   "this.$0"             the member that argument 0 names, when it is a constant text; else any member
// Types of results ("returns", "args"):
//   "typeArg0"            type argument 0 of the receiver (`Repository<User>`)
//   "callType0"           type argument 0 written at the call (`useState<Form>()`)
//   "argType0"            argument 0 is a class, a table or a schema: a value of it
//   "argShape0"           what has the members of the object literal that argument 0 is (`useState({ name: "" })`)
//   "argForm0"            the same of a form, whose members may be lists: a first value and its checks
//   "chainArg0"           the same for argument 0 of an earlier call of the builder chain (`insert(users).values(…)`)
//   "collection0"         what the program writes to the collection that argument 0 names; "collection0.TableName" where a
//                         member of it does, also of the command that it is; or what the call declares as type argument 0
//   "self"                the project class through which an inherited static member was reached (`User.findAll()`)
//   "this"                the receiver itself (builder chain)
//   "model:$1"            the record of the name captured by the first "*";  "schema:$1" the table bound to that name
//   A "[]" suffix says: a list of it.
import type { TokenRow, TokenSetUpRow, VerdictRow } from "./controlRows.js";
import type { CookieRow } from "./cookieRows.js";
import type { CrossOriginRow } from "./crossOriginRows.js";
import type { EndpointRow, EventHandlerRow, FileRouteRow, HandedRow, RouteRow } from "./endpointRows.js";
import type { HeldPackageRow, LoaderRow, PlacedRow } from "./folderRows.js";
import type { EntityRow, FetchRow, LookupRow, SchemaRow, StatementRow } from "./storeRows.js";

export const SANITIZER_KINDS = [
  "encrypted",
  "masked",
  "tokenised",
  "keyed-hash",
  "hash",
  "kdf",
  "projected",
  /** Says how much or whether, not what: counts, comparisons, checks. */
  "aggregated",
  "encoded",
] as const;
export type SanitizerKind = (typeof SANITIZER_KINDS)[number];

export const SINK_KINDS = [
  "log",
  "error",
  "third-party",
  "llm",
  "http",
  "url",
  "response",
  "store",
  "cache",
  "queue",
  "file",
  "client-storage",
] as const;

export const PRINTS = ["all", "printf", "object-first"] as const;

export const RECIPIENT_CLASSES = [
  "analytics",
  "session-replay",
  "error-tracking",
  "apm",
  "llm",
  "vector-store",
  "sms",
  "email",
  "im",
  "marketing",
  "crm",
  "payment",
  "open-banking",
  "kyc",
  "maps",
  "search-saas",
  "saas",
  "baas",
  "push",
  "feature-flag",
  "idp",
] as const;

export const MEANINGS = [
  "logger",
  "sanitizer",
  "response",
  "audit",
  "consent",
  /** Refuses whoever may not, or says whether he may. */
  "authorization",
  /** Keeps what it is given in the browser or on the device. */
  "device-store",
  /** Keeps what it is given somewhere that is not seen. */
  "keeper",
  /** Hands something to another company by what is not seen. */
  "partner",
  /** Hands something to a company that works for one's own, by what is not seen. */
  "vendor",
  /** Refuses a request with a message. */
  "refusal",
  /** Sends something to a person by mail or telephone. */
  "message",
  /** Makes sure that another person than the one who began it acts now. */
  "second-person",
  /** Says who asks; it is a check only where the absence of an answer ends the way. */
  "session",
] as const;

/** Options of a factory by which members of what is written are hidden; see SinkRow. */
export const HIDING = ["redactOption", "redactedNames", "serializedBy"] as const;

/** What a call may do that others depend on; see MEANINGS. */
export const EFFECTS = ["audit", "consent", "authorization", "session", "second-person"] as const;

export interface InstanceRow {
  kind: "instance";
  /** Name of the instance type ("Logger"). */
  type: string;
  /** Calls or constructions that give one, e.g. ["default", "pino", "#Logger.child"]. */
  from?: string[];
  /** Exported type or class names that declare one (for parameters, fields and variables with a declared type). */
  types?: string[];
  /** Members of instances (of this package) that hold one, e.g. "#Request.log". */
  members?: string[];
  /** Untyped parameters of these names hold one, by the conventions of the package: `(sequelize, DataTypes) => …`. */
  parameters?: string[];
  /** What nothing else is known of, is so called and is called with the name of a table, gives one: `db("claims")`. */
  called?: string[];
  /**
   * Names (regular expressions) of imports that lead to no file and are one: of a model, a database. Only in files that call
   * a member of `unseenBy`, or that import the package where there is no such list.
   */
  unseen?: string[];
  unseenBy?: string[];
  /** Of the names in `unseen`, those of members that a plugin of a framework hangs on the application: `app.redis`. */
  hung?: string[];
  /**
   * Names (regular expressions) of what a platform binds to the `env` that it hands to a program: `c.env.EVENTS`. Only in files that
   * call a member of `unseenBy`.
   */
  bound?: string[];
  /** Rows that the calls of another type of the package give are one: `row.update(…)` of `await Model.findOne(…)`. */
  rowsOf?: string;
  /** Type arguments of the instance that a call in `from` gives: `getRepository(User)` is ["argType0"]. */
  args?: string[];
  /** A stream that hands on what it is given, in another notation: rows as lines, bytes as packed bytes. */
  passes?: boolean;
  /** Ports of the state that it starts with, and of an object whose members have one each (reducers of a store). */
  state?: string;
  combines?: string;
  /** Options of the call by which all that writes for it hides, see SinkRow: for writers that nobody sees being made. */
  redactOption?: string;
  redactedNames?: string;
  serializedBy?: string;
}

/** Members whose type is a type argument of the instance: `req.body` of an express `Request<P, R, Body>`. */
export interface MemberRow {
  kind: "member";
  on: string[];
  /** "typeArg2", or "typeArg0.Body" when the argument holds it as a member. */
  type: string;
}

/**
 * A callback argument receives an instance: `prisma.$transaction(async (tx) => …)`. On a type itself ("#Plugin"), a function
 * that is declared to be one receives it.
 */
export interface CallbackRow {
  kind: "callback";
  on: string[];
  /** "0()", "1(1)" … */
  ports: string[];
  type: string;
  /** Package of the type, where it is another's. */
  of?: string;
  /** Type arguments of the instance, as written at the call: "callType0". */
  args?: string[];
  /** Only where the constant text at `port` is one of `equals`: listeners are given what the event says. */
  given?: { port: string; equals: string[] };
}

export interface SinkRow {
  kind: "sink";
  /** One of SINK_KINDS. */
  sink: string;
  on: string[];
  /** Ports that leave. */
  ports: string[];
  /** Of these ports, those where only a text leaves as a whole: an address that may be an object of options as well. */
  texts?: string[];
  /**
   * What a log call prints. "all": every port. "printf": port 0 is a format; further arguments are printed only
   * when the format has a specifier for them. "object-first": a first object argument is printed whole, then the
   * message; further arguments as printf. Of another company's log ("third-party") it is both.
   */
  prints?: (typeof PRINTS)[number];
  /** Recipient's name and class (third-party, llm), e.g. "Sentry", "error-tracking"; the class is one of RECIPIENT_CLASSES. */
  recipient?: string;
  recipientClass?: string;
  /** http: port that holds the URL or host; a member "baseURL" given at the factory is read as well. */
  host?: string;
  /** Whose port `host` is: of this call (the default) or of the call that made the instance. */
  hostAt?: "call" | "factory";
  /** Method of the receiver that was given the address, at the port `host`. */
  hostFrom?: string;
  /** The platform lets its apps speak only to hosts that their owner has registered: such a host is his own unless called otherwise. */
  registeredHosts?: boolean;
  /** Ports of what is handed over as a file. */
  files?: string[];
  /** http: ports of what is written into the address, beside the host: `.query({ … })` of a chain. */
  written?: string[];
  /** By which scheme it is reached where the address names none. */
  scheme?: string;
  /** Port of the address that it goes to: data of the person whose address it is goes to that person. */
  addressee?: string;
  /** Option of the factory that redacts by path, e.g. "redact" (array or {paths}), "logger.redact" where it lies deeper. */
  redactOption?: string;
  /** Option of the factory with names of members that are hidden however deep they lie, e.g. "redactedKeys". */
  redactedNames?: string;
  /** Option of the factory with a function per member of what is written; what it gives is written in place of the member. */
  serializedBy?: string;
  /** Ports with names of members that do not leave with the rest: `_meta.privateAttributes` of what is given. */
  leftOut?: string[];
  /** Options of the call with a function, or an object of functions: what they give leaves. */
  returned?: string[];
  /** Method by which an application gives what this logger prints to the logger in its argument: that one redacts then. */
  replacedBy?: string;
  /** Option of the factory with functions that may overwrite members of a line before it is written, e.g. "format". */
  formatOption?: string;
  /** The call sets a client up, and this option of it ("0": its argument) is a function that is given what leaves and may take members out. */
  filter?: string;
  /** Member of what that function is given that holds what leaves here; "." where that has the members of it. */
  filteredAt?: string;
  /** Option of the factory that encrypts whatever is sent. */
  encryptOption?: string;
  /** Severity level word shown in evidence ("debug"). */
  level?: string;
  /** What is assigned to the member that `on` names leaves; calls of it do not. */
  assigned?: boolean;
  /** What leaves is an object's shape: its members count whatever is in them at first (the state of a store). */
  shape?: boolean;
  /** Port of an option without which nothing leaves; where it has one of the members `pickedBy`, those say what does. */
  when?: string;
  pickedBy?: string[];
  /** Members of that option that list which members of the state leave, or which do not. */
  onlyBy?: string[];
  withoutBy?: string[];
  /** The file of the name at `ports` is sent. */
  file?: boolean;
  /** Port of the name of a page that is rendered with what is at `ports`: what it shows of it leaves. */
  view?: string;
  /** Port of the name under which a value is kept; it says what the value is where nothing else does. */
  named?: string;
  /** Only where the name of a file at port 0 (of the call, or of the one that `hostAt` says) ends so and has none of these words. */
  endings?: string[];
  notNamed?: string[];
  /** Not where `port` has one of the values `equals` ("unset": none), nor where what is there cannot be read. */
  harmless?: { port: string; equals: string[] };
  /** Where `port` has one of the values `equals` ("unset": none), or cannot be read, scripts cannot read what is kept. */
  guarded?: { port: string; equals: string[] };
  /** Port of a callback that picks what leaves; where it is given, what it returns leaves in place of `ports`. */
  narrowed?: string;
}

export interface SanitizerRow {
  kind: "sanitizer";
  sanitizer: SanitizerKind;
  on: string[];
  from: string;
  to: string;
  /** Port of a key: where it is given, or what could hold it cannot be seen, the result is a keyed hash. */
  keyedBy?: string;
  /** Port of what picks the members that are written, as for `JSON.stringify`: their names, or a function (key, value). */
  picks?: string;
  /** Decorators of classes and fields that keep members out, and those of fields that keep them in all the same. */
  hiddenBy?: string;
  shownBy?: string;
}

export interface PropagatorRow {
  kind: "propagator";
  on: string[];
  /** "0 -> return", "this -> return", "1 -> 0()" … */
  flows: string[];
  /** Members of later arguments replace those of the same name in earlier ones. */
  overlays?: boolean;
  /** The result is a list of the names and values of the first argument's members, or the first argument is such a list. */
  pairs?: "made" | "given";
  /** Methods of the receiver that fed it before, each by itself: what they give goes on to the result, too. */
  fedBy?: string[];
}

export interface ReturnsRow {
  kind: "returns";
  on: string[];
  /** Type of the result, see the head of this file. */
  type: string;
  /**
   * Member of the result that has the type ("0" of `useState<T>()`, "data" of `get<T>()`), or the port of a callback that
   * is given it ("1(1)"); absent: the result itself.
   */
  at?: string;
  /** Not where the list in the first argument has an object with one of these members: what comes back is worked out then. */
  computedBy?: string[];
  /** Only where the call has no arguments: `form.watch()` gives all of the form, `form.watch("step")` one member. */
  bare?: boolean;
}

/** Who is behind a host that is called by plain HTTP. A host covers those below it. */
export interface HostRow {
  kind: "host";
  hosts: string[];
  recipient: string;
  recipientClass: string;
  /** Words of settings, parted by blanks, that hold an address of it (regular expression). */
  setting?: string;
  /** Members of what is sent, whose values are names of kinds of messages, that tell it where the address is a setting. */
  body?: string[];
}

/** The call does something that rules ask to have happened. */
export interface EffectRow {
  kind: "effect";
  effect: (typeof EFFECTS)[number];
  on: string[];
}

/** The call takes a secret at these arguments: a constant text there is one, whatever its name. */
export interface SecretRow {
  kind: "secret";
  on: string[];
  ports: string[];
}

/**
 * A dangerous choice by itself: an argument of a call (`on`, `port`), a property of any object literal, or a setting or
 * environment variable, whose constant value is one of `equals` or fits `matches` (a regular expression, ignoring case).
 */
export interface HazardRow {
  kind: "hazard";
  /** What is dangerous: "tls-verification", "weak-cipher" … */
  hazard: string;
  on?: string[];
  port?: string;
  property?: string;
  setting?: string;
  /**
   * A setting that holds an address outside with a scheme that fits `matches`: regular expressions on the words of its name,
   * parted by blanks, on its path and on the path of its file.
   */
  address?: { keys: string; unless: string; files: string };
  /** A text or a setting that is an address like this (regular expression) of a host outside, with options like `matches`. */
  link?: string;
  /** With `setting`: only where settings beside it, spelled "name=value", match each of these (regular expressions), and none matches the other. */
  among?: string[];
  notAmong?: string;
  /** Nor where what it is a part of says that its type is such a one (regular expression). */
  notOf?: string;
  /** With `setting`: only where no setting beside it with such words (regular expression) names a host that is not outside. */
  unlessLocal?: string;
  equals?: string[];
  matches?: string;
  /** With `property` or `setting`: what it stands in is called something that says whose data this is about. */
  named?: boolean;
  /** With `property`: only where no other property of the object is called so (regular expression). */
  unlessProperty?: string;
  /** With `property`: only where another property of the object is called so (regular expression). */
  besideProperty?: string;
  /** Only where nothing decides whether the object with the property is there: else a setting does, and who makes it knows. */
  firm?: boolean;
  /** Only where the list at `port` has an object with all of these members: "level=query". */
  items?: string[];
  /** The value at `port` is a digest by an algorithm with such a name (regular expression), of whatever. */
  digest?: string;
  /** Only where the result becomes such a member (regular expression) of what a parameter brings: `req.user = …`. */
  becomes?: string;
  /** Nothing at `port`, where the options are written out: the default is the danger. */
  absent?: boolean;
  /** The value at `port` is the same at every call: a text, a buffer of zeros, what the module made once when it was loaded. */
  fixed?: boolean;
  /** With `fixed`, the value at this port counts as fixed, too: what is made of it alone changes only with it. */
  from?: string;
  /** Only where `port` has one of the values `equals`. */
  given?: { port: string; equals: string[] };
  /** Only where the host at this port is one outside, written into the code. */
  host?: string;
  /** The same about a call that is given the result: `new Client("host", insecure())`. */
  hostBeside?: string;
  /** Only where a member of the result with such a name (regular expression) is compared or searched. */
  decides?: string;
  /** Only where the same function calls nothing with such a name (regular expression). */
  notBeside?: string;
  /** Only in what is called so: regular expression on the words, parted by blanks, of the function or variable that takes the result. */
  within?: string;
  /** With `within`: results of these calls only where the value is made of nothing else that is secret; never where it is called so. */
  alone?: string[];
  /** With `within`: functions that only hand the result back count as it does. */
  handedBack?: boolean;
  aloneUnless?: string;
  /** Only where argument `port` is spelled so: regular expression on the names in it. */
  spelled?: { port: string; matches: string };
  /** Only where the object at `port` has a member of such a name (regular expression, ignoring case), whatever its value. */
  has?: { port: string; matches: string };
  /** Only where the function given at `port` reads such a member of what it is given, or hands all of it on. */
  reads?: { port: string; matches: string };
  /** Only where the function given at `port` takes such a member of what it is given as a whole: none of its own, nor handed on. */
  takesWhole?: { port: string; matches: string };
  /** Only where no text, member or parameter of the file is called so (regular expression). */
  unlessSaid?: string;
  /** Only where none of these exports of the package is called in the same file. */
  unless?: string[];
}

export type ModelRow =
  | InstanceRow
  | CallbackRow
  | MemberRow
  | SinkRow
  | SanitizerRow
  | PropagatorRow
  | ReturnsRow
  | SchemaRow
  | EntityRow
  | HostRow
  | EffectRow
  | SecretRow
  | VerdictRow
  | TokenRow
  | TokenSetUpRow
  | HazardRow
  | CookieRow
  | CrossOriginRow
  | EndpointRow
  | RouteRow
  | HandedRow
  | EventHandlerRow
  | FileRouteRow
  | LookupRow
  | FetchRow
  | StatementRow
  | LoaderRow
  | HeldPackageRow
  | PlacedRow;

/** One file of rules/models. */
export interface ModelFile {
  /** npm names this file is about; "global" for language and platform globals, "builtin" for methods of standard types. */
  packages: string[];
  /** Where the facts come from: "docs", "source", "platform". */
  basis: "docs" | "source" | "platform";
  /** The name by which a script of a page brings the first of them ("CryptoJS"), or by which everybody calls it. */
  global?: string;
  rows: ModelRow[];
}

/** Naming conventions, used only where neither a model nor the project's own code decides. */
export interface HeuristicRow {
  kind: "heuristic";
  meaning: (typeof MEANINGS)[number];
  sanitizer?: SanitizerKind;
  /** First tokens of a function name ("mask", "redact"); Chinese words count anywhere in it. The first row wins. */
  first?: string[];
  /** Of which one must follow later in the name: "hash" then "password". */
  also?: string[];
  /** Words of the name with which it is about something else. */
  unless?: string[];
  /**
   * Last tokens of a receiver name ("logger", "log") with the methods that mean it; "{send,push}Customers" are several.
   */
  receiver?: string[];
  methods?: string[];
}
