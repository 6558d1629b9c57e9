// Streams that go through stages, `leads$.pipe(map((l) => l.phone), tap((phone) => …))`: each is given what the one before it
// lets out. Input: the call that makes a stage, or the call of `pipe`. Output: the value whose data reaches the stage, or leaves the
// last. Invariant: a stage that no row describes lets out what it is given.
import { type FileFacts, NodeKind } from "../../facts/types.js";
import { matchesOf } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, type Program, strip } from "../../link/program.js";
import { parsePort } from "../../models/index.js";

interface Stage {
  pipe: number;
  position: number;
}

/** The value that a stage is fed by: the stage before it, or what the stream begins with. */
export function beforeStage(p: Program, file: number, call: number): number | undefined {
  const stage = stagesIn(p, file).get(call);
  return stage && lastBefore(p, file, stage.pipe, stage.position);
}

/** The value that comes out of `stream.pipe(…)`; undefined where rows describe none of the stages. */
export function afterStages(p: Program, file: number, pipe: number): number | undefined {
  const stages = listOf(p, file, pipe);
  const last = stages.length === 0 ? undefined : lastBefore(p, file, pipe, stages.length);
  return last === undefined || last === streamOf(p, file, pipe) ? undefined : last;
}

function lastBefore(p: Program, file: number, pipe: number, position: number): number | undefined {
  const stages = listOf(p, file, pipe);
  for (let i = position - 1; i >= 0; i--) {
    const at = strip(p, file, stages[i]!);
    if (isDescribed(p, file, at)) return at;
  }
  return streamOf(p, file, pipe);
}

function streamOf(p: Program, file: number, pipe: number): number | undefined {
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[pipe]!);
  return nodes.kind[callee] === NodeKind.load ? nodes.a[callee]! : undefined;
}

/** A row says what it does with what is piped into it. */
export function isDescribed(p: Program, file: number, node: number): boolean {
  const { nodes } = factsOf(p, file);
  if (nodes.kind[node] !== NodeKind.call) return false;
  const callee = entityOf(p, file, nodes.a[node]!);
  if (callee?.k !== "pkg") return false;
  return matchesOf(p, callee).some(
    ({ row }) =>
      row.kind === "propagator" &&
      row.flows.some((flow) => parsePort(flow.slice(0, flow.indexOf("->")).trim())?.base.kind === "piped"),
  );
}

function stagesIn(p: Program, file: number): Map<number, Stage> {
  const facts = factsOf(p, file);
  let stages = known.get(facts);
  if (stages) return stages;
  stages = new Map();
  for (const { calls } of facts.callables)
    for (const call of calls) {
      if (nameOf(p, file, facts.nodes.a[call]!) !== "pipe") continue;
      for (const [position, stage] of listOf(p, file, call).entries())
        stages.set(strip(p, file, stage), { pipe: call, position });
    }
  known.set(facts, stages);
  return stages;
}
const known = new WeakMap<FileFacts, Map<number, Stage>>();
