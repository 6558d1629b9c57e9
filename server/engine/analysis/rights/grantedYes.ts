// Consents that a function sends as a plain yes beside others of which it sends the answer: `post("/consents", { purpose: "a",
// granted: form.a })`, `post("/consents", { purpose: "b", granted: true })`. Input: a file, and names of consents. Output: each
// such yes, called by its purpose. Invariant: without an answer beside it, sent in the same way, nothing is said; where a
// condition stands before it, somebody may have been asked.
import { NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { spell } from "../../flow/sinks/sinks.js";
import { constantText } from "../../flow/walk/constantText.js";
import { factsOf, listOf, strip } from "../../link/program.js";
import { type Found, type IsAbout, isYes, pairsOf, rangeOf, textOf } from "../evidence/defaultValues.js";

const PURPOSE = /^(purpose|scope|topic|kind|type|category|consent_?type|yong_?tu|mu_?di)$/i;
const ANSWER = /^(granted|given|agreed|accepted|consented|opted_?in|allowed|value|tong_?yi)$/i;

interface Sent {
  /** What is called, and with which address. */
  to: string;
  block: number;
  purpose: string;
  answer: number;
}

export function* grantedYes(ctx: FlowContext, file: number, isAbout: IsAbout): Generator<Found> {
  const { callables, strings } = factsOf(ctx.p, file);
  if (!strings.some((text) => PURPOSE.test(text)) || !strings.some((text) => ANSWER.test(text))) return;
  for (const { calls, callBlocks } of callables) {
    const sent = calls.flatMap((call, i) => sentBy(ctx, file, call, callBlocks[i]!, isAbout) ?? []);
    for (const { to, block, purpose, answer } of sent) {
      const isAsked = sent.some((one) => one.to === to && one.block === block && !isConstant(ctx, file, one.answer));
      if (isYes(ctx, file, answer) && isAsked) yield { ...rangeOf(ctx, file, answer), name: purpose, where: "record" };
    }
  }
}

function sentBy(ctx: FlowContext, file: number, call: number, block: number, isAbout: IsAbout): Sent | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const args = [...listOf(ctx.p, file, call)];
  const called = spell(ctx, file, strip(ctx.p, file, nodes.a[call]!));
  const to = [called, ...args.flatMap((arg) => constantText(ctx, file, arg) ?? [])].join(" ");
  if (!isAbout(to)) return undefined;
  const pairs = args.flatMap((arg) => [...pairsOf(ctx, file, arg)]);
  const purpose = pairs.find(({ name }) => PURPOSE.test(name));
  const answer = pairs.find(({ name }) => ANSWER.test(name));
  const name = purpose ? textOf(ctx, file, purpose.value) : "";
  return answer && name !== "" ? { to, block, purpose: name, answer: answer.value } : undefined;
}

function isConstant(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  return nodes.kind[strip(ctx.p, file, node)] === NodeKind.literal;
}
