// Interceptors and hooks that act only for handlers which carry a mark: `@Audit(…)` read by a reflector, `config: { audit }`
// of a route, a directive of a schema. Input: an endpoint, and what stands around it. Output: whether the effect is left out for want of the mark.
// Invariant: only what turns back by itself when the mark is not there counts; a default acts for all.
import { NodeKind } from "../../facts/types.js";
import type { Around, Endpoint } from "../../link/endpoints/endpoints.js";
import { keyText } from "../../link/endpoints/nestEndpoints.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { type Body, factsOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";
import type { Effect } from "../sinks/ownEffects.js";
import { constantText } from "../walk/constantText.js";
import { reaches } from "../walk/controlPaths.js";
import { bodyHas, callHas, type EffectContext } from "../ways/effects.js";

/** It would have the effect, if the handler had the mark that it asks for. */
export function lacksMark(e: EffectContext, endpoint: Endpoint, around: Around, effect: Effect): boolean {
  const acting = around.bodies.filter((body) => bodyHas(e, body, effect));
  return (
    acting.length > 0 &&
    acting.every((body) => {
      const mark = markFor(e, body, effect);
      return mark !== undefined && !endpoint.marks?.includes(mark);
    })
  );
}

/** The mark without which no way of the body leads to the effect. */
function markFor(e: EffectContext, body: Body, effect: Effect): string | undefined {
  const facts = factsOf(e.ctx.p, body.file);
  for (const callable of withNested(e.ctx.p, body)) {
    const fact = facts.callables[callable]!;
    for (const [block, { condition, next }] of fact.blocks.entries()) {
      if (condition < 0 || next.length < 2) continue;
      const asked = markAsked(e, body.file, condition);
      if (!asked) continue;
      const acts = blocksThatMay(e, { file: body.file, callable }, effect);
      const unmarked = next[asked.isNegated ? 0 : 1]!;
      if (acts.size > 0 && !acts.has(block) && !reaches(fact, [unmarked], (at) => acts.has(at), NOTHING))
        return asked.mark;
    }
  }
  return undefined;
}
const NOTHING: ReadonlySet<number> = new Set();

/** Blocks with a call that has the effect, or that is handed a function which has it. */
function blocksThatMay(e: EffectContext, body: Body, effect: Effect): Set<number> {
  const facts = factsOf(e.ctx.p, body.file);
  const { nodes } = facts;
  const fact = facts.callables[body.callable]!;
  const inner = withNested(e.ctx.p, body)
    .filter((callable) => callable !== body.callable && bodyHas(e, { file: body.file, callable }, effect))
    .map((callable) => facts.callables[callable]!);
  const found = new Set<number>();
  fact.calls.forEach((call, i) => {
    const holds = inner.some(({ start, end }) => nodes.start[call]! <= start && end <= nodes.end[call]!);
    if (holds || callHas(e, body.file, call, effect)) found.add(fact.callBlocks[i]!);
  });
  return found;
}

/** `!meta` of `const meta = this.reflector.get(KEY, …)`, `request.routeOptions.config.audit`. */
function markAsked(
  e: EffectContext,
  file: number,
  condition: number,
): { mark: string; isNegated: boolean } | undefined {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  let at = onlyValue(p, file, condition);
  let isNegated = false;
  while (nodes.kind[at] === NodeKind.clean && nodes.a[at]! >= 0 && stringAt(p, file, nodes.a[at]!) === "!") {
    isNegated = !isNegated;
    at = onlyValue(p, file, listOf(p, file, at)[0] ?? at);
  }
  for (let hops = 0; hops < 4; hops++) {
    const mark = markRead(e, file, at);
    if (mark !== undefined) return { mark, isNegated };
    // `settings.app && settings.app.audit`: what holds the mark has to be there, too.
    if (nodes.kind[at] === NodeKind.join) {
      const marks = [...listOf(p, file, at)].map((part) => markRead(e, file, onlyValue(p, file, part)));
      const [mark, ...more] = marks.filter((one) => one !== undefined);
      return mark === undefined || more.length > 0 ? undefined : { mark, isNegated };
    }
    if (nodes.kind[at] !== NodeKind.load) return undefined;
    at = onlyValue(p, file, nodes.a[at]!);
  }
  return undefined;
}

function markRead(e: EffectContext, file: number, node: number): string | undefined {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  if (nodes.kind[node] === NodeKind.load && nodes.b[node]! >= 0) {
    const base = strip(p, file, nodes.a[node]!);
    return isOfRoute(e, file, base) ? stringAt(p, file, nodes.b[node]!) : undefined;
  }
  if (nodes.kind[node] !== NodeKind.call) return undefined;
  const callee = strip(p, file, nodes.a[node]!);
  if (nameOf(p, file, callee) === ASKS_DIRECTIVE) {
    const directive = listOf(p, file, node)[2];
    return directive === undefined ? undefined : constantText(e.ctx, file, directive);
  }
  if (nodes.kind[callee] !== NodeKind.load) return undefined;
  if (!/^(get|getAllAndOverride|getAllAndMerge)$/.test(stringAt(p, file, nodes.b[callee]!))) return undefined;
  if (!/reflector$/i.test(nameOf(p, file, nodes.a[callee]!))) return undefined;
  const key = listOf(p, file, node)[0];
  return key === undefined
    ? undefined
    : (constantText(e.ctx, file, key) ?? keyText(p, file, key) ?? nameOf(p, file, key));
}

/** `getDirective(schema, field, "logged")` */
const ASKS_DIRECTIVE = "getDirective";

/** `request.routeOptions.config`, `reply.context.config`, `request.routeConfig`, `request.route.settings.app`. */
function isOfRoute(e: EffectContext, file: number, config: number): boolean {
  const { nodes } = factsOf(e.ctx.p, file);
  if (nodes.kind[config] !== NodeKind.load) return false;
  const name = nameOf(e.ctx.p, file, config);
  const holder = nameOf(e.ctx.p, file, nodes.a[config]!);
  return (
    name === "routeConfig" ||
    (name === "config" && /^(routeOptions|context)$/.test(holder)) ||
    (/^(app|plugins)$/.test(name) && holder === "settings")
  );
}
