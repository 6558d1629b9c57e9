// Functions that the configuration names → the callables they are. A name that leads nowhere is kept as missing, so that
// a misspelt sanitizer never lies dead in a file.
import type { Location, MissingFunction } from "../diagnostics/finding.js";
import { nearest } from "../diagnostics/nearest.js";
import { type FileFacts, NodeKind } from "../facts/types.js";
import type { SanitizerKind, SinkRow } from "../models/types.js";
import { exportValue } from "./exports.js";
import { type Program, strip } from "./program.js";

/** A function that the project says something about. */
export interface DeclaredFunction {
  /** Where it is said. */
  at: Location;
  /** "maskId", "Masks.id". */
  function: string;
  /** A path from the root ("./src/mask"), or a specifier as the code writes it. */
  module: string | undefined;
  meaning:
    | { kind: "sanitizer"; sanitizer: SanitizerKind }
    | { kind: "sink"; sink: string; recipient: string | undefined; arguments: readonly number[] | undefined }
    | { kind: "effect"; effect: "audit" | "consent" | "authorization" };
}

export interface DeclaredFunctions {
  /** Declarations by "file:callable". */
  byCallable: ReadonlyMap<string, readonly DeclaredFunction[]>;
  /** Sink rows of declared sinks, by declaration. */
  rows: ReadonlyMap<DeclaredFunction, SinkRow>;
  /** Last names of declared sinks. */
  sinkNames: ReadonlySet<string>;
  missing: readonly MissingFunction[];
}

export const NO_DECLARED: DeclaredFunctions = {
  byCallable: new Map(),
  rows: new Map(),
  sinkNames: new Set(),
  missing: [],
};

export function findDeclared(p: Program, functions: readonly DeclaredFunction[]): DeclaredFunctions {
  const byCallable = new Map<string, DeclaredFunction[]>();
  const rows = new Map<DeclaredFunction, SinkRow>();
  const sinkNames = new Set<string>();
  const missing: MissingFunction[] = [];
  for (const declared of functions) {
    const last = declared.function.slice(declared.function.lastIndexOf(".") + 1);
    if (declared.meaning.kind === "sink") {
      rows.set(declared, sinkRow(declared.function, declared.meaning));
      sinkNames.add(last);
    }
    const files = filesOf(p, declared.module);
    const found = files.flatMap((file) => callablesIn(p, file, declared.function, declared.module !== undefined));
    for (const key of new Set(found)) byCallable.set(key, [...(byCallable.get(key) ?? []), declared]);
    if (found.length > 0 || isImported(p, declared)) continue;
    const near = nearest(declared.function, namesIn(p, files));
    missing.push({ at: declared.at, name: declared.function, module: declared.module, near });
  }
  return { byCallable, rows, sinkNames, missing };
}

/** Declarations about a function of the project. */
export function declaredAs<K extends DeclaredFunction["meaning"]["kind"]>(
  p: Program,
  file: number,
  callable: number,
  kind: K,
): { declared: DeclaredFunction; meaning: Extract<DeclaredFunction["meaning"], { kind: K }> } | undefined {
  const list = p.declared.byCallable.get(`${file}:${callable}`);
  const declared = list?.find((d) => d.meaning.kind === kind);
  return declared && { declared, meaning: declared.meaning as Extract<DeclaredFunction["meaning"], { kind: K }> };
}

/** The row that a library model would have. */
export function sinkRow(name: string, meaning: Extract<DeclaredFunction["meaning"], { kind: "sink" }>): SinkRow {
  const { sink, recipient = name } = meaning;
  const outside = sink === "third-party" || sink === "llm" ? { recipient, recipientClass: "saas" } : {};
  return { kind: "sink", sink, on: [], ports: meaning.arguments?.map(String) ?? ["0*"], ...outside };
}

/** Files that a module can be: its own path, or where an import of that specifier leads. Without a module: all. */
function filesOf(p: Program, module: string | undefined): number[] {
  if (module === undefined) return p.files.map((f) => f.index);
  const written = module.replace(/^\.\//, "");
  const bare = written.replace(/\.[cm]?[jt]sx?$/, "");
  const found = new Set<number>();
  for (const { index, path, facts } of p.files) {
    const own = path.replace(/\.[cm]?[jt]sx?$/, "");
    if (path === written || own === bare || own === `${bare}/index`) found.add(index);
    for (const { specifier } of facts.imports) {
      if (specifier !== module) continue;
      const resolved = p.resolver.resolve(specifier, path);
      const target = resolved.kind === "file" ? p.byPath.get(resolved.path) : undefined;
      if (target !== undefined) found.add(target);
    }
  }
  return [...found];
}

/** Keys of the callables of that name; through re-exports when the module is named. */
function callablesIn(p: Program, file: number, name: string, reexports: boolean): string[] {
  const { facts } = p.files[file]!;
  const [owner, member] = name.includes(".") ? name.split(".") : [undefined, name];
  const own = facts.callables.flatMap((c, i) => {
    const class_ = c.owner >= 0 ? facts.records[c.owner]?.name : undefined;
    return c.name === member && (owner === undefined ? class_ === undefined : class_ === owner) ? [`${file}:${i}`] : [];
  });
  if (own.length > 0 || !reexports || owner !== undefined) return own;
  const value = exportValue(p, file, name);
  if (value?.kind === "binding") return behind(p.files[value.file]!.facts, value.file, value.binding);
  if (value?.kind === "node") return callableAtNode(p, value.file, value.node);
  return [];
}

function behind(facts: FileFacts, file: number, binding: number): string[] {
  const { name } = facts.bindings[binding]!;
  return facts.callables.flatMap((c, i) => (c.name === name && c.owner < 0 ? [`${file}:${i}`] : []));
}

function callableAtNode(p: Program, file: number, node: number): string[] {
  const { nodes } = p.files[file]!.facts;
  const at = strip(p, file, node);
  return nodes.kind[at] === NodeKind.function ? [`${file}:${nodes.a[at]!}`] : [];
}

/** A function of a package that the project imports. */
function isImported(p: Program, { function: name, module }: DeclaredFunction): boolean {
  if (module === undefined) return false;
  const first = name.split(".")[0]!;
  return p.files.some(({ facts }) =>
    facts.imports.some(
      (i) => i.specifier === module && (i.imported === first || i.imported === "*" || i.imported === "default"),
    ),
  );
}

function namesIn(p: Program, files: readonly number[]): string[] {
  const names = new Set<string>();
  for (const file of files) {
    const { facts } = p.files[file]!;
    for (const { name, owner } of facts.callables) {
      const class_ = owner >= 0 ? facts.records[owner]?.name : undefined;
      if (name !== "") names.add(class_ ? `${class_}.${name}` : name);
    }
  }
  return [...names];
}
