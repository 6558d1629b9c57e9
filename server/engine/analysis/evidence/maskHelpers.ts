// Functions of the project that make a value unreadable, for fixes that call them. Input: the flow context. Output: exported
// functions of one argument that the configuration declares as masking, or whose name says so and whose code does it.
import { tokenise } from "../../classify/tokens.js";
import type { ImportNeed, ProjectValue } from "../../diagnostics/fix.js";
import { type CallableFact, type FileFacts, NodeKind } from "../../facts/types.js";
import { type FlowContext, refill } from "../../flow/context.js";
import { Transform, union } from "../../flow/origin.js";
import { EMPTY_PATH } from "../../flow/paths.js";
import { everywhere } from "../../flow/questions.js";
import { sanitizerOf } from "../../flow/walk/calls.js";
import { origins } from "../../flow/walk/origins.js";
import type { Personal } from "../../flow/walk/personal.js";
import { specifierFor } from "../../link/writing/specifiers.js";

export interface MaskHelper {
  kind: "masked" | "tokenised" | "keyed-hash";
  file: number;
  name: string;
  exported: boolean;
  /** Words of the name behind the verb; empty: it masks anything. */
  words: string[];
  parameter: string;
}

const KINDS: readonly (string | undefined)[] = ["masked", "tokenised", "keyed-hash"] satisfies MaskHelper["kind"][];
/** Words that say nothing of what is masked. */
const ANYTHING = new Set(
  "value text string str data pii sensitive personal info field all partial partially middle any generic it".split(" "),
);

export function maskHelpers(ctx: FlowContext): readonly MaskHelper[] {
  return everywhere(ctx, "helpers", (file) => helpersIn(ctx, file));
}

function helpersIn(ctx: FlowContext, file: number): MaskHelper[] {
  const found: MaskHelper[] = [];
  const { facts, pathClass } = ctx.p.files[file]!;
  if (facts.language !== "typescript" || pathClass === "test") return found;
  facts.callables.forEach((fact, callable) => {
    if (!isPlain(fact)) return;
    const { kind, declared } = sanitizerOf(ctx, file, callable, fact.name);
    if (!KINDS.includes(kind) || !(declared || reallyMasks(ctx, file, callable))) return;
    const exported = facts.exports.some(
      (e) =>
        e.name === fact.name && e.target.kind === "binding" && facts.bindings[e.target.binding]?.name === fact.name,
    );
    const words = tokenise(fact.name).slice(1);
    found.push({
      kind: kind as MaskHelper["kind"],
      file,
      name: fact.name,
      exported,
      words: words.filter((w) => !ANYTHING.has(w)),
      parameter: fact.params[0]!.name,
    });
  });
  return found;
}

/** A function at the top of its file that one argument is enough for, and that answers at once. */
function isPlain(fact: CallableFact): boolean {
  if (fact.name === "" || fact.owner >= 0 || fact.parent !== 0 || fact.async || fact.generator) return false;
  if (fact.kind !== "function" && fact.kind !== "arrow") return false;
  const [first, ...more] = fact.params;
  return (
    first !== undefined && first.name !== "" && !first.rest && more.every((p) => p.optional || p.rest || p.default >= 0)
  );
}

/** What comes out is made of what went in, and is not the same. */
function reallyMasks(ctx: FlowContext, file: number, callable: number): boolean {
  const fact = ctx.p.files[file]!.facts.callables[callable]!;
  if (fact.returns.length === 0) return false;
  refill(ctx);
  const out = union(fact.returns.map((value) => origins(ctx, file, value, EMPTY_PATH)));
  const own = out.filter((o) => o.kind === "param" && o.callable === callable && o.file === file);
  return own.length > 0 && own.every((o) => (o.transforms & ~Transform.text) !== 0);
}

/** The function to call for a value, as the file would spell it; undefined when there is none that fits. */
export function helperFor(
  ctx: FlowContext,
  helpers: readonly MaskHelper[],
  file: number,
  items: readonly Personal[],
): { value: ProjectValue; kind: MaskHelper["kind"] } | undefined {
  const { facts } = ctx.p.files[file]!;
  const ranked = helpers
    .map((helper) => ({ helper, fit: fitOf(ctx, helper, items) + (helper.file === file ? 1 : 0) }))
    .filter(({ fit }) => fit >= 2)
    .sort((a, b) => b.fit - a.fit || (a.helper.name < b.helper.name ? -1 : 1));
  for (const { helper } of ranked) {
    const { name, kind } = helper;
    if (helper.file === file) return { value: { code: name }, kind };
    const module = helper.exported ? specifierFor(ctx.p, file, helper.file, name) : undefined;
    if (module !== undefined && isFree(facts, { name, module }))
      return { value: { code: name, import: { name, module } }, kind };
  }
  return undefined;
}

/** The name stands for nothing else anywhere in the file. */
export function isFree(facts: FileFacts, { name, module }: ImportNeed): boolean {
  const imported = facts.imports.filter((i) => i.local === name);
  if (imported.some((i) => i.specifier !== module || i.imported !== name)) return false;
  const own = facts.bindings.filter(
    (b) => b.name === name && !b.versions.some((v) => facts.nodes.kind[v] === NodeKind.import),
  );
  return own.length === 0;
}

/** 4: made for this; 2: masks anything; 0: made for other data. */
function fitOf(ctx: FlowContext, helper: MaskHelper, items: readonly Personal[]): number {
  const made = [helper.words.join(" "), helper.parameter].map((name) => ctx.p.classifier.classify({ name })?.dataType);
  const fits = items.map((item) => {
    if (made.includes(item.classification.dataType)) return 4;
    if (helper.words.length === 0) return made[1] === undefined ? 2 : 0;
    const words = tokenise(item.label.slice(item.label.lastIndexOf(".") + 1));
    return made[0] === undefined && helper.words.every((w) => words.includes(w)) ? 4 : 0;
  });
  return fits.length === 0 ? 0 : Math.min(...fits);
}
