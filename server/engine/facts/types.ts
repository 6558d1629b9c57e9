// What one file says, and nothing else: the contract between the front ends and the linker.
// Facts are plain data (structured-clone and JSON safe), carry no path and no matched value, and name other
// files only symbolically. Positions are UTF-16 offsets into the file's text.

/** Raise when the shape or meaning of facts changes; part of every cache key. */
export const FACTS_SCHEMA = 18;

export type NodeIndex = number;
export type StringIndex = number;
export type TypeIndex = number;
export type CallableIndex = number;
export type RecordIndex = number;
export type BindingIndex = number;
export type ImportIndex = number;

/** "Nothing here": the absent value of every index. */
export const NONE = -1;
/** Key of a member that is computed, an array element, a map value or an iteration variable. */
export const ANY_KEY = -1;
/** Key of a spread inside an object node. */
export const SPREAD_KEY = -2;
/** Operator of what `for (key in object)` takes: a name of the object, no value of it. */
export const KEYS_OF = "for in";

/**
 * Kinds of value nodes. A node stands for one value at one place; variables are versioned (each assignment is a
 * new node, branches meet in a `join`), so a node's inputs are always the values that really arrive there.
 * `a`, `b` are the node's two fields, `list` the run in `extra` that starts at `b` with its length.
 */
export const NodeKind = {
  /** Opaque. */
  unknown: 0,
  /** a = callable, b = parameter position. Destructured parameters are loads from it. */
  param: 1,
  /** a = the callable that binds `this`, or NONE at top level. */
  this: 2,
  /** a = import. */
  import: 3,
  /** a = string: an identifier that nothing in the file declares. */
  global: 4,
  /** a = binding: its value as seen from another callable or before its assignment (join of all versions). */
  local: 5,
  /** a = base node, b = string (key) or ANY_KEY. */
  load: 6,
  /** a = callee node, list = arguments (a spread argument is a `spread` node). See NodeFlag. */
  call: 7,
  /** list = pairs (key string | ANY_KEY | SPREAD_KEY, value node). */
  object: 8,
  /** list = elements. */
  array: 9,
  /** A string built from parts (template literal, `+`): list = the part nodes, literals included. */
  text: 10,
  /** One of several values (branches, `?:`, `??`, `||`, `&&`, loops): list = inputs. The condition is no input. */
  join: 11,
  /** a = callable. */
  function: 12,
  /** a = record. */
  class: 13,
  /**
   * a = LiteralKind, b = string (only what the text gate lets through) or NONE. Of a regular expression without any
   * wildcard "plain" is kept.
   */
  literal: 14,
  /**
   * A value that carries no data of its inputs: comparison, `!x`, `typeof`, `in`, arithmetic other than `+`.
   * a = string (operator) and list = operands where conditions can ask for them, else NONE.
   */
  clean: 15,
  /** `base` with one member replaced: a = base node, list = [key string | ANY_KEY, value node]. */
  update: 16,
  /** a = spread value. */
  spread: 17,
  /** JSX: a = tag node, list = pairs like `object`; children have the key "children". */
  element: 18,
  /** a = awaited value. */
  await: 19,
  /** a = value, b = type (index into `types`): `x as T`, `satisfies`, an annotated variable, a type assertion. */
  typed: 20,
  /** a = value, b = string: the value under the variable name that it is bound to (evidence for names and traces). */
  named: 21,
  /** The value a `catch` clause or a rejection handler receives; b = string (its name) or NONE. */
  caught: 22,
} as const;
export type NodeKind = (typeof NodeKind)[keyof typeof NodeKind];

export const NodeFlag = {
  none: 0,
  /** call: `new X()`. */
  new: 1,
  /** call: tagged template. Arguments: the text node first (list of the literal parts), then the substitutions. */
  tagged: 2,
  /** load or call behind `?.`. */
  optional: 4,
  /** join made by a logical operator or conditional expression (not by control flow). */
  expression: 8,
  /** literal: the text was a URL; only scheme and host are kept. */
  url: 16,
  /** named: a variable read at this place (nodes of variables stand where they were assigned). */
  use: 32,
} as const;

export const LiteralKind = { string: 0, number: 1, boolean: 2, null: 3, regexp: 4, bigint: 5, undefined: 6 } as const;
export type LiteralKind = (typeof LiteralKind)[keyof typeof LiteralKind];

/** Struct of arrays; index = NodeIndex. `start`/`end` is the range of the expression in the text. */
export interface NodeTable {
  kind: Uint8Array;
  flags: Uint8Array;
  a: Int32Array;
  b: Int32Array;
  start: Int32Array;
  end: Int32Array;
  /** Runs: [length, item, item, …] at the offset held in `b` (of kinds that have a list). Length counts items. */
  extra: Int32Array;
}

/** A type as written. Names are resolved by the linker: imports and records of the file first, then globals. */
export type TypeFact =
  | { k: "ref"; name: string; args?: TypeIndex[] } // "User", "ns.User", "Promise" …
  | {
      k: "prim";
      name:
        | "string"
        | "number"
        | "boolean"
        | "bigint"
        | "symbol"
        | "null"
        | "undefined"
        | "void"
        | "any"
        | "unknown"
        | "never"
        | "object";
    }
  | { k: "array"; element: TypeIndex }
  | { k: "tuple" | "union" | "intersection"; members: TypeIndex[] }
  | { k: "literal"; text?: string } // string literal types, kept when the text gate lets them through
  | { k: "object"; record: RecordIndex }
  | { k: "typeof"; name: string } // typeof schema, typeof users.$inferSelect
  | { k: "indexed"; object: TypeIndex; key: TypeIndex }
  | { k: "keyof"; of: TypeIndex }
  | { k: "func"; result: TypeIndex }
  | { k: "param"; name: string } // a type parameter in scope
  | { k: "other" };

export interface Range {
  start: number;
  end: number;
}

/** What a comment, description or label next to a name says. Never the comment's text. */
export interface CommentFact {
  /** Vocabulary phrases found in it, as spelled in the vocabulary. */
  words: string[];
  /** `@pii <data-type>` or `@pii none -- reason`; hasReason: one that is long enough to tell something. */
  pii?: { dataType: string; hasReason: boolean } & Range;
  /** `@encrypted`-like marks that are not directives: the word after "@" or "///", lower case. */
  marks?: string[];
  /** `@purpose auto-quote`: what the record is collected for. */
  purposes?: string[];
  /** It says that what it is about is encrypted, hashed or masked. */
  hidden?: true;
  /** Chinese text that names something, and nothing of the vocabulary. */
  other?: true;
}

export interface AnnotationFact extends Range {
  /** Decorator or attribute name as written, without "@" ("Column", "db.VarChar", "unique", "map"). */
  name: string;
  /** TypeScript: the node of the decorator expression (a call or a reference); else NONE. */
  node: NodeIndex;
  /** Other languages: plain arguments that the text gate lets through. */
  args?: string[];
}

export interface FieldFact extends Range {
  name: string;
  nameStart: number;
  nameEnd: number;
  type: TypeIndex;
  optional: boolean;
  static: boolean;
  annotations: AnnotationFact[];
  /** Initialiser, or NONE. */
  init: NodeIndex;
  comment?: CommentFact;
  /** True for a getter, setter or method signature. */
  accessor?: boolean;
}

export type RecordKind =
  | "class"
  | "interface"
  | "type"
  | "enum"
  | "object"
  | "prisma-model"
  | "prisma-enum"
  | "sql-table"
  /** What a statement takes away: these columns of the table, or all of it where none is named. */
  | "sql-drop"
  /** What a statement does with rows of the table, or lets a role do: see facts/sqlActs.ts. */
  | "sql-act"
  /** What a statement copies into a table or a view: see facts/sqlFills.ts. */
  | "sql-fill";

export interface RecordFact extends Range {
  /** Name as declared; "" for an anonymous object type. SQL: table name without schema and quotes. */
  name: string;
  nameStart: number;
  nameEnd: number;
  kind: RecordKind;
  typeParams: string[];
  /** Superclasses, extended interfaces, intersected types. */
  extends: TypeIndex[];
  /** A class that says by which interfaces others may know it. */
  implements?: true;
  /** `type X = …` that is not an object type; else NONE. */
  alias: TypeIndex;
  fields: FieldFact[];
  /** Methods and constructor: callables whose `owner` is this record. */
  methods: CallableIndex[];
  annotations: AnnotationFact[];
  comment?: CommentFact;
}

export type CallableKind =
  | "module"
  | "function"
  | "method"
  | "constructor"
  | "getter"
  | "setter"
  | "arrow"
  | "static-block";

export interface ParamFact extends Range {
  /** "" when destructured. */
  name: string;
  type: TypeIndex;
  rest: boolean;
  optional: boolean;
  annotations: AnnotationFact[];
  comment?: CommentFact;
  /** TypeScript parameter property (`constructor(private x: X)`). */
  property: boolean;
  default: NodeIndex;
}

/** `object.key = value`, kept beside the versioned `update` so that fields of `this` and of objects seen elsewhere are found. */
export interface StoreFact extends Range {
  object: NodeIndex;
  key: StringIndex;
  value: NodeIndex;
  block: number;
}

/** Basic block: calls in it are found by `CallableFact.callBlocks`. */
export interface BlockFact {
  /** Successors; two for a branch: [when true, when false]; of a switch one for each case, then where it goes without. */
  next: number[];
  /** Node of the branch condition, or NONE. */
  condition: NodeIndex;
  /** A switch with literals: values of its cases, in the order of `next`; NONE is the default. The condition is what they are compared with. */
  cases?: NodeIndex[];
  /** Leaves by return or by throw. */
  exit?: "return" | "throw";
}

export interface CallableFact extends Range {
  /** Declared name, or the name of the variable, property or class member that holds it; "" if none. */
  name: string;
  nameStart: number;
  nameEnd: number;
  kind: CallableKind;
  owner: RecordIndex;
  parent: CallableIndex;
  static: boolean;
  async: boolean;
  generator: boolean;
  params: ParamFact[];
  returnType: TypeIndex;
  typeParams: string[];
  /** Values returned (or yielded), one node per statement. */
  returns: NodeIndex[];
  /** The block that each of `returns` is in. */
  returnBlocks: number[];
  /** Values thrown. */
  throws: NodeIndex[];
  /** Every call node made directly in this callable, in evaluation order, and the block it is in. */
  calls: NodeIndex[];
  callBlocks: number[];
  stores: StoreFact[];
  /** Bodies of `try` whose `catch` does nothing. */
  swallowed?: Range[];
  blocks: BlockFact[];
  annotations: AnnotationFact[];
  comment?: CommentFact;
  /** `declare function audit(…): void;`: only said to be there. */
  bodiless?: true;
  /** Directives at its head ("use server"); of the file, when it is the module body. */
  prologue?: string[];
}

export interface BindingFact {
  name: string;
  kind: "const" | "let" | "var" | "function" | "class" | "param" | "catch" | "enum" | "namespace";
  callable: CallableIndex;
  /** Every value assigned to it. */
  versions: NodeIndex[];
  type: TypeIndex;
  comment?: CommentFact;
}

export interface ImportFact extends Range {
  specifier: string;
  /** "default", "*" (namespace or require), or the exported name. */
  imported: string;
  /** Local name; "" for a bare or inline import. */
  local: string;
  kind: "es" | "require" | "dynamic";
  typeOnly: boolean;
}

export type ExportTarget =
  | { kind: "binding"; binding: BindingIndex }
  | { kind: "node"; node: NodeIndex }
  | { kind: "record"; record: RecordIndex }
  /** Re-export of an import of this file, or of `import("x").name`. */
  | { kind: "import"; import: ImportIndex };

export interface ExportFact extends Range {
  /** Exported name, "default", or "*" (everything of the imported module). CommonJS `module.exports =` is "=". */
  name: string;
  target: ExportTarget;
}

/** A string found in the text, by shape only. */
export interface LiteralFact extends Range {
  node: NodeIndex;
  length: number;
  /** Validators that accept it: value type id and how sure ("format" | "checksum"). */
  detections: { type: string; strength: "format" | "checksum" }[];
  entropy: "low" | "medium" | "high";
  /** 8-bit checksum, so that a swapped value is noticed. */
  checksum8: number;
  /** Name it is bound to (variable, property, parameter position unknown), or "". */
  boundTo: string;
}

/** A text that is, or stands for, a secret. The text itself is not kept. */
export interface SecretFact extends Range {
  provider: string;
  strength: "format" | "checksum" | "entropy";
  level: "live" | "test" | "restricted";
  placeholder: boolean;
  developmentDefault: boolean;
  fallback: boolean;
  boundTo: string;
  length: number;
  checksum8: number;
  /** Tells whether two of one kind and length are the same secret. */
  checksum16: number;
  /** Only a secret if the call takes one at this position, or where the literal ends up (argument NONE); NONE otherwise. */
  call: NodeIndex;
  argument: number;
}

export interface SettingFact extends Range {
  /** Key path with "." between parts; list items are numbers. */
  path: string;
  keyStart: number;
  keyEnd: number;
  shape: "string" | "number" | "boolean" | "null" | "empty" | "reference" | "object" | "array";
  /** Only what the text gate lets through (hosts without user info, algorithm names, flags …). */
  value?: string;
  length: number;
  comment?: CommentFact;
}

export interface DirectiveFact extends Range {
  kind: "disable-next-line" | "disable-line" | "disable" | "enable" | "disable-file" | "malformed";
  rules: string[];
  until?: string;
  by?: string;
  /** User text that reports may show, masked at the door of the front ends. */
  reason?: string;
  /** What it covers, resolved by the front end (statement, property, column, node); absent for enable. */
  target?: Range;
  /** kind "malformed": what is wrong, as a message id. */
  problem?: "no-rule" | "not-understood" | "bad-date" | "unknown-form";
}

export interface Problem extends Range {
  kind: "syntax" | "too-large" | "too-deep" | "binary" | "encoding" | "limit" | "internal";
  /** Plain words, English; never holds source text. */
  message: string;
}

/** What a policy or a file of evidence says. */
export interface GovernanceFact {
  kind: "policy" | "evidence";
  /** Undefined where the file is not as it should be. */
  root?: SaidNode;
  mistakes: SaidMistake[];
}

/** A value with its place; `key`: of the member that holds it. */
export interface SaidNode extends Range {
  key?: Range;
  /** Numbers, flags, dates, and texts that the gate lets through; absent for other texts. */
  value?: string | number | boolean;
  members?: { name: string; node: SaidNode }[];
  items?: SaidNode[];
}

/** As in ConfigProblem. */
export interface SaidMistake {
  line: number;
  column: number;
  id: string;
  params: Record<string, string>;
}

export interface FileFacts {
  schema: number;
  /** "typescript", "prisma", "sql", "json", "yaml", "env", "properties", "ini", "text". */
  language: string;
  strings: string[];
  nodes: NodeTable;
  types: TypeFact[];
  imports: ImportFact[];
  exports: ExportFact[];
  records: RecordFact[];
  /** TypeScript: [0] is the module body. Other languages: empty. */
  callables: CallableFact[];
  bindings: BindingFact[];
  /** Type arguments written at calls: `useState<Form>(…)`. Sparse, by call node. */
  callTypes: { call: NodeIndex; types: TypeIndex[] }[];
  literals: LiteralFact[];
  secrets: SecretFact[];
  settings: SettingFact[];
  directives: DirectiveFact[];
  problems: Problem[];
  governance?: GovernanceFact;
}

export function emptyFacts(language: string): FileFacts {
  return {
    schema: FACTS_SCHEMA,
    language,
    strings: [],
    nodes: {
      kind: new Uint8Array(0),
      flags: new Uint8Array(0),
      a: new Int32Array(0),
      b: new Int32Array(0),
      start: new Int32Array(0),
      end: new Int32Array(0),
      extra: new Int32Array(0),
    },
    types: [],
    imports: [],
    exports: [],
    records: [],
    callables: [],
    bindings: [],
    callTypes: [],
    literals: [],
    secrets: [],
    settings: [],
    directives: [],
    problems: [],
  };
}
