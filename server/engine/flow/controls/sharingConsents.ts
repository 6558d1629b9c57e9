// Was a person asked whether what is known of him may be shared, before it is? Input: a place where personal data leaves. Output:
// the consent as code spells it, "" where none is certain. Invariant: a consent that names no purpose, or another one, is none.
import { tokenise } from "../../classify/tokens.js";
import { compiled } from "../../classify/words.js";
import { NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, onlyValue, strip } from "../../link/program.js";
import type { ArrivalSite } from "../sinks/arrivals.js";
import { spell } from "../sinks/sinks.js";
import { constantText } from "../walk/constantText.js";
import { certainlyBefore, type Wanted } from "../ways/before.js";
import { stepAt } from "../ways/climbing.js";
import { type EffectContext, namesIn } from "../ways/effects.js";
import { asksFor } from "./disclosures.js";

/** Regular expressions on the words of names, parted by blanks. */
export interface SharingTerms {
  /** Says that somebody agreed to sharing. */
  agreed: string;
  /** Is about consent at all; is about sharing, where that stands beside it. */
  consents: string;
  sharing: string;
}

export function consentToShare(e: EffectContext, terms: SharingTerms, { file, call, use }: ArrivalSite): string {
  let found = "";
  const says = (file: number, node: number, depth: number): string => {
    const name = agreedBy(e, terms, file, node, depth);
    if (name !== "") found = name;
    return name;
  };
  const wanted: Wanted = {
    decides: (file, condition) => says(file, condition, 0) !== "",
    settles: (file, call) => asksFor(e, { file, call }) && says(file, call, 0) !== "",
    declares: ({ file, callable }) => {
      const annotations = factsOf(e.ctx.p, file).callables[callable]!.annotations;
      return annotations.some(({ name, node }) => {
        const isSaid = node >= 0 && says(file, node, 0) !== "";
        if (isSaid) found = `@${name}`;
        return isSaid;
      });
    },
  };
  const isBefore = (at: number, of: number) => certainlyBefore(e, wanted, stepAt(e.ctx, at, of), of);
  return isBefore(file, call) || isBefore(use.file, use.call) ? found : "";
}

const MAX_PARTS = 6;

/** `customer.consentToShare`, `consents.isGranted(id, "third-party-sharing")`, a variable that holds what it answered. */
function agreedBy(e: EffectContext, terms: SharingTerms, file: number, node: number, depth: number): string {
  if (depth > MAX_PARTS) return "";
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const at = onlyValue(p, file, node);
  const inner = (parts: Iterable<number>) => {
    for (const part of parts) {
      const name = agreedBy(e, terms, file, part, depth + 1);
      if (name !== "") return name;
    }
    return "";
  };
  const own = namesIn(e, file, node).map((tokens) => tokens.join(" "));
  switch (nodes.kind[at]) {
    case NodeKind.await:
    case NodeKind.typed:
    case NodeKind.named:
      return inner([nodes.a[at]!]);
    case NodeKind.clean:
    case NodeKind.join:
      return inner(listOf(p, file, at));
    case NodeKind.call: {
      const callee = nodes.a[at]!;
      const names = namesIn(e, file, callee).map((tokens) => tokens.join(" "));
      if (names.some((words) => compiled(terms.agreed).test(words))) return spell(e.ctx, file, callee);
      const isConsent = names.some((words) => compiled(terms.consents).test(words));
      const given = isConsent ? [...listOf(p, file, at)] : [];
      if (given.some((arg) => isToShare(e, terms, file, arg))) return spell(e.ctx, file, callee);
      // `agreed(customer, "bank")`: what the project's own function gives back says what it is about.
      const behind = e.behind(file, at);
      const returns = behind ? factsOf(p, behind.file).callables[behind.callable]!.returns : [];
      const said = returns.length === 1 ? agreedBy(e, terms, behind!.file, returns[0]!, depth + 1) : "";
      return said === "" ? "" : spell(e.ctx, file, callee);
    }
    default:
      // `separateConsent.abroad`: the member says what the consent is to.
      return [...own, pathAt(e, file, at)].some((words) => compiled(terms.agreed).test(words))
        ? spell(e.ctx, file, at) || own[0]!
        : "";
  }
}

/** The words of a chain of members, from the first to the last. */
function pathAt(e: EffectContext, file: number, node: number): string {
  const { nodes } = factsOf(e.ctx.p, file);
  const names: string[] = [];
  let at = node;
  for (; nodes.kind[at] === NodeKind.load && names.length < MAX_PARTS; at = strip(e.ctx.p, file, nodes.a[at]!))
    names.unshift(nameOf(e.ctx.p, file, at));
  return [nameOf(e.ctx.p, file, at), ...names].flatMap(tokenise).join(" ");
}

/** `"third-party-sharing"`, `Purpose.Sharing`, `{ purpose: "share:bank" }` */
function isToShare(e: EffectContext, terms: SharingTerms, file: number, node: number): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const at = onlyValue(p, file, node);
  if (nodes.kind[at] === NodeKind.object)
    return [...listOf(p, file, at)].some((value, i) => i % 2 === 1 && isToShare(e, terms, file, value));
  const sharing = compiled(terms.sharing);
  const text = constantText(e.ctx, file, at);
  if (text !== undefined) return sharing.test(text.toLowerCase().replace(/[^a-z\u3400-\u9fff]+/g, " "));
  return nodes.kind[at] === NodeKind.load && namesIn(e, file, at).some((t) => sharing.test(t.join(" ")));
}
