// A name of one file as another would write it, and what must be imported for that. Input: a reference and where it is to
// stand. Output: the name; undefined where it cannot be had: a local variable, a default import that is not there yet, a
// name that stands for something else.
import { type FileFacts, type ImportFact, NodeKind } from "../../facts/types.js";
import { nameOf } from "../names.js";
import { type Body, factsOf, type Program, strip } from "../program.js";
import { specifierFor } from "./specifiers.js";

export interface SpelledName {
  code: string;
  import?: { name: string; module: string };
}

/** Where a name comes from: a file of the project or a package, and its name there. */
interface Home {
  file?: number;
  module?: string;
  name: string;
}

export function importable(p: Program, from: Body, node: number, to: Body): SpelledName | undefined {
  const facts = factsOf(p, from.file);
  const name = writtenName(p, from.file, node);
  if (!/^[A-Za-z_$][\w$]*$/.test(name) || isLocal(facts, from.callable, name)) return undefined;
  if (isLocal(factsOf(p, to.file), to.callable, name)) return undefined;
  if (from.file === to.file) return { code: name };
  const home = homeOf(p, from.file, name);
  if (home) return spelledFrom(p, home, to.file);
  const { nodes } = facts;
  return nodes.kind[node] === NodeKind.global && isUnbound(factsOf(p, to.file), name) ? { code: name } : undefined;
}

/** `const bearer = require("…")` is a module, and the variable its name. */
function writtenName(p: Program, file: number, node: number): string {
  const { nodes, imports, bindings } = factsOf(p, file);
  if (nodes.kind[node] !== NodeKind.import || imports[nodes.a[node]!]?.local !== "") return nameOf(p, file, node);
  return bindings.find((b) => b.callable === 0 && b.versions.some((v) => strip(p, file, v) === node))?.name ?? "";
}

/** The name is one of the function's own, or of a function around it. */
export function isLocal(facts: FileFacts, callable: number, name: string): boolean {
  for (let at = callable; at > 0; at = facts.callables[at]!.parent)
    if (facts.bindings.some((b) => b.callable === at && b.name === name)) return true;
  return false;
}

function isUnbound(facts: FileFacts, name: string): boolean {
  return !facts.bindings.some((b) => b.name === name) && !facts.records.some((r) => r.name === name);
}

function homeOf(p: Program, file: number, name: string): Home | undefined {
  const facts = factsOf(p, file);
  const imported = facts.imports.find((i) => i.local === name && i.kind !== "dynamic");
  if (imported) return imported.typeOnly ? undefined : homeOfImport(p, file, imported);
  const isExported = facts.exports.some(
    (e) =>
      e.name === name &&
      ((e.target.kind === "binding" && facts.bindings[e.target.binding]?.name === name) || e.target.kind === "record"),
  );
  return isExported ? { file, name } : undefined;
}

function homeOfImport(p: Program, file: number, { specifier, imported }: ImportFact): Home {
  const resolved = p.resolver.resolve(specifier, p.files[file]!.path);
  const at = resolved.kind === "file" ? p.byPath.get(resolved.path) : undefined;
  return at === undefined ? { module: specifier, name: imported } : { file: at, name: imported };
}

/** As it is imported there already, else by a new import of the name. */
export function spelledFrom(p: Program, home: Home, file: number): SpelledName | undefined {
  const facts = factsOf(p, file);
  if (home.file === file) return facts.bindings.some((b) => b.name === home.name) ? { code: home.name } : undefined;
  const known = facts.imports.find((i) => {
    if (i.typeOnly || i.kind === "dynamic" || i.imported !== home.name || i.local === "") return false;
    const other = homeOfImport(p, file, i);
    return other.file === home.file && other.module === home.module;
  });
  if (known) return { code: known.local };
  if (home.name === "default" || home.name === "*") return undefined;
  const module = home.file === undefined ? home.module : specifierFor(p, file, home.file, home.name);
  if (module === undefined || (home.file === undefined && /^[./#~]/.test(module))) return undefined;
  return isUnbound(facts, home.name) ? { code: home.name, import: { name: home.name, module } } : undefined;
}
