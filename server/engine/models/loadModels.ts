// Reads and checks the model files and compiles their targets into one index. A mistake is an error with file, line
// and column; a row is never skipped.
import type { Node } from "jsonc-parser";
import { child, parseJsonc, position, toValue } from "../classify/index.js";
import type { HeuristicRow, ModelFile, ModelRow } from "./types.js";
import { parsePort } from "./ports.js";

export interface Pattern {
  row: ModelRow;
  /** Each segment: undefined = any one name (captured), else the accepted names. */
  segments: (ReadonlySet<string> | undefined)[];
}

export interface Models {
  /** Package → last name ("*" for any) → patterns on exports. */
  statics: Map<string, Map<string, Pattern[]>>;
  /** Package and type ("pino#Logger") → last name → patterns on members. */
  instances: Map<string, Map<string, Pattern[]>>;
  /** "package#ExportedName" → instance type. */
  types: Map<string, string>;
  heuristics: HeuristicRow[];
  /** Last names of every sink, to pass over other calls quickly. */
  sinkNames: Set<string>;
  rows: ModelRow[];
}

const KEYS: Record<string, ReadonlySet<string>> = {
  instance: new Set(["kind", "type", "from", "types", "members"]),
  sink: new Set(["kind", "sink", "on", "ports", "prints", "recipient", "recipientClass", "host", "redactOption", "level"]),
  sanitizer: new Set(["kind", "sanitizer", "on", "from", "to"]),
  propagator: new Set(["kind", "on", "flows"]),
  returns: new Set(["kind", "on", "type"]),
  schema: new Set(["kind", "on", "fields", "name", "stored", "store", "encryptOptions", "encryptPlugins"]),
  entity: new Set(["kind", "decorators", "fieldDecorators", "transientDecorators", "encryptOptions", "encryptDecorators", "needs", "store"]),
  effect: new Set(["kind", "effect", "on"]),
};

/** @throws Error with `file:line:column: what is wrong` on the first mistake. */
export function loadModels(texts: readonly { name: string; text: string }[], heuristics: string): Models {
  const models: Models = { statics: new Map(), instances: new Map(), types: new Map(), heuristics: [], sinkNames: new Set(), rows: [] };
  for (const { name, text } of texts) {
    const root = parseJsonc(name, text);
    const file = toValue(root) as ModelFile;
    const nodes = child(root, "rows")?.children ?? [];
    const fail = (node: Node | undefined, message: string): never => {
      throw new Error(`${name}:${position(text, node?.offset ?? 0)}: ${message}`);
    };
    if (!Array.isArray(file.packages) || file.packages.length === 0) fail(root, `"packages" must name at least one package`);
    if (!["docs", "source", "platform"].includes(file.basis)) fail(child(root, "basis") ?? root, `"basis" must be docs, source or platform`);
    file.rows.forEach((row, i) => {
      checkRow(row, nodes[i], fail);
      models.rows.push(row);
      for (const pkg of file.packages) addRow(models, pkg, row);
    });
  }
  const root = parseJsonc("rules/models/heuristics.jsonc", heuristics);
  models.heuristics = (toValue(root) as { rows: HeuristicRow[] }).rows;
  for (const h of models.heuristics) for (const m of h.methods ?? []) models.sinkNames.add(m);
  return models;
}

function checkRow(row: ModelRow, node: Node | undefined, fail: (n: Node | undefined, m: string) => never): void {
  const keys = KEYS[row.kind];
  if (!keys) return fail(node && child(node, "kind"), `unknown kind "${row.kind}"; kinds are ${Object.keys(KEYS).join(", ")}`);
  for (const key of Object.keys(row)) if (!keys.has(key)) fail(node && (child(node, key) ?? node), `"${row.kind}" rows have no "${key}"; they have ${[...keys].join(", ")}`);
  const ports = row.kind === "sink" ? row.ports : row.kind === "sanitizer" ? [row.from, row.to] : row.kind === "propagator" ? row.flows.flatMap((f) => f.split("->").map((p) => p.trim())) : [];
  for (const port of ports) if (!parsePort(port)) fail(node, `"${port}" is no port`);
  if (row.kind === "propagator") for (const flow of row.flows) if (!flow.includes("->")) fail(node, `"${flow}" has no "->"`);
}

function addRow(models: Models, pkg: string, row: ModelRow): void {
  const name = normalPackage(pkg);
  const targets = "on" in row ? row.on : row.kind === "instance" ? [...(row.from ?? []), ...(row.members ?? [])] : row.kind === "entity" ? row.decorators : [];
  for (const target of targets) addTarget(models, name, target, row);
  if (row.kind === "instance") for (const type of row.types ?? []) models.types.set(`${name}#${type}`, row.type);
}

function addTarget(models: Models, pkg: string, target: string, row: ModelRow): void {
  const isInstance = target.startsWith("#");
  const [head, ...rest] = splitTarget(isInstance ? target.slice(1) : target);
  const table = isInstance ? models.instances : models.statics;
  for (const type of isInstance ? namesOf(head!) : [""]) {
    const key = isInstance ? `${pkg}#${type}` : pkg;
    const parts = isInstance ? rest : [head!, ...rest];
    const pattern: Pattern = { row, segments: parts.map((part) => (part === "*" ? undefined : new Set(namesOf(part)))) };
    const byLast = table.get(key) ?? new Map<string, Pattern[]>();
    table.set(key, byLast);
    const last = parts[parts.length - 1];
    for (const name of last === undefined ? [""] : last === "*" ? ["*"] : namesOf(last)) {
      const list = byLast.get(name) ?? [];
      list.push(pattern);
      byLast.set(name, list);
      if (row.kind === "sink") models.sinkNames.add(name);
    }
  }
}

function splitTarget(target: string): string[] {
  return target.split(/\.(?![^{]*\})/);
}

function namesOf(segment: string): string[] {
  return segment.startsWith("{") ? segment.slice(1, -1).split(",").map((s) => s.trim()) : [segment];
}

/** "node:fs" and "fs" are one. */
export function normalPackage(name: string): string {
  return name.startsWith("node:") ? name.slice(5) : name;
}
