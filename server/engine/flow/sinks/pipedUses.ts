// Streams that run into another: what flows into a response, a file or a request is written to it. Input: a call that joins
// streams. Output: a use of the sink whose `write` the last of them has, with the first as its argument. Invariant: what
// stands between them must be known to pass on what it is given; anything else may mask or seal it.
import { NodeKind } from "../../facts/types.js";
import { matchesOf } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { memberEntity } from "../../link/memberEntities.js";
import { factsOf, listOf, onlyValue, strip } from "../../link/program.js";
import { receiverMeaning } from "../../models/index.js";
import type { FlowContext } from "../context.js";
import { calleeName } from "../walk/calls.js";
import { isSuchFile } from "./fileNames.js";
import type { SinkUse } from "./sinks.js";

/** Streams in the order of what flows through them. */
interface Pipe {
  source: number;
  between: number[];
  target: number;
}

const MAX_STAGES = 8;

/** `rows.stream().pipe(format()).pipe(res)`, `pipeline(rows, format(), res)` */
export function pipedUse(ctx: FlowContext, file: number, call: number): SinkUse | undefined {
  const name = calleeName(ctx, file, factsOf(ctx.p, file).nodes.a[call]!);
  if (!PIPES.test(name)) return undefined;
  const pipe = name === "pipe" ? chainedPipe(ctx, file, call) : listedPipe(ctx, file, call);
  if (!pipe?.between.every((stage) => passesOn(ctx, file, stage))) return undefined;
  const target = entityOf(ctx.p, file, pipe.target);
  const written = { node: pipe.source, path: [], structured: false, port: "" };
  const use = { file, call, spelled: "write", arguments: [written] };
  for (const { row } of matchesOf(ctx.p, memberEntity(ctx.p, target, "write", 0)))
    if (row.kind === "sink" && !row.assigned && (!row.endings || isSuchFile(ctx, file, call, target, row))) {
      const made = target?.k === "inst" ? target : undefined;
      return { ...use, sink: row.sink, row, package: made?.pkg ?? "", origin: made?.origin };
    }
  if (target !== undefined) return undefined;
  const called = calleeName(ctx, file, pipe.target) || parameterName(ctx, file, pipe.target);
  const isResponse = receiverMeaning(ctx.p.models, called, "send")?.meaning === "response";
  return isResponse ? { ...use, sink: "response", row: undefined, package: "", origin: undefined } : undefined;
}

/** Whether a file has such calls at all. */
export function hasPipes(ctx: FlowContext, file: number): boolean {
  const { strings, imports, bindings } = factsOf(ctx.p, file);
  return (
    strings.some((text) => PIPES.test(text)) ||
    imports.some(({ local }) => PIPES.test(local)) ||
    bindings.some(({ name }) => PIPES.test(name))
  );
}
const PIPES = /^(pipe|pump|pipeline(Async|Promise|P)?|(stream|async)Pipeline)$/;

/** From the last back to the first. */
function chainedPipe(ctx: FlowContext, file: number, call: number): Pipe | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const target = listOf(ctx.p, file, call)[0];
  const callee = strip(ctx.p, file, nodes.a[call]!);
  if (target === undefined || nodes.kind[callee] !== NodeKind.load) return undefined;
  const between: number[] = [];
  let source = nodes.a[callee]!;
  for (let hops = 0; hops < MAX_STAGES; hops++) {
    const at = onlyValue(ctx.p, file, source);
    const through = nodes.kind[at] === NodeKind.call ? strip(ctx.p, file, nodes.a[at]!) : -1;
    if (through < 0 || nodes.kind[through] !== NodeKind.load || calleeName(ctx, file, through) !== "pipe") break;
    between.push(...listOf(ctx.p, file, at));
    source = nodes.a[through]!;
  }
  return { source, between, target };
}

/** `pipeline(a, b, c)`, in older code with a function for the end. */
function listedPipe(ctx: FlowContext, file: number, call: number): Pipe | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const streams = [...listOf(ctx.p, file, call)];
  const last = streams.at(-1);
  if (last !== undefined && nodes.kind[strip(ctx.p, file, last)] === NodeKind.function) streams.pop();
  const [source, ...rest] = streams;
  const target = rest.pop();
  return source === undefined || target === undefined ? undefined : { source, between: rest, target };
}

function passesOn(ctx: FlowContext, file: number, stage: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, stage);
  if (nodes.kind[at] !== NodeKind.call) return false;
  const made = matchesOf(ctx.p, entityOf(ctx.p, file, nodes.a[at]!));
  if (!made.some(({ row }) => row.kind === "instance" && row.passes === true)) return false;
  // A function among its options may make anything of what flows through.
  return ![...listOf(ctx.p, file, at)].some((option) => holdsFunction(ctx, file, option, 0));
}

function holdsFunction(ctx: FlowContext, file: number, node: number, depth: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, node);
  if (nodes.kind[at] === NodeKind.function) return true;
  if (nodes.kind[at] !== NodeKind.object || depth > 2) return false;
  return [...listOf(ctx.p, file, at)].some((value, i) => i % 2 === 1 && holdsFunction(ctx, file, value, depth + 1));
}

function parameterName(ctx: FlowContext, file: number, node: number): string {
  const { nodes, callables } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.param) return "";
  return callables[nodes.a[at]!]?.params[nodes.b[at]!]?.name ?? "";
}
