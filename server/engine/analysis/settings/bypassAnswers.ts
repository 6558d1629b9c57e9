// Bypass requests of rules → answers: checks that always say yes, or say yes where the proof is
// missing, and headers by which a caller says who he is.
import { compiled, wordsOf } from "../../classify/words.js";
import { dataHash } from "../../facts/textHash.js";
import { LiteralKind, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { everywhere } from "../../flow/questions.js";
import { constantText } from "../../flow/walk/constantText.js";
import { headerRead } from "../../flow/walk/headerReads.js";
import { entityOf } from "../../link/entities.js";
import { callableAt, factsOf, listOf, onlyValue, stringAt, strip, symbolPath } from "../../link/program.js";
import { emptyFunction } from "../evidence/hazards.js";
import { isNext, refuses } from "../evidence/headers.js";
import type { CallAnswer } from "../requests/answers.js";
import type { BypassRequest } from "../requests/requests.js";
import { constantGates } from "./constantGates.js";
import { missingProofs } from "./missingProofs.js";

export function bypassAnswers(ctx: FlowContext, request: BypassRequest): readonly CallAnswer[] {
  return everywhere(ctx, `bypass ${dataHash(request)}`, (file) => answersIn(ctx, request, file));
}

function answersIn(ctx: FlowContext, request: BypassRequest, file: number): CallAnswer[] {
  const { facts, path, pathClass } = ctx.p.files[file]!;
  if (facts.language !== "typescript") return [];
  const answer = (hazard: string, choice: string, start: number, end: number): CallAnswer => ({
    kind: "call",
    request,
    at: { file: path, start, end },
    hazard,
    choice,
    pathClass,
    symbol: symbolPath(ctx.p, file, start),
    form: `${hazard}|${choice}`,
  });
  const headers = namedHeaders(ctx, file, request, answer);
  const { nodes } = facts;
  // What is compared may be told as a header that says who somebody is already.
  const gates = constantGates(ctx, file, request)
    .map(({ hazard, name, node }) => answer(hazard, name, nodes.start[node]!, nodes.end[node]!))
    .filter(({ at }) => !headers.some((h) => at.start <= h.at.start && h.at.end <= at.end));
  const missing = missingProofs(ctx, file, request).map(({ name, node }) =>
    answer("missing-proof", name, nodes.start[node]!, nodes.end[node]!),
  );
  return [...voidChecks(ctx, file, request, answer), ...headers, ...gates, ...missing];
}

type Make = (hazard: string, choice: string, start: number, end: number) => CallAnswer;

function voidChecks(ctx: FlowContext, file: number, request: BypassRequest, make: Make): CallAnswer[] {
  const { callables, records } = factsOf(ctx.p, file);
  const checks = compiled(request.checks);
  const gates = compiled(request.gates);
  const proofs = compiled(request.proofs);
  const standIns = compiled(request.standIns);
  return callables.flatMap((callable, index) => {
    if (callable.name === "") return [];
    const isGate = gates.test(wordsOf(callable.name));
    // A check that is given the proof and does not look at it.
    const isCheck =
      checks.test(wordsOf(callable.name)) || (isGate && callable.params.some((p) => proofs.test(wordsOf(p.name))));
    if (!isCheck && !isGate) return [];
    const owner = records[callable.owner]?.name ?? "";
    if (standIns.test(wordsOf(`${owner}_${callable.name}`)) || emptyFunction(ctx, file, index) !== "() => true")
      return [];
    if (!isCheck && !refusesByIt(ctx, file, index)) return [];
    const choice = owner ? `${owner}.${callable.name}` : callable.name;
    return [make("void-check", choice, callable.nameStart, callable.nameEnd)];
  });
}

/** `if (!verify(req)) return res.sendStatus(401);`, `… throw new ForbiddenException();` */
function refusesByIt(ctx: FlowContext, file: number, check: number): boolean {
  const { nodes, callables } = factsOf(ctx.p, file);
  return callables.some(({ blocks, calls }) => {
    const asks = blocks.some(({ condition }) => {
      const asked = condition < 0 ? condition : strip(ctx.p, file, condition);
      if (asked < 0 || nodes.kind[asked] !== NodeKind.call) return false;
      const callee = entityOf(ctx.p, file, nodes.a[asked]!);
      return callee?.k === "function" && callee.file === file && callee.callable === check;
    });
    return asks && calls.some((call) => refuses(ctx, file, call));
  });
}

function namedHeaders(ctx: FlowContext, file: number, request: BypassRequest, make: Make): CallAnswer[] {
  const { nodes, callables, strings } = factsOf(ctx.p, file);
  const headers = compiled(request.headers, "i");
  const passes = compiled(request.passes, "i");
  if (!strings.some((text) => headers.test(text) || passes.test(text))) return [];
  const found = new Map<string, CallAnswer>();
  for (let node = 0; node < nodes.kind.length; node++) {
    const name = headerRead(ctx, file, node);
    if (name === undefined) continue;
    const callable = callableAt(ctx.p, file, nodes.start[node]!);
    const { stores } = callables[callable]!;
    const decides =
      (headers.test(name) &&
        (stores.some((s) => s.key >= 0 && request.sets.includes(strings[s.key]!)) ||
          isHandedOut(ctx, file, callable, name))) ||
      (passes.test(name) &&
        isCompared(ctx, file, node) &&
        callables[callable]!.calls.some((call) => isNext(ctx, file, call)));
    const key = `${callable} ${name}`;
    if (decides && !found.has(key)) found.set(key, make("named-header", name, nodes.start[node]!, nodes.end[node]!));
  }
  return [...found.values()];
}

/** `return { id: headers["x-name"], … }` */
function isHandedOut(ctx: FlowContext, file: number, callable: number, name: string): boolean {
  const facts = factsOf(ctx.p, file);
  return facts.callables[callable]!.returns.some((value) => {
    const at = strip(ctx.p, file, value);
    if (facts.nodes.kind[at] !== NodeKind.object) return false;
    return [...listOf(ctx.p, file, at)].some(
      (item, i) => i % 2 === 1 && headerRead(ctx, file, onlyValue(ctx.p, file, item)) === name,
    );
  });
}

/** With a text that is written there and says more than yes. */
function isCompared(ctx: FlowContext, file: number, read: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.clean || !/^===?$/.test(stringAt(ctx.p, file, nodes.a[node]!))) continue;
    const sides = [...listOf(ctx.p, file, node)].map((side) => onlyValue(ctx.p, file, side));
    if (!sides.includes(read)) continue;
    const isText = (side: number) => nodes.kind[side] === NodeKind.literal && nodes.a[side] === LiteralKind.string;
    return sides.some(
      (side) => isText(side) && !/^(1|0|true|false|yes|no|on|off)$/i.test(constantText(ctx, file, side) ?? ""),
    );
  }
  return false;
}
