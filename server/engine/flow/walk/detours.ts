// Ways of data that no value shows: a file that is written and read again under the same name, and the request that a failed
// call has with it (`error.config.data`). Input: a call, or a caught value and the path read from it. Output: origins.
import { NodeKind } from "../../facts/types.js";
import { matchesOf } from "../../link/callEntities.js";
import { type Entity, entityOf } from "../../link/entities.js";
import { callableAt, factsOf, listOf, strip } from "../../link/program.js";
import { parsePort } from "../../models/index.js";
import type { SinkRow } from "../../models/types.js";
import type { FlowContext } from "../context.js";
import { type Origin, Transform, union, withTransform } from "../origin.js";
import { EMPTY_PATH, keysOfPath } from "../paths.js";
import { calleeName } from "./calls.js";
import { constantNames } from "./modelled.js";
import { origins, originsAt } from "./origins.js";

const READS = /^(readFile|readFileSync|createReadStream|readJson|readJSON|openAsBlob)$/;
const WRITES = /^(writeFile|writeFileSync|appendFile|appendFileSync|outputFile|outputFileSync)$/;

/** `createReadStream("a.csv")` after `writeFile("a.csv", rows)` in the same file of code; undefined for all other calls. */
export function writtenBefore(
  ctx: FlowContext,
  file: number,
  call: number,
  callee: Entity | undefined,
  path: number,
): readonly Origin[] | undefined {
  if (callee?.k !== "pkg" || !READS.test(callee.path[callee.path.length - 1] ?? "")) return undefined;
  const { nodes, callables } = factsOf(ctx.p, file);
  const name = listOf(ctx.p, file, call)[0];
  if (name === undefined) return undefined;
  const found: (readonly Origin[])[] = [];
  for (const { calls } of callables) {
    for (const other of calls) {
      if (!WRITES.test(calleeName(ctx, file, nodes.a[other]!))) continue;
      const [to, text] = listOf(ctx.p, file, other);
      if (to === undefined || text === undefined || !isSameName(ctx, file, name, to)) continue;
      found.push(origins(ctx, file, text, path));
    }
  }
  const all = union(found);
  return all.length > 0 ? all : undefined;
}

function isSameName(ctx: FlowContext, file: number, a: number, b: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const [one, other] = [strip(ctx.p, file, a), strip(ctx.p, file, b)];
  if (one === other) return true;
  if (nodes.kind[one] === NodeKind.local)
    return nodes.kind[other] === NodeKind.local && nodes.a[one] === nodes.a[other];
  const [text] = constantNames(ctx, file, one);
  return text !== undefined && constantNames(ctx, file, other)[0] === text;
}

/** `error.config.data`: the body of the calls before it in the same function that may have failed. */
export function failedRequest(ctx: FlowContext, file: number, caught: number, path: number): readonly Origin[] {
  const keys = keysOfPath(ctx.paths, path);
  const at = keys[0] === "response" ? 1 : 0;
  if (keys[at] !== "config" || (keys[at + 1] !== undefined && keys[at + 1] !== "data")) return [];
  const { nodes, callables } = factsOf(ctx.p, file);
  const start = nodes.start[caught]!;
  const found: (readonly Origin[])[] = [];
  for (const call of callables[callableAt(ctx.p, file, start)]!.calls) {
    if (nodes.end[call]! > start) continue;
    for (const { row } of matchesOf(ctx.p, entityOf(ctx.p, file, nodes.a[call]!)))
      if (row.kind === "sink" && row.sink === "http") found.push(sentBy(ctx, file, call, row));
  }
  // By then it is the text that was sent.
  return withTransform(union(found), Transform.encoded);
}

function sentBy(ctx: FlowContext, file: number, call: number, row: SinkRow): readonly Origin[] {
  const args = listOf(ctx.p, file, call);
  return union(
    row.ports.flatMap((text) => {
      const port = parsePort(text);
      const arg = port?.base.kind === "arg" && text !== row.host ? args[port.base.index] : undefined;
      return port === undefined || arg === undefined ? [] : [originsAt(ctx, file, arg, port.path, EMPTY_PATH)];
    }),
  );
}
