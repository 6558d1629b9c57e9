// Default requests of rules → answers: what is taken for "yes" before anybody has said so. Fields of entities and schemas with
// a default, first states of a form, boxes that are ticked at first, values that stand in for a missing answer, customers who are
// taken up with a yes.
import { compiled, wordsOf } from "../../classify/words.js";
import { dataHash } from "../../facts/textHash.js";
import { NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { everywhere } from "../../flow/questions.js";
import { calleeName } from "../../flow/walk/calls.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip, symbolPath } from "../../link/program.js";
import {
  commentOf,
  type Found,
  type IsAbout,
  isWord,
  isYes,
  optionOf,
  propertiesIn,
  rangeOf,
  textOf,
} from "../evidence/defaultValues.js";
import type { DefaultAnswer } from "../requests/answers.js";
import type { DefaultRequest } from "../requests/requests.js";
import { ofContactForms } from "./contactForms.js";
import { ofObjects } from "./defaultObjects.js";
import { firstState, ofStates } from "./defaultStates.js";
import { grantedYes } from "./grantedYes.js";
import { ofStatements } from "./statementDefaults.js";

export function defaultAnswers(ctx: FlowContext, request: DefaultRequest): readonly DefaultAnswer[] {
  return everywhere(ctx, `default ${dataHash(request)}`, (file) => defaultsIn(ctx, request, file));
}

function defaultsIn(ctx: FlowContext, request: DefaultRequest, file: number): DefaultAnswer[] {
  const { facts, path, pathClass } = ctx.p.files[file]!;
  if (pathClass === "test") return [];
  const about = compiled(request.about);
  const unless = compiled(request.unless);
  const isAbout = (name: string) => {
    if (name.length < MIN_NAME || name.length > 60) return false;
    const words = wordsOf(name);
    return about.test(words) && !unless.test(words);
  };
  const advertises = compiled(request.advertising);
  const isOfAdvertising = (name: string) => name.length < 60 && advertises.test(wordsOf(name));
  const found = [...ofFields(ctx, file, isAbout, isOfAdvertising)];
  const isSpoken = (name: string) => isAbout(name) || isOfAdvertising(name);
  const speaks =
    facts.strings.some(isSpoken) ||
    facts.bindings.some(({ name }) => isSpoken(name)) ||
    facts.imports.some(({ local }) => isAbout(local));
  if (facts.language === "typescript" && speaks)
    found.push(
      ...ofSchemas(ctx, file, isAbout),
      ...ofStates(ctx, file, isAbout, isOfAdvertising),
      ...ofFallbacks(ctx, file, isAbout),
      ...ofObjects(ctx, file, isAbout, request),
      ...grantedYes(ctx, file, isAbout),
    );
  const isPlain = (name: string) => name.length < 40 && compiled(request.plain).test(wordsOf(name));
  if (facts.language === "typescript")
    found.push(...ofStatements(ctx, file, isAbout), ...ofContactForms(ctx, file, isPlain));
  // `const [agreed, setAgreed] = …` is one place; the first name is the better one.
  const byPlace = new Map(found.reverse().map((one) => [one.start, one]));
  return [...byPlace.values()]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, name, where }) => {
      const symbol = facts.callables.length > 0 ? symbolPath(ctx.p, file, start) : "";
      const at = { file: path, start, end };
      return { kind: "default", request, at, name, where, pathClass, symbol, form: `${where}|${name}` };
    });
}

/** A word of two Chinese characters says it. */
const MIN_NAME = 2;

/** `@Column({ default: true })`, `marketingConsent = true`, `@default(true)`. */
function* ofFields(ctx: FlowContext, file: number, isAbout: IsAbout, isOfAdvertising: IsAbout): Generator<Found> {
  const { nodes, records } = factsOf(ctx.p, file);
  for (const { kind, fields, name: owner } of records) {
    if (kind !== "class" && kind !== "prisma-model" && kind !== "sql-table") continue;
    // What a tenant or a plan may do is called so, too. One of a kind is called like a program; several are persons.
    const { isOfPersons: holds } = ctx.p.classifier;
    const isOfPersons = fields.some(({ name }) => isOfAdvertising(name)) && (holds(owner) || holds(`${owner}s`));
    for (const { name, nameStart, nameEnd, init, annotations } of fields) {
      const named = isAbout(name) || (isOfPersons && isOfAdvertising(name));
      if (named && init >= 0 && isYes(ctx, file, init)) yield { ...rangeOf(ctx, file, init), name, where: "field" };
      const begins = named && init >= 0 ? firstState(ctx, file, init) : undefined;
      if (begins !== undefined) yield { ...rangeOf(ctx, file, begins), name, where: "state" };
      for (const annotation of annotations) {
        // What a migration says was done: the column is the place, and nothing to be changed there.
        const { start, end } = kind === "sql-table" ? { start: nameStart, end: nameEnd } : annotation;
        if (named && annotation.name === "default" && annotation.args?.[0] === "true")
          yield { start, end, name, where: "field" };
        if (annotation.node < 0 || nodes.kind[annotation.node] !== NodeKind.call) continue;
        for (const arg of listOf(ctx.p, file, annotation.node)) {
          const yes = optionOf(ctx, file, arg);
          if (yes !== undefined && (named || isAbout(commentOf(ctx, file, arg))))
            yield { ...rangeOf(ctx, file, yes), name, where: "field" };
        }
      }
    }
  }
}

/** What stands in for a missing value: `.default(true)`, `.catch(() => true)`, `optional(boolean(), true)`, `Boolean({ default: true })`. */
function yesOfCall(ctx: FlowContext, file: number, call: number): number | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const name = calleeName(ctx, file, nodes.a[call]!);
  const args = [...listOf(ctx.p, file, call)];
  const given = FIRST_STANDS_IN.test(name) ? args[0] : SECOND_STANDS_IN.test(name) ? args[1] : undefined;
  if (given !== undefined) return yesGiven(ctx, file, given);
  return args.map((arg) => optionOf(ctx, file, arg)).find((found) => found !== undefined);
}
const FIRST_STANDS_IN = /^(default|prefault|catch|failover)$/;
const SECOND_STANDS_IN = /^(optional|nullish|nullable|undefinedable|fallback|defaulted)$/;

/** `true`, `() => true` */
function yesGiven(ctx: FlowContext, file: number, node: number): number | undefined {
  const { nodes, callables } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.function) return isYes(ctx, file, node) ? node : undefined;
  return callables[nodes.a[at]!]!.returns.find((value) => isYes(ctx, file, value));
}

/** `consent: { type: Boolean, default: true }`, `consent: boolean("consent").default(true)`. */
function* ofSchemas(ctx: FlowContext, file: number, isAbout: IsAbout): Generator<Found> {
  const { nodes } = factsOf(ctx.p, file);
  for (const { name, value } of propertiesIn(ctx, file)) {
    if (!isAbout(name)) {
      // Columns with short names say in words what they are.
      const said = optionOf(ctx, file, value);
      if (said !== undefined && isAbout(commentOf(ctx, file, value)))
        yield { ...rangeOf(ctx, file, said), name, where: "field" };
      continue;
    }
    let yes = optionOf(ctx, file, value);
    for (let at = strip(ctx.p, file, value), hops = 0; nodes.kind[at] === NodeKind.call && hops < 12; hops++) {
      yes ??= yesOfCall(ctx, file, at);
      const callee = strip(ctx.p, file, nodes.a[at]!);
      if (nodes.kind[callee] !== NodeKind.load) break;
      at = strip(ctx.p, file, nodes.a[callee]!);
    }
    if (yes !== undefined) yield { ...rangeOf(ctx, file, yes), name, where: "field" };
  }
  yield* ofMigrations(ctx, file, isAbout);
}

const COLUMN = /^(boolean|bool|specificType|addColumn|changeColumn|alterColumn)$/;

/** `t.boolean("consent").defaultTo(true)`, `addColumn("t", "consent", { defaultValue: true })`. */
function* ofMigrations(ctx: FlowContext, file: number, isAbout: IsAbout): Generator<Found> {
  const { nodes } = factsOf(ctx.p, file);
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.call) continue;
    const method = calleeName(ctx, file, nodes.a[node]!);
    const args = listOf(ctx.p, file, node);
    if (method === "defaultTo" && args.length > 0 && isYes(ctx, file, args[0]!)) {
      const name = columnOf(ctx, file, node);
      if (isAbout(name)) yield { ...rangeOf(ctx, file, args[0]!), name, where: "field" };
    } else if (COLUMN.test(method) && args.length > 2) {
      const name = textOf(ctx, file, args[1]!);
      const yes = isAbout(name) ? optionOf(ctx, file, args[2]!) : undefined;
      if (yes !== undefined) yield { ...rangeOf(ctx, file, yes), name, where: "field" };
    }
  }
}

/** The column that a chain of calls describes. */
function columnOf(ctx: FlowContext, file: number, call: number): string {
  const { nodes } = factsOf(ctx.p, file);
  for (let at = call, hops = 0; hops < 12; hops++) {
    const callee = strip(ctx.p, file, nodes.a[at]!);
    if (nodes.kind[callee] !== NodeKind.load) return "";
    at = strip(ctx.p, file, nodes.a[callee]!);
    if (nodes.kind[at] !== NodeKind.call) return "";
    const [first] = listOf(ctx.p, file, at);
    if (COLUMN.test(calleeName(ctx, file, nodes.a[at]!))) return first === undefined ? "" : textOf(ctx, file, first);
  }
  return "";
}

/** What somebody says who does not agree. */
const NO = /^(no|n|off|denied|deny|refused|declined|rejected|opt[-_]?out|opted[-_]?out)$/i;

/** `consent ?? true`, `consent !== false`, `consent !== "denied"`: who says nothing has agreed. */
function* ofFallbacks(ctx: FlowContext, file: number, isAbout: IsAbout): Generator<Found> {
  const { nodes } = factsOf(ctx.p, file);
  for (let node = 0; node < nodes.kind.length; node++) {
    const kind = nodes.kind[node];
    if (kind !== NodeKind.join && kind !== NodeKind.clean) continue;
    if (kind === NodeKind.clean && !/^!==?$/.test(stringAt(ctx.p, file, nodes.a[node]!))) continue;
    const items = kind === NodeKind.clean && nodes.a[node]! < 0 ? [] : [...listOf(ctx.p, file, node)];
    const [asked, other] = items;
    if (items.length !== 2 || asked === undefined || other === undefined) continue;
    // What a parameter is by default stands elsewhere.
    if (nodes.kind[strip(ctx.p, file, asked)] === NodeKind.literal) continue;
    const refuses = () => isWord(ctx, file, other, "false") || NO.test(textOf(ctx, file, other));
    const given = kind === NodeKind.join ? isYes(ctx, file, other) : refuses();
    const name = given ? nameOf(ctx.p, file, asked) : "";
    if (isAbout(name)) yield { ...rangeOf(ctx, file, node), name, where: "fallback" };
  }
}
