// The linked program: all files' facts side by side plus the memo tables of the linker. Built once per snapshot,
// read-only afterwards but for its memos. Whoever looks at the facts of a file is noted (see reads.ts), so that an answer
// can be kept for as long as nothing it was made of has changed.
import type { Classifier } from "../classify/types.js";
import { type AnalysedFile, headOf } from "../facts/analysedFile.js";
import { ROW_SECURITY } from "../facts/sqlActs.js";
import { type FileFacts, LiteralKind, NONE, NodeKind } from "../facts/types.js";
import type { Models } from "../models/index.js";
import { type DeclaredFunction, type DeclaredFunctions, findDeclared, NO_DECLARED } from "./declared.js";
import { handlerKey } from "./dispatched.js";
import type { Entity } from "./entities.js";
import { MIGRATIONS, tablesCreated } from "./migrationTables.js";
import type { ModuleResolver } from "./modules/modules.js";
import type { NodeUses } from "./nodeUses.js";
import type { Outside } from "./outside.js";
import { createReads, noteFile, type Reads } from "./reads.js";
import type { LinkedRecord } from "./records.js";
import type { Found } from "./shared.js";
import type { RType } from "./types.js";

export interface LinkedFile {
  readonly index: number;
  readonly path: string;
  /** Asking for them notes that the file was read. */
  readonly facts: FileFacts;
  /** For whoever notes by other means what he read. */
  readonly unnoted: FileFacts;
  /** Path class: tests and samples are judged one step lower. */
  readonly pathClass: "source" | "test" | "sample";
}

/** What one question has found out so far; the next one starts anew, so that no answer depends on what was asked before. */
export interface LinkMemo {
  entities: Map<number, Entity | null>[];
  exports: Map<string, ExportValue | null>;
  records: Map<string, LinkedRecord | null>;
  /** Objects looked through for a member by the question under way. */
  objectWalk: Map<string, Entity | undefined> | undefined;
}

/** Tables about single files, made from their facts alone. */
export interface FileTables {
  callbackSites: (Map<number, CallSite> | undefined)[];
  /** Object literals around functions and other literals that are members of one. */
  holders: (Holders | undefined)[];
  recordsByName: (Map<string, number> | undefined)[];
  exportsByName: (Map<string, number> | undefined)[];
  uses: (Map<string, Set<string>> | undefined)[];
  nodeUses: (NodeUses | undefined)[];
  /** Places where a value without a type is taken for one: see flow/uses.ts. */
  takings: (Map<string, Taking[]> | undefined)[];
  /** Texts that are taken to pieces with a name for each. */
  pieces: (readonly Pieces[] | undefined)[];
  /** Names of what has a type without a name, by its record. */
  typeHolders: (Map<number, string> | undefined)[];
  /** Callables by the one they are written in. */
  nested: (readonly number[][] | undefined)[];
  /** Records without bases. */
  plainRecords: (Map<number, LinkedRecord> | undefined)[];
}

export interface Program {
  files: LinkedFile[];
  byPath: Map<string, number>;
  resolver: ModuleResolver;
  models: Models;
  classifier: Classifier;
  memo: LinkMemo;
  tables: FileTables;
  /** Types as written, by file and type: what they denote. */
  types: Map<number, Found<RType | undefined>>[];
  reads: Reads;
  /** Files with a module-level variable of a name, in order. */
  filesBinding(name: string): readonly number[];
  /** Files with a class, or another record with methods, of a name, in order. */
  filesDeclaring(name: string): readonly number[];
  /** Models, tables and handlers of messages by the keys below; the first declaration. */
  schemaRecord(key: string): RecordPlace | undefined;
  /** What the project's configuration says about functions of the project. */
  declared: DeclaredFunctions;
  /** Domains of the project's own, with all below them. */
  ownDomains: readonly string[];
  /** Resolving of types: how deep the question under way is, the steps it has left, aliases being read, answers cut short. */
  typeWork: { nesting: number; left: number; cut: number; aliases: Map<number, number> };
  /** Only where the program is one file of a larger one. */
  outside?: Outside;
}

export interface RecordPlace {
  file: number;
  record: number;
}

/** A call and the position of an argument in it. */
export interface CallSite {
  file: number;
  call: number;
  argument: number;
}

/** The object literal of which it is a member: by callable of a function, by node of another literal. */
export interface Holders {
  functions: Map<number, number>;
  objects: Map<number, number>;
  /** The name that each has there, by its node. */
  names: Map<number, string>;
}

/** `const [claimNo, fullName] = line.split(";")`: the text that is cut, and the names of its pieces. */
export interface Pieces {
  text: number;
  names: string[];
}

/** A node that says a type of its value, or a call and the argument that it is given there. */
export interface Taking {
  node: number;
  /** NONE: the node itself says it. */
  argument: number;
}

/** What an exported name of a project file, or of a package behind it, stands for. */
export type ExportValue =
  | { kind: "node"; file: number; node: number }
  | { kind: "binding"; file: number; binding: number }
  | { kind: "record"; file: number; record: number }
  | { kind: "module"; file: number }
  | { kind: "package"; name: string; path: string[] };

export function createProgram(input: {
  files: readonly AnalysedFile[];
  resolver: ModuleResolver;
  models: Models;
  classifier: Classifier;
  functions?: readonly DeclaredFunction[];
  domains?: readonly string[];
  filesBinding?: Program["filesBinding"];
  filesDeclaring?: Program["filesDeclaring"];
  schemaRecord?: Program["schemaRecord"];
}): Program {
  const reads = createReads(input.files.length);
  const files = input.files.map((file, index) => new NotedFile(index, file, reads));
  const records = input.schemaRecord ? new Map<string, RecordPlace>() : schemaRecords(input.files);
  const program: Program = {
    files,
    byPath: new Map(files.map((file) => [file.path, file.index])),
    resolver: input.resolver,
    models: input.models,
    classifier: input.classifier,
    memo: emptyMemo(),
    tables: {
      callbackSites: [],
      holders: [],
      recordsByName: [],
      exportsByName: [],
      uses: [],
      nodeUses: [],
      takings: [],
      pieces: [],
      typeHolders: [],
      nested: [],
      plainRecords: [],
    },
    types: [],
    reads,
    filesBinding: input.filesBinding ?? ((name) => files.filter((f) => bindsName(f.facts, name)).map((f) => f.index)),
    filesDeclaring:
      input.filesDeclaring ?? ((name) => files.filter((f) => declaresName(f.facts, name)).map((f) => f.index)),
    schemaRecord: input.schemaRecord ?? ((key) => records.get(key)),
    declared: NO_DECLARED,
    ownDomains: input.domains ?? [],
    typeWork: emptyTypeWork(),
  };
  if (input.functions && input.functions.length > 0) program.declared = findDeclared(program, input.functions);
  return program;
}

/** Languages whose records are known to every program file. */
const SCHEMAS: ReadonlySet<string> = new Set(["prisma", "sql"]);

/** Records of schema and SQL files by key, and what is written to collections: they are known to every program file. */
export function schemaRecords(files: readonly AnalysedFile[]): Map<string, RecordPlace> {
  const found = new Map<string, RecordPlace>();
  const add = (key: string, place: RecordPlace) => {
    if (!found.has(key)) found.set(key, place);
  };
  for (const [key, place] of largestWrites(files)) add(key, place);
  for (const [file, analysed] of files.entries())
    for (const { key, record } of schemasIn(analysed)) add(key, { file, record });
  return found;
}

interface SchemaPlace {
  key: string;
  record: number;
}

/** By a file of a run: nearly all of them are the same in the next. */
const schemas = new WeakMap<AnalysedFile, readonly SchemaPlace[]>();
const NO_SCHEMAS: readonly SchemaPlace[] = [];

function schemasIn(analysed: AnalysedFile): readonly SchemaPlace[] {
  let found = schemas.get(analysed);
  if (!found) {
    found = schemaPlaces(analysed);
    schemas.set(analysed, found);
  }
  return found;
}

function schemaPlaces(analysed: AnalysedFile): readonly SchemaPlace[] {
  const { language, handlers } = headOf(analysed);
  if (language === "typescript" && handlers.length > 0)
    return handlers.map(({ message, callable }) => ({ key: handlerKey(message), record: callable }));
  if (language === "typescript" && MIGRATIONS.test(analysed.path))
    return tablesCreated(analysed.facts).map(({ name, call }) => ({
      key: `migration ${plainTable(name)}`,
      record: call,
    }));
  if (!SCHEMAS.has(language)) return NO_SCHEMAS;
  return analysed.facts.records.flatMap(({ kind, name, annotations }, record): SchemaPlace[] => {
    if (kind === "sql-act" && annotations.some((a) => a.name === ROW_SECURITY))
      return [{ key: `secured ${plainTable(name)}`, record }];
    if (kind === "sql-table") return plainTable(name) === "" ? [] : [{ key: `table ${plainTable(name)}`, record }];
    return kind === "prisma-model" ? [{ key: `model ${name}`, record }] : [];
  });
}

/** By collection: the document with the most keys that is written to it outside of tests. */
function largestWrites(files: readonly AnalysedFile[]): Map<string, RecordPlace> {
  const found = new Map<string, RecordPlace & { keys: number }>();
  for (const [file, analysed] of files.entries())
    for (const { collection, value, keys } of headOf(analysed).collections) {
      const key = `collection ${collection}`;
      if (pathClassOf(analysed.path) === "test" || (found.get(key)?.keys ?? -1) >= keys) continue;
      found.set(key, { file, record: value, keys });
    }
  return new Map([...found].map(([key, { file, record }]) => [key, { file, record }]));
}

/** A value that is written to a collection: the file, and the node. */
export function writtenTo(p: Program, collection: string): { file: number; node: number } | undefined {
  const place = p.schemaRecord(`collection ${collection}`);
  return place && { file: place.file, node: place.record };
}

/** A Prisma model. */
export function modelNamed(p: Program, name: string): RecordPlace | undefined {
  return p.schemaRecord(`model ${name}`);
}

/** A table that SQL files create. */
export function tableNamed(p: Program, name: string): RecordPlace | undefined {
  return p.schemaRecord(`table ${plainTable(name)}`);
}

/** What switches row-level security on for a table. */
export function securedTable(p: Program, name: string): RecordPlace | undefined {
  return p.schemaRecord(`secured ${plainTable(name)}`);
}

/** A table that a migration creates: the file, and the call. */
export function migrationOf(p: Program, name: string): { file: number; call: number } | undefined {
  const place = p.schemaRecord(`migration ${plainTable(name)}`);
  return place && { file: place.file, call: place.record };
}

/** One spelling of a table's name, whatever schema, quotes or case a statement uses. */
export function plainTable(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1).toLowerCase();
}

export function emptyMemo(): LinkMemo {
  return { entities: [], exports: new Map(), records: new Map(), objectWalk: undefined };
}

export function isEmptyMemo({ entities, exports, records, objectWalk }: LinkMemo): boolean {
  return entities.length + exports.size + records.size === 0 && objectWalk === undefined;
}

export function emptyTypeWork(): Program["typeWork"] {
  return { nesting: 0, left: 0, cut: 0, aliases: new Map() };
}

class NotedFile implements LinkedFile {
  readonly path: string;
  private class: LinkedFile["pathClass"] | undefined;
  private known: FileFacts | undefined;

  constructor(
    readonly index: number,
    private readonly file: AnalysedFile,
    private readonly reads: Reads,
  ) {
    this.path = file.path;
  }

  get pathClass(): LinkedFile["pathClass"] {
    this.class ??= pathClassOf(this.path);
    return this.class;
  }

  get unnoted(): FileFacts {
    this.known ??= this.file.facts;
    return this.known;
  }

  get facts(): FileFacts {
    noteFile(this.reads, this.index);
    return this.unnoted;
  }
}

export function bindsName(facts: FileFacts, name: string): boolean {
  return facts.bindings.some((b) => b.name === name && b.callable === 0);
}

export function declaresName(facts: FileFacts, name: string): boolean {
  return facts.records.some((record) => record.name === name && record.methods.length > 0);
}

const TEST_PATH =
  /(^|\/)(tests?|(integration|acceptance|functional)[-_]?tests?|__tests__|__mocks__|__fixtures__|e2e|spec|specs|cypress|playwright|fixtures?|mocks?|test-?(utils?|helpers?|data|support))\/|[.-](test|spec|e2e-spec|stories|story|cy|mocks?|fixtures?)\.[cm]?[jt]sx?$|(^|\/)mocks?-[^/]*\.[cm]?[jt]sx?$/i;
const SAMPLE_PATH =
  /(^|\/)(samples?|demos?|docs?|documentation|seeds?|seeders?|stories|storybook|playground|scripts)\/|(^|\/)seed[^/]*\.[cm]?[jt]s$/i;

/** Of other languages, by their own conventions. */
const OTHER_TEST =
  /[a-z\d](?:Tests?|Spec)\.(?:java|kt|cs|php|swift|scala)$|_(?:test|spec)\.(?:go|py|rb|dart|ex|c|cpp)$|(?:^|\/)(?:test_[^/]+|conftest)\.py$|\.(?:Unit|Integration)?Tests?\//;

/** Judged from the path below the project root only. */
export function pathClassOf(path: string): LinkedFile["pathClass"] {
  if (TEST_PATH.test(path) || OTHER_TEST.test(path)) return "test";
  return SAMPLE_PATH.test(path) ? "sample" : "source";
}

export function factsOf(p: Program, file: number): FileFacts {
  return p.files[file]!.facts;
}

/** String at an index, "" for NONE and for computed keys. */
export function stringAt(p: Program, file: number, index: number): string {
  return index < 0 ? "" : (factsOf(p, file).strings[index] ?? "");
}

/** Items of a list node (call: arguments; object and element: flat pairs; join, array, text: inputs). */
export function listOf(p: Program, file: number, node: number): Int32Array {
  const nodes = factsOf(p, file).nodes;
  const offset = nodes.b[node]!;
  if (offset < 0) return EMPTY;
  const length = nodes.extra[offset]!;
  return nodes.extra.subarray(offset + 1, offset + 1 + length);
}
const EMPTY = new Int32Array(0);

export function kindOf(p: Program, file: number, node: number): number {
  return factsOf(p, file).nodes.kind[node]!;
}

/** The node without wrappers that do not change the value. */
export function strip(p: Program, file: number, node: number): number {
  const nodes = factsOf(p, file).nodes;
  let at = node;
  for (;;) {
    const kind = nodes.kind[at];
    if (kind !== NodeKind.named && kind !== NodeKind.typed && kind !== NodeKind.await) return at;
    at = nodes.a[at]!;
  }
}

/** A text that is written here and that facts keep; undefined for all else. */
export function literalText(p: Program, file: number, node: number): string | undefined {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  const isText = nodes.kind[at] === NodeKind.literal && nodes.a[at] === LiteralKind.string && nodes.b[at]! >= 0;
  return isText ? stringAt(p, file, nodes.b[at]!) : undefined;
}

/** The value behind a variable that is set once; any other node as it is, without wrappers. */
export function onlyValue(p: Program, file: number, node: number): number {
  const { nodes, bindings } = factsOf(p, file);
  const at = strip(p, file, node);
  const versions = nodes.kind[at] === NodeKind.local ? bindings[nodes.a[at]!]?.versions : undefined;
  return versions?.length === 1 ? strip(p, file, versions[0]!) : at;
}

/** Callable that a position lies in, innermost first match; the module body if none. */
export function callableAt(p: Program, file: number, position: number): number {
  const callables = factsOf(p, file).callables;
  let best = 0;
  let bestLength = Number.POSITIVE_INFINITY;
  for (let i = 1; i < callables.length; i++) {
    const c = callables[i]!;
    if (c.start <= position && position < c.end && c.end - c.start < bestLength) {
      best = i;
      bestLength = c.end - c.start;
    }
  }
  return best;
}

/** Names of the symbols around a position, outermost first: "ClaimsService>submit". */
export function symbolPath(p: Program, file: number, position: number): string {
  const facts = factsOf(p, file);
  const parts: string[] = [];
  let at = facts.callables.length > 0 ? callableAt(p, file, position) : NONE;
  while (at > 0) {
    const callable = facts.callables[at]!;
    if (callable.name) parts.unshift(callable.name);
    if (callable.owner >= 0) {
      const owner = facts.records[callable.owner]?.name;
      if (owner) parts.unshift(owner);
    }
    at = callable.parent;
  }
  if (parts.length === 0) {
    const record = facts.records.find((r) => r.name && r.start <= position && position < r.end);
    if (record) parts.push(record.name);
  }
  return parts.join(">");
}

/** A function of the program. */
export interface Body {
  file: number;
  callable: number;
}
