// Plain objects that say yes for somebody who has not been asked: what a form is filled with at first, by the name or the type of
// the object, and what a function that takes up a customer makes of him. Input: a file, names of consents, and words of forms and
// functions. Output: each yes. Invariant: where the function speaks of consent in any other way, somebody may have been asked.
import { compiled, matches, wordsOf } from "../../classify/words.js";
import { NodeFlag, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { calleeName } from "../../flow/walk/calls.js";
import { nameOf } from "../../link/names.js";
import { callableAt, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { ABOUT_FIELDS, type Found, type IsAbout, isYes, pairsOf, rangeOf } from "../evidence/defaultValues.js";
import type { PlainObjectTerms } from "../requests/terms.js";

export function* ofObjects(
  ctx: FlowContext,
  file: number,
  isAbout: IsAbout,
  terms: PlainObjectTerms,
): Generator<Found> {
  yield* ofForms(ctx, file, isAbout, terms);
  // Rows to try things with are nobody's.
  if (ctx.p.files[file]!.pathClass === "source") yield* ofRegistered(ctx, file, isAbout, terms);
}

/** `const emptyForm = { marketingConsent: true }`, `const start: SignUpForm = { … }`, `initialForm() { return { … }; }`. */
function* ofForms(ctx: FlowContext, file: number, isAbout: IsAbout, terms: PlainObjectTerms): Generator<Found> {
  const { nodes, callables, records } = factsOf(ctx.p, file);
  const begins = (name: string) => is(terms.begins, name) && !is(terms.given, name);
  const objects: { name: string; object: number }[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.named || (nodes.flags[node]! & NodeFlag.use) !== 0) continue;
    const name = stringAt(ctx.p, file, nodes.b[node]!);
    if (begins(name) || isOfForm(ctx, file, node, name, terms)) objects.push({ name, object: nodes.a[node]! });
  }
  for (const { name, returns } of callables)
    if (begins(name)) objects.push(...returns.map((object) => ({ name, object })));
  for (const { kind, fields } of records)
    for (const { name, init } of fields)
      if (kind === "class" && init >= 0 && begins(name)) objects.push({ name, object: init });
  for (const { name, object } of objects)
    if (!isChoice(ctx, file, object))
      for (const one of yesUnder(ctx, file, object, name, isAbout, terms))
        yield { ...rangeOf(ctx, file, one.value), name: one.name, where: "state" };
}

/** Members that are a yes, by their own name, or of a purpose where what they are in is called consents. */
function* yesUnder(
  ctx: FlowContext,
  file: number,
  object: number,
  holder: string,
  isAbout: IsAbout,
  terms: PlainObjectTerms,
  depth = 0,
): Generator<{ name: string; value: number }> {
  const isOfConsents = isAbout(holder);
  for (const { name, value } of pairsOf(ctx, file, object)) {
    if (isYes(ctx, file, value)) {
      if (isAbout(name) || (isOfConsents && is(terms.separate, name))) yield { name, value };
    } else if (depth < MAX_NESTING && !ABOUT_FIELDS.test(name))
      yield* yesUnder(ctx, file, value, name, isAbout, terms, depth + 1);
  }
}
const MAX_NESTING = 3;

/** A constant of the module that is declared as a form. */
function isOfForm(ctx: FlowContext, file: number, node: number, name: string, terms: PlainObjectTerms): boolean {
  const { nodes, types } = factsOf(ctx.p, file);
  const value = nodes.a[node]!;
  const type = nodes.kind[value] === NodeKind.typed ? types[nodes.b[value]!] : undefined;
  return (
    type?.k === "ref" &&
    is(terms.forms, type.name) &&
    !is(terms.given, name) &&
    callableAt(ctx.p, file, nodes.start[value]!) === 0
  );
}

/** `{ email: true, marketingConsent: true }`: which of them are meant, and no values. */
function isChoice(ctx: FlowContext, file: number, object: number): boolean {
  const pairs = [...pairsOf(ctx, file, object)];
  return pairs.length > 2 && pairs.every(({ value }) => isYes(ctx, file, value));
}

/** `registerCustomer(…) { return { id, marketingConsent: true }; }` */
function* ofRegistered(ctx: FlowContext, file: number, isAbout: IsAbout, terms: PlainObjectTerms): Generator<Found> {
  const { nodes, callables } = factsOf(ctx.p, file);
  const asked = (name: string) => matches(terms.about, wordsOf(name));
  for (const { name, kind, start, end, params, returns, calls } of callables) {
    if (kind === "module" || !is(terms.registers, name) || is(terms.given, name) || asked(name)) continue;
    if (params.some((param) => asked(param.name))) continue;
    const kept = calls.filter((call) => KEEPS.test(calleeName(ctx, file, nodes.a[call]!)));
    const objects = [...returns, ...kept.flatMap((call) => [...listOf(ctx.p, file, call)])];
    const found = objects
      .flatMap((object) => [...yesUnder(ctx, file, object, "", isAbout, terms)])
      .filter((one) => is(terms.separate, one.name));
    if (found.length === 0 || speaksBeside(ctx, file, { start, end }, asked)) continue;
    for (const { name: member, value } of found) yield { ...rangeOf(ctx, file, value), name: member, where: "record" };
  }
}
const KEEPS = /^(create|createOne|save|insert|insertOne|add|addOne|put|register|upsert|persist|push|values|set)$/;

/** Something else than a plain yes or no is read, called or kept there under such a name. */
function speaksBeside(
  { p }: FlowContext,
  file: number,
  { start, end }: { start: number; end: number },
  asked: (name: string) => boolean,
): boolean {
  const { nodes } = factsOf(p, file);
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.start[node]! < start || nodes.end[node]! > end) continue;
    const kind = nodes.kind[node];
    if (kind === NodeKind.object) {
      const pairs = listOf(p, file, node);
      for (let i = 0; i + 1 < pairs.length; i += 2) {
        if (pairs[i]! < 0 || !asked(stringAt(p, file, pairs[i]!))) continue;
        const value = strip(p, file, pairs[i + 1]!);
        if (nodes.kind[value] !== NodeKind.literal && nodes.kind[value] !== NodeKind.object) return true;
      }
    } else if (TOLD.has(kind!) && asked(nameOf(p, file, node))) return true;
  }
  return false;
}
const TOLD: ReadonlySet<number> = new Set([
  NodeKind.load,
  NodeKind.local,
  NodeKind.param,
  NodeKind.import,
  NodeKind.global,
]);

function is(pattern: string, name: string): boolean {
  return name !== "" && name.length < 60 && compiled(pattern).test(wordsOf(name));
}
