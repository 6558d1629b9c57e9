// Functions of the project that run before a handler and may turn the caller away: middleware, and the methods of guard classes,
// which are told by name only. Input: an endpoint. Output: their bodies. Invariant: what runs after the handler is none.
import { NodeKind } from "../../facts/types.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { type Body, factsOf, strip } from "../../link/program.js";
import type { EffectContext } from "./effects.js";

export function guardBodies({ ctx: { p } }: EffectContext, { around, protection }: Endpoint): Body[] {
  const names = new Set(protection.by === "" ? [] : protection.by.split(", "));
  const files = new Set([...names].flatMap((name) => p.filesDeclaring(name)));
  const methods = [...files].flatMap((file) =>
    factsOf(p, file)
      .records.filter((record) => names.has(record.name))
      .flatMap((record) => record.methods.map((callable) => ({ file, callable }))),
  );
  return [...around.flatMap(({ after, bodies }) => (after ? [] : bodies)), ...methods];
}

/**
 * `async (ctx, next) => { ctx.set("X-Consent", await ledger.state(id)); await next(); }`: it goes on whatever it has found. Nothing
 * in it decides, throws or is called for turning somebody away, and it is seen to go on.
 */
export function onlyPassesOn(e: EffectContext, body: Body): boolean {
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, body.file);
  let goesOn = false;
  for (const callable of withNested(p, body)) {
    const { blocks, calls, throws, params } = callables[callable]!;
    if (throws.length > 0 || blocks.some(({ condition, next }) => condition >= 0 && next.length > 1)) return false;
    for (const call of calls) {
      const callee = strip(p, body.file, nodes.a[call]!);
      const isNext =
        nodes.kind[callee] === NodeKind.param &&
        nodes.a[callee] === callable &&
        NEXT.test(params[nodes.b[callee]!]?.name ?? "");
      if (isNext) goesOn = true;
      else if (TURNS_AWAY.test(nameOf(p, body.file, callee)) || e.behind(body.file, call) !== undefined) return false;
    }
  }
  return goesOn;
}
const NEXT = /^(next|done|nxt)$/;
const TURNS_AWAY =
  /^(assert|throw|require|ensure|enforce|verify|must|check|guard|demand|expect|validate|need|reject|refuse|deny|forbid|authori[sz]e|confirm|invariant|then|catch|call|apply|yao_?qiu|jiao_?yan|jian_?cha)/i;
