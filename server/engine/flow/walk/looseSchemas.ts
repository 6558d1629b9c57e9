// Schemas that let through what they do not list: `z.object({…}).passthrough()`, `Joi.object({…}).unknown()`. Input: a call that
// parses or checks a value, a function that is given what such a schema let in. Output: whether members that no schema lists are still there afterwards.
import { LiteralKind, NodeKind } from "../../facts/types.js";
import { callbackSiteOf } from "../../link/callbacks.js";
import { definition } from "../../link/endpoints/handlers.js";
import { nameOf } from "../../link/names.js";
import { factsOf, kindOf, listOf, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { property } from "./modelled.js";

const PARSES = /^(parse|parseAsync|safeParse|safeParseAsync|validate|validateAsync|validateSync|attempt)$/;
const LOOSE = /^(passthrough|loose|looseObject|catchall|unknown)$/;
/** After it, nothing is let through any more. */
const STRICT = /^(strict|strip|strictObject|noUnknown)$/;
const MOST_HOPS = 12;

export function isLooseParse(ctx: FlowContext, file: number, call: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const callee = strip(ctx.p, file, nodes.a[call]!);
  if (!PARSES.test(nameOf(ctx.p, file, callee))) return false;
  const args = [...listOf(ctx.p, file, call)];
  const isSaid = args
    .slice(1)
    .some((arg) => isTrue(ctx, file, arg, "allowUnknown") && !isTrue(ctx, file, arg, "stripUnknown"));
  // `v.parse(Schema, body)` names it first.
  const schemas = [
    ...(nodes.kind[callee] === NodeKind.load ? [nodes.a[callee]!] : []),
    ...(args.length > 1 ? [args[0]!] : []),
  ];
  return isSaid || schemas.some((schema) => isLoose(ctx, file, schema));
}

/** `authed.input(Patch.passthrough()).mutation(resolver)`: what a procedure lets in, where a resolver of it is given that. */
export function takesLooseInput(ctx: FlowContext, file: number, resolver: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  let at = callbackSiteOf(ctx.p, file, resolver)?.call ?? -1;
  for (let hops = 0; hops < MOST_HOPS && at >= 0 && nodes.kind[at] === NodeKind.call; hops++) {
    const callee = strip(ctx.p, file, nodes.a[at]!);
    const [schema] = listOf(ctx.p, file, at);
    const isInput = nameOf(ctx.p, file, callee) === "input";
    if (isInput && schema !== undefined && (isLoose(ctx, file, schema) || isAnything(ctx, file, schema))) return true;
    if (nodes.kind[callee] !== NodeKind.load) return false;
    at = strip(ctx.p, file, nodes.a[callee]!);
  }
  return false;
}

/** `z.any()`, `z.record(z.string(), z.unknown())` */
function isAnything(ctx: FlowContext, file: number, schema: number): boolean {
  const made = definition(ctx.p, file, schema);
  const nodes = made && factsOf(ctx.p, made.file).nodes;
  if (!made || !nodes || nodes.kind[made.node] !== NodeKind.call) return false;
  const name = nameOf(ctx.p, made.file, nodes.a[made.node]!);
  if (name !== "record") return /^(any|unknown)$/.test(name);
  const last = [...listOf(ctx.p, made.file, made.node)].at(-1);
  return last !== undefined && isAnything(ctx, made.file, last);
}

function isLoose(ctx: FlowContext, file: number, schema: number): boolean {
  const made = definition(ctx.p, file, schema);
  if (!made) return false;
  const { nodes } = factsOf(ctx.p, made.file);
  let at = made.node;
  for (let hops = 0; hops < MOST_HOPS && nodes.kind[at] === NodeKind.call; hops++) {
    const callee = strip(ctx.p, made.file, nodes.a[at]!);
    const name = nameOf(ctx.p, made.file, callee);
    if (STRICT.test(name)) return false;
    const [first] = listOf(ctx.p, made.file, at);
    // `.unknown(false)`; `.catchall(z.never())` is told by what it is given.
    if (LOOSE.test(name) && !(first !== undefined && forbids(ctx, made.file, first))) return true;
    if (nodes.kind[callee] !== NodeKind.load) return false;
    at = strip(ctx.p, made.file, nodes.a[callee]!);
  }
  return false;
}

function forbids(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] === NodeKind.call) return nameOf(ctx.p, file, nodes.a[at]!) === "never";
  return isBoolean(ctx, file, at, "false");
}

function isTrue(ctx: FlowContext, file: number, options: number, key: string): boolean {
  const at = strip(ctx.p, file, options);
  const value = kindOf(ctx.p, file, at) === NodeKind.object ? property(ctx, file, at, key) : undefined;
  return value !== undefined && isBoolean(ctx, file, strip(ctx.p, file, value), "true");
}

function isBoolean({ p }: FlowContext, file: number, node: number, text: string): boolean {
  const { nodes } = factsOf(p, file);
  const isLiteral = nodes.kind[node] === NodeKind.literal && nodes.a[node] === LiteralKind.boolean;
  return isLiteral && stringAt(p, file, nodes.b[node]!) === text;
}
