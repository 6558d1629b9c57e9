// Lookups that run as the caller: inside of a call that is handed who asks, and tells the database before it goes on
// (`asHolder(req.user.id, (client) => client.query(…))`, where policies of the tables show everybody his own rows).
// Input: a lookup, on its way to the handler. Output: yes or no. Invariant: what is not there to be read is believed.
import { NodeKind } from "../../facts/types.js";
import { callbackSiteOf } from "../../link/callbacks.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { type Body, factsOf, listOf, literalText, type Program, stringAt, strip } from "../../link/program.js";
import { refill } from "../context.js";
import type { Origin } from "../origin.js";
import { EMPTY_PATH } from "../paths.js";
import { statementOf } from "../sinks/statementChanges.js";
import type { ConditionPart } from "../stores/lookups.js";
import { origins } from "../walk/origins.js";
import { isSupplied } from "../walk/supplied.js";
import type { Step } from "../ways/climbing.js";
import type { EffectContext } from "../ways/effects.js";
import { fromHandler } from "../ways/outwards.js";

export type From = "caller" | "elsewhere" | "constant";

/** Whether a part of a condition is what the caller sent. */
export function cameFrom(e: EffectContext, endpoint: Endpoint, steps: readonly Step[], part: ConditionPart): From {
  const { ctx } = e;
  refill(ctx);
  const list = fromHandler(ctx, steps, origins(ctx, part.file, part.node, EMPTY_PATH));
  if (list.length === 0) return "constant";
  return list.some((o) => isSupplied(ctx, endpoint, o)) ? "caller" : "elsewhere";
}

/** What the caller calls the parts of a condition: "claimId" of `@Param("claimId") id`, `req.params.claimId`; undefined where one is not told. */
export function namesSent(
  e: EffectContext,
  endpoint: Endpoint,
  steps: readonly Step[],
  parts: readonly ConditionPart[],
): string[] | undefined {
  const { ctx } = e;
  const names: string[] = [];
  for (const part of parts) {
    refill(ctx);
    for (const o of fromHandler(ctx, steps, origins(ctx, part.file, part.node, EMPTY_PATH))) {
      if (!isSupplied(ctx, endpoint, o)) continue;
      const name = nameSent(e, endpoint, o);
      if (name === undefined) return undefined;
      names.push(name);
    }
  }
  return names;
}

function nameSent({ ctx }: EffectContext, endpoint: Endpoint, o: Origin): string | undefined {
  const { p } = ctx;
  let last: string | undefined;
  for (let at = o.path; at !== EMPTY_PATH; at = ctx.paths.tail[at]!) last = ctx.paths.head[at]!;
  if (last !== undefined) return last;
  if (o.kind === "param") {
    const param = factsOf(p, endpoint.file).callables[endpoint.callable]!.params[o.parameter];
    const [name] = (param?.annotations ?? []).flatMap(({ node }) => textGiven(p, endpoint.file, node));
    return name;
  }
  const { nodes } = factsOf(p, o.file);
  const at = strip(p, o.file, o.node);
  if (nodes.kind[at] === NodeKind.load && nodes.b[at]! >= 0) return stringAt(p, o.file, nodes.b[at]!);
  return textGiven(p, o.file, at)[0];
}

/** `Param("claimId")`, `c.req.param("claimId")` */
function textGiven(p: Program, file: number, call: number): string[] {
  const { nodes } = factsOf(p, file);
  const first = call >= 0 && nodes.kind[call] === NodeKind.call ? listOf(p, file, call)[0] : undefined;
  const text = first === undefined ? undefined : literalText(p, file, first);
  return text === undefined ? [] : [text];
}

export function runsAsCaller(e: EffectContext, endpoint: Endpoint, steps: readonly Step[]): boolean {
  const { p } = e.ctx;
  return steps.some((step, i) => {
    if (step.file === endpoint.file && step.callable === endpoint.callable) return false;
    const site = callbackSiteOf(p, step.file, step.callable);
    if (!site || !mayScope(e, site.file, site.call)) return false;
    const { nodes } = factsOf(p, site.file);
    return [...listOf(p, site.file, site.call)].some((node) => {
      if (nodes.kind[strip(p, site.file, node)] === NodeKind.function) return false;
      const from = cameFrom(e, endpoint, steps.slice(i + 1), { key: "", file: site.file, node });
      return from === "elsewhere" && IDENTITY.test(nameOf(p, site.file, node));
    });
  });
}
const IDENTITY = /(^|[a-z_])(id|no|uid|sub|user|tenant|claims|session|principal|actor|context)$/i;

/** `router.param("claimId", …)` that looks at who calls: whose it is, is asked before any of those routes. */
export function isAskedByParameter({ ctx: { p } }: EffectContext, { around }: Endpoint): boolean {
  const asksWho = ({ file, callable }: Body) => {
    const { nodes, callables } = factsOf(p, file);
    const { start, end } = callables[callable]!;
    return nodes.start.some(
      (at, node) =>
        at >= start &&
        nodes.end[node]! <= end &&
        nodes.kind[node] === NodeKind.load &&
        nodes.b[node]! >= 0 &&
        WHO.test(stringAt(p, file, nodes.b[node]!)),
    );
  };
  return around.some(({ param, bodies }) => param !== undefined && bodies.some(asksWho));
}
const WHO = /^(user|session|auth|principal|account|member|customer|staff|viewer|actor|state)$/;

/** Sets who asks for the statements that follow, or is not there. */
function mayScope(e: EffectContext, file: number, call: number): boolean {
  const { p } = e.ctx;
  if (OF_OTHER_USE.test(nameOf(p, file, factsOf(p, file).nodes.a[call]!))) return false;
  const behind = e.behind(file, call);
  if (behind === undefined) return true;
  const { callables, strings } = factsOf(p, behind.file);
  if (!strings.some((text) => SETS_WHO.test(text))) return false;
  return withNested(p, behind).some((callable) =>
    callables[callable]!.calls.some((one) => SETS_WHO.test(statementOf(e.ctx, behind.file, one) ?? "")),
  );
}
const OF_OTHER_USE = /audit|log|trac|lock|retry|time|measure|cache|limit|map|filter|find|forEach|then|all/i;
const SETS_WHO = /\bset_config\s*\(|^\s*set\s+(local|session)\s+\S+|session_context|sys_context/i;
