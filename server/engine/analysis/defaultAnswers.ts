// Default requests of rules → answers: what is taken for "yes" before anybody has said so. Fields of entities and schemas with
// a default, first states of a form, boxes that are ticked at first, values that stand in for a missing answer.
import { tokenise } from "../classify/tokens.js";
import { LiteralKind, NodeFlag, NodeKind } from "../facts/types.js";
import { calleeName } from "../flow/calls.js";
import type { FlowContext } from "../flow/context.js";
import { property } from "../flow/modelled.js";
import { everywhere } from "../flow/questions.js";
import { nameOf } from "../link/handlers.js";
import { factsOf, listOf, stringAt, strip, symbolPath } from "../link/program.js";
import type { DefaultAnswer } from "./answers.js";
import type { DefaultRequest } from "./requests.js";

export function defaultAnswers(ctx: FlowContext, request: DefaultRequest): readonly DefaultAnswer[] {
  return everywhere(ctx, `default ${JSON.stringify(request)}`, (file) => defaultsIn(ctx, request, file));
}

type Where = DefaultAnswer["where"];
type Found = { start: number; end: number; name: string; where: Where };

function defaultsIn(ctx: FlowContext, request: DefaultRequest, file: number): DefaultAnswer[] {
  const { facts, path, pathClass } = ctx.p.files[file]!;
  if (pathClass === "test") return [];
  const about = new RegExp(request.about);
  const unless = new RegExp(request.unless);
  const isAbout = (name: string) => {
    if (name.length < 3 || name.length > 60) return false;
    const words = tokenise(name).join(" ");
    return about.test(words) && !unless.test(words);
  };
  const found = [...ofFields(ctx, file, isAbout)];
  if (facts.language === "typescript" && facts.strings.some(isAbout))
    found.push(...ofSchemas(ctx, file, isAbout), ...ofStates(ctx, file, isAbout), ...ofFallbacks(ctx, file, isAbout));
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

type IsAbout = (name: string) => boolean;

/** `@Column({ default: true })`, `marketingConsent = true`, `@default(true)`. */
function* ofFields(ctx: FlowContext, file: number, isAbout: IsAbout): Generator<Found> {
  const { nodes, records } = factsOf(ctx.p, file);
  for (const { kind, fields } of records) {
    if (kind !== "class" && kind !== "prisma-model" && kind !== "sql-table") continue;
    for (const { name, nameStart, nameEnd, init, annotations } of fields) {
      const named = isAbout(name);
      if (named && init >= 0 && isYes(ctx, file, init)) yield { ...rangeOf(ctx, file, init), name, where: "field" };
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
      const [first] = listOf(ctx.p, file, at);
      const isDefault = calleeName(ctx, file, nodes.a[at]!) === "default";
      if (isDefault && first !== undefined && isYes(ctx, file, first)) yes ??= first;
      const callee = strip(ctx.p, file, nodes.a[at]!);
      if (nodes.kind[callee] !== NodeKind.load) break;
      at = strip(ctx.p, file, nodes.a[callee]!);
    }
    if (yes !== undefined) yield { ...rangeOf(ctx, file, yes), name, where: "field" };
  }
}

const STATE = /^(useState|useSignal|createSignal|signal|ref|shallowRef|useBoolean|useToggle)$/;
const FIRST = /^(defaultValues|initialValues|initialState|defaultState|initialData|defaultData)$/;

/** `useState(true)`, `defaultValues: { consent: true }`, `<input name="consent" defaultChecked />`. */
function* ofStates(ctx: FlowContext, file: number, isAbout: IsAbout): Generator<Found> {
  const { nodes } = factsOf(ctx.p, file);
  const state = (node: number, name: string): Found => ({ ...rangeOf(ctx, file, node), name, where: "state" });
  for (let node = 0; node < nodes.kind.length; node++) {
    const kind = nodes.kind[node];
    if (kind === NodeKind.named && (nodes.flags[node]! & NodeFlag.use) === 0) {
      const name = stringAt(ctx.p, file, nodes.b[node]!);
      const yes = isAbout(name) ? firstState(ctx, file, nodes.a[node]!) : undefined;
      if (yes !== undefined) yield state(yes, name);
      if (FIRST.test(name))
        for (const one of yesIn(ctx, file, nodes.a[node]!, isAbout)) yield state(one.value, one.name);
    } else if (kind === NodeKind.call && STATE.test(calleeName(ctx, file, nodes.a[node]!))) {
      for (const arg of listOf(ctx.p, file, node))
        for (const one of yesIn(ctx, file, arg, isAbout)) yield state(one.value, one.name);
    } else if (kind === NodeKind.element) {
      const ticked = attributeOf(ctx, file, node, /^(defaultChecked|checked|initialChecked)$/);
      const named = attributeOf(ctx, file, node, /^(name|id)$/);
      const name = named === undefined ? "" : textOf(ctx, file, named);
      if (ticked !== undefined && isYes(ctx, file, ticked) && isAbout(name))
        yield { ...rangeOf(ctx, file, ticked), name, where: "input" };
    }
  }
  for (const { name, value } of propertiesIn(ctx, file))
    if (FIRST.test(name)) for (const one of yesIn(ctx, file, value, isAbout)) yield state(one.value, one.name);
}

/** `consent ?? true`, `consent !== false`. */
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
    const given = kind === NodeKind.join ? isYes(ctx, file, other) : isWord(ctx, file, other, "false");
    const name = given ? nameOf(ctx.p, file, asked) : "";
    if (isAbout(name)) yield { ...rangeOf(ctx, file, node), name, where: "fallback" };
  }
}

function firstState(ctx: FlowContext, file: number, node: number): number | undefined {
  const { nodes } = factsOf(ctx.p, file);
  let at = strip(ctx.p, file, node);
  // `const [agreed] = …`
  if (nodes.kind[at] === NodeKind.load) at = strip(ctx.p, file, nodes.a[at]!);
  if (nodes.kind[at] !== NodeKind.call || !STATE.test(calleeName(ctx, file, nodes.a[at]!))) return undefined;
  const [first] = listOf(ctx.p, file, at);
  return first !== undefined && isYes(ctx, file, first) ? first : undefined;
}

function* yesIn(
  ctx: FlowContext,
  file: number,
  node: number,
  isAbout: IsAbout,
): Generator<{ name: string; value: number }> {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.object) return;
  const pairs = listOf(ctx.p, file, at);
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const name = pairs[i]! < 0 ? "" : stringAt(ctx.p, file, pairs[i]!);
    if (isYes(ctx, file, pairs[i + 1]!) && isAbout(name)) yield { name, value: pairs[i + 1]! };
  }
}

function* propertiesIn(ctx: FlowContext, file: number): Generator<{ name: string; value: number }> {
  const { nodes } = factsOf(ctx.p, file);
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object) continue;
    const pairs = listOf(ctx.p, file, node);
    for (let i = 0; i + 1 < pairs.length; i += 2)
      if (pairs[i]! >= 0) yield { name: stringAt(ctx.p, file, pairs[i]!), value: pairs[i + 1]! };
  }
}

/** `true` under `default` or `defaultValue` of an object literal. */
function optionOf(ctx: FlowContext, file: number, node: number): number | undefined {
  return [...yesIn(ctx, file, node, (name) => name === "default" || name === "defaultValue")][0]?.value;
}

/** Text under `comment` of an object literal. */
function commentOf(ctx: FlowContext, file: number, node: number): string {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  const said = nodes.kind[at] === NodeKind.object ? property(ctx, file, at, "comment") : undefined;
  return said === undefined ? "" : textOf(ctx, file, said);
}

function attributeOf(ctx: FlowContext, file: number, element: number, wanted: RegExp): number | undefined {
  const pairs = listOf(ctx.p, file, element);
  for (let i = 0; i + 1 < pairs.length; i += 2)
    if (pairs[i]! >= 0 && wanted.test(stringAt(ctx.p, file, pairs[i]!))) return pairs[i + 1]!;
  return undefined;
}

function isYes(ctx: FlowContext, file: number, node: number): boolean {
  return isWord(ctx, file, node, "true");
}

function isWord(ctx: FlowContext, file: number, node: number, word: string): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  return (
    nodes.kind[at] === NodeKind.literal &&
    nodes.a[at] === LiteralKind.boolean &&
    stringAt(ctx.p, file, nodes.b[at]!) === word
  );
}

function textOf(ctx: FlowContext, file: number, node: number): string {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  return nodes.kind[at] === NodeKind.literal ? stringAt(ctx.p, file, nodes.b[at]!) : "";
}

function rangeOf(ctx: FlowContext, file: number, node: number): { start: number; end: number } {
  const { nodes } = factsOf(ctx.p, file);
  return { start: nodes.start[node]!, end: nodes.end[node]! };
}
