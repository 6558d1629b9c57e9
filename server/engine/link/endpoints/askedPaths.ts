// A middleware for all routes that looks at their path itself: `if (pathname.startsWith("/my") && !user) redirect(303, "/login")`.
// Input: the function, and the path of a route. Output: whether everybody passes there, since what it asks of the path decides so.
// Invariant: what cannot be decided by the path alone may turn somebody away.
import { compiled } from "../../classify/words.js";
import { LiteralKind, NodeKind } from "../../facts/types.js";
import { nameOf } from "../names.js";
import { type Body, factsOf, listOf, literalText, onlyValue, type Program, stringAt, strip } from "../program.js";
import { isRegExp } from "./exceptedPaths.js";
import { definition } from "./handlers.js";

/** All of them let everybody pass who asks for this route. */
export function letPass(p: Program, bodies: readonly Body[], route: string): boolean {
  return bodies.length > 0 && bodies.every((body) => passes(p, body, route));
}

function passes(p: Program, { file, callable }: Body, route: string): boolean {
  const { nodes, callables } = factsOf(p, file);
  const { blocks, calls, callBlocks, returns, returnBlocks, throws } = callables[callable]!;
  const asked = blocks.map(({ condition, cases }) =>
    condition < 0 || cases ? undefined : isAt(p, file, condition, route),
  );
  if (throws.length > 0 || asked.every((one) => one === undefined)) return false;
  const reached = new Set<number>();
  const open = [0];
  for (let block = open.pop(); block !== undefined; block = open.pop()) {
    if (reached.has(block)) continue;
    reached.add(block);
    const next = blocks[block]?.next ?? [];
    open.push(...(asked[block] === undefined ? next : asked[block] ? next.slice(0, 1) : next.slice(1)));
  }
  const isPassing = (value: number) => {
    const at = onlyValue(p, file, value);
    const call = nodes.kind[at] === NodeKind.await ? strip(p, file, nodes.a[at]!) : at;
    return nodes.kind[call] === NodeKind.call && PASSES.test(nameOf(p, file, nodes.a[call]!));
  };
  return (
    returns.every((value, i) => !reached.has(returnBlocks[i]!) || isPassing(value)) &&
    calls.every((call, i) => !reached.has(callBlocks[i]!) || !MAY_REFUSE.test(nameOf(p, file, nodes.a[call]!)))
  );
}
const PASSES = /^(resolve|next)$/;
const MAY_REFUSE =
  /redirect|error|fail|refus|den(y|ied)|forbid|unauthori|protect|guard|require|ensure|assert|verify|check|allow|must|json|rewrite|middleware/i;

/** Whether a route is where the condition asks; undefined: that is not all it asks, or its parameters decide. */
function isAt(p: Program, file: number, condition: number, route: string): boolean | undefined {
  const { nodes } = factsOf(p, file);
  const at = onlyValue(p, file, condition);
  if (nodes.kind[at] === NodeKind.clean && /^===?$/.test(stringAt(p, file, nodes.a[at]!))) {
    const sides = [...listOf(p, file, at)];
    const text = sides.map((side) => literalText(p, file, side)).find((one) => one !== undefined);
    return text !== undefined && sides.some((side) => isPath(p, file, side)) ? isSame(route, text) : undefined;
  }
  const callee = nodes.kind[at] === NodeKind.call ? strip(p, file, nodes.a[at]!) : -1;
  const [given] = callee < 0 ? [] : listOf(p, file, at);
  if (given === undefined || nodes.kind[callee] !== NodeKind.load || nodes.b[callee]! < 0) return undefined;
  const on = nodes.a[callee]!;
  switch (stringAt(p, file, nodes.b[callee]!)) {
    case "startsWith": {
      const text = literalText(p, file, given);
      return text !== undefined && isPath(p, file, on) ? isBelow(route, text) : undefined;
    }
    case "test":
      return isPath(p, file, given) ? isLike(p, file, on, route) : undefined;
    case "includes":
      return isPath(p, file, given) ? oneOf(textsOf(p, file, on), (text) => isSame(route, text)) : undefined;
    case "some":
      return asksForStart(p, file, given) ? oneOf(textsOf(p, file, on), (text) => isBelow(route, text)) : undefined;
    default:
      return undefined;
  }
}

/** `event.url.pathname`, `req.nextUrl.pathname`, `const { pathname } = url` */
function isPath(p: Program, file: number, node: number): boolean {
  return /^(pathname|path)$/.test(nameOf(p, file, node)) || nameOf(p, file, onlyValue(p, file, node)) === "pathname";
}

/** `(start) => pathname.startsWith(start)` */
function asksForStart(p: Program, file: number, node: number): boolean {
  const { nodes, callables } = factsOf(p, file);
  const at = strip(p, file, node);
  if (nodes.kind[at] !== NodeKind.function) return false;
  const { returns } = callables[nodes.a[at]!]!;
  const call = returns.length === 1 ? strip(p, file, returns[0]!) : -1;
  const callee = call >= 0 && nodes.kind[call] === NodeKind.call ? strip(p, file, nodes.a[call]!) : -1;
  const [given] = callee < 0 ? [] : listOf(p, file, call);
  const start = given === undefined ? -1 : strip(p, file, given);
  return (
    start >= 0 &&
    nodes.kind[callee] === NodeKind.load &&
    nameOf(p, file, callee) === "startsWith" &&
    isPath(p, file, nodes.a[callee]!) &&
    nodes.kind[start] === NodeKind.param &&
    nodes.a[start] === nodes.a[at]
  );
}

function textsOf(p: Program, file: number, node: number): string[] | undefined {
  const list = definition(p, file, node);
  if (!list || factsOf(p, list.file).nodes.kind[list.node] !== NodeKind.array) return undefined;
  const texts = [...listOf(p, list.file, list.node)].map((item) => literalText(p, list.file, item));
  return texts.every((text) => text !== undefined) ? (texts as string[]) : undefined;
}

function oneOf(texts: readonly string[] | undefined, is: (text: string) => boolean | undefined): boolean | undefined {
  if (!texts || texts.length === 0) return undefined;
  const all = texts.map(is);
  return all.includes(true) ? true : all.includes(undefined) ? undefined : false;
}

/** As far as the route is constant. */
function fixed(route: string): string {
  return route.replace(/[:*].*$/s, "");
}

function isBelow(route: string, start: string): boolean | undefined {
  const known = fixed(route);
  if (known.startsWith(start)) return true;
  return known !== route && start.startsWith(known) ? undefined : false;
}

function isSame(route: string, text: string): boolean | undefined {
  const known = fixed(route);
  if (known === route) return route === text;
  return text.startsWith(known) ? undefined : false;
}

/** A regular expression on the path: with whatever stands for parameters it must say the same. */
function isLike(p: Program, file: number, node: number, route: string): boolean | undefined {
  const { nodes } = factsOf(p, file);
  const at = onlyValue(p, file, node);
  if (nodes.kind[at] !== NodeKind.literal || nodes.a[at] !== LiteralKind.regexp || nodes.b[at]! < 0) return undefined;
  const pattern = stringAt(p, file, nodes.b[at]!).replace(/^\/(.*)\/[a-z]*$/s, "$1");
  if (!isRegExp(pattern)) return undefined;
  const [one, ...others] = ["x", "7", "a-b"].map((part) => compiled(pattern).test(route.replace(/[:*][^/]*/g, part)));
  return others.every((other) => other === one) ? one : undefined;
}
