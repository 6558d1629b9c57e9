// Permissions in code that leave nothing out: statements of policies of a cloud, tables of roles in which one of the many may
// do everything, rules that let everybody do everything. Input: one file. Output: one entry per place. Invariant: looked at
// only where a text of the file can be such a permission.
import { compiled, matches, wordsOf } from "../../classify/words.js";
import { type CallableFact, LiteralKind, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { calleeName } from "../../flow/walk/calls.js";
import { constantList } from "../../flow/walk/constantLists.js";
import { deciding, reaches } from "../../flow/walk/controlPaths.js";
import { property } from "../../flow/walk/modelled.js";
import { objectBehind } from "../../link/callEntities.js";
import { nameOf } from "../../link/names.js";
import { callableAt, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { constants } from "../evidence/hazards.js";
import type { PermissionTerms } from "../requests/terms.js";
import type { Broad } from "./broadPermissions.js";
import { judged } from "./broadSettings.js";
import { isOfHealth } from "./healthRoles.js";

const MAX_NAME = 60;
const EVERYTHING = /^(\*|\*:\*|manage|AdministratorAccess|arn:aws:iam::aws:policy\/AdministratorAccess)$/;

export function broadCode(ctx: FlowContext, terms: PermissionTerms, file: number): Broad[] {
  const { strings, bindings, exports, imports } = factsOf(ctx.p, file);
  const texts = strings.filter((text) => mayBeOne(terms, text));
  const found: Broad[] = [];
  if (texts.includes("manage") && strings.includes("all")) found.push(...abilities(ctx, terms, file));
  if (
    strings.some((text) => /^(PolicyStatement|Effect|effect)$/.test(text)) ||
    imports.some(({ imported }) => imported === "PolicyStatement")
  )
    found.push(...statements(ctx, terms, file));
  if (texts.some((text) => text.endsWith("AdministratorAccess"))) found.push(...managed(ctx, terms, file));
  const mayApprove = (text: string) => text.length < MAX_NAME && matches(terms.approves, wordsOf(text));
  const opensHealth = (text: string) => isOfHealth(terms, text);
  if (!texts.some((text) => text.startsWith("*")) && !strings.some(mayApprove) && !strings.some(opensHealth))
    return found;
  const any = compiled(terms.any, "i");
  const called = [nameOfFile(ctx, file), ...exports.map(({ name }) => name), ...bindings.map(({ name }) => name)];
  if ([...strings, ...called].some((text) => any.test(text))) found.push(...roles(ctx, terms, file));
  return found;
}

function mayBeOne({ dataActions }: PermissionTerms, text: string): boolean {
  if (text.endsWith("*") || text === "manage" || text.endsWith("AdministratorAccess"))
    return EVERYTHING.test(text) || matches(dataActions, text);
  return text.includes(":") && /^[\w-]+:[A-Z]/.test(text) && matches(dataActions, text);
}

/** `new PolicyStatement({ actions, resources })`, `{ Effect: "Allow", Action, Resource }` */
function statements(ctx: FlowContext, terms: PermissionTerms, file: number): Broad[] {
  const { nodes } = factsOf(ctx.p, file);
  const found: Broad[] = [];
  const made = new Set<number>();
  for (let node = 0; node < nodes.kind.length; node++)
    if (nodes.kind[node] === NodeKind.call && calleeName(ctx, file, nodes.a[node]!) === "PolicyStatement") {
      const given = listOf(ctx.p, file, node)[0];
      if (given !== undefined) made.add(strip(ctx.p, file, given));
    }
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object) continue;
    const keys = keysOf(ctx, file, node);
    if (!(made.has(node) || keys.includes("Effect") || keys.includes("effect")) || keys.some((key) => OTHERS.test(key)))
      continue;
    const values = (...names: string[]) =>
      names.flatMap((name) => {
        const value = property(ctx, file, node, name);
        return value === undefined ? [] : [value];
      });
    const effect = values("Effect", "effect")[0];
    if (effect !== undefined && !isAllowed(ctx, file, effect)) continue;
    const actions = values("Action", "actions", "Actions").flatMap((value) =>
      textsOf(ctx, file, value).map((text) => ({ text, ...rangeIn(ctx, file, node, value) })),
    );
    const resources = values("Resource", "resources", "Resources").flatMap((value) => {
      const texts = textsOf(ctx, file, value);
      return texts.length > 0 ? texts : nameOf(ctx.p, file, value) || "…";
    });
    const broad = judged(terms, { actions, resources });
    if (broad) found.push(broad);
  }
  return found;
}
const OTHERS = /^(principals?|conditions?|not(Actions?|Resources?|Principals?))$/i;

function isAllowed(ctx: FlowContext, file: number, effect: number): boolean {
  return nameOf(ctx.p, file, effect) === "ALLOW" || constants(ctx, file, effect).some((text) => /^allow$/i.test(text));
}

/** A constant that is used here stands where it was declared: then the object is the place. */
function rangeIn(ctx: FlowContext, file: number, object: number, value: number): { start: number; end: number } {
  const { nodes } = factsOf(ctx.p, file);
  const isInside = nodes.start[value]! >= nodes.start[object]! && nodes.end[value]! <= nodes.end[object]!;
  const at = isInside ? value : object;
  return { start: nodes.start[at]!, end: nodes.end[at]! };
}

function managed(ctx: FlowContext, terms: PermissionTerms, file: number): Broad[] {
  const { nodes } = factsOf(ctx.p, file);
  const found: Broad[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    const isLiteral = nodes.kind[node] === NodeKind.literal && nodes.a[node] === LiteralKind.string;
    const isMember = nodes.kind[node] === NodeKind.load;
    const text = (isLiteral || isMember) && nodes.b[node]! >= 0 ? stringAt(ctx.p, file, nodes.b[node]!) : "";
    if (!text.endsWith("AdministratorAccess") || isSenior(ctx, terms, file, node)) continue;
    found.push({ start: nodes.start[node]!, end: nodes.end[node]!, kind: "account", choice: text, to: "", table: "" });
  }
  return found;
}

/** "roles" of "src/auth/roles.config.ts": it says what the file gives. */
function nameOfFile({ p }: FlowContext, file: number): string {
  const { path } = p.files[file]!;
  return path.slice(path.lastIndexOf("/") + 1).replace(/(\.(config|constants?|map))?\.\w+$/, "");
}

/**
 * `const PERMISSIONS = { agent: ["*"] }`, `{ name: "agent", permissions: ["*"] }`, `module.exports = { agent: ["*"] }` of a file
 * that is called so.
 */
function roles(ctx: FlowContext, terms: PermissionTerms, file: number): Broad[] {
  const { bindings, nodes, strings, exports } = factsOf(ctx.p, file);
  const found = new Map<number, Broad>();
  const add = (object: number, value: number, to: string, apart: ReadonlySet<string> = NOTHING) => {
    const isOfMany = matches(terms.juniors, wordsOf(to));
    const texts = textsOf(ctx, file, value);
    const { start, end } = rangeIn(ctx, file, object, value);
    const ofHealth = matches(terms.advertisers, wordsOf(to)) && texts.find((text) => isOfHealth(terms, text));
    if (ofHealth) found.set(start, { start, end, kind: "health", choice: ofHealth, to, table: "" });
    if ((!isOfMany && apart.size === 0) || matches(terms.seniors, wordsOf(to))) return;
    const [thing] = bothOf(terms, texts).filter((one) => isOfMany || apart.has(one.thing));
    if (isOfMany && texts.some((text) => /^\*([:.]\*)?$/.test(text)))
      found.set(start, { start, end, kind: "role", choice: `${to}: *`, to, table: "" });
    else if (thing) found.set(start, { start, end, kind: "duties", choice: thing.pair.join(", "), to, table: "" });
  };
  const within = (object: number) => {
    const apart = keptApart(
      terms,
      pairsOf(ctx, file, object).map(([, value]) => textsOf(ctx, file, value)),
    );
    pairsOf(ctx, file, object).forEach(([key, value]) => {
      add(object, value, key, apart);
      const inner = strip(ctx.p, file, value);
      if (nodes.kind[inner] !== NodeKind.object) return;
      for (const [name, permissions] of pairsOf(ctx, file, inner))
        if (matches(terms.permissions, wordsOf(name))) add(inner, permissions, key);
    });
  };
  const mayBeOf = compiled(terms.any, "i");
  for (const { name, versions } of bindings) {
    if (versions.length !== 1 || !mayBeOf.test(name) || !matches(terms.maps, wordsOf(name))) continue;
    const object = objectBehind(ctx.p, file, versions[0]!, 0);
    if (object?.file === file) within(object.node);
  }
  for (const { name, target } of exports) {
    if (target.kind !== "node") continue;
    const said = name === "=" || name === "default" ? nameOfFile(ctx, file) : name;
    const object = matches(terms.maps, wordsOf(said)) ? objectBehind(ctx.p, file, target.node, 0) : undefined;
    if (object?.file === file) within(object.node);
  }
  const keys = new Set<number>();
  strings.forEach((text, i) => {
    if (mayBeOf.test(text) && matches(`${terms.maps}|${terms.permissions}`, wordsOf(text))) keys.add(i);
  });
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object || !listOf(ctx.p, file, node).some((key) => keys.has(key))) continue;
    const pairs = pairsOf(ctx, file, node);
    const role = pairs.find(([key]) => /^(role|roleName|name|key|code|slug|id)$/.test(key))?.[1];
    for (const [key, value] of pairs) {
      if (matches(terms.maps, wordsOf(key)) && nodes.kind[strip(ctx.p, file, value)] === NodeKind.object)
        within(strip(ctx.p, file, value));
      if (!matches(terms.permissions, wordsOf(key))) continue;
      if (role !== undefined) for (const text of constants(ctx, file, role)) add(node, value, text);
      const to = textsOf(ctx, file, value).includes("*") ? outsiderOf(ctx, terms, file, node, pairs) : undefined;
      if (to !== undefined) {
        const { start, end } = rangeIn(ctx, file, node, value);
        found.set(start, { start, end, kind: "key", choice: `${key}: *`, to, table: "" });
      }
    }
  }
  return [...found.values()];
}

/** `{ vendorId, scopes: ["*"] }`: what somebody of another company is given says so itself, or the function that gives it. */
function outsiderOf(
  { p }: FlowContext,
  terms: PermissionTerms,
  file: number,
  object: number,
  pairs: readonly [string, number][],
): string | undefined {
  const { nodes, callables } = factsOf(p, file);
  const around = callables[callableAt(p, file, nodes.start[object]!)]!;
  const isTest = pairs.some(([key]) => /^(where|expect|origin|methods?)$/.test(key));
  return isTest
    ? undefined
    : [...pairs.map(([key]) => key), around.name].find((name) => matches(terms.outsiders, wordsOf(name)));
}

/** "claim" of "claim:approve", where it is one of the verbs and something. */
function thingOf(text: string, verbs: string): string | undefined {
  const words = wordsOf(text).split(" ");
  const others = words.filter((word) => !matches(verbs, word));
  return others.length === words.length - 1 && others.length > 0 ? others.join(" ") : undefined;
}

/** `["claim:create", "claim:approve"]`: one of each about the same thing. */
function bothOf({ begins, approves }: PermissionTerms, texts: readonly string[]) {
  return texts.flatMap((text): { thing: string; pair: [string, string] }[] => {
    const thing = thingOf(text, approves);
    const other = thing === undefined ? undefined : texts.find((one) => thingOf(one, begins) === thing);
    return thing !== undefined && other !== undefined ? [{ thing, pair: [other, text] }] : [];
  });
}

/** Things that one role of the table only begins and another only approves: whoever wrote it means them to be apart. */
function keptApart({ begins, approves }: PermissionTerms, roles: readonly (readonly string[])[]): Set<string> {
  const only = (verbs: string, others: string) =>
    roles.flatMap((texts) => {
      const beside = new Set(texts.map((text) => thingOf(text, others)));
      return texts.flatMap((text) => thingOf(text, verbs) ?? []).filter((thing) => !beside.has(thing));
    });
  const approved = new Set(only(approves, begins));
  return new Set(only(begins, approves).filter((thing) => approved.has(thing)));
}
const NOTHING: ReadonlySet<string> = new Set();

/** One constant, or those of a list, be it a variable. */
function textsOf(ctx: FlowContext, file: number, value: number): string[] {
  const list = constantList(ctx, file, value);
  return list.length > 0 ? list : constants(ctx, file, value);
}

/** `can("manage", "all")` in a function that asks nobody for a role. */
function abilities(ctx: FlowContext, terms: PermissionTerms, file: number): Broad[] {
  const { imports, callables, nodes } = factsOf(ctx.p, file);
  if (!imports.some(({ specifier }) => specifier.startsWith("@casl/"))) return [];
  return callables.flatMap((fact) =>
    fact.calls.flatMap((call, i): Broad[] => {
      const [action, subject] = listOf(ctx.p, file, call);
      if (calleeName(ctx, file, nodes.a[call]!) !== "can" && nameOf(ctx.p, file, nodes.a[call]!) !== "can") return [];
      if (action === undefined || subject === undefined) return [];
      if (!constants(ctx, file, action).includes("manage") || !constants(ctx, file, subject).includes("all")) return [];
      const place = { start: nodes.start[call]!, end: nodes.end[call]! };
      const junior = juniorBefore(ctx, terms, file, fact, fact.callBlocks[i]!);
      if (junior !== undefined)
        return [{ ...place, kind: "role", choice: 'can("manage", "all")', to: junior, table: "" }];
      if (isSenior(ctx, terms, file, call)) return [];
      return [{ ...place, kind: "ability", choice: 'can("manage", "all")', to: fact.name, table: "" }];
    }),
  );
}

/** `if (role === "broker") can("manage", "all")`: it is asked for one of the many, and for nobody else. */
function juniorBefore(
  ctx: FlowContext,
  terms: PermissionTerms,
  file: number,
  fact: CallableFact,
  block: number,
): string | undefined {
  const said = (condition: number) => textsWithin(ctx, file, condition);
  const isBefore = (one: number) => reaches(fact, [one], (at) => at === block, new Set());
  const asked = [...deciding(fact, block, (condition) => said(condition).length > 0)].filter(isBefore);
  // Of conditions one after the other, only the last is about this one.
  const last = asked.sort((a, b) => a - b).at(-1);
  const texts = last === undefined ? [] : said(fact.blocks[last]!.condition);
  if (texts.some((text) => matches(terms.seniors, wordsOf(text)))) return undefined;
  return texts.find((text) => matches(terms.juniors, wordsOf(text)));
}

function textsWithin(ctx: FlowContext, file: number, outer: number): string[] {
  const { nodes } = factsOf(ctx.p, file);
  const [start, end] = [nodes.start[outer]!, nodes.end[outer]!];
  const found: string[] = [];
  for (let at = 0; at < nodes.kind.length; at++) {
    const isText = nodes.kind[at] === NodeKind.literal && nodes.a[at] === LiteralKind.string && nodes.b[at]! >= 0;
    if (isText && nodes.start[at]! >= start && nodes.end[at]! <= end) found.push(stringAt(ctx.p, file, nodes.b[at]!));
  }
  return found;
}

/** The policy itself, and those who are trusted by a policy. */
const NO_ROLE = /(AdministratorAccess|Principals?)$/;

/** Something in the functions around speaks of those who may do everything. */
function isSenior(ctx: FlowContext, terms: PermissionTerms, file: number, node: number): boolean {
  const { nodes, callables, records, bindings } = factsOf(ctx.p, file);
  let callable = callableAt(ctx.p, file, nodes.start[node]!);
  const outermost = () => callables[callable]!.parent;
  while (callable > 0 && outermost() > 0) callable = outermost();
  const { start, end, name, owner } = callables[callable]!;
  const says = (text: string) =>
    text !== "" && text.length < 60 && !NO_ROLE.test(text) && matches(terms.seniors, wordsOf(text));
  if (callable > 0 && (says(name) || says(records[owner]?.name ?? ""))) return true;
  if (callable === 0) return bindings.some((binding) => says(binding.name));
  for (let at = 0; at < nodes.kind.length; at++) {
    if (nodes.start[at]! < start || nodes.end[at]! > end) continue;
    const text =
      nodes.kind[at] === NodeKind.literal && nodes.b[at]! >= 0
        ? stringAt(ctx.p, file, nodes.b[at]!)
        : nameOf(ctx.p, file, at);
    if (says(text)) return true;
  }
  return false;
}

function keysOf(ctx: FlowContext, file: number, object: number): string[] {
  return pairsOf(ctx, file, object).map(([key]) => key);
}

function pairsOf(ctx: FlowContext, file: number, object: number): [string, number][] {
  const list = listOf(ctx.p, file, object);
  return [...list].flatMap((key, i): [string, number][] =>
    i % 2 === 0 && key >= 0 ? [[stringAt(ctx.p, file, key), list[i + 1]!]] : [],
  );
}
