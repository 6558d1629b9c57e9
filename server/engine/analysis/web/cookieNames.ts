// What a cookie is called and what is put into it: constant texts where there are, else names that code gives them.
import { LiteralKind, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { calleeName } from "../../flow/walk/calls.js";
import { constantText } from "../../flow/walk/constantText.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { writtenOption } from "../evidence/writtenOptions.js";

export interface CookieName {
  /** As a message shows it. */
  text: string;
  /** The text itself is known. */
  constant: boolean;
}

/** Undefined for what is no name: an object of options in its place. */
export function cookieName(ctx: FlowContext, file: number, node: number): CookieName | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  const kind = nodes.kind[at];
  if (kind === NodeKind.object || kind === NodeKind.array || kind === NodeKind.function) return undefined;
  const written = writtenOption(ctx, file, node, []);
  const text = written.state === "constant" ? written.value : constantText(ctx, file, node);
  if (text !== undefined) return { text, constant: true };
  // `${PREFIX}token`: the end of a name says most.
  const last = kind === NodeKind.text ? [...listOf(ctx.p, file, at)].at(-1) : undefined;
  if (last !== undefined) return cookieName(ctx, file, last);
  return { text: nameOf(ctx.p, file, node) || bindingOf(ctx, file, at), constant: false };
}

/**
 * The variable that holds a value that has no name of its own: a package that is required, a constant that is called like a
 * secret and therefore not kept.
 */
export function bindingOf(ctx: FlowContext, file: number, value: number): string {
  const holder = factsOf(ctx.p, file).bindings.find(({ versions }) =>
    versions.some((version) => strip(ctx.p, file, version) === value),
  );
  return holder?.name ?? "";
}

/** The same text whoever asks: what is put in when a cookie is taken away, or when it tells of a setting. */
export function isSameForAll(ctx: FlowContext, file: number, node: number, depth = 0): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] === NodeKind.literal || nodes.kind[at] === NodeKind.clean) return true;
  // What a loop changes is a choice of itself.
  if (depth > MAX_CHOICES) return false;
  const again = (one: number) => isSameForAll(ctx, file, one, depth + 1);
  if (nodes.kind[at] === NodeKind.join) return [...listOf(ctx.p, file, at)].every(again);
  const inner = nodes.kind[at] === NodeKind.call ? within(ctx, file, at) : undefined;
  return inner === undefined ? writtenOption(ctx, file, node, []).state !== "unknown" : again(inner);
}
const MAX_CHOICES = 6;

const KEEPS = /^(encodeURIComponent|encodeURI|escape|String|btoa|stringify|serialize|from|toString|trim|encode)$/;

/** What `encodeURIComponent(x)`, `JSON.stringify(x)`, `x.toString()` are made of. */
function within(ctx: FlowContext, file: number, call: number): number | undefined {
  const { nodes } = factsOf(ctx.p, file);
  if (!KEEPS.test(calleeName(ctx, file, nodes.a[call]!))) return undefined;
  const callee = strip(ctx.p, file, nodes.a[call]!);
  const [first] = listOf(ctx.p, file, call);
  if (first !== undefined && nodes.kind[strip(ctx.p, file, first)] !== NodeKind.literal) return first;
  return nodes.kind[callee] === NodeKind.load ? nodes.a[callee]! : undefined;
}

const SIGNS = /^(sign|signAsync|signJwt|encode)$/i;
const SIGNER = /jwt|jose|token|session/i;

/** Names of a value, as code calls it: `token`, `session.id` ("session id"), `jwt.sign(…)` ("jwt"). */
export function valueNames(ctx: FlowContext, file: number, node: number, depth = 0): string[] {
  const { nodes } = factsOf(ctx.p, file);
  if (depth > 6) return [];
  const again = (next: number) => valueNames(ctx, file, next, depth + 1);
  if (nodes.kind[node] === NodeKind.named) return [stringAt(ctx.p, file, nodes.b[node]!), ...again(nodes.a[node]!)];
  const at = strip(ctx.p, file, node);
  if (at !== node) return again(at);
  switch (nodes.kind[at]) {
    case NodeKind.join:
      return [...listOf(ctx.p, file, at)].flatMap(again);
    case NodeKind.text: {
      const parts = [...listOf(ctx.p, file, at)].filter((part) => !isText(ctx, file, part));
      return parts.length === 1 ? again(parts[0]!) : [];
    }
    case NodeKind.load: {
      const name = nameOf(ctx.p, file, at);
      // An id is that of what has it; other members are what they are called.
      return /^(id|value|raw|sid)$/i.test(name) ? [`${nameOf(ctx.p, file, nodes.a[at]!)} ${name}`] : [name];
    }
    case NodeKind.call: {
      const inner = within(ctx, file, at);
      if (inner !== undefined) return again(inner);
      const callee = strip(ctx.p, file, nodes.a[at]!);
      const name = calleeName(ctx, file, nodes.a[at]!);
      const receiver = nodes.kind[callee] === NodeKind.load ? nameOf(ctx.p, file, nodes.a[callee]!) : "";
      return SIGNS.test(name) && SIGNER.test(`${receiver} ${name}`) ? ["jwt"] : [name];
    }
    default:
      return [nameOf(ctx.p, file, at)];
  }
}

function isText(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  return nodes.kind[at] === NodeKind.literal && nodes.a[at] === LiteralKind.string;
}
