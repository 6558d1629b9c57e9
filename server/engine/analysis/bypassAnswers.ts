// Bypass requests of rules → answers: checks that always say yes, and headers by which a caller says who he is.
import { tokenise } from "../classify/tokens.js";
import { NodeKind } from "../facts/types.js";
import type { FlowContext } from "../flow/context.js";
import { question } from "../flow/questions.js";
import { constantText } from "../flow/sinks.js";
import { nameOf } from "../link/handlers.js";
import { callableAt, factsOf, listOf, stringAt, strip, symbolPath } from "../link/program.js";
import { emptyFunction } from "./hazards.js";
import type { BypassRequest, CallAnswer } from "./rule.js";

export function bypassAnswers(ctx: FlowContext, request: BypassRequest): CallAnswer[] {
  const asked = question(ctx, `bypass ${JSON.stringify(request)}`, (file) => answersIn(ctx, request, file));
  return ctx.p.files.flatMap(({ index }) => asked(index));
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
  return [...voidChecks(ctx, file, request, answer), ...namedHeaders(ctx, file, request, answer)];
}

type Make = (hazard: string, choice: string, start: number, end: number) => CallAnswer;

function voidChecks(ctx: FlowContext, file: number, request: BypassRequest, make: Make): CallAnswer[] {
  const { callables, records } = factsOf(ctx.p, file);
  const checks = new RegExp(request.checks);
  const standIns = new RegExp(request.standIns);
  return callables.flatMap((callable, index) => {
    if (callable.name === "" || !checks.test(words(callable.name))) return [];
    const owner = records[callable.owner]?.name ?? "";
    if (standIns.test(words(`${owner}_${callable.name}`)) || emptyFunction(ctx, file, index) !== "() => true")
      return [];
    const choice = owner ? `${owner}.${callable.name}` : callable.name;
    return [make("void-check", choice, callable.nameStart, callable.nameEnd)];
  });
}

function words(name: string): string {
  return tokenise(name).join(" ");
}

function namedHeaders(ctx: FlowContext, file: number, request: BypassRequest, make: Make): CallAnswer[] {
  const { nodes, callables, strings } = factsOf(ctx.p, file);
  const headers = new RegExp(request.headers, "i");
  if (!strings.some((text) => headers.test(text))) return [];
  const found = new Map<string, CallAnswer>();
  for (let node = 0; node < nodes.kind.length; node++) {
    const name = headerRead(ctx, file, node);
    if (name === undefined || !headers.test(name)) continue;
    const callable = callableAt(ctx.p, file, nodes.start[node]!);
    const sets = callables[callable]!.stores.some((s) => s.key >= 0 && request.sets.includes(strings[s.key]!));
    const key = `${callable} ${name}`;
    if (sets && !found.has(key)) found.set(key, make("named-header", name, nodes.start[node]!, nodes.end[node]!));
  }
  return [...found.values()];
}

/** `req.headers["x-name"]`, `req.header("x-name")`, `headers.get("x-name")`. */
function headerRead(ctx: FlowContext, file: number, node: number): string | undefined {
  const { nodes } = factsOf(ctx.p, file);
  if (nodes.kind[node] === NodeKind.load && nodes.b[node]! >= 0)
    return nameOf(ctx.p, file, nodes.a[node]!) === "headers" ? stringAt(ctx.p, file, nodes.b[node]!) : undefined;
  if (nodes.kind[node] !== NodeKind.call) return undefined;
  const callee = strip(ctx.p, file, nodes.a[node]!);
  const first = listOf(ctx.p, file, node)[0];
  if (nodes.kind[callee] !== NodeKind.load || first === undefined) return undefined;
  const method = stringAt(ctx.p, file, nodes.b[callee]!);
  const isRead =
    method === "header" || (method === "get" && /^(headers|req|request)$/.test(nameOf(ctx.p, file, nodes.a[callee]!)));
  return isRead ? constantText(ctx, file, first) : undefined;
}
