// What ends in an error: thrown values, errors handed to a callback or a rejection, answers that refuse a request. Input:
// calls and nodes of one file. Output: sink uses of the kind "error".
import { type CallableFact, LiteralKind, NodeFlag, NodeKind, type RecordFact } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { resolveType } from "../../link/types.js";
import type { FlowContext } from "../context.js";
import { calleeName } from "../walk/calls.js";
import { property } from "../walk/modelled.js";
import type { SinkArgument, SinkUse } from "./sinks.js";

/** `throw new Refused(…)`: what an error carries ends in logs and answers. */
export function thrownUse(file: number, node: number): SinkUse {
  const argument: SinkArgument = { node, path: [], structured: false, port: "" };
  return {
    file,
    call: node,
    sink: "error",
    row: undefined,
    package: "",
    spelled: "throw",
    arguments: [argument],
    origin: undefined,
  };
}

/** `throw new VError("no %s", name)`: among uses, what a model says of the error that is made and thrown in one. */
export function madeThere(ctx: FlowContext, file: number, thrown: number, known: readonly SinkUse[]): number {
  const at = strip(ctx.p, file, thrown);
  const { flags } = factsOf(ctx.p, file).nodes;
  return known.findIndex(
    ({ call, sink, row }) => call === at && sink === "error" && row !== undefined && (flags[at]! & NodeFlag.new) !== 0,
  );
}

/** The same of a value that code outside the project makes of what it is given: `throw createError({ data })`. */
export function thrownValue(ctx: FlowContext, file: number, node: number, known: readonly SinkUse[]): SinkUse {
  const { nodes } = factsOf(ctx.p, file);
  const use = thrownUse(file, node);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.call || known.some(({ call, sink }) => call === at && sink === "error")) return use;
  const isNew = (nodes.flags[at]! & NodeFlag.new) !== 0;
  const name = calleeName(ctx, file, nodes.a[at]!);
  const entity = entityOf(ctx.p, file, nodes.a[at]!);
  const isOutside = entity === undefined || entity.k === "pkg";
  if (!isOutside || !(isNew ? !ERROR.test(name) : MAKES_ERRORS.test(name))) return use;
  const given = [...listOf(ctx.p, file, at)];
  return { ...use, arguments: given.map((arg) => ({ node: arg, path: [], structured: false, port: "" })) };
}
const MAKES_ERRORS = /^(create|make|new|build)\w*(Error|Exception)$/i;

/** Functions that take an error in place of a result, by the names of callbacks and of what promises and streams have. */
const TAKES_ERRORS =
  /^(reject|rejected|next|cb|callback|done|fail|failed|failure|failWith|failSync|die|destroy|throwError|emit|error|err|errAsync|left)$/i;

/** `callback(new Error(…))`, `Promise.reject(new Error(…))`: errors that are not thrown where they are made. */
export function handedErrors(ctx: FlowContext, file: number, call: number): SinkUse[] {
  const { nodes } = factsOf(ctx.p, file);
  const args = listOf(ctx.p, file, call);
  const status = statusHanded(ctx, file, call);
  if (status) return [status];
  for (let i = 0; i < args.length && i < 2; i++) {
    const at = strip(ctx.p, file, args[i]!);
    if (!isNewError(ctx, file, at)) continue;
    const callee = strip(ctx.p, file, nodes.a[call]!);
    if (nodes.kind[callee] !== NodeKind.param && !TAKES_ERRORS.test(calleeName(ctx, file, callee))) continue;
    return [thrownUse(file, at)];
  }
  return [];
}

/** `callback({ code: status.NOT_FOUND, details: "…" })`: what services of gRPC refuse with. */
function statusHanded(ctx: FlowContext, file: number, call: number): SinkUse | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const [first] = listOf(ctx.p, file, call);
  const at = first === undefined ? -1 : strip(ctx.p, file, first);
  if (at < 0 || nodes.kind[at] !== NodeKind.object || !CALLS_BACK.test(nameOf(ctx.p, file, nodes.a[call]!)))
    return undefined;
  const pairs = [...listOf(ctx.p, file, at)];
  const said = pairs.flatMap((key, i) =>
    i % 2 === 0 && key >= 0 ? [{ key: stringAt(ctx.p, file, key), node: pairs[i + 1]! }] : [],
  );
  const code = said.find(({ key }) => key === "code");
  if (!code || isSuccess(ctx, file, code.node)) return undefined;
  const texts = said.filter(({ key }) => STATUS_TEXT.test(key));
  const given = texts.map(({ node }): SinkArgument => ({ node, path: [], structured: false, port: "" }));
  return given.length === 0 ? undefined : { ...thrownUse(file, at), arguments: given };
}
/** `code: 0`, `code: 200`: a result in the form of an answer. Of numbers, zero is not kept. */
function isSuccess(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.literal || nodes.a[at] !== LiteralKind.number) return false;
  return nodes.b[at]! < 0 || /^[23]\d\d$/.test(stringAt(ctx.p, file, nodes.b[at]!));
}
const CALLS_BACK = /^(cb|callback|done|respond|sendUnaryData)$/i;
const STATUS_TEXT = /^(message|details)$/;

/** `return new Invalid(…)`: errors that are given back as values. */
export function returnedErrors(ctx: FlowContext, file: number, { returns }: CallableFact): SinkUse[] {
  const made = returns.map((node) => strip(ctx.p, file, node)).filter((at) => isNewError(ctx, file, at));
  return made.map((at) => ({ ...thrownUse(file, at), spelled: "return" }));
}

/** `super(`no holder ${name}`)` in the constructor of an error: whoever throws one does not see what it says. */
export function builtErrors(ctx: FlowContext, file: number, { kind, owner, calls }: CallableFact): SinkUse[] {
  if (kind !== "constructor" || owner < 0) return [];
  const { nodes, records } = factsOf(ctx.p, file);
  if (!isError(ctx, file, records[owner]!)) return [];
  return calls.flatMap((call) => {
    const callee = strip(ctx.p, file, nodes.a[call]!);
    const message = nodes.kind[callee] === NodeKind.this ? listOf(ctx.p, file, call)[0] : undefined;
    if (message === undefined) return [];
    // What is handed on as it is, is what others made.
    const isMade = MADE.has(nodes.kind[strip(ctx.p, file, message)]!);
    return isMade ? [{ ...thrownUse(file, message), spelled: BUILT }] : [];
  });
}
/** What an error says of itself; where the project makes such errors, it is told there. */
export const BUILT = "super";
const MADE: ReadonlySet<number> = new Set([NodeKind.text, NodeKind.call, NodeKind.object]);

/** `new RangeError(…)`, `new Invalid(…)` of `class Invalid extends Error`. */
function isNewError(ctx: FlowContext, file: number, at: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  if (nodes.kind[at] !== NodeKind.call || (nodes.flags[at]! & NodeFlag.new) === 0) return false;
  if (ERROR.test(calleeName(ctx, file, nodes.a[at]!))) return true;
  const entity = entityOf(ctx.p, file, nodes.a[at]!);
  if (entity?.k !== "class") return false;
  const { records } = factsOf(ctx.p, entity.file);
  return isError(ctx, entity.file, records[entity.record]!);
}

function isError(ctx: FlowContext, file: number, { extends: bases }: RecordFact): boolean {
  return bases.some((type) => {
    const base = resolveType(ctx.p, file, type);
    return base?.k === "inst" ? ERROR.test(base.type) : base?.k === "record" && ERROR.test(base.record.name);
  });
}
const ERROR = /(Error|Exception)$/;

/** `{ status: 404, body: { message: `no account ${email}` } }`: an answer put together before it is sent. */
export function refusedAnswers(ctx: FlowContext, file: number, known: readonly SinkUse[]): SinkUse[] {
  const { nodes, strings } = factsOf(ctx.p, file);
  const keys = STATUS.map((name) => strings.indexOf(name)).filter((index) => index >= 0);
  if (keys.length === 0) return [];
  const uses: SinkUse[] = [];
  const told = known
    .filter((use) => use.sink === "error")
    .map((use) => ({ start: nodes.start[use.call]!, end: nodes.end[use.call]! }));
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object) continue;
    const pairs = listOf(ctx.p, file, node);
    let refused = false;
    for (let i = 0; i + 1 < pairs.length && !refused; i += 2)
      refused = keys.includes(pairs[i]!) && isRefusal(ctx, file, pairs[i + 1]);
    if (!refused) continue;
    const args: SinkArgument[] = [];
    for (let i = 0; i + 1 < pairs.length; i += 2)
      if (pairs[i]! >= 0 && SAID.test(stringAt(ctx.p, file, pairs[i]!)))
        args.push({ node: pairs[i + 1]!, path: [], structured: false, port: "", inText: true });
    if (args.length === 0) continue;
    const start = nodes.start[node]!;
    if (told.some((range) => range.start <= start && start < range.end)) continue;
    uses.push({ ...thrownUse(file, node), spelled: "answer", arguments: args });
  }
  return uses;
}
const STATUS = ["status", "statusCode"];
const SAID = /^(body|message|error|detail|details|title|data|json|jsonBody|msg|reason)$/;

/** An answer that refuses: what its texts say is an error message. */
export function refusalPart(ctx: FlowContext, use: SinkUse): SinkUse | undefined {
  if (use.sink !== "response" || !refuses(ctx, use.file, use.call)) return undefined;
  return { ...use, sink: "error", arguments: use.arguments.map((a) => ({ ...a, inText: "record" as const })) };
}

/** `res.status(409).json(…)`, `Response.json(…, { status: 400 })`, `c.json(…, 422)`. */
function refuses(ctx: FlowContext, file: number, call: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const second = listOf(ctx.p, file, call)[1];
  if (isRefusal(ctx, file, second)) return true;
  const options = second === undefined ? undefined : objectBehind(ctx.p, file, second, 0);
  if (options?.file === file && isRefusal(ctx, file, property(ctx, file, options.node, "status"))) return true;
  const callee = strip(ctx.p, file, nodes.a[call]!);
  const base = nodes.kind[callee] === NodeKind.load ? strip(ctx.p, file, nodes.a[callee]!) : -1;
  if (base < 0 || nodes.kind[base] !== NodeKind.call) return false;
  return (
    /^(status|code)$/.test(calleeName(ctx, file, nodes.a[base]!)) && isRefusal(ctx, file, listOf(ctx.p, file, base)[0])
  );
}

function isRefusal(ctx: FlowContext, file: number, node: number | undefined): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = node === undefined ? -1 : strip(ctx.p, file, node);
  return (
    at >= 0 &&
    nodes.kind[at] === NodeKind.literal &&
    nodes.a[at] === LiteralKind.number &&
    /^[45]\d\d$/.test(stringAt(ctx.p, file, nodes.b[at]!))
  );
}
