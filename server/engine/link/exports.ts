// From an import to what it stands for: follows re-exports, barrels, `export *`, CommonJS and package boundaries.
// Total on cyclic barrels; memoised per (file, name).
import { type ExportFact, type ImportFact, NodeKind } from "../facts/types.js";
import { filledMember } from "./filledExports.js";
import { type ExportValue, factsOf, listOf, type Program, stringAt, strip } from "./program.js";

const MAX_HOPS = 40;

/** The value of an import of a file, or null when it leads nowhere known. */
export function importValue(p: Program, file: number, importIndex: number): ExportValue | null {
  const fact = factsOf(p, file).imports[importIndex];
  return fact ? importedValue(p, file, fact.specifier, fact.imported, 0) : null;
}

/** The node that an import stands for: what is exported, or the only value of a variable that is. */
export function importedNode(
  p: Program,
  file: number,
  importIndex: number,
): { file: number; node: number } | undefined {
  const value = importValue(p, file, importIndex);
  if (value?.kind === "node") return { file: value.file, node: value.node };
  if (value?.kind !== "binding") return undefined;
  const versions = factsOf(p, value.file).bindings[value.binding]?.versions;
  return versions?.length === 1 ? { file: value.file, node: versions[0]! } : undefined;
}

/** As it is called here; a module that is required, by its own name: `audit` of `require("./audit")`. */
export function importName(fact: ImportFact): string {
  if (fact.local !== "") return fact.local;
  if (fact.imported !== "*") return fact.imported;
  return (fact.specifier.split("/").pop() ?? "").replace(/\.\w+$/, "");
}

/** What `name` of the module `specifier` is, seen from `file`. `name` is "*" for the whole module. */
function importedValue(p: Program, file: number, specifier: string, name: string, hops: number): ExportValue | null {
  const resolved = p.resolver.resolve(specifier, p.files[file]!.path);
  if (resolved.kind === "package") {
    const packageName = resolved.subpath ? `${resolved.name}/${resolved.subpath}` : resolved.name;
    return { kind: "package", name: packageName, path: name === "*" ? [] : [name] };
  }
  if (resolved.kind !== "file") return null;
  const target = p.byPath.get(resolved.path);
  if (target === undefined) return null;
  if (name === "*") {
    const whole = exportFact(p, target, "=");
    return whole ? exportTarget(p, target, whole, hops + 1) : { kind: "module", file: target };
  }
  return exportValue(p, target, name, hops + 1);
}

/** The value exported by a project file under a name. */
export function exportValue(p: Program, file: number, name: string, hops = 0): ExportValue | null {
  const key = `${file} ${name}`;
  const known = p.memo.exports.get(key);
  if (known !== undefined) return known;
  if (hops > MAX_HOPS) return null;
  p.memo.exports.set(key, null); // a cycle of re-exports ends here
  const value = findExport(p, file, name, hops);
  p.memo.exports.set(key, value);
  return value;
}

function findExport(p: Program, file: number, name: string, hops: number): ExportValue | null {
  const own = exportFact(p, file, name);
  if (own) return exportTarget(p, file, own, hops);
  const whole = exportFact(p, file, "=");
  if (whole) {
    const target = exportTarget(p, file, whole, hops);
    return name === "default" ? target : target && memberOf(p, target, name, hops);
  }
  const facts = factsOf(p, file);
  for (const fact of facts.exports) {
    if (fact.name !== "*" || fact.target.kind !== "import") continue;
    const imported = facts.imports[fact.target.import];
    if (!imported || name === "default") continue;
    const value = importedValue(p, file, imported.specifier, name, hops);
    // A package behind `export *` may or may not have the name: only a project file is believed at once.
    if (value && value.kind !== "package") return value;
  }
  return null;
}

function memberOf(p: Program, target: ExportValue, name: string, hops: number): ExportValue | null {
  if (target.kind === "module") return exportValue(p, target.file, name, hops + 1);
  if (target.kind === "package") return { ...target, path: [...target.path, name] };
  return target.kind === "node" || target.kind === "binding" ? propertyOf(p, target, name, 0) : null;
}

/** `module.exports = { a, b }`: a named import is a property of the object. */
function propertyOf(p: Program, target: ExportValue, name: string, depth: number): ExportValue | null {
  if (depth > 8 || (target.kind !== "node" && target.kind !== "binding")) return null;
  const facts = factsOf(p, target.file);
  if (target.kind === "binding") {
    for (const node of facts.bindings[target.binding]?.versions ?? []) {
      const found = propertyOf(p, { kind: "node", file: target.file, node }, name, depth + 1);
      if (found) return found;
    }
    return null;
  }
  const at = strip(p, target.file, target.node);
  const kind = facts.nodes.kind[at];
  if (kind === NodeKind.local) {
    return propertyOf(p, { kind: "binding", file: target.file, binding: facts.nodes.a[at]! }, name, depth + 1);
  }
  if (kind !== NodeKind.object) return kind === NodeKind.update ? filledMember(p, target.file, at, name) : null;
  const pairs = listOf(p, target.file, at);
  for (let i = pairs.length - 2; i >= 0; i -= 2) {
    if (pairs[i]! >= 0 && stringAt(p, target.file, pairs[i]!) === name) {
      return { kind: "node", file: target.file, node: pairs[i + 1]! };
    }
  }
  return filledMember(p, target.file, at, name);
}

function exportTarget(p: Program, file: number, fact: ExportFact, hops: number): ExportValue | null {
  const target = fact.target;
  switch (target.kind) {
    case "binding":
      return { kind: "binding", file, binding: target.binding };
    case "node":
      return { kind: "node", file, node: target.node };
    case "record":
      return { kind: "record", file, record: target.record };
    case "import": {
      const imported = factsOf(p, file).imports[target.import];
      return imported ? importedValue(p, file, imported.specifier, imported.imported, hops) : null;
    }
  }
}

function exportFact(p: Program, file: number, name: string): ExportFact | undefined {
  const { exports } = factsOf(p, file);
  let index = p.tables.exportsByName[file];
  if (!index) {
    index = new Map();
    exports.forEach((fact, i) => {
      // Types and values may share a name; the value was exported by a binding and wins over a bare type.
      if (!index!.has(fact.name) || fact.target.kind === "binding") index!.set(fact.name, i);
    });
    p.tables.exportsByName[file] = index;
  }
  const at = index.get(name);
  return at === undefined ? undefined : exports[at];
}
