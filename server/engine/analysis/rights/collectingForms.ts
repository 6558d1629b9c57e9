// Forms in which people enter what is personal. Input: the elements of a file's components. Output: one form per component, with
// what is entered. Invariant: a component that sends nothing by a form is none.
import { MEDIUM_CONFIDENCE } from "../../classify/types.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { LiteralKind, NONE, NodeKind, type Range, SPREAD_KEY } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { calleeName } from "../../flow/walk/calls.js";
import { constantText } from "../../flow/walk/constantText.js";
import { nameOf } from "../../link/names.js";
import { callableAt, factsOf, listOf, stringAt, strip } from "../../link/program.js";

export interface CollectingForm {
  /** Of the component, or "". */
  name: string;
  start: number;
  end: number;
  /** The whole of it. */
  component: Range;
  /** Most sensitive first. */
  data: FindingData[];
}

interface Entered {
  name: string;
  node: number;
}

const HOSTS = /^(input|textarea|select)$/;
const COMPONENTS = /input|field|select|picker|text ?area|item|control|upload|date|phone/i;
const NAMES = /^(name|formControlName|prop)$/;
const VALUES = /^(value|defaultValue|modelValue|ngModel|bind:value)$/;
/** What is shown only. */
const FIXED = /^(readOnly|disabled)$/;
/** `onSubmit={…}`, `@submit.prevent`, `(ngSubmit)`, `on:submit` */
const SENDS = /^on:?(ng)?submit$|^onFinish$|^action$/i;

export function collectingForms(ctx: FlowContext, file: number): CollectingForm[] {
  const { nodes, callables } = factsOf(ctx.p, file);
  const entered = new Map<number, Entered[]>();
  const sending = new Set<number>();
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.element) continue;
    const component = componentAt(ctx, file, nodes.start[node]!);
    const tag = tagOf(ctx, file, node);
    if (/form$/i.test(tag) || attributeOf(ctx, file, node, SENDS) !== undefined) sending.add(component);
    const one = enteredBy(ctx, file, node, tag);
    if (one) entered.set(component, [...(entered.get(component) ?? []), one]);
  }
  return [...entered].flatMap(([component, list]): CollectingForm[] => {
    if (!sending.has(component)) return [];
    const siblings = list.map(({ name }) => name);
    const found = list.flatMap(({ name, node }) => {
      const c = ctx.p.classifier.classify({ name, siblings });
      return c && c.confidence >= MEDIUM_CONFIDENCE ? [{ node, data: { ...c, label: name } }] : [];
    });
    const [first] = found.sort((a, b) => b.data.tier - a.data.tier || a.node - b.node);
    if (!first) return [];
    const { start, end } = { start: nodes.start[first.node]!, end: nodes.end[first.node]! };
    const { name, start: from, end: to } = callables[component]!;
    return [{ name, start, end, component: { start: from, end: to }, data: found.map(({ data }) => data) }];
  });
}

/** The outermost function around a place: what is written inside of it is a part of the component. */
function componentAt(ctx: FlowContext, file: number, offset: number): number {
  const { callables } = factsOf(ctx.p, file);
  let at = callableAt(ctx.p, file, offset);
  while (callables[at]!.parent > 0) at = callables[at]!.parent;
  return at;
}

export function tagOf(ctx: FlowContext, file: number, element: number): string {
  const { nodes } = factsOf(ctx.p, file);
  const tag = strip(ctx.p, file, nodes.a[element]!);
  if (nodes.kind[tag] !== NodeKind.literal) return nameOf(ctx.p, file, nodes.a[element]!);
  return nodes.a[tag] === LiteralKind.string && nodes.b[tag] !== NONE ? stringAt(ctx.p, file, nodes.b[tag]!) : "";
}

/** `<input name="idCardNo">`, `<TextField {...register("idCardNo")} />`, `<input value={form.idCardNo} onChange={…} />` */
export function enteredBy(ctx: FlowContext, file: number, element: number, tag: string): Entered | undefined {
  const { nodes } = factsOf(ctx.p, file);
  if (attributeOf(ctx, file, element, FIXED) !== undefined) return undefined;
  const pairs = listOf(ctx.p, file, element);
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const call = pairs[i] === SPREAD_KEY ? strip(ctx.p, file, pairs[i + 1]!) : NONE;
    if (call < 0 || nodes.kind[call] !== NodeKind.call || calleeName(ctx, file, nodes.a[call]!) !== "register")
      continue;
    const [first] = listOf(ctx.p, file, call);
    const name = first === undefined ? undefined : constantText(ctx, file, first);
    if (name !== undefined) return { name: lastPart(name), node: element };
  }
  if (!HOSTS.test(tag) && !COMPONENTS.test(tag)) return undefined;
  const named = attributeOf(ctx, file, element, NAMES);
  const text = named === undefined ? undefined : constantText(ctx, file, named);
  if (named !== undefined && text) return { name: lastPart(text), node: named };
  const value = attributeOf(ctx, file, element, VALUES);
  const name = value === undefined ? "" : nameOf(ctx.p, file, value);
  return value === undefined || name === "" ? undefined : { name, node: value };
}

/** "insured.idCardNo" */
function lastPart(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

export function attributeOf(ctx: FlowContext, file: number, element: number, wanted: RegExp): number | undefined {
  const pairs = listOf(ctx.p, file, element);
  for (let i = 0; i + 1 < pairs.length; i += 2)
    if (pairs[i]! >= 0 && wanted.test(stringAt(ctx.p, file, pairs[i]!))) return pairs[i + 1]!;
  return undefined;
}
