// Events that the project tells itself of: `bus.emit("record.read", …)` runs what listens to "record.read", `@OnEvent("record.read")`
// of a method or `bus.on("record.read", fn)`. Input: a call. Output: the functions that listen to what it tells. Invariant: names
// of one word ("error", "data") are those of streams and servers, and none of the project's own.
import { NodeKind } from "../../facts/types.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { type Body, factsOf, listOf, literalText, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { everywhere, lookUp, putAll } from "../questions.js";

const TABLE = "listeners of events";
const MARKS = new Set(["OnEvent", "OnEvents"]);
const LISTENS = /^(on|addListener|subscribe)$/;
const TELLS = /^(emit|emitAsync|publish|dispatch)$/;
/** "record.read", "record:read", "record_read" */
const NAME = /^[A-Za-z]\w*([.:_/-]\w+)+$/;

interface Listener extends Body {
  event: string;
}

export function putListeners(ctx: FlowContext): void {
  const byEvent = new Map<string, Body[]>();
  for (const { event, file, callable } of everywhere(ctx, TABLE, (file) => listenersIn(ctx, file))) {
    const known = byEvent.get(event);
    if (known) known.push({ file, callable });
    else byEvent.set(event, [{ file, callable }]);
  }
  putAll(ctx, TABLE, byEvent);
}

function listenersIn({ p }: FlowContext, file: number): Listener[] {
  const { language, callables, nodes } = factsOf(p, file);
  if (language !== "typescript") return [];
  return callables.flatMap(({ annotations, calls }, callable): Listener[] => {
    const marked = annotations.flatMap(({ name, node }): Listener[] => {
      if (!MARKS.has(name) || node < 0 || nodes.kind[node] !== NodeKind.call) return [];
      return eventsAt(p, file, listOf(p, file, node)[0]).map((event) => ({ event, file, callable }));
    });
    const told = calls.flatMap((call): Listener[] => {
      const [first, handler] = LISTENS.test(nameOf(p, file, nodes.a[call]!)) ? listOf(p, file, call) : [];
      const given = handler === undefined ? undefined : entityOf(p, file, handler);
      if (given?.k !== "function") return [];
      const { file: at, callable: listening } = given;
      return eventsAt(p, file, first).map((event) => ({ event, file: at, callable: listening }));
    });
    return [...marked, ...told];
  });
}

/** One name, or a list of them. */
function eventsAt(p: FlowContext["p"], file: number, node: number | undefined): string[] {
  if (node === undefined) return [];
  const at = strip(p, file, node);
  const items = factsOf(p, file).nodes.kind[at] === NodeKind.array ? [...listOf(p, file, at)] : [at];
  return items.flatMap((item) => {
    const text = literalText(p, file, item);
    return text !== undefined && NAME.test(text) ? [text] : [];
  });
}

export function listenersTo(ctx: FlowContext, file: number, call: number): readonly Body[] {
  const { nodes } = factsOf(ctx.p, file);
  if (!TELLS.test(nameOf(ctx.p, file, nodes.a[call]!))) return [];
  return eventsAt(ctx.p, file, listOf(ctx.p, file, call)[0]).flatMap(
    (event) => lookUp<Body[]>(ctx, TABLE, event) ?? [],
  );
}
