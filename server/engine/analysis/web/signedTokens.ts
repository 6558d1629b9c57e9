// Tokens that are signed, and when they end: by an option of the call, a member of what they say, a method of what makes them, or
// the set-up of all of them. Input: a file. Output: one per call that tells of a person, and checks that take old tokens. Invariant:
// what cannot be seen is taken to end.
import { compiled, matches, wordsOf } from "../../classify/words.js";
import { fileStem } from "../../facts/fileStem.js";
import { daysOfText } from "../../facts/periods.js";
import { LiteralKind, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { everywhere, madeOf } from "../../flow/questions.js";
import { spell } from "../../flow/sinks/sinks.js";
import { callableKey, callersAt } from "../../flow/walk/callers.js";
import { calleeName } from "../../flow/walk/calls.js";
import { constantText } from "../../flow/walk/constantText.js";
import { property } from "../../flow/walk/modelled.js";
import { matchesOf, objectBehind } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { withNested } from "../../link/nested.js";
import { callableAt, factsOf, listOf, onlyValue, stringAt, strip, symbolPath } from "../../link/program.js";
import type { TokenRow, TokenSetUpRow } from "../../models/controlRows.js";
import { parsePort } from "../../models/index.js";
import type { Place } from "../evidence/givenOptions.js";
import { constantOf } from "../evidence/hazards.js";
import { type MemberState, memberState } from "../evidence/memberStates.js";
import { rowNames } from "../evidence/rowNames.js";
import { valuesTaking } from "../evidence/takingNames.js";
import type { TokenAnswer, TokenTerms } from "../requests/tokenRequests.js";

/** `setUp`: whose set-up decides, where the call says nothing. */
export type Signed = Pick<TokenAnswer, "what" | "status" | "by" | "detail" | "room"> & {
  node: number;
  setUp: string;
};

export interface SetUp {
  name: string;
  state: MemberState["state"];
}

export function setUpsOf(ctx: FlowContext): readonly SetUp[] {
  const rows = ctx.p.models.rows.filter((row) => row.kind === "tokenSetUp");
  return everywhere(ctx, "set-ups of tokens", (file) => setUpsIn(ctx, rows, file));
}

function setUpsIn(ctx: FlowContext, rows: readonly TokenSetUpRow[], file: number): SetUp[] {
  const { facts, pathClass } = ctx.p.files[file]!;
  if (facts.language !== "typescript" || pathClass === "test") return [];
  return facts.callables.flatMap(({ calls }) =>
    calls.flatMap((call) => {
      const entity = entityOf(ctx.p, file, facts.nodes.a[call]!);
      const own = matchesOf(ctx.p, entity).flatMap(({ row }) => (row.kind === "tokenSetUp" ? [row] : []));
      const plugged = own.length > 0 ? [] : rows.filter((row) => row.plugin && isPlugged(ctx, file, call, row.plugin));
      return [...own, ...plugged].map((row): SetUp => ({ name: row.setUp, state: stateOfSetUp(ctx, file, call, row) }));
    }),
  );
}

function isPlugged(ctx: FlowContext, file: number, call: number, plugin: string): boolean {
  const first = listOf(ctx.p, file, call)[0];
  if (first === undefined || !/^(register|use)$/.test(calleeName(ctx, file, factsOf(ctx.p, file).nodes.a[call]!)))
    return false;
  const entity = entityOf(ctx.p, file, first);
  return entity?.k === "pkg" && entity.pkg === plugin;
}

function stateOfSetUp(ctx: FlowContext, file: number, call: number, row: TokenSetUpRow): MemberState["state"] {
  const states = row.ends.map((port) => endAt(ctx, file, call, port).state);
  if (states.includes("yes")) return "yes";
  for (const port of row.made ?? []) {
    const made = endAt(ctx, file, call, port);
    if (made.state !== "yes") continue;
    const options = made.at && objectBehind(ctx.p, made.at.file, made.at.node, 0);
    const keys = row.ends[0]!.split(".").slice(1);
    const state = options ? memberState(ctx, options, keys).state : "unknown";
    if (state !== "no") return state;
    return "no";
  }
  return states.includes("unknown") ? "unknown" : "no";
}

function endAt(ctx: FlowContext, file: number, call: number, text: string): MemberState {
  const port = parsePort(text)!;
  const args = [...listOf(ctx.p, file, call)];
  const { nodes } = factsOf(ctx.p, file);
  if (port.base.kind !== "arg" || args.some((arg) => nodes.kind[arg] === NodeKind.spread)) return { state: "unknown" };
  const given = args[port.base.index];
  if (given === undefined) return { state: "no" };
  // `sign(payload, key, done)`
  if (entityOf(ctx.p, file, given)?.k === "function") return { state: "no" };
  return memberState(ctx, { file, node: given }, port.path);
}

export function signedIn(ctx: FlowContext, terms: TokenTerms, file: number): Signed[] {
  const { facts } = ctx.p.files[file]!;
  const names = rowNames(ctx.p, "token");
  const spelled = madeOf(ctx.p.models.rows, "spelled tokens", () =>
    ctx.p.models.rows.flatMap((row) => (row.kind === "token" && row.spelled ? [row] : [])),
  );
  return facts.callables.flatMap(({ calls }) =>
    calls.flatMap((call): Signed[] => {
      const callee = facts.nodes.a[call]!;
      if (!names.has(calleeName(ctx, file, callee))) return [];
      const entity = entityOf(ctx.p, file, callee);
      const row =
        matchesOf(ctx.p, entity).flatMap((match) => (match.row.kind === "token" ? [match.row] : []))[0] ??
        (entity?.k === "function" ? undefined : spelledSo(ctx, spelled, file, callee));
      const made = row && signedAt(ctx, terms, file, call, row);
      return made ? [made] : [];
    }),
  );
}

function spelledSo(ctx: FlowContext, rows: readonly TokenRow[], file: number, callee: number): TokenRow | undefined {
  const said = spell(ctx, file, strip(ctx.p, file, callee));
  return rows.find((row) => row.spelled!.some((text) => said === text || said.endsWith(`.${text}`)));
}

function signedAt(ctx: FlowContext, terms: TokenTerms, file: number, call: number, row: TokenRow): Signed | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const payload = payloadOf(ctx, file, call, row);
  if (!payload || !isOfPerson(ctx, terms, file, call, payload)) return undefined;
  const by = `${spell(ctx, file, strip(ctx.p, file, nodes.a[call]!))}()`;
  const of = { what: "signed" as const, by, node: call, setUp: "" };
  const options = (row.ends ?? []).map((port) => endAt(ctx, file, call, port));
  const given = options.find(({ state }) => state === "yes");
  if (given) {
    const days = given.state === "yes" && given.at ? daysOf(ctx, given.at) : undefined;
    const isLong = days !== undefined && days >= terms.longest && !isRefresh(ctx, terms, file, call);
    return { ...of, status: isLong ? "long" : "ends", detail: isLong ? String(Math.round(days)) : "" };
  }
  const isEnded = row.endedBy !== undefined && isCalledBeside(ctx, file, call, row.endedBy);
  const claims = memberState(ctx, payload, ["exp"]).state;
  if (isEnded || claims !== "no" || options.some(({ state }) => state === "unknown"))
    return { ...of, status: "ends", detail: "" };
  const room = roomAt(ctx, file, call, row);
  return { ...of, status: "endless", detail: "", setUp: row.setUp ?? "", ...(room ? { room } : {}) };
}

/** What the token says. */
function payloadOf(ctx: FlowContext, file: number, call: number, row: TokenRow): Place | undefined {
  const port = parsePort(row.payload)!;
  if (port.base.kind !== "arg") return undefined;
  const { nodes } = factsOf(ctx.p, file);
  let at = call;
  for (let hops = 0; row.made && hops < MAX_CHAIN; hops++) {
    const callee = strip(ctx.p, file, nodes.a[at]!);
    if (nodes.kind[callee] !== NodeKind.load) break;
    const base = onlyValue(ctx.p, file, nodes.a[callee]!);
    if (nodes.kind[base] !== NodeKind.call) return undefined;
    at = base;
  }
  const node = listOf(ctx.p, file, at)[port.base.index];
  return node === undefined || nodes.kind[node] === NodeKind.spread ? undefined : { file, node };
}
const MAX_CHAIN = 12;

function isCalledBeside(ctx: FlowContext, file: number, call: number, names: readonly string[]): boolean {
  const { nodes, callables } = factsOf(ctx.p, file);
  const callable = callableAt(ctx.p, file, nodes.start[call]!);
  return withNested(ctx.p, { file, callable }).some((one) =>
    callables[one]!.calls.some((other) => names.includes(calleeName(ctx, file, nodes.a[other]!))),
  );
}

/** It tells of a person, and nothing around it says that it is for something else. */
function isOfPerson(ctx: FlowContext, terms: TokenTerms, file: number, call: number, payload: Place): boolean {
  const names = namesAround(ctx, file, call);
  const said = saidBy(ctx, payload);
  if ([...names, ...said].some((words) => matches(terms.others, words))) return false;
  if (said.some((words) => matches(terms.members, words))) return true;
  // What it says is there to be read, and tells of nobody.
  return !isWhole(ctx, payload) && names.some((words) => matches(terms.names, words));
}

function isRefresh(ctx: FlowContext, terms: TokenTerms, file: number, call: number): boolean {
  return namesAround(ctx, file, call).some((words) => matches(terms.refresh, words));
}

/** Of the function, its class, its file, what takes the token, and functions that call the function. */
function namesAround(ctx: FlowContext, file: number, call: number): string[] {
  const { nodes } = factsOf(ctx.p, file);
  const start = nodes.start[call]!;
  const callable = callableAt(ctx.p, file, start);
  const base = fileStem(ctx.p.files[file]!.path);
  const callers = callersAt(ctx, callableKey(file, callable)).slice(0, MAX_CALLERS);
  return [
    base,
    ...symbolPath(ctx.p, file, start).split(">"),
    ...valuesTaking(ctx, file, call).map(({ name }) => name),
    ...callers.flatMap((site) => [
      ...symbolPath(ctx.p, site.file, factsOf(ctx.p, site.file).nodes.start[site.call]!).split(">"),
      ...valuesTaking(ctx, site.file, site.call).map(({ name }) => name),
    ]),
  ].map(wordsOf);
}
const MAX_CALLERS = 6;

/** An object that is written out member by member. */
function isWhole(ctx: FlowContext, { file, node }: Place): boolean {
  const object = objectBehind(ctx.p, file, node, 0);
  if (!object) return false;
  const pairs = [...listOf(ctx.p, object.file, object.node)];
  return pairs.length > 0 && pairs.every((key, i) => i % 2 === 1 || key >= 0);
}

/** Names of its members, and short texts in them: `{ sub: user.id, purpose: "unsubscribe" }`. */
function saidBy(ctx: FlowContext, { file, node }: Place): string[] {
  const object = objectBehind(ctx.p, file, node, 0);
  if (!object) return [wordsOf(calleeName(ctx, file, node))];
  const pairs = [...listOf(ctx.p, object.file, object.node)];
  return pairs.flatMap((key, i) => {
    if (i % 2 === 1) return [];
    const text = constantText(ctx, object.file, pairs[i + 1]!);
    return [key < 0 ? "" : stringAt(ctx.p, object.file, key), text ?? ""].map(wordsOf).filter((words) => words !== "");
  });
}

/** "365d", 31536000: numbers are seconds. */
function daysOf(ctx: FlowContext, at: Place): number | undefined {
  const text = constantOf(ctx, at.file, at.node) ?? "";
  return /^\d+$/.test(text) ? Number(text) / 86_400 : daysOfText(text);
}

/** Where the option can be put. */
function roomAt(ctx: FlowContext, file: number, call: number, row: TokenRow): TokenAnswer["room"] {
  const port = row.ends?.map((text) => parsePort(text)!).find(({ path }) => path.length === 1);
  if (port?.base.kind !== "arg") return undefined;
  const { nodes } = factsOf(ctx.p, file);
  const args = [...listOf(ctx.p, file, call)];
  const option = port.path[0]!;
  if (args.length === port.base.index)
    return { kind: "call", option, start: nodes.start[call]!, end: nodes.end[call]! };
  const given = args[port.base.index];
  return given !== undefined && nodes.kind[given] === NodeKind.object
    ? { kind: "object", option, start: nodes.start[given]!, end: nodes.end[given]! }
    : undefined;
}

/** `verify(token, key, { ignoreExpiration: true })`, other than where an old one is exchanged or ended. */
export function oldTakenIn(ctx: FlowContext, terms: TokenTerms, file: number): Signed[] {
  const { nodes, strings } = factsOf(ctx.p, file);
  if (!strings.includes(terms.oldOption)) return [];
  const found: Signed[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object) continue;
    const value = property(ctx, file, node, terms.oldOption);
    const at = value === undefined ? -1 : strip(ctx.p, file, value);
    if (at < 0 || nodes.kind[at] !== NodeKind.literal || nodes.a[at] !== LiteralKind.boolean) continue;
    const isOn = stringAt(ctx.p, file, nodes.b[at]!) === "true";
    const names = symbolPath(ctx.p, file, nodes.start[node]!).split(">").map(wordsOf);
    if (isOn && names.some((words) => compiled(terms.renews).test(words))) continue;
    const { start, end } = { start: nodes.start[node]!, end: nodes.end[node]! };
    const room = { kind: "option" as const, option: terms.oldOption, start, end };
    const status = isOn ? "endless" : "ends";
    found.push({ what: "old", status, by: terms.oldOption, detail: "", node: value!, setUp: "", room });
  }
  return found;
}
