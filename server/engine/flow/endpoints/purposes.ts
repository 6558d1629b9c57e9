// Why somebody looks a person up: whether a handler is told a reason, a ticket or the like, and what the record of the access
// says of it. Input: the endpoints of a file that read what is asked for by name. Output: one entry for each. Invariant: one
// sign anywhere in what the handler calls is enough to pass; only what the caller sends shows that others are asked.
import { compiled, matches, wordsOf } from "../../classify/words.js";
import { dataHash } from "../../facts/textHash.js";
import { LiteralKind, NodeKind } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { nameOf } from "../../link/names.js";
import { type Body, callableAt, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { resolveType, unwrap } from "../../link/types.js";
import { question } from "../questions.js";
import { callableKey } from "../walk/callers.js";
import { type EffectContext, isItself } from "../ways/effects.js";
import type { Handlers } from "../ways/handlerTable.js";
import { isRead } from "./accessed.js";
import { guardWords, someBody } from "./changeEvidence.js";
import { keySent } from "./guessing.js";

/** Regular expressions on words in lower case, parted by blanks. */
export interface PurposeTerms {
  /** Routes, handlers and classes: they are about persons; about something that is a reason by itself. */
  persons: string;
  others: string;
  /** Staff look somebody up, whoever it is. */
  lookups: string;
  /** See guessing.ts: by what persons are looked up. */
  numbers: string;
  numberTypes: string;
  /** Names as they are spelled of what a search is given. */
  named: string;
  /** On names as they are spelled: all that can be one of the next two. */
  any: string;
  /** Names of a reason that is asked for; of that, of a case, or of those who are in charge of a person. */
  reasons: string;
  signs: string;
  /** Of the signs, those that only say which part of the house somebody is of. */
  scopes: string;
  /** Variables that hold what the caller sends. */
  given: string;
  /** Functions, classes and files that write records down: what they could be told shows nothing. */
  recorders: string;
  /** Members and parameters of a record of who did what: any constant says nothing there; only some do. */
  recorded: string;
  purposes: string;
  fillers: string;
}

export interface Purpose {
  endpoint: Endpoint;
  /** "asked": a reason, by what the caller sends. "told": something that may be one. "constant": the record has always the same. */
  status: "asked" | "told" | "constant" | "missing";
  /** The name of the reason, or the call that records a constant. */
  by: string;
  member: string;
  /** The number by which somebody is looked up, where nothing is asked; else "". */
  key: string;
}

/** A name in a function. */
interface Spoken {
  callable: number;
  name: string;
  /** The caller sends it; or the function is given it, which shows that where it is the handler. */
  isGiven: boolean | "by caller";
}

export function purposesIn(e: EffectContext, handlers: Handlers, terms: PurposeTerms, file: number): Purpose[] {
  if (e.ctx.p.files[file]!.pathClass !== "source") return [];
  const speaks = question(e.ctx, `speaks of purposes ${dataHash(terms)}`, (of) => spokenIn(e, terms, of));
  const all = handlers
    .in(file)
    .flatMap(({ endpoints }) =>
      endpoints.flatMap((endpoint) =>
        isAboutPersons(e, terms, endpoint) ? [{ endpoint, ...purposeOf(e, terms, speaks, endpoint) }] : [],
      ),
    );
  const shared = new Set(all.flatMap(({ endpoint, status }) => (status === "asked" ? calledBy(e, endpoint) : [])));
  return all.map(({ endpoint, toldIn, ...found }): Purpose => {
    const key = found.status === "asked" ? "" : (keyLookedUp(e, terms, endpoint) ?? "");
    // Those beside it that call the same function ask all the same: what that narrows down is no reason to them.
    const isScope = toldIn !== undefined && key !== "" && shared.has(toldIn);
    if (found.status === "told" && isScope) return { endpoint, key, status: "missing", by: "", member: "" };
    return { endpoint, ...found, key: found.status === "told" ? "" : key };
  });
}

/** Functions that a handler calls itself. */
function calledBy(e: EffectContext, { file, callable }: Body): string[] {
  return factsOf(e.ctx.p, file).callables[callable]!.calls.flatMap((call) => {
    const behind = e.behind(file, call);
    return behind ? [callableKey(behind.file, behind.callable)] : [];
  });
}

const FOR = /(^| )(for|with|under|per)( (a|an|the|one|open))? \S+/g;

/** By what the handler, or a function that is handed its whole request, looks somebody up. */
function keyLookedUp(e: EffectContext, terms: PurposeTerms, endpoint: Endpoint): string | undefined {
  const own = keySent(e, terms, endpoint);
  if (own !== undefined) return own;
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, endpoint.file);
  for (const call of callables[endpoint.callable]!.calls) {
    const isHanded = [...listOf(p, endpoint.file, call)].some((arg) => {
      const at = strip(p, endpoint.file, arg);
      return nodes.kind[at] === NodeKind.param && nodes.a[at] === endpoint.callable;
    });
    const behind = isHanded ? e.behind(endpoint.file, call) : undefined;
    const key = behind && keySent(e, terms, behind);
    if (key !== undefined) return key;
  }
  return undefined;
}

function isAboutPersons(e: EffectContext, terms: PurposeTerms, endpoint: Endpoint): boolean {
  const { callables, records } = factsOf(e.ctx.p, endpoint.file);
  const { name } = callables[endpoint.callable]!;
  const own = [wordsOf(endpoint.route), wordsOf(name)].join(" ");
  const words = `${own} ${wordsOf(records[endpoint.record]?.name ?? "")}`;
  // A search for a case has its reason; it is about persons.
  if (matches(terms.others, own.replace(FOR, " "))) return false;
  // `requirePermission("vehicle:lookup")` says it where the address does not.
  const asked = endpoint.around.flatMap(({ texts }) => texts ?? []).map(wordsOf);
  if (!isRead(endpoint.verb, [own, ...asked].join(" ").split(" "))) return false;
  return matches(terms.persons, words) || matches(terms.lookups, own);
}

interface Found extends Omit<Purpose, "endpoint" | "key"> {
  /** The one function in which all that is told stands, where it is but a scope. */
  toldIn?: string;
}

function purposeOf(
  e: EffectContext,
  terms: PurposeTerms,
  speaks: (file: number) => readonly Spoken[],
  endpoint: Endpoint,
): Found {
  const guard = guardWords(e, endpoint).find((words) => matches(terms.reasons, words));
  if (guard !== undefined) return { status: "asked", by: guard, member: "" };
  const field = sentMember(e, terms, endpoint);
  if (field !== undefined) return { status: "asked", by: field, member: "" };
  let told: string | undefined;
  const places = new Set<string>();
  let isScope = true;
  let asked: string | undefined;
  let constant: Found | undefined;
  const outermost = [endpoint, ...endpoint.around.flatMap(({ bodies }) => bodies)];
  someBody(e, outermost, (body) => {
    const isOutermost = outermost.some(({ file, callable }) => file === body.file && callable === body.callable);
    for (const { callable, name, isGiven } of speaks(body.file)) {
      if (callable !== body.callable || (isGiven === "by caller" && !isOutermost)) continue;
      told ??= name;
      places.add(callableKey(body.file, callable));
      isScope &&= matches(terms.scopes, wordsOf(name));
      if (isGiven) asked ??= name;
    }
    constant ??= constantIn(e, terms, body);
    return asked !== undefined;
  });
  if (asked !== undefined) return { status: "asked", by: asked, member: "" };
  if (constant || told === undefined) return constant ?? { status: "missing", by: "", member: "" };
  const [toldIn] = isScope && places.size === 1 ? places : [];
  return { status: "told", by: told, member: "", ...(toldIn === undefined ? {} : { toldIn }) };
}

/** A member of what the handler is given, by its type. */
function sentMember(e: EffectContext, terms: PurposeTerms, { file, callable }: Endpoint): string | undefined {
  const { p } = e.ctx;
  for (const { type } of factsOf(p, file).callables[callable]!.params) {
    const record = type < 0 ? undefined : unwrap(resolveType(p, file, type));
    if (record?.k !== "record") continue;
    const found = [...record.record.fields.keys()].find((key) => matches(terms.reasons, wordsOf(key)));
    if (found !== undefined) return found;
  }
  return undefined;
}

function spokenIn(e: EffectContext, terms: PurposeTerms, file: number): Spoken[] {
  const { p } = e.ctx;
  const { nodes, strings } = factsOf(p, file);
  const any = compiled(terms.any, "i");
  const signs = new Set<number>();
  strings.forEach((text, i) => {
    if (text.length < MAX_NAME && any.test(text) && matches(terms.signs, wordsOf(text))) signs.add(i);
  });
  const found: Spoken[] = [];
  const { callables, records } = factsOf(p, file);
  const place = /[^/]*$/.exec(p.files[file]!.path)![0];
  const isRecorder: boolean[] = [];
  for (const { name, owner, parent } of callables) {
    const isNamed = matches(terms.recorders, wordsOf(`${name} ${records[owner]?.name ?? ""} ${place}`));
    // `const journalled = (action) => async (ctx, next) => { … }`
    isRecorder.push(isNamed || (name === "" && parent > 0 && isRecorder[parent] === true));
  }
  const say = (node: number, name: string, isGiven: boolean) => {
    const callable = callableAt(p, file, nodes.start[node]!);
    if (!isRecorder[callable])
      found.push({ callable, name, isGiven: isGiven && matches(terms.reasons, wordsOf(name)) });
  };
  callables.forEach(({ params }, callable) => {
    for (const { name } of params)
      if (any.test(name) && matches(terms.reasons, wordsOf(name)) && !isRecorder[callable])
        found.push({ callable, name, isGiven: "by caller" });
  });
  if (signs.size === 0) return found;
  for (let node = 0; node < nodes.kind.length; node++) {
    switch (nodes.kind[node]) {
      case NodeKind.load:
        if (signs.has(nodes.b[node]!))
          say(node, stringAt(p, file, nodes.b[node]!), matches(terms.given, wordsOf(nameOf(p, file, nodes.a[node]!))));
        break;
      case NodeKind.literal:
        if (nodes.a[node] === LiteralKind.string && signs.has(nodes.b[node]!))
          say(node, stringAt(p, file, nodes.b[node]!), false);
        break;
      case NodeKind.call:
        for (const name of askedTexts(e, terms, file, node, signs)) say(node, name, true);
        break;
      case NodeKind.object:
        listOf(p, file, node).forEach((key, i) => {
          if (i % 2 === 0 && signs.has(key)) say(node, stringAt(p, file, key), false);
        });
        break;
    }
  }
  return found;
}
const MAX_NAME = 40;

/** `req.header("x-access-reason")`, `c.req.query("purpose")`, `params.get("reason")`. */
function askedTexts(e: EffectContext, terms: PurposeTerms, file: number, call: number, signs: Set<number>): string[] {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const first = listOf(p, file, call)[0];
  const at = first === undefined ? -1 : strip(p, file, first);
  if (at < 0 || nodes.kind[at] !== NodeKind.literal || !signs.has(nodes.b[at]!)) return [];
  const callee = nodes.a[call]!;
  const names = [
    nameOf(p, file, callee),
    ...(nodes.kind[callee] === NodeKind.load ? [nameOf(p, file, nodes.a[callee]!)] : []),
  ];
  return names.some((name) => matches(terms.given, wordsOf(name))) ? [stringAt(p, file, nodes.b[at]!)] : [];
}

/** A record of who did what whose reason is written into the code. */
function constantIn(e: EffectContext, terms: PurposeTerms, { file, callable }: Body): Found | undefined {
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, file);
  for (const call of callables[callable]!.calls) {
    const behind = e.behind(file, call);
    const given = isItself(e, file, call, "audit")
      ? recordedAt(e, file, call)
      : behind
        ? handedOn(e, file, call, behind)
        : [];
    const member = given.find(([name, of, value]) => name !== "" && saysNothing(e, terms, name, of, value));
    if (member) return { status: "constant", by: `${nameOf(p, file, nodes.a[call]!)}()`, member: member[0] };
  }
  return undefined;
}

/** Name, file and value of what a record is told. */
type Told = [string, number, number];

function recordedAt(e: EffectContext, file: number, call: number): Told[] {
  const args = [...listOf(e.ctx.p, file, call)];
  const behind = e.behind(file, call);
  const params = behind ? factsOf(e.ctx.p, behind.file).callables[behind.callable]!.params : [];
  const named = args.map((value, i): Told => [params[i]?.name ?? "", file, value]);
  return [...named, ...args.flatMap((arg) => membersOf(e, file, arg, 0))];
}

/** Arguments of a function of the project that writes them into a record: `this.query(where, staff, "search")`. */
function handedOn(e: EffectContext, file: number, call: number, behind: Body): Told[] {
  const { p } = e.ctx;
  const args = [...listOf(p, file, call)];
  const { nodes, callables } = factsOf(p, behind.file);
  const { calls } = callables[behind.callable]!;
  if (!args.some((arg) => constantAt(e, file, arg) !== undefined)) return [];
  return calls.flatMap((one) => {
    if (!isItself(e, behind.file, one, "audit")) return [];
    return recordedAt(e, behind.file, one).flatMap(([name, of, value]): Told[] => {
      const at = strip(p, of, value);
      const isParam = of === behind.file && nodes.kind[at] === NodeKind.param && nodes.a[at] === behind.callable;
      const arg = isParam ? args[nodes.b[at]!] : undefined;
      return arg === undefined ? [] : [[name, file, arg]];
    });
  });
}

function membersOf(e: EffectContext, file: number, node: number, depth: number): [string, number, number][] {
  const object = depth > 1 ? undefined : objectBehind(e.ctx.p, file, node, 0);
  if (!object) return [];
  const pairs = listOf(e.ctx.p, object.file, object.node);
  return [...pairs].flatMap((key, i): [string, number, number][] => {
    if (i % 2 === 1 || key < 0) return [];
    const value = pairs[i + 1]!;
    return [[stringAt(e.ctx.p, object.file, key), object.file, value], ...membersOf(e, object.file, value, depth + 1)];
  });
}

function saysNothing(e: EffectContext, terms: PurposeTerms, name: string, file: number, value: number): boolean {
  const words = wordsOf(name);
  const isReason = matches(terms.recorded, words);
  if (!isReason && !matches(terms.purposes, words)) return false;
  const text = constantAt(e, file, value);
  return text !== undefined && (isReason || text === "" || matches(terms.fillers, wordsOf(text) || text));
}

/** A text, or nothing at all (""); undefined where it is no constant. */
function constantAt(e: EffectContext, file: number, value: number): string | undefined {
  const { p } = e.ctx;
  const { nodes, bindings } = factsOf(p, file);
  const at = strip(p, file, value);
  if (nodes.kind[at] === NodeKind.local) {
    const { kind, versions } = bindings[nodes.a[at]!]!;
    return kind === "const" && versions.length === 1 ? constantAt(e, file, versions[0]!) : undefined;
  }
  if (nodes.kind[at] !== NodeKind.literal) return undefined;
  if (nodes.a[at] === LiteralKind.null || nodes.a[at] === LiteralKind.undefined) return "";
  if (nodes.a[at] !== LiteralKind.string) return undefined;
  // A text that facts do not keep is one all the same.
  return nodes.b[at]! < 0 ? "…" : stringAt(p, file, nodes.b[at]!);
}
