// Is telling what a function does with what it is given, or does it so by the way? A logger, a helper that throws, one that
// reports a crash: their callers say what is told. One that checks, keeps or returns its argument and logs it besides: the
// mistake is its own. Input: a parameter and the call by which it is handed on. Output: yes or no; no in doubt.
import { LiteralKind, NONE, NodeFlag, NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { nodeUses } from "../../link/nodeUses.js";
import { factsOf, listOf, type Program, stringAt, strip } from "../../link/program.js";
import { calledAt } from "../walk/callers.js";
import type { Hop } from "./arrivals.js";
import { spells } from "./handedOnly.js";

/** Whether a call tells by itself: it logs, throws or reports. */
export type Tells = (file: number, call: number) => boolean;

/** Uses that are looked at, and functions inside functions. */
const MOST = 200;
const DEEPEST = 4;

/** Functions that say by their name that they tell: `logChange`, `warn`, `reportError`, `failWith`; a claim is reported, too. */
const TELLING =
  /^(?:(?:log(?!in|out|on|off|ic|ist|In\b|Out\b|On\b|Off\b)(?:s|ger|ging)?|debug|throw)(?![a-z])|(?:info|warn|warning|error|fatal|verbose|trace|print|report|fail|panic|abort|raise|reject|invariant)$|(?:report|capture|print|trace|raise|fail|reject|warn)\w*(?:Errors?|Exception|Warning|Message|Crash|Failure|Problem|With)$)/;
/** Classes whose methods do. */
const TELLER = /(?:Log(?:ger|ging|gerService|gingService|Service)|Reporter)$|^Log$/;

/** What of a function is asked about; `call`: NONE inside another one, to which it may return what it made of it. */
type Asked = Omit<Hop, "node">;

export function isTeller(p: Program, hop: Asked, tells: Tells): boolean {
  return isCalledOne(p, hop) || isOnlyTold(p, hop, tells, DEEPEST);
}

function isCalledOne(p: Program, { file, callable }: Pick<Hop, "file" | "callable">): boolean {
  const { callables, records } = factsOf(p, file);
  const { name, owner } = callables[callable]!;
  return TELLING.test(name) || TELLER.test(records[owner]?.name ?? "");
}

function isOnlyTold(p: Program, asked: Asked, tells: Tells, depth: number): boolean {
  const { file, callable, member, call } = asked;
  const { nodes, callables } = factsOf(p, file);
  const { params, by, returned, kept } = nodeUses(p, file);
  const given = params.get(`${callable}:${asked.parameter}`) ?? [];
  const thrown = new Set(callables.flatMap((c) => c.throws));
  // The object that the member is of.
  const whole = new Set(member === "" ? [] : given);
  const open = [...given];
  const seen = new Set<number>();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (seen.size > MOST || (returned.has(at) && call !== NONE) || (kept.has(at) && !thrown.has(at))) return false;
    for (const user of by.get(at) ?? []) {
      const isCall = nodes.kind[user] === NodeKind.call;
      const isLoad = nodes.kind[user] === NodeKind.load;
      if (isLoad && whole.has(at) && nodes.b[user]! >= 0 && stringAt(p, file, nodes.b[user]!) !== member) continue;
      if (!isLoad && !isCall && whole.has(at)) whole.add(user);
      if (user === call || (isCall && tells(file, user))) continue;
      if (isCall && !isSpelling(p, file, user, at, tells, depth)) return false;
      open.push(user);
    }
  }
  return !isJudged(p, file, callable, seen, whole);
}

/** The call makes a text or an error of it, or hands it to a function that does no more. */
function isSpelling(p: Program, file: number, call: number, at: number, tells: Tells, depth: number): boolean {
  if (spells(p, file, call)) return true;
  const { nodes } = factsOf(p, file);
  if (nodes.flags[call]! & NodeFlag.new && /(Error|Exception)$/.test(nameOf(p, file, nodes.a[call]!))) return true;
  const callee = depth > 0 ? calledAt(p, file, call) : undefined;
  if (!callee) return false;
  if (isCalledOne(p, callee)) return true;
  const last = factsOf(p, callee.file).callables[callee.callable]!.params.length - 1;
  return [...listOf(p, file, call)].every((arg, i) => {
    if (arg !== at) return true;
    return (
      last >= 0 && isOnlyTold(p, { ...callee, parameter: Math.min(i, last), member: "", call: NONE }, tells, depth - 1)
    );
  });
}

/** Compared with something that says more than whether it is there, what it is, and how long. */
function isJudged(
  p: Program,
  file: number,
  callable: number,
  values: ReadonlySet<number>,
  whole: ReadonlySet<number>,
): boolean {
  const { nodes, callables } = factsOf(p, file);
  const { start, end } = callables[callable]!;
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.clean || nodes.start[node]! < start || nodes.end[node]! > end) continue;
    const operator = nodes.a[node]! < 0 ? "" : stringAt(p, file, nodes.a[node]!);
    if (operator === "!" || operator === "typeof" || operator === "instanceof") continue;
    const sides = [...listOf(p, file, node)];
    const own = sides.filter((side) => values.has(side) && !whole.has(side) && !isLength(p, file, side));
    if (own.length > 0 && !sides.some((side) => isNothing(p, file, side))) return true;
  }
  return false;
}

function isLength(p: Program, file: number, node: number): boolean {
  const { nodes } = factsOf(p, file);
  return nodes.kind[node] === NodeKind.load && /^(length|size)$/.test(nameOf(p, file, node));
}

function isNothing(p: Program, file: number, node: number): boolean {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  return nodes.kind[at] === NodeKind.literal && NOTHING.has(nodes.a[at]!);
}
const NOTHING: ReadonlySet<number> = new Set([LiteralKind.null, LiteralKind.undefined]);
