// What listeners are told: `bus.emit("mail", claim.email)` here, `bus.on("mail", (m) => …)` there. Input: the program; then a function
// that listens, and one of its parameters. Output: what those who tell hand over at that place. Invariant: a name of one word is that
// of one emitter of the project, whose making is seen; longer ones ("claim.filed") are the same wherever they are told.
import { NodeKind } from "../../facts/types.js";
import { callbackSiteOf } from "../../link/callbacks.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, literalText, type Program, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { type Origin, union } from "../origin.js";
import { everywhere, lookUp, putAll } from "../questions.js";
import type { CallerSite } from "./callers.js";
import { origins } from "./origins.js";

const TABLE = "events told";
const TELLS = /^(emit|emitAsync)$/;
const LISTENS = /^(on|once|addListener|prependListener)$/;
/** "claim.filed", "claim:filed" */
const LONG = /^[A-Za-z]\w*([.:/-]\w+)+$/;
const MAX_TOLD = 8;

export function putToldEvents(ctx: FlowContext): void {
  const byEvent = new Map<string, CallerSite[]>();
  for (const { event, file, call } of everywhere(ctx, TABLE, (file) => toldIn(ctx.p, file))) {
    const known = byEvent.get(event);
    if (known) known.push({ file, call });
    else byEvent.set(event, [{ file, call }]);
  }
  putAll(ctx, TABLE, byEvent);
}

function toldIn(p: Program, file: number): { event: string; file: number; call: number }[] {
  const { language, callables, nodes } = factsOf(p, file);
  if (language !== "typescript") return [];
  return callables.flatMap(({ calls }) =>
    calls.flatMap((call) => {
      if (!TELLS.test(nameOf(p, file, nodes.a[call]!)) || listOf(p, file, call).length < 2) return [];
      const event = eventOf(p, file, call);
      return event === undefined ? [] : [{ event, file, call }];
    }),
  );
}

/** The event of `bus.emit("mail", …)` or `bus.on("mail", …)`, with the emitter where only that says which it is. */
function eventOf(p: Program, file: number, call: number): string | undefined {
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  const [first] = listOf(p, file, call);
  const name = first === undefined ? undefined : literalText(p, file, strip(p, file, first));
  if (name === undefined || nodes.kind[callee] !== NodeKind.load) return undefined;
  if (LONG.test(name)) return name;
  const emitter = entityOf(p, file, nodes.a[callee]!);
  const made = emitter?.k === "inst" && /Emitter/.test(emitter.type) ? emitter.origin : undefined;
  return made && `${made.file}:${made.node} ${name}`;
}

/** What a function is told that is handed to `on`. */
export function toldToListener(
  ctx: FlowContext,
  file: number,
  callable: number,
  position: number,
  path: number,
): readonly Origin[] {
  const site = callbackSiteOf(ctx.p, file, callable);
  const { nodes } = factsOf(ctx.p, file);
  if (site?.argument !== 1 || !LISTENS.test(nameOf(ctx.p, file, nodes.a[site.call]!))) return [];
  const event = eventOf(ctx.p, file, site.call);
  const told = event === undefined ? [] : (lookUp<CallerSite[]>(ctx, TABLE, event) ?? []);
  return union(
    told.slice(0, MAX_TOLD).map(({ file: at, call }) => {
      const given = listOf(ctx.p, at, call)[position + 1];
      return given === undefined ? [] : origins(ctx, at, given, path);
    }),
  );
}
