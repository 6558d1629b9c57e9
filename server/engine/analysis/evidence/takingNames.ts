// What takes the result of a call, by name: the function around it, variables, members and properties, and what those who call a
// function take that only hands the result back. Input: the call. Output: the names, or pairs of a name and its value.
import { NodeFlag, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { callableKey, callersAt } from "../../flow/walk/callers.js";
import { calleeName } from "../../flow/walk/calls.js";
import { nameOf } from "../../link/names.js";
import { callableAt, factsOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";

export interface Named {
  name: string;
  node: number;
}

/** How far results are followed through functions that hand them back, and to how many calls. */
const MAX_DEPTH = 2;
const MAX_CALLERS = 40;

type Asked = (name: string) => boolean;

export function namesTaking(
  ctx: FlowContext,
  file: number,
  call: number,
  isAsked: Asked,
  handedBack: boolean,
): boolean {
  const { fact } = around(ctx, file, call);
  const isNamed = isAsked(fact.name) || valuesTaking(ctx, file, call).some(({ name }) => isAsked(name));
  return isNamed || (handedBack && isHandedBack(ctx, file, call, isAsked, 0));
}

/** `const shortId = () => Math.random()…`, and elsewhere `const inviteToken = shortId()` */
function isHandedBack(ctx: FlowContext, file: number, call: number, isAsked: Asked, depth: number): boolean {
  const { callable } = around(ctx, file, call);
  if (depth >= MAX_DEPTH || callable <= 0 || !givesBack(ctx, file, call)) return false;
  return callersAt(ctx, callableKey(file, callable))
    .slice(0, MAX_CALLERS)
    .some((site) => {
      if (ctx.p.files[site.file]!.pathClass !== "source") return false;
      return (
        valuesTaking(ctx, site.file, site.call).some(({ name }) => isAsked(name)) ||
        isHandedBack(ctx, site.file, site.call, isAsked, depth + 1)
      );
    });
}

/** The function that the call is made in, by its number. */
function around(ctx: FlowContext, file: number, call: number) {
  const { nodes, callables } = factsOf(ctx.p, file);
  const start = nodes.start[call]!;
  let callable = callableAt(ctx.p, file, start);
  const isIn = (node: number) => nodes.start[node]! <= start && start < nodes.end[node]!;
  // What an unnamed function gives back goes on to where it was written: `Array.from({ length: 9 }, () => …)`.
  for (let fact = callables[callable]!; fact.name === "" && fact.parent > 0 && fact.returns.some(isIn); ) {
    callable = fact.parent;
    fact = callables[callable]!;
  }
  return { callable, fact: callables[callable]! };
}

/** `return made(call)`, `out += call; return out` */
function givesBack(ctx: FlowContext, file: number, call: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const { fact } = around(ctx, file, call);
  const start = nodes.start[call]!;
  const seen = new Set<number>();
  const holds = (node: number): boolean => {
    if (node < 0 || seen.has(node) || seen.size > MAX_NODES) return false;
    seen.add(node);
    if (nodes.start[node]! >= fact.start && nodes.start[node]! <= start && start < nodes.end[node]!) return true;
    return partsOf(ctx, file, node).some(holds);
  };
  return fact.returns.some(holds);
}
const MAX_NODES = 200;

/** What a value is made of: of variables, where they were assigned. */
function partsOf(ctx: FlowContext, file: number, node: number): number[] {
  const { nodes, bindings } = factsOf(ctx.p, file);
  const kind = nodes.kind[node];
  if (kind === NodeKind.local) return [...(bindings[nodes.a[node]!]?.versions ?? [])];
  const within =
    kind === NodeKind.call || kind === NodeKind.text || kind === NodeKind.join || kind === NodeKind.array
      ? [...listOf(ctx.p, file, node)]
      : [];
  return HAVE_BASE.has(kind!) ? [nodes.a[node]!, ...within] : within;
}
const HAVE_BASE: ReadonlySet<number> = new Set([
  NodeKind.call,
  NodeKind.load,
  NodeKind.named,
  NodeKind.typed,
  NodeKind.await,
  NodeKind.update,
]);

/** Variables, members, properties and options of links that take the result, and the function that returns it. */
export function valuesTaking(ctx: FlowContext, file: number, call: number): Named[] {
  const { nodes } = factsOf(ctx.p, file);
  const { fact } = around(ctx, file, call);
  const start = nodes.start[call]!;
  const holds = (node: number) =>
    nodes.start[node]! <= start && start < nodes.end[node]! && nodes.start[node]! >= fact.start;
  const isWithin = (node: number) => nodes.start[node]! >= fact.start && nodes.end[node]! <= fact.end;
  // `const drawn = Math.random(); save({ resetToken: drawn })`, `{ smsCode: String(drawn) }`
  const isGiven = (node: number) => {
    if (holds(node)) return true;
    const at = onlyValue(ctx.p, file, node);
    return holds(at) || holds(onlyValue(ctx.p, file, writtenOut(ctx, file, at)));
  };
  const named = fact.returns.flatMap((node) => (isGiven(node) ? { name: fact.name, node } : []));
  for (let node = 0; node < nodes.kind.length; node++) {
    const kind = nodes.kind[node];
    if (kind === NodeKind.named && (nodes.flags[node]! & NodeFlag.use) === 0 && holds(nodes.a[node]!))
      named.push({ name: stringAt(ctx.p, file, nodes.b[node]!), node: nodes.a[node]! });
    if (kind === NodeKind.text && isWithin(node)) named.push(...optionsTaking(ctx, file, node, isGiven));
    if (kind !== NodeKind.object) continue;
    const pairs = listOf(ctx.p, file, node);
    for (let i = 0; i + 1 < pairs.length; i += 2)
      if (pairs[i]! >= 0 && isGiven(pairs[i + 1]!))
        named.push({ name: stringAt(ctx.p, file, pairs[i]!), node: pairs[i + 1]! });
  }
  for (const store of fact.stores)
    if (store.key >= 0 && isGiven(store.value))
      named.push({ name: stringAt(ctx.p, file, store.key), node: store.value });
  return named;
}

/** x of `String(x)`, `x.toString()`. */
function writtenOut(ctx: FlowContext, file: number, node: number): number {
  const { nodes } = factsOf(ctx.p, file);
  if (nodes.kind[node] !== NodeKind.call) return node;
  const callee = strip(ctx.p, file, nodes.a[node]!);
  const name = calleeName(ctx, file, callee);
  if (name === "String") return listOf(ctx.p, file, node)[0] ?? node;
  return /^(toString|toFixed|padStart)$/.test(name) && nodes.kind[callee] === NodeKind.load ? nodes.a[callee]! : node;
}

/** `…/reset?token=${drawn}`, `Your verification code is ${drawn}`, `验证码${drawn}` */
function optionsTaking(ctx: FlowContext, file: number, text: number, isGiven: (node: number) => boolean): Named[] {
  const { nodes } = factsOf(ctx.p, file);
  const parts = [...listOf(ctx.p, file, text)];
  return parts.flatMap((node, i) => {
    const before = i > 0 && isGiven(node) ? strip(ctx.p, file, parts[i - 1]!) : -1;
    if (before < 0 || nodes.kind[before] !== NodeKind.literal || nodes.b[before]! < 0) return [];
    return namesAtEnd(stringAt(ctx.p, file, nodes.b[before]!)).map((name) => ({ name, node }));
  });
}

/** What a text says that what follows is. */
function namesAtEnd(whole: string): string[] {
  const text = whole.slice(-MAX_SAID);
  const option = /[?&](\w+)=$/.exec(text)?.[1];
  if (option !== undefined) return [option];
  const said = text.replace(/[\s:：]*(\bis|为|為|是)?[\s:：]*$/i, "");
  const chinese = /[\u3400-\u9fff]{3}$/.exec(said)?.[0];
  if (chinese !== undefined) return [chinese];
  const words = /([A-Za-z]+)[ -]([A-Za-z]+)$/.exec(said);
  return [
    ...(words ? [`${words[1]} ${words[2]}`.toLowerCase()] : []),
    ...(/\b(OTP|passcode)$/i.exec(said)?.slice(1) ?? []),
  ];
}
/** A text may be long, and its end is what says it. */
const MAX_SAID = 80;

/** Calls that only spell or digest what they are given. */
const SPELLS =
  /^(toString|String|slice|substr|substring|padStart|padEnd|toUpperCase|toLowerCase|replace|replaceAll|toFixed|concat|join|from|btoa|encode|md5|sha1|sha256|sha512|createHash|update|digest|getTime|valueOf)$/;
const SECRET = /rand|secret|key|salt|nonce|uuid|token|hash|sign|hmac|pepper/i;
const MAX_HOPS = 16;

/** A text of what the call gives, and of what others know. */
export function isMadeOf(ctx: FlowContext, file: number, node: number, call: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const known = (of: number, hops: number): boolean => {
    const at = onlyValue(ctx.p, file, of);
    const kind = nodes.kind[at];
    if (at === call) return true;
    if (hops <= 0) return false;
    if (kind === NodeKind.literal || kind === NodeKind.clean) return true;
    if (kind === NodeKind.text || kind === NodeKind.array)
      return [...listOf(ctx.p, file, at)].every((part) => known(part, hops - 1));
    if (kind === NodeKind.param || kind === NodeKind.load) return !SECRET.test(nameOf(ctx.p, file, at));
    if (kind === NodeKind.global) return true;
    if (kind !== NodeKind.call || !SPELLS.test(calleeName(ctx, file, nodes.a[at]!))) return false;
    const callee = strip(ctx.p, file, nodes.a[at]!);
    const receiver = nodes.kind[callee] === NodeKind.load ? [nodes.a[callee]!] : [];
    return [...receiver, ...listOf(ctx.p, file, at)].every((part) => known(part, hops - 1));
  };
  const top = nodes.kind[onlyValue(ctx.p, file, node)];
  return (
    (top === NodeKind.text || (top === NodeKind.call && onlyValue(ctx.p, file, node) !== call)) && known(node, MAX_HOPS)
  );
}
