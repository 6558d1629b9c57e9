// Loggers that are handed on by their name: `fetchPhone(id).then(console.log)`, `members.forEach(logger.info)`. Input: a call. Output:
// the use of the logger, whose argument is what the call will call it with. Invariant: only where a row says what a function is
// given that is handed to such a call.
import { NodeKind } from "../../facts/types.js";
import { matchesOf } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { parsePort } from "../../models/index.js";
import type { FlowContext } from "../context.js";
import { builtinRows } from "../walk/builtins.js";
import { calleeName } from "../walk/calls.js";
import { beforeStage } from "../walk/stages.js";
import { type SinkUse, spell } from "./sinks.js";

export function handedUse(ctx: FlowContext, file: number, call: number): SinkUse | undefined {
  const { nodes } = factsOf(ctx.p, file);
  for (const [position, arg] of listOf(ctx.p, file, call).entries()) {
    const at = strip(ctx.p, file, arg);
    if (nodes.kind[at] !== NodeKind.load || nodes.b[at]! < 0) continue;
    if (!ctx.p.models.sinkNames.has(stringAt(ctx.p, file, nodes.b[at]!))) continue;
    const logger = entityOf(ctx.p, file, at);
    if (logger?.k !== "pkg" && logger?.k !== "inst") continue;
    const row = matchesOf(ctx.p, logger).find((match) => match.row.kind === "sink" && match.row.sink === "log")?.row;
    const given = row && givenTo(ctx, file, call, position);
    if (row?.kind !== "sink" || !given) continue;
    return {
      file,
      call,
      sink: "log",
      row,
      package: logger.pkg === "global" && logger.k === "pkg" ? (logger.path[0] ?? "global") : logger.pkg,
      spelled: spell(ctx, file, at),
      arguments: [{ ...given, structured: true, port: "0", shown: arg }],
      origin: logger.k === "inst" ? logger.origin : undefined,
      handed: true,
    };
  }
  return undefined;
}

/** What a function at that place is called with first. */
function givenTo(
  ctx: FlowContext,
  file: number,
  call: number,
  position: number,
): { node: number; path: string[] } | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const callee = nodes.a[call]!;
  const entity = entityOf(ctx.p, file, callee);
  if (entity?.k === "function") return undefined;
  const own = entity?.k === "pkg" || entity?.k === "inst" ? matchesOf(ctx.p, entity) : [];
  for (const { row } of own.length > 0 ? own : builtinRows(ctx, calleeName(ctx, file, callee))) {
    if (row.kind !== "propagator") continue;
    for (const flow of row.flows) {
      const arrow = flow.indexOf("->");
      const from = parsePort(flow.slice(0, arrow).trim());
      const to = parsePort(flow.slice(arrow + 2).trim())?.base;
      if (to?.kind !== "callback" || to.arg !== position || to.param !== 0 || to.under || !from) continue;
      const node =
        from.base.kind === "piped" ? beforeStage(ctx.p, file, call) : receiver(ctx, file, call, from.base.kind);
      if (node !== undefined) return { node, path: from.path };
    }
  }
  return undefined;
}

function receiver({ p }: FlowContext, file: number, call: number, port: string): number | undefined {
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  return port === "this" && nodes.kind[callee] === NodeKind.load ? nodes.a[callee]! : undefined;
}
