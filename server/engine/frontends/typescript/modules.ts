// Imports and exports, ES and CommonJS.
import { type ExportTarget, NONE, NodeKind } from "../../facts/types.js";
import { assign, declare, type Extraction, lookup, read } from "./context.js";
import { callableFact, classRecord } from "./declarations.js";
import type { EsNode } from "./esNode.js";
import { value } from "./expressions.js";
import { patternNames } from "./patterns.js";
import { statement } from "./statements.js";
import { entityName } from "./typeNodes.js";

/** Import bindings exist before anything runs. */
export function importDeclaration(x: Extraction, n: EsNode): void {
  if (n.type === "TSImportEqualsDeclaration") {
    const reference = n.moduleReference;
    if (reference?.type === "TSExternalModuleReference" && typeof reference.expression?.value === "string") {
      bindImport(x, n.id, reference.expression.value, "*", n, n.importKind === "type", "require");
    }
    return;
  }
  const specifier: string = n.source.value;
  if (n.specifiers.length === 0) {
    x.b.facts.imports.push({
      specifier,
      imported: "",
      local: "",
      kind: "es",
      typeOnly: false,
      start: n.start,
      end: n.end,
    });
  }
  for (const s of n.specifiers) {
    const imported =
      s.type === "ImportDefaultSpecifier"
        ? "default"
        : s.type === "ImportNamespaceSpecifier"
          ? "*"
          : nameOf(s.imported);
    bindImport(x, s.local, specifier, imported, s, n.importKind === "type" || s.importKind === "type", "es");
  }
}

function bindImport(
  x: Extraction,
  local: EsNode,
  specifier: string,
  imported: string,
  n: EsNode,
  typeOnly: boolean,
  kind: "es" | "require",
): void {
  const index =
    x.b.facts.imports.push({ specifier, imported, local: local.name, kind, typeOnly, start: n.start, end: n.end }) - 1;
  const binding = declare(x, local.name, "const");
  const at = x.b.node(NodeKind.import, n.start, n.end, index);
  x.importNodes.set(binding, at);
  x.importLocals.set(local.name, index);
  x.b.facts.bindings[binding]!.versions.push(at);
}

function nameOf(n: EsNode): string {
  return n.type === "Literal" ? String(n.value) : n.name;
}

export function moduleStatement(x: Extraction, n: EsNode): void {
  switch (n.type) {
    case "ExportNamedDeclaration":
      return namedExport(x, n);
    case "ExportDefaultDeclaration":
      return defaultExport(x, n);
    case "ExportAllDeclaration": {
      const index =
        x.b.facts.imports.push({
          specifier: n.source.value,
          imported: "*",
          local: "",
          kind: "es",
          typeOnly: n.exportKind === "type",
          start: n.start,
          end: n.end,
        }) - 1;
      addExport(x, n.exported == null ? "*" : nameOf(n.exported), { kind: "import", import: index }, n);
      return;
    }
    case "TSImportEqualsDeclaration":
      return entityAlias(x, n);
    case "TSExportAssignment":
      addExport(x, "=", { kind: "node", node: value(x, n.expression) }, n);
      return;
    default:
      return;
  }
}

/** `import a = N.b`: an alias of a member. */
function entityAlias(x: Extraction, n: EsNode): void {
  const names = entityName(n.moduleReference).split(".");
  if (names[0] === "") return;
  const { start, end } = n.moduleReference;
  let at = read(x, names[0]!, n.moduleReference);
  for (const name of names.slice(1)) at = x.b.node(NodeKind.load, start, end, at, x.b.string(name));
  assign(x, declare(x, n.id.name, "const"), at);
}

function addExport(x: Extraction, name: string, target: ExportTarget, n: EsNode): void {
  if (x.inNamespace) return;
  x.b.facts.exports.push({ name, target, start: n.start, end: n.end });
}

function namedExport(x: Extraction, n: EsNode): void {
  const declaration: EsNode | null = n.declaration ?? null;
  if (declaration != null) {
    const before = x.b.facts.records.length;
    statement(x, declaration);
    const overloaded = declaration.type === "TSDeclareFunction" || declaration.type === "FunctionDeclaration";
    const { exports } = x.b.facts;
    if (overloaded && exports[exports.length - 1]?.name === declaration.id?.name) return;
    if (declaration.type === "TSImportEqualsDeclaration") {
      x.localExports.push({ exported: declaration.id.name, local: declaration.id.name, node: n });
      return;
    }
    const isType = declaration.type === "TSInterfaceDeclaration" || declaration.type === "TSTypeAliasDeclaration";
    if (isType) addExport(x, declaration.id.name, { kind: "record", record: before }, n);
    for (const name of declaredNames(declaration)) {
      const binding = lookup(x, name);
      if (binding !== NONE && !isType) addExport(x, name, { kind: "binding", binding }, n);
    }
    return;
  }
  for (const s of n.specifiers) {
    const exported = nameOf(s.exported);
    if (n.source != null) {
      const index =
        x.b.facts.imports.push({
          specifier: n.source.value,
          imported: nameOf(s.local),
          local: "",
          kind: "es",
          typeOnly: n.exportKind === "type",
          start: s.start,
          end: s.end,
        }) - 1;
      addExport(x, exported, { kind: "import", import: index }, s);
      continue;
    }
    if (!x.inNamespace) x.localExports.push({ exported, local: nameOf(s.local), node: s });
  }
}

/** `export { a }` may stand above the declaration of `a`. */
export function exportLocals(x: Extraction): void {
  if (x.localExports.length === 0) return;
  const types = new Map<string, number>();
  x.b.facts.records.forEach((record, index) => {
    const named = record.kind === "interface" || record.kind === "type";
    if (named && !types.has(record.name)) types.set(record.name, index);
  });
  for (const { exported, local, node } of x.localExports) exportLocal(x, exported, local, node, types);
}

function exportLocal(
  x: Extraction,
  exported: string,
  local: string,
  n: EsNode,
  types: ReadonlyMap<string, number>,
): void {
  const imported = x.importLocals.get(local);
  const binding = lookup(x, local);
  if (imported !== undefined) return addExport(x, exported, { kind: "import", import: imported }, n);
  if (binding !== NONE) addExport(x, exported, { kind: "binding", binding }, n);
  // A type may share the name of a value: both are exported.
  const record = types.get(local);
  if (record !== undefined) addExport(x, exported, { kind: "record", record }, n);
}

/** Names of the values that a declaration declares. */
export function declaredNames(n: EsNode): string[] {
  if (n.type !== "VariableDeclaration") return n.id?.type === "Identifier" ? [n.id.name] : [];
  const names: string[] = [];
  for (const d of n.declarations) patternNames(d.id, (name) => names.push(name));
  return names;
}

function defaultExport(x: Extraction, n: EsNode): void {
  const d: EsNode = n.declaration;
  if (d.type === "FunctionDeclaration") {
    if (d.id != null) {
      x.localExports.push({ exported: "default", local: d.id.name, node: n });
      return;
    }
    const callable = callableFact(x, d, { kind: "function", name: "default", nameNode: d, owner: NONE, static: false });
    addExport(x, "default", { kind: "node", node: x.b.node(NodeKind.function, d.start, d.end, callable) }, n);
  } else if (d.type === "ClassDeclaration") {
    const record = classRecord(x, d, "");
    const at = x.b.node(NodeKind.class, d.start, d.end, record);
    if (d.id != null) assign(x, declare(x, d.id.name, "class"), at);
    addExport(x, "default", { kind: "node", node: at }, n);
  } else if (d.type === "TSInterfaceDeclaration") {
    const before = x.b.facts.records.length;
    statement(x, d);
    addExport(x, "default", { kind: "record", record: before }, n);
  } else if (d.type === "TSDeclareFunction") statement(x, d);
  else if (d.type === "Identifier") x.localExports.push({ exported: "default", local: d.name, node: n });
  else addExport(x, "default", { kind: "node", node: value(x, d) }, n);
}

/** `module.exports = x`, `module.exports.a = x`, `exports.a = x`: found among the stores of the module body. */
export function commonJsExports(x: Extraction): void {
  const facts = x.b.facts;
  const globalName = (node: number) =>
    x.b.nodeKind(node) === NodeKind.global ? facts.strings[x.b.nodeA(node)] : undefined;
  const isModuleExports = (node: number) =>
    x.b.nodeKind(node) === NodeKind.load &&
    facts.strings[x.b.nodeB(node)] === "exports" &&
    globalName(x.b.nodeA(node)) === "module";
  for (const callable of facts.callables) {
    for (const store of callable.stores) {
      const key = store.key < 0 ? undefined : facts.strings[store.key];
      const range = { start: store.start, end: store.end };
      if (key === "exports" && globalName(store.object) === "module") {
        facts.exports.push({ name: "=", target: { kind: "node", node: store.value }, ...range });
      } else if (key !== undefined && (isModuleExports(store.object) || globalName(store.object) === "exports")) {
        facts.exports.push({ name: key, target: { kind: "node", node: store.value }, ...range });
      }
    }
  }
}
