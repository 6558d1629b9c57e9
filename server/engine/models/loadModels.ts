// Reads and checks the model files and compiles their targets into one index. A mistake is an error with file, line
// and column; a row is never skipped.
import type { Node } from "jsonc-parser";
import { child, parseJsonc, position, toValue } from "../classify/index.js";
import { compiled } from "../classify/words.js";
import { checkHeuristic, checkRow, type Fail } from "./checkRow.js";
import type { PlacedRow } from "./folderRows.js";
import type { EntityRow } from "./storeRows.js";
import type { HeuristicRow, HostRow, InstanceRow, ModelFile, ModelRow } from "./types.js";

export interface Pattern {
  row: ModelRow;
  /** Instance rows: the target is a call that gives one, or a member that holds one. */
  site: "call" | "member";
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
  /** Name of an untyped parameter → the instance that it holds by convention. */
  parameters: Map<string, { pkg: string; type: string }>;
  /** Likewise of what is called with the name of a table. */
  called: Map<string, { pkg: string; type: string }>;
  /** Likewise of imports that lead to no file. */
  /** Type of what the calls of an instance type give, by "pkg#Type". */
  rowTypes: Map<string, string>;
  unseen: { names: RegExp; row: InstanceRow; packages: string[] }[];
  /** What names hold in files at some places. */
  placed: { names: ReadonlySet<string>; files: RegExp; pkg: string; row: PlacedRow }[];
  /** Packages with rows about folders. */
  loading: Set<string>;
  /** Names by which an application holds one. */
  hung: Set<string>;
  /** Names of what a platform binds to the environment of a program. */
  bound: { names: RegExp; row: InstanceRow; pkg: string }[];
  heuristics: HeuristicRow[];
  /** What names of functions mean by them, as far as asked. */
  meanings: Map<string, readonly HeuristicRow[]>;
  /** Those that name methods, by method. */
  methods: Map<string, HeuristicRow[]>;
  /** Last names of every sink, to pass over other calls quickly. */
  sinkNames: Set<string>;
  /** The same of every lookup. */
  lookupNames: Set<string>;
  /** What no import brings and rows know: sinks, and objects with members that rows name ("gtag", "Deno", "navigator"). */
  globals: Set<string>;
  /** The same of every fetch. */
  fetchNames: Set<string>;
  /** The same of all that is given the text of a statement. */
  statementNames: Set<string>;
  /** Method by which an application replaces a logger → the logger's package. */
  replacing: Map<string, string>;
  rows: ModelRow[];
  packages: Set<string>;
  /** Global name → package, where they differ: see ModelFile.global. */
  pageNames: Map<string, string>;
  hosts: Map<string, HostRow>;
  /** Member of what is sent → who is behind an address that is a setting. */
  bodies: Map<string, HostRow>;
  /** Those that are told by the name of a setting. */
  settingHosts: HostRow[];
  /** Rows about decorators of packages that no row is about. */
  namedEntities: EntityRow[];
}

/** A target on an instance, to be checked once all files are read: some file must say where such an instance comes from. */
interface Mention {
  pkg: string;
  type: string;
  fail: () => never;
}

const HEURISTICS_NAME = "rules/models/heuristics.jsonc";

/** @throws Error with `file:line:column: what is wrong` on the first mistake. */
export function loadModels(texts: readonly { name: string; text: string }[], heuristics: string): Models {
  const models: Models = {
    statics: new Map(),
    instances: new Map(),
    types: new Map(),
    parameters: new Map(),
    called: new Map(),
    rowTypes: new Map(),
    unseen: [],
    placed: [],
    loading: new Set(),
    hung: new Set(),
    bound: [],
    heuristics: [],
    meanings: new Map(),
    methods: new Map(),
    sinkNames: new Set(),
    globals: new Set(),
    lookupNames: new Set(),
    fetchNames: new Set(),
    statementNames: new Set(),
    replacing: new Map(),
    rows: [],
    packages: new Set(),
    pageNames: new Map(),
    hosts: new Map(),
    bodies: new Map(),
    settingHosts: [],
    namedEntities: [],
  };
  const known = new Set<string>();
  const mentions: Mention[] = [];
  for (const { name, text } of texts) {
    const root = parseJsonc(name, text);
    const fail = failAt(name, text);
    const file = toValue(root) as ModelFile;
    checkHeader(file, root, fail);
    if (file.global) models.pageNames.set(file.global, normalPackage(file.packages[0]!));
    const nodes = child(root, "rows")?.children ?? [];
    file.rows.forEach((row, i) => {
      checkRow(row, nodes[i], fail);
      models.rows.push(row);
      if (row.kind === "route") row.package = normalPackage(file.packages[0]!);
      if (row.kind === "host") for (const host of row.hosts) models.hosts.set(host, row);
      if (row.kind === "host") for (const member of row.body ?? []) models.bodies.set(member, row);
      if (row.kind === "host" && row.setting !== undefined) models.settingHosts.push(row);
      if (row.kind === "entity" && row.notFrom !== undefined) models.namedEntities.push(row);
      for (const pkg of file.packages.map(normalPackage)) {
        models.packages.add(pkg);
        addRow(models, pkg, row);
        if (row.kind === "instance") known.add(`${pkg}#${row.type}`);
        for (const type of typesMentioned(row)) {
          mentions.push({
            pkg,
            type,
            fail: () => fail(nodes[i], `no "instance" row of ${pkg} says where a "${type}" comes from`),
          });
        }
      }
    });
  }
  for (const { pkg, type, fail } of mentions) if (pkg !== "builtin" && !known.has(`${pkg}#${type}`)) fail();
  const root = parseJsonc(HEURISTICS_NAME, heuristics);
  const fail = failAt(HEURISTICS_NAME, heuristics);
  models.heuristics = (toValue(root) as { rows?: HeuristicRow[] }).rows ?? fail(root, `"rows" is missing`);
  for (const [i, row] of models.heuristics.entries()) checkHeuristic(row, child(root, "rows")?.children?.[i], fail);
  for (const h of models.heuristics) {
    for (const method of (h.methods ?? []).flatMap(spellings)) {
      models.sinkNames.add(method);
      models.methods.set(method, [...(models.methods.get(method) ?? []), h]);
    }
  }
  return models;
}

/** "{send,push}{Customer,Member}s" → "sendCustomers", "pushCustomers", … */
function spellings(text: string): string[] {
  const choice = /^([^{]*)\{([^}]*)\}(.*)$/.exec(text);
  if (!choice) return [text];
  const [, before, words, after] = choice;
  return words!.split(",").flatMap((word) => spellings(`${before}${word}${after}`));
}

function failAt(name: string, text: string): Fail {
  return (node, message) => {
    throw new Error(`${name}:${position(text, node?.offset ?? 0)}: ${message}`);
  };
}

const HEADER = new Set(["packages", "basis", "global", "rows"]);

function checkHeader(file: ModelFile, root: Node, fail: Fail): void {
  for (const key of Object.keys(file))
    if (!HEADER.has(key)) fail(child(root, key), `unknown key "${key}"; a file has ${[...HEADER].join(", ")}`);
  if (
    !Array.isArray(file.packages) ||
    file.packages.length === 0 ||
    file.packages.some((p) => typeof p !== "string" || p === "")
  ) {
    fail(child(root, "packages") ?? root, `"packages" must name at least one package`);
  }
  if (!["docs", "source", "platform"].includes(file.basis))
    fail(child(root, "basis") ?? root, `"basis" must be docs, source or platform`);
  if (file.global !== undefined && typeof file.global !== "string")
    fail(child(root, "global"), `"global" must be the name that a page knows the package by`);
  if (!Array.isArray(file.rows)) fail(child(root, "rows") ?? root, `"rows" must be a list`);
}

/** Instance types that a row's targets or its callback speak of. */
function typesMentioned(row: ModelRow): string[] {
  const targets = targetsOf(row).map(([target]) => target);
  const named = targets.flatMap((target) => (target.startsWith("#") ? namesOf(splitTarget(target.slice(1))[0]!) : []));
  const held = row.kind === "placed" || (row.kind === "callback" && row.of === undefined);
  return held ? [...named, row.type] : named;
}

function targetsOf(row: ModelRow): [target: string, site: "call" | "member"][] {
  if (row.kind === "instance") {
    return [
      ...(row.from ?? []).map((t) => [t, "call"] as [string, "call"]),
      ...(row.members ?? []).map((t) => [t, "member"] as [string, "member"]),
    ];
  }
  if (!("on" in row) && row.kind !== "entity") return [];
  return (row.kind === "entity" ? row.decorators : (row.on ?? [])).map((t) => [t, "call"]);
}

function addRow(models: Models, pkg: string, row: ModelRow): void {
  for (const [target, site] of targetsOf(row)) addTarget(models, pkg, target, row, site);
  if (row.kind === "loader" || row.kind === "heldPackage") models.loading.add(pkg);
  if (row.kind === "placed") models.placed.push({ names: new Set(row.names), files: compiled(row.files), pkg, row });
  if (row.kind !== "instance") return;
  for (const type of row.types ?? []) models.types.set(`${pkg}#${type}`, row.type);
  if (row.rowsOf) models.rowTypes.set(`${pkg}#${row.rowsOf}`, row.type);
  for (const name of row.parameters ?? [])
    if (!models.parameters.has(name)) models.parameters.set(name, { pkg, type: row.type });
  for (const name of row.hung ?? []) models.hung.add(name);
  if (row.unseen) {
    const known = models.unseen.find((one) => one.row === row);
    if (known) known.packages.push(pkg);
    else models.unseen.push({ names: compiled(row.unseen.join("|")), row, packages: [pkg] });
  }
  if (row.bound) models.bound.push({ names: compiled(row.bound.join("|")), row, pkg });
  for (const name of row.called ?? []) if (!models.called.has(name)) models.called.set(name, { pkg, type: row.type });
}

function addTarget(models: Models, pkg: string, target: string, row: ModelRow, site: "call" | "member"): void {
  const isInstance = target.startsWith("#");
  const [head, ...rest] = splitTarget(isInstance ? target.slice(1) : target);
  const table = isInstance ? models.instances : models.statics;
  for (const type of isInstance ? namesOf(head!) : [""]) {
    const key = isInstance ? `${pkg}#${type}` : pkg;
    const parts = isInstance ? rest : [head!, ...rest];
    if (pkg === "global" && !isInstance && (rest.length > 0 || row.kind === "sink"))
      for (const name of namesOf(head!)) models.globals.add(name);
    const pattern: Pattern = {
      row,
      site,
      segments: parts.map((part) => (part === "*" ? undefined : new Set(namesOf(part)))),
    };
    const byLast = table.get(key) ?? new Map<string, Pattern[]>();
    table.set(key, byLast);
    const last = parts[parts.length - 1];
    for (const name of last === undefined ? [""] : last === "*" ? ["*"] : namesOf(last)) {
      const list = byLast.get(name) ?? [];
      list.push(pattern);
      byLast.set(name, list);
      if (row.kind === "sink") models.sinkNames.add(name);
      if (row.kind === "sink" && row.replacedBy !== undefined) models.replacing.set(row.replacedBy, pkg);
      if (row.kind === "lookup") models.lookupNames.add(name);
      if (row.kind === "fetch") models.fetchNames.add(name);
      if (row.kind === "statement") models.statementNames.add(name);
    }
  }
}

function splitTarget(target: string): string[] {
  return target.split(/\.(?![^{]*\})/);
}

function namesOf(segment: string): string[] {
  return segment.startsWith("{")
    ? segment
        .slice(1, -1)
        .split(",")
        .map((s) => s.trim())
    : [segment];
}

/** "node:fs" and "fs" are one. */
export function normalPackage(name: string): string {
  return name.startsWith("node:") ? name.slice(5) : name;
}
