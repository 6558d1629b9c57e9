// Is a value the same at every call: written in the code, made once when the module is loaded, or made of nothing but such
// values and one that is given (a key)?
import { LiteralKind, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { calleeName } from "../../flow/walk/calls.js";
import { matchesOf } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { importValue } from "../../link/exports.js";
import { callableAt, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { FILLS, fieldValue } from "./fieldValues.js";

/** Where it is asked: the call, and a value that counts as the same. */
export interface FixedFor {
  call: number;
  given?: number | undefined;
}

const MAX_DEPTH = 8;

export function isFixed(ctx: FlowContext, file: number, node: number, about: FixedFor, depth = 0): boolean {
  const facts = factsOf(ctx.p, file);
  const { nodes } = facts;
  const at = strip(ctx.p, file, node);
  if (depth > MAX_DEPTH) return false;
  if (about.given !== undefined && at === strip(ctx.p, file, about.given)) return true;
  const isInner = (inner: number) => isFixed(ctx, file, inner, about, depth + 1);
  switch (nodes.kind[at]) {
    case NodeKind.literal:
      // A cipher that takes none is given "".
      if (nodes.a[at] === LiteralKind.string) return nodes.end[at]! - nodes.start[at]! > 2;
      return nodes.a[at] === LiteralKind.number;
    case NodeKind.array:
      return [...listOf(ctx.p, file, at)].every(isInner);
    case NodeKind.local: {
      const version = facts.bindings[nodes.a[at]!]?.versions;
      if (version?.length !== 1 || isFilled(ctx, file, nodes.a[at]!)) return false;
      return isMadeOnce(ctx, file, version[0]!, about.call) || isInner(version[0]!);
    }
    case NodeKind.import: {
      const value = importValue(ctx.p, file, nodes.a[at]!);
      // Made where another module is loaded: once.
      if (value?.kind === "node") return isConstant(ctx, value.file, value.node, about, depth);
      if (value?.kind !== "binding" || isFilled(ctx, value.file, value.binding)) return false;
      const { versions, callable } = factsOf(ctx.p, value.file).bindings[value.binding]!;
      return versions.length === 1 && callable === 0 && isConstant(ctx, value.file, versions[0]!, about, depth);
    }
    case NodeKind.load: {
      const init = fieldValue(ctx, file, at);
      return (
        init !== undefined && isFixed(ctx, init.file, init.node, init.file === file ? about : { call: 0 }, depth + 1)
      );
    }
    case NodeKind.call:
      return isMadeOnce(ctx, file, at, about.call) || isFixedCall(ctx, file, at, isInner);
    default:
      return false;
  }
}

/** Of another file: a text, or what a call makes when that file is loaded. */
function isConstant(ctx: FlowContext, file: number, node: number, about: FixedFor, depth: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  const isCall = nodes.kind[at] === NodeKind.call && callableAt(ctx.p, file, nodes.start[at]!) === 0;
  return isCall || isFixed(ctx, file, at, { call: about.call }, depth + 1);
}

/** Methods that say the same of the same. */
const PURE = /^(slice|subarray|substring|substr|toString|digest|update|padEnd|padStart|repeat|reverse)$/;

function isFixedCall(ctx: FlowContext, file: number, call: number, isInner: (node: number) => boolean): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const callee = strip(ctx.p, file, nodes.a[call]!);
  const args = [...listOf(ctx.p, file, call)];
  if (nodes.kind[callee] === NodeKind.load && PURE.test(stringAt(ctx.p, file, nodes.b[callee]!)))
    return isInner(nodes.a[callee]!) && args.every((arg) => isInner(arg));
  if (nodes.kind[callee] === NodeKind.load && stringAt(ctx.p, file, nodes.b[callee]!) === "encode")
    return args.length > 0 && args.every((arg) => isInner(arg));
  const entity = entityOf(ctx.p, file, nodes.a[call]!);
  const name = entity?.k === "pkg" ? entity.path[entity.path.length - 1] : undefined;
  if (entity?.k === "pkg" && entity.pkg === "crypto" && name === "createHash") return true;
  // What only writes its argument otherwise: `enc.Utf8.parse("…")`.
  const passes = matchesOf(ctx.p, entity).some(
    ({ row }) => row.kind === "propagator" && row.flows.every((flow) => flow === "0 -> return"),
  );
  if (entity?.k !== "pkg") return false;
  if (passes && entity.pkg !== "global") return args.length > 0 && args.every((arg) => isInner(arg));
  if (entity.pkg !== "global") return false;
  if (!/^(Buffer\.alloc|Buffer\.from|Uint8Array)$/.test(entity.path.join("."))) return false;
  return args.length > 0 && args.every((arg) => isInner(arg)) && !isHeld(ctx, file, call);
}

/** A call outside every function whose value a function uses: it ran when the module was loaded. */
function isMadeOnce(ctx: FlowContext, file: number, node: number, use: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.call || callableAt(ctx.p, file, nodes.start[at]!) !== 0) return false;
  return callableAt(ctx.p, file, nodes.start[use]!) !== 0 && !isHeld(ctx, file, at);
}

/** A buffer in a variable of a function may be written to before it is used. */
function isHeld(ctx: FlowContext, file: number, call: number): boolean {
  const facts = factsOf(ctx.p, file);
  const binding = facts.bindings.findIndex((b) => b.versions.some((v) => strip(ctx.p, file, v) === call));
  return binding >= 0 && isFilled(ctx, file, binding);
}

/** `randomFillSync(iv)`, `iv.writeUInt32BE(n)`, `iv[0] = n`. */
function isFilled(ctx: FlowContext, file: number, binding: number): boolean {
  const facts = factsOf(ctx.p, file);
  const { nodes } = facts;
  const versions = new Set(facts.bindings[binding]!.versions.map((v) => strip(ctx.p, file, v)));
  const isIt = (node: number) => {
    const at = strip(ctx.p, file, node);
    return versions.has(at) || (nodes.kind[at] === NodeKind.local && nodes.a[at] === binding);
  };
  for (const callable of facts.callables) {
    if (callable.stores.some((store) => isIt(store.object))) return true;
    for (const call of callable.calls) {
      const callee = strip(ctx.p, file, nodes.a[call]!);
      if (!FILLS.test(calleeName(ctx, file, callee))) continue;
      if (nodes.kind[callee] === NodeKind.load && isIt(nodes.a[callee]!)) return true;
      if ([...listOf(ctx.p, file, call)].some(isIt)) return true;
    }
  }
  return false;
}
