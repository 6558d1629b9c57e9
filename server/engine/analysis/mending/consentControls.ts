// Consent asked for as other places of the project ask: by the same call before, or by the field of the person that others
// with the same recipient look at. Input: places where data leaves and nobody asks, and what others ask. Output: a control
// for each, or undefined.
import { wordsOf } from "../../classify/words.js";
import { NodeKind } from "../../facts/types.js";
import { asksFor } from "../../flow/controls/disclosures.js";
import { type EffectContext, namesIn } from "../../flow/ways/effects.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { type Body, factsOf, listOf } from "../../link/program.js";
import { coarseType } from "../../link/records.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import type { Control } from "../requests/answerParts.js";
import { putControlCalls, type StatementPlace, statementControl } from "./controlCalls.js";
import { controlsFor, type Missing } from "./missingControls.js";

/** A call that sends something. */
export interface Sending extends Body {
  call: number;
  /** Words of the fields that others with the same recipient ask about. */
  fields: readonly string[];
}

const NONE_KNOWN: ReadonlyMap<number, readonly number[]> = new Map();

export function consentControls(index: FlowIndex, sendings: readonly Sending[]): (Control | undefined)[] {
  const { p } = index.ctx;
  const missing = sendings.map(({ file, callable, call, fields }): Missing & { sending: Sending } => {
    const { nodes } = factsOf(p, file);
    const at = { start: nodes.start[call]!, end: nodes.end[call]! };
    const place: StatementPlace = { file, callable, at, where: "before" };
    return { places: [place], sending: { file, callable, call, fields } };
  });
  if (missing.length > 0) putControlCalls(index.effects, "consent");
  return controlsFor(index, "consents", missing, (c, { places, sending }) => {
    const e = c.effects;
    return (
      fieldControl(e, sending, places[0]!) ??
      statementControl(c, "consent", places, NONE_KNOWN, (call) => asksFor(e, call))
    );
  });
}

/** Words of names that a function asks about in its conditions and questions. */
export function askedAbout(e: EffectContext, { file, callable }: Body, about: RegExp): string[] {
  const fact = factsOf(e.ctx.p, file).callables[callable]!;
  const asked = [...fact.blocks.map(({ condition }) => condition).filter((node) => node >= 0), ...fact.calls];
  const names = asked.flatMap((node) => namesIn(e, file, node)).map((tokens) => tokens.join(" "));
  return [...new Set(names.filter((name) => about.test(name)))];
}

/** `if (customer.marketingConsent) send(customer.email)` */
function fieldControl(e: EffectContext, { file, call, fields }: Sending, { at }: StatementPlace): Control | undefined {
  for (const person of personsIn(e, file, call)) {
    const { p } = e.ctx;
    const entity = entityOf(p, file, person);
    const record = entity?.k === "typed" && entity.type.k === "record" ? entity.type.record : undefined;
    const asked = [...(record?.fields.values() ?? [])].filter(
      (field) => coarseType(p, field) === "boolean" && fields.includes(wordsOf(field.name)),
    );
    if (asked.length !== 1) continue;
    const code = `${nameOf(p, file, person)}.${asked[0]!.name}`;
    return { name: code, changes: [{ kind: "guard-statement", at, condition: { code, imports: [] } }] };
  }
  return undefined;
}

/** Variables of which the call is given members. */
function personsIn({ ctx: { p } }: EffectContext, file: number, call: number): number[] {
  const { nodes } = factsOf(p, file);
  const found = new Map<string, number>();
  const visit = (node: number, depth: number): void => {
    if (node < 0 || depth > 4) return;
    const base = nodes.a[node]!;
    switch (nodes.kind[node]) {
      case NodeKind.load:
        if (nodes.kind[base] === NodeKind.param || nodes.kind[base] === NodeKind.named) {
          const name = nameOf(p, file, base);
          if (name !== "" && !found.has(name)) found.set(name, base);
        }
        return;
      case NodeKind.object:
        for (const [i, item] of listOf(p, file, node).entries()) if (i % 2 === 1) visit(item, depth + 1);
        return;
      case NodeKind.array:
      case NodeKind.text:
        for (const item of listOf(p, file, node)) visit(item, depth + 1);
        return;
    }
  };
  for (const arg of listOf(p, file, call)) visit(arg, 0);
  return [...found.values()];
}
