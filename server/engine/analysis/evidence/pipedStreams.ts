// Where the output of a command goes that a program runs. Input: the call that runs it. Output: the rest of the line as a shell
// would have it, " | gzip > .sql"; "" where it is not piped on to a file.
import { NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { calleeName } from "../../flow/walk/calls.js";
import { factsOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";

const MAX_HOPS = 8;

/** `dump.stdout.pipe(createGzip()).pipe(createWriteStream(file))`, `pipeline(dump.stdout, createGzip(), createWriteStream(file))` */
export function pipedOn(ctx: FlowContext, file: number, run: number, spell: (node: number) => string): string {
  const { nodes, callables, strings } = factsOf(ctx.p, file);
  if (!strings.includes("createWriteStream")) return "";
  for (const { calls } of callables)
    for (const call of calls) {
      const name = calleeName(ctx, file, nodes.a[call]!);
      const args = [...listOf(ctx.p, file, call)];
      const ways =
        name === "pipe" ? waysTo(ctx, file, call) : name === "pipeline" && args[0] !== undefined ? args : undefined;
      if (!ways || sourceOf(ctx, file, ways[0]!) !== run) continue;
      const steps = ways.slice(1).map((way) => stepOf(ctx, file, way, spell));
      const end = steps.findIndex((step) => step.startsWith(">"));
      if (end >= 0)
        return `${steps
          .slice(0, end)
          .map((step) => ` | ${step}`)
          .join("")} ${steps[end]}`;
    }
  return "";
}

/** What is piped, and what it is piped through, as they follow each other. */
function waysTo(ctx: FlowContext, file: number, pipe: number): number[] {
  const { nodes } = factsOf(ctx.p, file);
  const ways: number[] = [];
  let at = pipe;
  for (let hops = 0; hops < MAX_HOPS; hops++) {
    const callee = strip(ctx.p, file, nodes.a[at]!);
    const [into] = listOf(ctx.p, file, at);
    if (nodes.kind[callee] !== NodeKind.load || into === undefined) break;
    ways.unshift(into);
    const from = onlyValue(ctx.p, file, nodes.a[callee]!);
    if (nodes.kind[from] !== NodeKind.call || calleeName(ctx, file, nodes.a[from]!) !== "pipe") return [from, ...ways];
    at = from;
  }
  return ways;
}

/** The call that is behind `dump.stdout`. */
function sourceOf(ctx: FlowContext, file: number, node: number): number {
  const { nodes } = factsOf(ctx.p, file);
  let at = onlyValue(ctx.p, file, node);
  if (nodes.kind[at] === NodeKind.load && nodes.b[at]! >= 0 && stringAt(ctx.p, file, nodes.b[at]!) === "stdout")
    at = onlyValue(ctx.p, file, nodes.a[at]!);
  return at;
}

function stepOf(ctx: FlowContext, file: number, way: number, spell: (node: number) => string): string {
  const { nodes } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, way);
  const name = nodes.kind[at] === NodeKind.call ? calleeName(ctx, file, nodes.a[at]!) : "";
  if (name === "createWriteStream") return `> ${spell(listOf(ctx.p, file, at)[0] ?? at)}`;
  if (/crypt|cipher|seal/i.test(name)) return "crypt";
  return /^create(Gzip|Deflate|BrotliCompress)/.test(name) ? "gzip" : "through";
}
