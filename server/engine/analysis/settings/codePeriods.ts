// Lengths of time and dates that code gives to names: constants, members of tables and classes, enumerations, defaults of settings, dates
// until which something is due; and switches that stand in settings. Input: a file, and words. Output: what is said, by which names.
// Invariant: a switch in a function is a decision about one case, and none of the program.
import { compiled, wordsOf } from "../../classify/words.js";
import { fileStem } from "../../facts/fileStem.js";
import { LiteralKind, NodeFlag, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { daysAhead, lengthAt } from "../../flow/stores/datesAhead.js";
import { expressionForm } from "../../flow/walk/form.js";
import { callsAround } from "../../link/callsAround.js";
import { factsOf, literalText, stringAt, strip, symbolPath } from "../../link/program.js";
import { pairsOf } from "../evidence/defaultValues.js";
import type { StatedPeriodRequest } from "../requests/endingRequests.js";
import { type Stated, UNIT_KEY, unitOf } from "./statedPeriods.js";

const MAX_DEPTH = 5;
const MAX_NAME = 60;

export function periodsInCode(ctx: FlowContext, file: number, request: StatedPeriodRequest): Stated[] {
  const { p } = ctx;
  const { nodes, records, bindings, callables } = factsOf(p, file);
  const base = wordsOf(fileStem(p.files[file]!.path));
  const found: Stated[] = [];
  const seen = new Set<number>();
  const says = (own: string) => request.duties.some((duty) => compiled(duty.says).test(own));
  const tell = (names: readonly string[], value: number, beside: Beside): boolean => {
    const own = names.map(wordsOf).join(" ");
    const at = strip(p, file, value);
    const place = { start: nodes.start[value]!, end: nodes.end[value]!, by: names.join("."), own };
    if (!says(own)) return false;
    const around = () =>
      [base, ...symbolPath(p, file, place.start).split(">"), ...beside.told, ...formsAround(ctx, file, beside.object)]
        .map(wordsOf)
        .join(" ");
    if (nodes.kind[at] === NodeKind.literal && nodes.a[at] === LiteralKind.boolean) {
      const isSaid = nodes.b[at]! >= 0 && stringAt(p, file, nodes.b[at]!) === "false";
      if (isSaid && symbolPath(p, file, place.start) === "") found.push({ ...place, around: around(), how: "switch" });
      return isSaid;
    }
    const isDate = compiled(request.dates).test(wordsOf(names.at(-1)!));
    const unit = unitOf(names) ?? beside.unit;
    const days = (isDate ? daysAhead(ctx, file, value) : undefined) ?? lengthAt(ctx, file, value, unit);
    if (days !== undefined) found.push({ ...place, around: around(), how: "length", days });
    return days !== undefined;
  };
  const visit = (names: readonly string[], value: number, beside: Beside, depth: number): void => {
    const at = strip(p, file, value);
    if (nodes.kind[at] !== NodeKind.object) {
      tell(names, value, beside);
      return;
    }
    if (seen.has(at)) return;
    seen.add(at);
    // `{ days: 60 }` is a length by itself.
    if (names.length > 0 && tell(names, value, beside)) return;
    const pairs = [...pairsOf(ctx, file, at)];
    const texts = (keys: RegExp) =>
      pairs.flatMap(({ name, value: its }) => {
        const text = keys.test(wordsOf(name)) ? literalText(p, file, its) : undefined;
        return text === undefined || text.length > MAX_NAME ? [] : [text];
      });
    const unit = texts(UNIT_KEY)[0];
    const inside = {
      told: [...beside.told, ...texts(compiled(request.names))],
      object: at,
      ...(unit === undefined ? {} : { unit }),
    };
    if (depth < MAX_DEPTH) for (const { name, value: its } of pairs) visit([...names, name], its, inside, depth + 1);
  };
  const alone: Beside = { told: [], object: -1 };
  for (const { kind, name, fields } of records)
    for (const field of fields)
      if (field.init >= 0 && (kind === "class" || kind === "enum"))
        visit(name === "" ? [field.name] : [name, field.name], field.init, alone, 0);
  for (const { name, versions, kind } of bindings)
    if (versions.length === 1 && kind !== "function" && kind !== "class") visit([name], versions[0]!, alone, 0);
  for (const { stores } of callables)
    for (const { object, key, value } of stores) {
      if (key < 0 || nodes.kind[strip(p, file, value)] === NodeKind.object) continue;
      const told = [expressionForm(ctx, file, object)];
      if (told[0]!.length <= MAX_NAME) tell([stringAt(p, file, key)], value, { told, object: -1 });
    }
  // From the outside inwards: what holds an object comes after it.
  for (let node = nodes.kind.length - 1; node >= 0; node--)
    if (nodes.kind[node] === NodeKind.object) visit([], node, alone, 0);
    else if (nodes.kind[node] === NodeKind.named && (nodes.flags[node]! & NodeFlag.use) === 0)
      tell([stringAt(p, file, nodes.b[node]!)], nodes.a[node]!, alone);
  return found;
}

interface Beside {
  /** Texts that say what is meant. */
  told: readonly string[];
  /** The object that it is a member of. */
  object: number;
  unit?: string;
}

const MAX_CALLS = 3;

/** `this.erasureRequests.save({ dueAt: … })`: what it is handed to. */
function formsAround(ctx: FlowContext, file: number, object: number): string[] {
  if (object < 0) return [];
  return callsAround(ctx.p, file, object, MAX_CALLS)
    .map((call) => expressionForm(ctx, file, factsOf(ctx.p, file).nodes.a[call]!))
    .filter((form) => form.length <= MAX_NAME * 2);
}
