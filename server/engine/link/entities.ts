// What a value node denotes, as far as names, imports and declarations tell: a package's member, an instance of a
// package's type, a project function, class, object or schema. Used to decide which function a call calls. It never
// follows data (that is the flow engine); on a cycle or an unknown it answers undefined.
import { ANY_KEY, type BindingFact, type FileFacts, type ImportFact, NONE, NodeKind } from "../facts/types.js";
import { isModelled, lookupInstance, parsePort } from "../models/index.js";
import type { CallbackRow } from "../models/types.js";
import { callbackSiteOf, calledAtOnce, memberSiteOf } from "./callbacks.js";
import { callEntity, heldByResult, matchesOf, returnedType } from "./callEntities.js";
import { dispatched } from "./dispatched.js";
import { schemaOfMethod } from "./documentMethods.js";
import { exportValue, importName, importValue } from "./exports.js";
import { isFreeName } from "./freeNames.js";
import { loadedMember, placedInstance } from "./loadedFolders.js";
import { elementEntity, memberEntity } from "./memberEntities.js";
import { nameOf } from "./names.js";
import { type ExportValue, factsOf, listOf, type Program, stringAt, strip } from "./program.js";
import { givenByConstructor } from "./prototypes.js";
import { type LinkedRecord, recordOf } from "./records.js";
import { type RType, resolveType, unwrap } from "./types.js";

export type Entity =
  /** Member `path` of package `pkg` ("global" for what no import brings). */
  | { k: "pkg"; pkg: string; path: string[] }
  /**
   * Member `path` of an instance of `pkg`'s `type`; `origin` is the call that made it, if one was seen, `self` the
   * project class that inherits the member.
   */
  | {
      k: "inst";
      pkg: string;
      type: string;
      path: string[];
      args: (RType | undefined)[];
      origin?: { file: number; node: number };
      self?: LinkedRecord;
    }
  | { k: "function"; file: number; callable: number }
  | { k: "class"; file: number; record: number }
  /** A value whose type is known (an instance of a project class, a DTO, a list of them …). */
  | { k: "typed"; type: RType }
  | { k: "module"; file: number }
  /** An object literal. */
  | { k: "object"; file: number; node: number }
  /** A schema or table built by a call. */
  | { k: "schema"; record: LinkedRecord };

export const MAX_DEPTH = 60;

export function entityOf(p: Program, file: number, node: number, depth = 0): Entity | undefined {
  let memo = p.memo.entities[file];
  if (!memo) {
    memo = new Map();
    p.memo.entities[file] = memo;
  }
  const known = memo.get(node);
  if (known !== undefined) return known ?? undefined;
  if (depth > MAX_DEPTH) return undefined;
  memo.set(node, null); // a cycle ends here
  const entity = compute(p, file, node, depth + 1);
  memo.set(node, entity ?? null);
  return entity;
}

function compute(p: Program, file: number, node: number, depth: number): Entity | undefined {
  const facts = factsOf(p, file);
  const a = facts.nodes.a[node]!;
  const b = facts.nodes.b[node]!;
  switch (facts.nodes.kind[node]) {
    case NodeKind.import: {
      const value = importValue(p, file, a);
      return value ? entityOfExport(p, value, depth) : generated(p, facts, facts.imports[a]!);
    }
    case NodeKind.global:
      return freeEntity(p, facts, file, node) ?? { k: "pkg", pkg: "global", path: [stringAt(p, file, a)] };
    case NodeKind.local:
      return bindingEntity(p, file, a, depth);
    case NodeKind.named:
      return entityOf(p, file, a, depth) ?? required(p, file, a, stringAt(p, file, b));
    case NodeKind.spread:
      return entityOf(p, file, a, depth);
    case NodeKind.await:
      return entityOf(p, file, a, depth);
    case NodeKind.typed: {
      const declared = ofType(resolveType(p, file, b));
      const value = entityOf(p, file, a, depth);
      // `(window as any).gtag(…)`: called something else, it is what it is.
      if (value?.k === "pkg" && value.pkg === "global" && isKnownGlobal(p, value.path)) return value;
      // A package instance seen being made knows more (its options) than the declared name of its type.
      return value && value.k !== "pkg" ? value : (declared ?? value);
    }
    case NodeKind.function:
      return { k: "function", file, callable: a };
    case NodeKind.class:
      return { k: "class", file, record: a };
    case NodeKind.object:
      return { k: "object", file, node };
    case NodeKind.update:
      return entityOf(p, file, a, depth);
    case NodeKind.this:
      return thisEntity(p, file, a, depth + 1);
    case NodeKind.param:
      return paramEntity(p, file, a, b, depth);
    case NodeKind.join: {
      // `globalThis.prisma ?? new PrismaClient()`: what is made tells more than where it is kept.
      let kept: Entity | undefined;
      for (const input of listOf(p, file, node)) {
        const entity = entityOf(p, file, input, depth);
        if (entity && !isKeptGlobally(p, entity)) return entity;
        kept ??= entity;
      }
      return kept;
    }
    case NodeKind.load: {
      const held = b === ANY_KEY ? undefined : heldByResult(p, file, a, stringAt(p, file, b), depth);
      if (held) return held;
      const member = b === ANY_KEY ? undefined : required(p, file, node, "");
      if (member) return member;
      if (b === ANY_KEY) return elementEntity(entityOf(p, file, a, depth));
      const own = isExports(p, file, a) ? exportValue(p, file, stringAt(p, file, b)) : null;
      if (own) return entityOfExport(p, own, depth);
      const base = entityOf(p, file, a, depth);
      const given = base ? undefined : givenByConstructor(p, file, a, stringAt(p, file, b));
      if (given !== undefined) return entityOf(p, file, given, depth);
      const found =
        loadedMember(p, file, base, stringAt(p, file, b), depth) ?? memberEntity(p, base, stringAt(p, file, b), depth);
      // `class extends app.Controller`: what the class is made of cannot be seen.
      if (!found && base?.k === "typed" && facts.nodes.kind[strip(p, file, a)] === NodeKind.this)
        return placedInstance(p, file, stringAt(p, file, b));
      const handler = dispatched(p, file, node, found);
      if (handler) return handler;
      // Of what a package gives nothing more is known than the name: `this.app.redis` of a service.
      const brought = found ? undefined : broughtIn(p, facts, file, a, stringAt(p, file, b));
      if (brought) return brought;
      const bound = boundToEnv(p, file, a, stringAt(p, file, b));
      if (bound) return bound;
      const isVague = !found || (found.k === "inst" && found.path.length > 0);
      return (isVague ? hungOnAll(p, facts, stringAt(p, file, b)) : undefined) ?? found;
    }
    case NodeKind.call:
      return callEntity(p, file, node, depth);
    default:
      return undefined;
  }
}

/** `exports.db`, `module.exports.db`: what the file itself gives others. */
function isExports(p: Program, file: number, base: number): boolean {
  const { nodes } = factsOf(p, file);
  let at = strip(p, file, base);
  while (nodes.kind[at] === NodeKind.update) at = strip(p, file, nodes.a[at]!);
  if (nodes.kind[at] === NodeKind.global) return stringAt(p, file, nodes.a[at]!) === "exports";
  if (nodes.kind[at] !== NodeKind.load || nodes.b[at]! < 0 || stringAt(p, file, nodes.b[at]!) !== "exports")
    return false;
  const module = strip(p, file, nodes.a[at]!);
  return nodes.kind[module] === NodeKind.global && stringAt(p, file, nodes.a[module]!) === "module";
}

/** `window` itself, or what rows say of `window.dataLayer`. */
function isKnownGlobal(p: Program, path: readonly string[]): boolean {
  if (HOLDS_GLOBALS.has(path.join("."))) return true;
  const [first, second, ...more] = path;
  const name = HOLDS_GLOBALS.has(first ?? "") ? second : first;
  return name !== undefined && more.length === 0 && p.models.globals.has(name);
}
const HOLDS_GLOBALS = new Set(["window", "globalThis", "self", "global"]);

/** A member of the global object that no row says anything of. */
function isKeptGlobally(p: Program, entity: Entity): boolean {
  if (entity.k !== "pkg" || entity.pkg !== "global" || entity.path.length < 2) return false;
  return HOLDS_GLOBALS.has(entity.path[0]!) && !isKnownGlobal(p, entity.path);
}

/** The client that is generated from the project's own schema, or the file that makes it, is not always seen. */
function generated(p: Program, facts: FileFacts, fact: ImportFact): Entity | undefined {
  const { imported, local } = fact;
  if (imported === "PrismaClient") return { k: "pkg", pkg: "@prisma/client", path: [imported] };
  const unseen = unseenInstance(p, facts, importName(fact));
  if (unseen) return unseen;
  if (local !== "db" || !callsModels(facts)) return undefined;
  return { k: "inst", pkg: "@prisma/client", type: "PrismaClient", path: [], args: [] };
}

/** A package that a script of the page, or whoever tries a piece of code, has brought under its own name; a usual client. */
function freeEntity(p: Program, facts: FileFacts, file: number, node: number): Entity | undefined {
  const name = stringAt(p, file, facts.nodes.a[node]!);
  const known = p.models.pageNames.get(name);
  if (known) return { k: "pkg", pkg: known, path: [] };
  // What browsers have of it, the package of Node has, too.
  if (name !== "crypto" && !isFreeName(p, file, node)) return undefined;
  const unseen = unseenInstance(p, facts, name);
  return unseen ?? (isModelled(p.models, name) ? { k: "pkg", pkg: name, path: [] } : undefined);
}

/** A model or a database of another library, by what the file says to it or imports beside it. */
function unseenInstance({ models }: Program, { strings, imports }: FileFacts, name: string): Entity | undefined {
  const found = models.unseen.find(({ names, row, packages }) => {
    if (!names.test(name)) return false;
    const { unseenBy } = row;
    if (unseenBy) return strings.some((text) => unseenBy.includes(text));
    return imports.some(({ specifier }) => packages.includes(specifier));
  });
  if (!found) return undefined;
  const args: RType[] = [{ k: "named", name }];
  return { k: "inst", pkg: found.packages[0]!, type: found.row.type, path: [], args };
}

/** `db.claim.update({ where, data })`: only one library names its options so. */
function callsModels({ strings }: FileFacts): boolean {
  return (
    strings.includes("where") &&
    ["data", "select", "findUnique", "findUniqueOrThrow"].some((one) => strings.includes(one))
  );
}

export function entityOfExport(p: Program, value: ExportValue, depth = 0): Entity | undefined {
  switch (value.kind) {
    case "node":
      return entityOf(p, value.file, value.node, depth);
    case "binding":
      return bindingEntity(p, value.file, value.binding, depth);
    case "record":
      return factsOf(p, value.file).records[value.record]?.kind === "class"
        ? { k: "class", file: value.file, record: value.record }
        : undefined;
    case "module":
      return { k: "module", file: value.file };
    case "package":
      return { k: "pkg", pkg: value.name, path: value.path };
  }
}

/** Type of the value that an entity is, if that is known. A class stands for its instances only when constructed. */
export function entityType(_p: Program, entity: Entity): RType | undefined {
  if (entity.k === "typed") return entity.type;
  if (entity.k === "schema") return { k: "record", record: entity.record };
  if (entity.k === "inst" && entity.path.length === 0) {
    return { k: "inst", pkg: entity.pkg, type: entity.type, args: entity.args };
  }
  return undefined;
}

export function bindingEntity(p: Program, file: number, binding: number, depth: number): Entity | undefined {
  const fact = factsOf(p, file).bindings[binding];
  if (!fact) return undefined;
  const ambient = p.models.globals.has(fact.name) ? ambientGlobal(p, file, fact) : undefined;
  if (ambient) return ambient;
  for (const version of fact.versions) {
    const entity = entityOf(p, file, version, depth);
    if (entity) return entity;
  }
  if (fact.type !== NONE) return ofType(resolveType(p, file, fact.type));
  const { nodes } = factsOf(p, file);
  // `redis.set(…)` makes a new version of it.
  const made = fact.versions.filter((version) => nodes.kind[version] !== NodeKind.update);
  return made.length === 1 ? required(p, file, made[0]!, fact.name) : undefined;
}

/** `const redis = require("./redis")`, `const { Claim } = require("./models")` of a file that is not there. */
function required(p: Program, file: number, version: number, name: string): Entity | undefined {
  const facts = factsOf(p, file);
  const { nodes, strings } = facts;
  const at = strip(p, file, version);
  const isMember = nodes.kind[at] === NodeKind.load;
  const from = isMember ? strip(p, file, nodes.a[at]!) : at;
  if (nodes.kind[from] !== NodeKind.import || importValue(p, file, nodes.a[from]!)) return undefined;
  return unseenInstance(p, facts, isMember ? (strings[nodes.b[at]!] ?? "") : name);
}

/** `({ channel, db }) => …` without a type: what a function is brought is called so by its convention. */
function broughtIn(p: Program, facts: FileFacts, file: number, base: number, name: string): Entity | undefined {
  const at = strip(p, file, base);
  if (facts.nodes.kind[at] !== NodeKind.param) return undefined;
  const param = facts.callables[facts.nodes.a[at]!]?.params[facts.nodes.b[at]!];
  return param?.name === "" && param.type === NONE ? unseenInstance(p, facts, name) : undefined;
}

/** `declare const dataLayer: object[]`, `declare function fbq(…): void`: the global of that name that rows describe. */
function ambientGlobal(p: Program, file: number, fact: BindingFact): Entity | undefined {
  if (isQueue(p, file, fact)) return { k: "pkg", pkg: "global", path: [fact.name] };
  if (fact.callable !== 0) return undefined;
  const { nodes, callables } = factsOf(p, file);
  const written = fact.versions.some((version) => {
    // `dataLayer.push(…)` makes a new version of it.
    if (nodes.kind[version] === NodeKind.update) return false;
    const callable = nodes.kind[version] === NodeKind.function ? callables[nodes.a[version]!] : undefined;
    return !callable || callable.calls.length > 0 || callable.returns.length > 0 || callable.stores.length > 0;
  });
  const declared = written || fact.type === NONE ? undefined : ofType(resolveType(p, file, fact.type));
  const known = declared?.k === "inst" && isModelled(p.models, declared.pkg);
  return written || known ? undefined : { k: "pkg", pkg: "global", path: [fact.name] };
}

/** `function gtag() { dataLayer.push(arguments) }`: by which a page hands on what its script will be called with. */
function isQueue(p: Program, file: number, { versions }: BindingFact): boolean {
  const { nodes, callables } = factsOf(p, file);
  const [made, ...more] = versions.map((version) => strip(p, file, version));
  if (made === undefined || more.length > 0 || nodes.kind[made] !== NodeKind.function) return false;
  const { calls, params } = callables[nodes.a[made]!]!;
  const [push] = calls;
  const callee = push === undefined || calls.length > 1 ? NONE : strip(p, file, nodes.a[push]!);
  if (callee < 0 || nodes.kind[callee] !== NodeKind.load || stringAt(p, file, nodes.b[callee]!) !== "push")
    return false;
  const [given, ...others] = [...listOf(p, file, push!)].map((arg) => strip(p, file, arg));
  if (given === undefined || others.length > 0) return false;
  if (nodes.kind[given] === NodeKind.global) return stringAt(p, file, nodes.a[given]!) === "arguments";
  return nodes.kind[given] === NodeKind.param && params.length === 1 && params[0]!.rest;
}

export function ofType(type: RType | undefined): Entity | undefined {
  if (!type) return undefined;
  const one = unwrap(type);
  if (one?.k === "inst") return { k: "inst", pkg: one.pkg, type: one.type, path: [], args: one.args };
  return { k: "typed", type };
}

function thisEntity(p: Program, file: number, callable: number, depth: number): Entity | undefined {
  const owner = callable < 0 ? NONE : (factsOf(p, file).callables[callable]?.owner ?? NONE);
  if (owner >= 0) return { k: "typed", type: { k: "record", record: recordOf(p, file, owner) } };
  const schema = callable < 0 ? undefined : schemaOfMethod(p, file, callable);
  const made = schema === undefined ? undefined : entityOf(p, file, schema, depth);
  if (made?.k === "schema") return { k: "typed", type: { k: "record", record: made.record } };
  return placedInstance(p, file, "this");
}

function paramEntity(p: Program, file: number, callable: number, position: number, depth: number): Entity | undefined {
  const param = factsOf(p, file).callables[callable]?.params[position];
  if (!param) return undefined;
  if (param.type !== NONE) {
    const type = resolveType(p, file, param.type);
    return ofType(param.rest ? (type?.k === "list" ? type.of : type) : type);
  }
  if (param.default !== NONE) return entityOf(p, file, param.default, depth);
  return (
    callbackParameter(p, file, callable, position, depth) ??
    declaredParameter(p, file, callable, position) ??
    handedAtOnce(p, file, callable, position, depth) ??
    placedInstance(p, file, param.name) ??
    namedParameter(p, param.name) ??
    unseenInstance(p, factsOf(p, file), param.name)
  );
}

/** `(function (w, $) { … })(window, jQuery)` */
function handedAtOnce(p: Program, file: number, callable: number, position: number, depth: number): Entity | undefined {
  const call = calledAtOnce(p, file, callable);
  const arg = call === undefined ? undefined : listOf(p, file, call)[position];
  const given = arg === undefined ? undefined : entityOf(p, file, arg, depth);
  return given?.k === "pkg" ? given : undefined;
}

/** `c.env.EVENTS`, `env.CACHE`: what a platform binds to the environment that it hands to a program. */
function boundToEnv(p: Program, file: number, base: number, name: string): Entity | undefined {
  if (!/^[A-Z]/.test(name) || nameOf(p, file, base) !== "env") return undefined;
  const { nodes, strings } = factsOf(p, file);
  const at = strip(p, file, base);
  const of = nodes.kind[at] === NodeKind.load ? nameOf(p, file, nodes.a[at]!) : "";
  if (of === "process" || of === "meta" || nodes.kind[at] === NodeKind.import) return undefined;
  const found = p.models.bound.find(
    ({ names, row }) => names.test(name) && (row.unseenBy ?? []).some((one) => strings.includes(one)),
  );
  return found && { k: "inst", pkg: found.pkg, type: found.row.type, path: [], args: [] };
}

/** `this.$http`, `app.redis`: what a plugin of the framework hangs on every component has the name that it is known by. */
function hungOnAll(p: Program, facts: FileFacts, name: string): Entity | undefined {
  if (name.startsWith("$")) return namedParameter(p, name);
  return p.models.hung.has(name) ? unseenInstance(p, facts, name) : undefined;
}

/** `(sequelize, DataTypes) => …`: what a package hands to functions that its conventions name so. */
function namedParameter(p: Program, name: string): Entity | undefined {
  const held = p.models.parameters.get(name);
  return held && { k: "inst", pkg: held.pkg, type: held.type, path: [], args: [] };
}

/** What a parameter of an inline callback is, by the rows of the call that it is given to. */
function callbackParameter(
  p: Program,
  file: number,
  callable: number,
  position: number,
  depth: number,
): Entity | undefined {
  const direct = callbackSiteOf(p, file, callable);
  const within = direct ? undefined : memberSiteOf(p, file, callable);
  const site = direct ?? within?.site;
  if (!site) return undefined;
  const under = within?.under.join(".");
  const callee = entityOf(p, file, factsOf(p, file).nodes.a[site.call]!, depth);
  for (const { row } of matchesOf(p, callee)) {
    if (row.kind !== "callback" || (callee?.k !== "pkg" && callee?.k !== "inst")) continue;
    const fits = row.ports
      .map(parsePort)
      .some(
        (port) =>
          port?.base.kind === "callback" &&
          port.base.arg === site.argument &&
          port.base.param === position &&
          port.base.under?.join(".") === under,
      );
    if (!fits || (row.given && !isGiven(p, file, site.call, row.given))) continue;
    const origin = callee.k === "inst" ? callee.origin : undefined;
    const args = (row.args ?? []).map((spec) => returnedType(p, file, site.call, callee, spec, []));
    return { k: "inst", pkg: row.of ?? callee.pkg, type: row.type, path: [], args, origin };
  }
  return undefined;
}

function isGiven(p: Program, file: number, call: number, { port, equals }: NonNullable<CallbackRow["given"]>): boolean {
  const base = parsePort(port)?.base;
  const arg = base?.kind === "arg" ? listOf(p, file, call)[base.index] : undefined;
  const { nodes } = factsOf(p, file);
  const at = arg === undefined ? NONE : strip(p, file, arg);
  return at >= 0 && nodes.kind[at] === NodeKind.literal && equals.includes(stringAt(p, file, nodes.b[at]!));
}

/** `const routes: FastifyPluginAsync = async (app) => …`: by the type of the variable that holds the function. */
function declaredParameter(p: Program, file: number, callable: number, position: number): Entity | undefined {
  const facts = factsOf(p, file);
  const { kind, name } = facts.callables[callable]!;
  if (name === "" || (kind !== "arrow" && kind !== "function")) return undefined;
  const holder = facts.bindings.find((b) => b.type !== NONE && b.name === name && holds(p, file, b.versions, callable));
  const type = holder && unwrap(resolveType(p, file, holder.type));
  if (type?.k !== "inst") return undefined;
  for (const { row } of lookupInstance(p.models, type.pkg, type.type, [])) {
    if (row.kind !== "callback") continue;
    const fits = row.ports
      .map(parsePort)
      .some((port) => port?.base.kind === "callback" && port.base.param === position);
    if (fits) return { k: "inst", pkg: type.pkg, type: row.type, path: [], args: [] };
  }
  return undefined;
}

function holds(p: Program, file: number, versions: readonly number[], callable: number): boolean {
  const { nodes } = factsOf(p, file);
  return versions.some((version) => {
    const at = strip(p, file, version);
    return nodes.kind[at] === NodeKind.function && nodes.a[at] === callable;
  });
}
