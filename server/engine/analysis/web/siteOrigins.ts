// Which sites a server lets in, as a value says it: anybody ("*"), or whoever asks, by his own name. Input: a value, or the
// member of an object of options. Output: undefined where it names sites, or where it cannot be seen.
import { LiteralKind, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { calleeName } from "../../flow/walk/calls.js";
import { headerRead } from "../../flow/walk/headerReads.js";
import { entityOf } from "../../link/entities.js";
import { callableAt, factsOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";
import type { Port } from "../../models/index.js";
import { valueAt } from "../evidence/givenOptions.js";
import { constantOf, constants } from "../evidence/hazards.js";
import { writtenOption } from "../evidence/writtenOptions.js";

/** "any": "*"; "echoed": the name of the site that asks. */
export type Let = "any" | "echoed";

export interface Origin {
  lets: Let;
  /** As code spells it. */
  spelled: string;
}

/** "open": nothing is said. */
export function optionOrigin(
  ctx: FlowContext,
  file: number,
  call: number,
  port: Port,
  key: string,
  list: boolean,
): Origin | "open" | undefined {
  if (port.base.kind !== "arg") return undefined;
  const node = listOf(ctx.p, file, call)[port.base.index];
  if (node === undefined) return "open";
  const written = writtenOption(ctx, file, node, [...port.path, key]);
  if (written.state === "absent") return "open";
  if (written.state === "constant" && !isPattern(ctx, written.file, written.node))
    return ofConstant(key, written.value);
  const at = valueAt(ctx, file, call, { ...port, path: [...port.path, key] });
  if (!at) return undefined;
  const value = onlyValue(ctx.p, at.file, at.node);
  if (holdsAnyPattern(ctx, at.file, value))
    return { lets: "echoed", spelled: `${key}: a pattern that every site fits` };
  if (list && constants(ctx, at.file, at.node).some((text) => ANYBODY.test(text)))
    return { lets: "any", spelled: `${key}: *` };
  if (isAskers(ctx, at.file, value, 0) && !isExamined(ctx, at.file, value))
    return { lets: "echoed", spelled: `${key}: the origin that asks` };
  return entityOf(ctx.p, at.file, value)?.k === "function" && letsEverybody(ctx, at.file, value)
    ? { lets: "echoed", spelled: `${key}: a function that always says yes` }
    : undefined;
}
/** A constant of a package is told by its name. */
const ANYBODY = /^\*$|(^|\.)ALL_ORIGINS$/;

function ofConstant(key: string, value: string): Origin | undefined {
  if (value === "*") return { lets: "any", spelled: `${key}: "*"` };
  return value === "true" ? { lets: "echoed", spelled: `${key}: true` } : undefined;
}

/** `/.+/`, also among others in a list. */
function holdsAnyPattern(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  if (nodes.kind[node] === NodeKind.array)
    return [...listOf(ctx.p, file, node)].some((item) => holdsAnyPattern(ctx, file, onlyValue(ctx.p, file, item)));
  return isPattern(ctx, file, node) && nodes.b[node]! >= 0 && stringAt(ctx.p, file, nodes.b[node]!) === "any";
}

function isPattern(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  return nodes.kind[node] === NodeKind.literal && nodes.a[node] === LiteralKind.regexp;
}

/** What a header is given. */
export function headerOrigin(ctx: FlowContext, file: number, node: number): Let | undefined {
  const at = onlyValue(ctx.p, file, node);
  const constant = constantOf(ctx, file, node);
  if (constant !== undefined) return constant === "*" ? "any" : undefined;
  return isAskers(ctx, file, at, 0) && !isExamined(ctx, file, at) ? "echoed" : undefined;
}

/** `req.headers.origin`, also with another value where there is none: `req.headers.origin ?? "*"`. */
function isAskers(ctx: FlowContext, file: number, node: number, depth: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, node);
  if (nodes.kind[at] === NodeKind.join && depth < 4) {
    const [first, ...others] = listOf(ctx.p, file, at);
    const isHarmless = (other: number) => constantOf(ctx, file, other) !== undefined || isEmpty(ctx, file, other);
    return (
      first !== undefined &&
      isAskers(ctx, file, first, depth + 1) &&
      others.every((o) => isAskers(ctx, file, o, depth + 1) || isHarmless(o))
    );
  }
  return /^origin$/i.test(headerRead(ctx, file, at) ?? "");
}

function isEmpty(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  return nodes.kind[strip(ctx.p, file, node)] === NodeKind.literal && constantOf(ctx, file, node) === undefined;
}

/** The function looks at who asks: it compares the name, or gives it to another function. */
function isExamined(ctx: FlowContext, file: number, value: number): boolean {
  const { nodes, callables } = factsOf(ctx.p, file);
  const around = callableAt(ctx.p, file, nodes.start[value]!);
  const { start, end, calls } = callables[around]!;
  const inside = (node: number) => nodes.start[node]! >= start && nodes.end[node]! <= end;
  const isIt = (node: number) => isAskers(ctx, file, node, 0);
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.clean || !inside(node) || nodes.a[node]! < 0) continue;
    const operands = [...listOf(ctx.p, file, node)];
    if (operands.length > 1 && operands.some(isIt)) return true;
  }
  const nested = callables.flatMap((c) => (c.start >= start && c.end <= end ? c.calls : []));
  return [...calls, ...nested].some((call) => {
    const callee = strip(ctx.p, file, nodes.a[call]!);
    const receiver = nodes.kind[callee] === NodeKind.load ? nodes.a[callee]! : undefined;
    if (receiver !== undefined && isIt(receiver)) return true;
    return !WRITES.test(calleeName(ctx, file, callee)) && [...listOf(ctx.p, file, call)].some(isIt);
  });
}
const WRITES = /^(set|setHeader|header|headers|append|appendHeader|add|log|info|debug|String)$/;

/** `(origin, callback) => callback(null, true)`, `(origin) => origin`, `async () => true`, `(ctx) => ctx.get("Origin")`. */
function letsEverybody(ctx: FlowContext, file: number, node: number): boolean {
  const entity = entityOf(ctx.p, file, node);
  if (entity?.k !== "function") return false;
  const { nodes, callables } = factsOf(ctx.p, entity.file);
  const { calls, returns, throws, blocks } = callables[entity.callable]!;
  const isParam = (value: number, position: number) => {
    const at = strip(ctx.p, entity.file, value);
    return nodes.kind[at] === NodeKind.param && nodes.a[at] === entity.callable && nodes.b[at] === position;
  };
  const isYes = (value: number) => {
    const constant = constantOf(ctx, entity.file, value);
    return constant === "*" || constant === "true" || isParam(value, 0) || isAskers(ctx, entity.file, value, 0);
  };
  // What looks at anything may say no.
  if (throws.length > 0 || blocks.some(({ next }) => next.length > 1)) return false;
  const answers = calls.filter((call) => isParam(nodes.a[call]!, 1));
  if (answers.length > 0)
    return answers.every((call) => {
      const said = listOf(ctx.p, entity.file, call)[1];
      return said !== undefined && isYes(said);
    });
  return returns.length > 0 && returns.every(isYes);
}

/** The option that lets browsers send cookies is on. */
export function isOn(ctx: FlowContext, file: number, call: number, port: Port, key: string): boolean {
  const node = port.base.kind === "arg" ? listOf(ctx.p, file, call)[port.base.index] : undefined;
  if (node === undefined) return false;
  const written = writtenOption(ctx, file, node, [...port.path, key]);
  return written.state === "constant" && written.value === "true";
}
