// Conditions that exempt somebody from a control: one person written into the code, a group of persons, a header, a switch.
// Input: the condition of a block. Output: whom it speaks of, and on which of its two ways he is exempt. Invariant: where the
// way cannot be told from what is written there, nothing is said.
import { compiled, wordsOf } from "../../classify/words.js";
import { NodeFlag, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { constantText } from "../../flow/walk/constantText.js";
import { headerRead } from "../../flow/walk/headerReads.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { type Place, textOf, textsOf, valueBehind } from "../evidence/valuesBehind.js";
import type { ExemptionRequest } from "../requests/requests.js";
import { isEnvironment } from "../settings/constantGates.js";

export interface Exemption {
  hazard: "named-person" | "group" | "header" | "switch";
  /** As code spells it. */
  name: string;
  /** Exempt when it is so (0), when it is not (1), or on either of them. */
  way: 0 | 1 | "either";
}

const TERMS = [
  "persons",
  "numbers",
  "nobody",
  "groups",
  "states",
  "usual",
  "marked",
  "lists",
  "switches",
  "wanted",
  "settings",
  "headers",
  "metadata",
] as const;

export type ExemptionTerms = Record<(typeof TERMS)[number], RegExp>;

export function exemptionTerms(request: ExemptionRequest): ExemptionTerms {
  return Object.fromEntries(TERMS.map((name) => [name, compiled(request[name], "i")])) as ExemptionTerms;
}

const MAX_DEPTH = 5;

export function exemptionAt(
  ctx: FlowContext,
  file: number,
  condition: number,
  terms: ExemptionTerms,
  depth = 0,
): Exemption | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const place = valueBehind(ctx, { file, node: condition });
  const found = spokenOf(ctx, place, terms, depth) ?? named(ctx, file, condition, terms);
  if (!found || isEnvironment(ctx, place.file, place.node) || isMetadata(ctx, place, terms)) return undefined;
  return found;
}

/** By what a value is made of. */
function spokenOf(
  ctx: FlowContext,
  { file, node }: Place,
  terms: ExemptionTerms,
  depth: number,
): Exemption | undefined {
  const inner = (part: number) => exemptionAt(ctx, file, part, terms, depth + 1);
  const { nodes } = factsOf(ctx.p, file);
  switch (nodes.kind[node]) {
    case NodeKind.clean: {
      const operator = stringAt(ctx.p, file, nodes.a[node]!);
      const [one, two] = listOf(ctx.p, file, node);
      if (one === undefined) return undefined;
      if (operator === "!") return turned(inner(one));
      if (two === undefined || !/^[!=]==?$/.test(operator)) return undefined;
      const found = compared(ctx, file, one, two, terms, depth) ?? compared(ctx, file, two, one, terms, depth);
      return operator[0] === "!" ? turned(found) : found;
    }
    case NodeKind.join:
      if ((nodes.flags[node]! & NodeFlag.expression) === 0) return undefined;
      return first(listOf(ctx.p, file, node), inner);
    case NodeKind.call:
      return asked(ctx, file, node, terms, depth);
    case NodeKind.load:
      return named(ctx, file, node, terms);
    default:
      return undefined;
  }
}

function turned(found: Exemption | undefined): Exemption | undefined {
  return found && { ...found, way: found.way === "either" ? "either" : found.way === 0 ? 1 : 0 };
}

function first<T>(nodes: Iterable<number>, ask: (node: number) => T | undefined): T | undefined {
  for (const node of nodes) {
    const found = ask(node);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `read === other` */
function compared(
  ctx: FlowContext,
  file: number,
  read: number,
  other: number,
  terms: ExemptionTerms,
  depth: number,
): Exemption | undefined {
  const text = textOf(ctx, file, other);
  if (text === undefined) return undefined;
  if (ON.test(text)) return exemptionAt(ctx, file, read, terms, depth + 1);
  if (OFF.test(text)) return turned(exemptionAt(ctx, file, read, terms, depth + 1));
  const toldBy = exemptionAt(ctx, file, read, terms, depth + 1);
  // `AUDIT_MODE !== "quiet"`: which of its words means what, only the name of the setting would tell.
  if (toldBy && (toldBy.hazard === "switch" || toldBy.hazard === "header")) return { ...toldBy, way: "either" };
  return whoIs(ctx, file, read, [text], terms);
}
const ON = /^(true|1|yes|on|enabled)$/i;
const OFF = /^(false|0|no|off|disabled)$/i;

/** One person or a group, where a value is one of these texts. */
function whoIs(
  ctx: FlowContext,
  file: number,
  read: number,
  texts: readonly string[],
  terms: ExemptionTerms,
): Exemption | undefined {
  const name = spelled(ctx, file, read);
  const told = texts.filter((text) => !/^([0-]*|[a-z]?\d|undefined|null)$/i.test(text) || text === "");
  if (isPerson(ctx, file, read, terms))
    return told.some((text) => text === "" || !terms.nobody.test(wordsOf(text)))
      ? { hazard: "named-person", name, way: 0 }
      : undefined;
  const keys = spellings(ctx, file, read);
  if (!keys.some((key) => terms.groups.test(key)) || keys.some((key) => terms.states.test(key))) return undefined;
  return told.some((text) => text !== "" && !terms.usual.test(wordsOf(text)))
    ? { hazard: "group", name, way: 0 }
    : undefined;
}

/** `user.id`, `event.actorId`; a staff number says it by itself. */
function isPerson(ctx: FlowContext, file: number, node: number, terms: ExemptionTerms): boolean {
  if (spellings(ctx, file, node).some((key) => terms.numbers.test(key))) return true;
  if (
    !/^(u?id|no|number|sub|name|user name|login|e ?mail|phone|mobile|account)$/.test(wordsOf(nameOf(ctx.p, file, node)))
  )
    return false;
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.load) return false;
  return terms.persons.test(wordsOf(nameOf(ctx.p, file, nodes.a[at]!)));
}

/** A call that says yes or no. */
function asked(
  ctx: FlowContext,
  file: number,
  call: number,
  terms: ExemptionTerms,
  depth: number,
): Exemption | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const header = headerRead(ctx, file, call);
  if (header !== undefined) return terms.headers.test(header) ? { hazard: "header", name: header, way: 0 } : undefined;
  const callee = strip(ctx.p, file, nodes.a[call]!);
  const name = nameOf(ctx.p, file, callee);
  const [argument] = listOf(ctx.p, file, call);
  if (nodes.kind[callee] === NodeKind.load && argument !== undefined) {
    const whose = nodes.a[callee]!;
    if (/^(includes|has|contains)$/.test(name)) return amongst(ctx, file, whose, argument, terms);
    if (name === "some") return someOf(ctx, file, whose, argument, terms);
    if (/^(starts|ends)With$/.test(name)) {
      const isOnes = /^$|\d{3,}/.test(textOf(ctx, file, argument) ?? "?") && isPerson(ctx, file, whose, terms);
      return isOnes ? { hazard: "named-person", name: spelled(ctx, file, whose), way: 0 } : undefined;
    }
    if (terms.metadata.test(nameOf(ctx.p, file, whose))) return undefined;
  }
  const setting = argument !== undefined && SETTING.test(name) ? constantText(ctx, file, argument) : undefined;
  if (setting !== undefined) return switched([wordsOf(setting)], setting, true, terms);
  if (name === "Boolean" && argument !== undefined) return exemptionAt(ctx, file, argument, terms, depth + 1);
  const behind = entityOf(ctx.p, file, callee);
  const found = behind?.k === "function" ? answered(ctx, behind.file, behind.callable, terms, depth + 1) : undefined;
  if (found) return found;
  return terms.marked.test(wordsOf(name)) ? { hazard: "group", name: `${name}()`, way: 0 } : undefined;
}
const SETTING =
  /^(get|getOrThrow|getBoolean|is(Feature|Flag)?(Enabled|On|Active)|enabled|(use|check)?(Feature|Flag)|flag|variation|boolVariation)$/;

/** What a function of the project that is asked looks at: `return user.staffNo === "…"`, `if (user.isVip) return false`. */
function answered(
  ctx: FlowContext,
  file: number,
  callable: number,
  terms: ExemptionTerms,
  depth: number,
): Exemption | undefined {
  const fact = factsOf(ctx.p, file).callables[callable]!;
  if (fact.blocks.length > MAX_BLOCKS || depth > MAX_DEPTH) return undefined;
  const said = first(fact.returns, (value) => exemptionAt(ctx, file, value, terms, depth + 1));
  if (said) return said;
  for (const { condition, next } of fact.blocks) {
    const one = condition < 0 ? undefined : exemptionAt(ctx, file, condition, terms, depth + 1);
    if (!one || one.way === "either") continue;
    const value = fact.returns.find((_, i) => fact.returnBlocks[i] === next[one.way as 0 | 1]);
    const text = value === undefined ? undefined : textOf(ctx, file, value);
    if (text === "true" || text === "false") return { ...one, way: text === "true" ? 0 : 1 };
  }
  return undefined;
}
/** Of a function that only says yes or no. */
const MAX_BLOCKS = 12;

/** `EXEMPT.includes(user.id)`, `user.roles.includes("…")` */
function amongst(
  ctx: FlowContext,
  file: number,
  list: number,
  one: number,
  terms: ExemptionTerms,
): Exemption | undefined {
  const text = textOf(ctx, file, one);
  if (text !== undefined) return whoIs(ctx, file, list, [text], terms);
  const texts = textsOf(ctx, file, list);
  const found = whoIs(ctx, file, one, texts, terms);
  if (found || texts.length > 0) return found;
  const isWho = isPerson(ctx, file, one, terms) || spellings(ctx, file, one).some((key) => terms.groups.test(key));
  const words = wordsOf(nameOf(ctx.p, file, list));
  if (!isWho || !(terms.marked.test(words) || terms.lists.test(words))) return undefined;
  return { hazard: "group", name: spelled(ctx, file, list), way: 0 };
}

/** `user.roles.some((role) => role === "…")` */
function someOf(
  ctx: FlowContext,
  file: number,
  list: number,
  callback: number,
  terms: ExemptionTerms,
): Exemption | undefined {
  const { nodes, callables } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, callback);
  const only = nodes.kind[at] === NodeKind.function ? callables[nodes.a[at]!]!.returns : [];
  const said = only.length === 1 ? strip(ctx.p, file, only[0]!) : -1;
  if (said < 0 || nodes.kind[said] !== NodeKind.clean) return undefined;
  if (!/^===?$/.test(stringAt(ctx.p, file, nodes.a[said]!))) return undefined;
  const sides = [...listOf(ctx.p, file, said)];
  if (!sides.some((side) => nodes.kind[strip(ctx.p, file, side)] === NodeKind.param)) return undefined;
  return whoIs(
    ctx,
    file,
    list,
    sides.flatMap((side) => textOf(ctx, file, side) ?? []),
    terms,
  );
}

/** What is true of somebody, or switched on, by its name. */
function named(ctx: FlowContext, file: number, node: number, terms: ExemptionTerms): Exemption | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  const header = headerRead(ctx, file, at);
  if (header !== undefined) return terms.headers.test(header) ? { hazard: "header", name: header, way: 0 } : undefined;
  const name = spelled(ctx, file, node);
  const keys = spellings(ctx, file, node);
  if (keys.some((key) => terms.marked.test(key))) return { hazard: "group", name, way: 0 };
  const base = nodes.kind[at] === NodeKind.load ? wordsOf(nameOf(ctx.p, file, nodes.a[at]!)) : "";
  // A member of something else marks what is audited: `route.auditEnabled`.
  const isOwn = base === "" && nodes.kind[at] !== NodeKind.param;
  return switched(keys, name, isOwn || /^[A-Z][A-Z0-9_]+$/.test(name) || terms.settings.test(base), terms);
}

function switched(
  keys: readonly string[],
  name: string,
  isSetting: boolean,
  terms: ExemptionTerms,
): Exemption | undefined {
  if (keys.some((key) => terms.switches.test(key))) return { hazard: "switch", name, way: 0 };
  const isWanted = isSetting && keys.some((key) => terms.wanted.test(key));
  return isWanted ? { hazard: "switch", name, way: 1 } : undefined;
}

/** Words of a name, alone and behind that of what it is a member of: nothing and a blank, where that has no name. */
function spellings(ctx: FlowContext, file: number, node: number): string[] {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  const own = wordsOf(nameOf(ctx.p, file, node));
  if (nodes.kind[at] !== NodeKind.load) return [own, ` ${own}`];
  const member = wordsOf(nameOf(ctx.p, file, at));
  return [own, member, `${wordsOf(nameOf(ctx.p, file, nodes.a[at]!))} ${member}`];
}

/** `user.role` */
function spelled(ctx: FlowContext, file: number, node: number): string {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.load) return nameOf(ctx.p, file, node);
  const base = nameOf(ctx.p, file, nodes.a[at]!);
  const member = nameOf(ctx.p, file, at);
  return base === "" || base === "env" ? member : `${base}.${member}`;
}

/** Handlers are marked by it, not persons. */
function isMetadata(ctx: FlowContext, { file, node }: Place, terms: ExemptionTerms): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  const callee = nodes.kind[at] === NodeKind.call ? strip(ctx.p, file, nodes.a[at]!) : -1;
  if (callee < 0 || nodes.kind[callee] !== NodeKind.load) return false;
  return terms.metadata.test(nameOf(ctx.p, file, nodes.a[callee]!));
}
