// Checks that say yes where nothing is there to be checked: `if (!signature) return true;`.
import { compiled, wordsOf } from "../../classify/words.js";
import { type CallableFact, LiteralKind, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { headerRead } from "../../flow/walk/headerReads.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";
import type { BypassRequest } from "../requests/requests.js";
import { asksEnvironment, passing } from "./constantGates.js";

export interface MissingProof {
  name: string;
  node: number;
}

/** What proves that a message is from somebody; a token may be left out where everybody may ask. */
const PROOF = /\b(signature|sign|sig|hmac|mac|otp|captcha)\b/;
const SIGNED = /^(raw|body|payload|text|data|content|message|msg|method|url|path|secret|key|timestamp|req|request)\b/;

export function missingProofs(ctx: FlowContext, file: number, request: BypassRequest): MissingProof[] {
  const { callables } = factsOf(ctx.p, file);
  const [checks, gates, standIns] = [request.checks, request.gates, request.standIns].map((text) => compiled(text));
  return callables.flatMap((callable, index) => {
    const name = wordsOf(callable.name);
    if (!gates!.test(name) || standIns!.test(name) || asksEnvironment(ctx, file, callable)) return [];
    const named = checks!.test(name) && PROOF.test(name);
    const isProof = (node: number) => isProofAt(ctx, file, index, node, named);
    return callable.blocks.flatMap(({ condition, next }) => {
      const asked = condition < 0 ? undefined : missingAt(ctx, file, condition);
      if (!asked || !isProof(asked.read)) return [];
      const [then, otherwise] = [next[asked.way], next[1 - asked.way]];
      if (then === undefined || otherwise === undefined || !leaves(callable)) return [];
      if (passing(ctx, file, callable, then) !== "yes") return [];
      // A variable that is asked stands where it was assigned; the yes stands where it is said.
      const yes = callable.returns.find((_, i) => callable.returnBlocks[i] === then);
      return [{ name: nameOf(ctx.p, file, asked.read) || callable.name, node: yes ?? condition }];
    });
  });
}

/** Both ways lead out: without the question it would be no check. */
function leaves({ returns, throws, calls }: CallableFact): boolean {
  return returns.length + throws.length > 1 || calls.length > 1;
}

/** A parameter that holds the proof, or the header that carries it. */
function isProofAt(ctx: FlowContext, file: number, callable: number, node: number, named: boolean): boolean {
  const { nodes, callables } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, node);
  const header = headerRead(ctx, file, at);
  if (header !== undefined) return PROOF.test(wordsOf(header));
  if (nodes.kind[at] !== NodeKind.param || nodes.a[at] !== callable) return false;
  const name = wordsOf(callables[callable]!.params[nodes.b[at]!]?.name ?? "");
  return PROOF.test(name) || (named && !SIGNED.test(name));
}

/** `!x`, `x === undefined`, `x == null`: what is asked, and the way of the block where it is missing. */
function missingAt(ctx: FlowContext, file: number, condition: number): { read: number; way: 0 | 1 } | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, condition);
  if (nodes.kind[at] !== NodeKind.clean) return { read: at, way: 1 };
  const operator = nodes.a[at]! < 0 ? "" : stringAt(ctx.p, file, nodes.a[at]!);
  const [one, two] = listOf(ctx.p, file, at);
  if (operator === "!" && one !== undefined) return { read: one, way: 0 };
  if (!/^[!=]==?$/.test(operator) || one === undefined || two === undefined) return undefined;
  const way = operator[0] === "=" ? 0 : 1;
  if (isNothing(ctx, file, two)) return { read: one, way };
  return isNothing(ctx, file, one) ? { read: two, way } : undefined;
}

function isNothing(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] === NodeKind.global) return stringAt(ctx.p, file, nodes.a[at]!) === "undefined";
  if (nodes.kind[at] !== NodeKind.literal) return false;
  const isEmptyText = nodes.a[at] === LiteralKind.string && nodes.end[at]! - nodes.start[at]! <= 2;
  return nodes.a[at] === LiteralKind.undefined || nodes.a[at] === LiteralKind.null || isEmptyText;
}
