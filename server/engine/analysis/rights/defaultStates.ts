// First states of forms and pages that are a yes: `useState(true)`, default values of forms, data of pages, ticked boxes.
import { NONE, NodeFlag, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { calleeName } from "../../flow/walk/calls.js";
import { property } from "../../flow/walk/modelled.js";
import { definition } from "../../link/endpoints/handlers.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import {
  type Found,
  type IsAbout,
  isYes,
  pairsOf,
  propertiesIn,
  rangeOf,
  textOf,
  yesIn,
  yesWithin,
} from "../evidence/defaultValues.js";
import { boxesIn, tickedBy } from "./boxTexts.js";

const STATE =
  /^(\$state|useState|useSignal|createSignal|signal|ref|shallowRef|reactive|shallowReactive|useBoolean|useToggle)$/;
/** Pages of mini programs hold their state under `data`. */
const PAGE = /^(Page|Component)$/;
/** Angular: `fb.group({ consent: [true] })`, `new FormControl(true)`. */
const GROUP = /^(group|FormGroup|record)$/;
const CONTROL = /^(control|FormControl|UntypedFormControl)$/;
/** What a box or a field of a form is told to begin with, and by what it is called. */
const BEGINS = /^(defaultChecked|checked|initialChecked|defaultIsChecked|defaultSelected|initialValue|defaultValue)$/;
const CALLED = /^(name|id|field)$/;
/** `register("consent", { value: true })`, `getFieldDecorator("consent", { initialValue: true })`, `useController({ name, defaultValue })`. */
const REGISTERS = /^(register|registerField|getFieldDecorator|getFieldProps|useField|useController)$/;
const TOLD = /^(value|initialValue|defaultValue|checked)$/;
const FIRST = /^(defaultValues|initialValues|initialState|defaultState|initialData|defaultData)$/;

/** Functions that give the data of a component, or the state of a store: `state: () => ({ … })`. */
const OF_STATE = /^(data|state)$/;
/** `createStore({ state: { … } })`, `new Vuex.Store({ state })`. */
const STORE = /^(createStore|Store|defineStore)$/;
/** `create((set) => ({ consent: true }))` */
const MADE_BY = /^(create|createStore|createWithEqualityFn)$/;

/** `useState(true)`, `defaultValues: { consent: true }`, `<input name="consent" defaultChecked />`. */
export function* ofStates(
  ctx: FlowContext,
  file: number,
  isAbout: IsAbout,
  isOfAdvertising: IsAbout,
): Generator<Found> {
  const { nodes } = factsOf(ctx.p, file);
  const state = (node: number, name: string): Found => ({ ...rangeOf(ctx, file, node), name, where: "state" });
  const labelled = new Set([...labelledStates(ctx, file, isAbout), ...shownStates(ctx, file, isOfAdvertising)]);
  for (let node = 0; node < nodes.kind.length; node++) {
    const kind = nodes.kind[node];
    if (kind === NodeKind.named && (nodes.flags[node]! & NodeFlag.use) === 0) {
      const name = stringAt(ctx.p, file, nodes.b[node]!);
      const yes = isAbout(name) || labelled.has(name) ? firstState(ctx, file, nodes.a[node]!) : undefined;
      if (yes !== undefined) yield state(yes, name);
      if (FIRST.test(name))
        for (const one of yesWithin(ctx, file, nodes.a[node]!, isAbout)) yield state(one.value, one.name);
    } else if (kind === NodeKind.call && STATE.test(calleeName(ctx, file, nodes.a[node]!))) {
      for (const arg of listOf(ctx.p, file, node))
        for (const one of yesWithin(ctx, file, constant(ctx, file, arg), isAbout)) yield state(one.value, one.name);
    } else if (kind === NodeKind.call && PAGE.test(calleeName(ctx, file, nodes.a[node]!))) {
      const data = dataOf(ctx, file, node);
      if (data !== undefined) for (const one of yesWithin(ctx, file, data, isAbout)) yield state(one.value, one.name);
    } else if (kind === NodeKind.call && isStore(ctx, file, node)) {
      for (const object of statesOf(ctx, file, node))
        for (const one of yesWithin(ctx, file, object, isAbout)) yield state(one.value, one.name);
    } else if (kind === NodeKind.call && GROUP.test(calleeName(ctx, file, nodes.a[node]!))) {
      for (const one of controlsIn(ctx, file, node, isAbout)) yield state(one.value, one.name);
    } else if (kind === NodeKind.call && REGISTERS.test(calleeName(ctx, file, nodes.a[node]!))) {
      const told = toldAtOnce(ctx, file, node);
      if (told && isAbout(told.name)) yield state(told.value, told.name);
    } else if (kind === NodeKind.element) {
      const ticked = attributeOf(ctx, file, node, BEGINS);
      const name = ticked === undefined ? "" : nameOfBox(ctx, file, node);
      if (ticked !== undefined && isYes(ctx, file, ticked) && (isAbout(name) || isOfAdvertising(name)))
        yield { ...rangeOf(ctx, file, ticked), name, where: "input" };
      const first = attributeOf(ctx, file, node, FIRST);
      if (first !== undefined)
        for (const one of yesWithin(ctx, file, constant(ctx, file, first), isAbout)) yield state(one.value, one.name);
    }
  }
  for (const { name, value } of variablesOf(ctx, file))
    if (isAbout(name) && isYes(ctx, file, value)) yield state(value, name);
  for (const { name, value } of propertiesIn(ctx, file)) {
    const first = FIRST.test(name) ? [value] : OF_STATE.test(name) ? resultsOf(ctx, file, value) : [];
    for (const object of first)
      for (const one of yesWithin(ctx, file, object, isAbout)) yield state(one.value, one.name);
  }
}

/** Names of states that a box shows. */
function shownStates(ctx: FlowContext, file: number, isAsked: IsAbout): string[] {
  const { nodes, bindings } = factsOf(ctx.p, file);
  if (!nodes.kind.includes(NodeKind.element) || !bindings.some(({ name }) => isAsked(name))) return [];
  return boxesIn(ctx, file)
    .map(({ box }) => tickedBy(ctx, file, box))
    .filter(isAsked);
}

/** Names of states that say nothing, of boxes beside which stands what is agreed to. */
function labelledStates(ctx: FlowContext, file: number, isAbout: IsAbout): ReadonlySet<string> {
  const { nodes, strings, imports } = factsOf(ctx.p, file);
  const names = [...strings, ...imports.map(({ local }) => local)];
  // Only texts that speak of it are kept of what a page says.
  if (!nodes.kind.includes(NodeKind.element) || !names.some((text) => SAID.test(text) && isAbout(text)))
    return NO_NAMES;
  const kept = keptAsConsent(ctx, file, isAbout);
  const named = boxesIn(ctx, file).map(({ box, label }) => ({
    name: tickedBy(ctx, file, box),
    isSaid: isAbout(label),
  }));
  // Of the texts only words are known, not what they say of consent: the name must not say that it is about something else.
  const mayBe = (name: string) => isAbout(`consent ${name.replace(TICKED, "")}`);
  return new Set(
    named.flatMap(({ name, isSaid }) => (name !== "" && (isSaid || kept.has(name)) && mayBe(name) ? [name] : [])),
  );
}
const TICKED = /(^is)?_?(checked|ticked|enabled|valid)$/i;

/** What a function is given that is named for consent: `saveConsents(id, { marketing, thirdParty: shared })`. */
function keptAsConsent(ctx: FlowContext, file: number, isAbout: IsAbout): ReadonlySet<string> {
  const { nodes, callables } = factsOf(ctx.p, file);
  const saving = callables
    .flatMap(({ calls }) => calls)
    .filter((call) => {
      const name = calleeName(ctx, file, nodes.a[call]!);
      return SAID.test(name) && !READS.test(name) && isAbout(name);
    });
  return new Set(
    saving
      .flatMap((call) => [...listOf(ctx.p, file, call)])
      .flatMap((arg) => {
        const object = strip(ctx.p, file, arg);
        if (nodes.kind[object] !== NodeKind.object) return [];
        return [...listOf(ctx.p, file, object)]
          .filter((_, i) => i % 2 === 1)
          .map((value) => nameOf(ctx.p, file, value));
      }),
  );
}
const READS = /^(get|fetch|load|read|find|list|has|is|set|use)(?![a-z])/;
const SAID = /consent|agree|accept|同意|授[权權]/i;
const NO_NAMES: ReadonlySet<string> = new Set();

function isStore(ctx: FlowContext, file: number, call: number): boolean {
  const name = calleeName(ctx, file, factsOf(ctx.p, file).nodes.a[call]!);
  return STORE.test(name) || MADE_BY.test(name);
}

/** The objects that a store begins with: under `state`, or given back by what is handed `set`. */
function statesOf(ctx: FlowContext, file: number, call: number): readonly number[] {
  const { nodes, callables } = factsOf(ctx.p, file);
  return [...listOf(ctx.p, file, call)].flatMap((arg) => {
    const at = strip(ctx.p, file, arg);
    const given = nodes.kind[at] === NodeKind.object ? property(ctx, file, at, "state") : undefined;
    if (given !== undefined) return [constant(ctx, file, given)];
    // `create<State>()(persist((set) => ({ … })))`
    if (nodes.kind[at] === NodeKind.call) return statesOf(ctx, file, at);
    const made = nodes.kind[at] === NodeKind.function ? callables[nodes.a[at]!] : undefined;
    return made?.params[0]?.name === "set" ? made.returns : [];
  });
}

/** Variables of a component of Svelte are its state; what it is given by others is not. */
function variablesOf({ p }: FlowContext, file: number): { name: string; value: number }[] {
  if (!p.files[file]!.path.endsWith(".svelte")) return [];
  const { bindings, exports } = factsOf(p, file);
  const given = new Set(exports.map(({ target }) => (target.kind === "binding" ? target.binding : NONE)));
  return bindings.flatMap(({ name, kind, callable, versions: [value] }, i) =>
    kind === "let" && callable === 0 && value !== undefined && !given.has(i) ? [{ name, value }] : [],
  );
}

/** What the function gives back that makes the data of a component. */
function resultsOf(ctx: FlowContext, file: number, node: number): readonly number[] {
  const { nodes, callables } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  return nodes.kind[at] === NodeKind.function ? (callables[nodes.a[at]!]?.returns ?? []) : [];
}

/** A constant of this file instead of its name: `useState(initial)`. */
function constant(ctx: FlowContext, file: number, node: number): number {
  const known = definition(ctx.p, file, node);
  return known?.file === file ? known.node : node;
}

function dataOf(ctx: FlowContext, file: number, call: number): number | undefined {
  const [options] = listOf(ctx.p, file, call);
  const object = options === undefined ? undefined : strip(ctx.p, file, options);
  if (object === undefined || factsOf(ctx.p, file).nodes.kind[object] !== NodeKind.object) return undefined;
  return property(ctx, file, object, "data");
}

/** Controls of a form group whose first value is true. */
function* controlsIn(
  ctx: FlowContext,
  file: number,
  call: number,
  isAbout: IsAbout,
): Generator<{ name: string; value: number }> {
  const { nodes } = factsOf(ctx.p, file);
  const [group] = listOf(ctx.p, file, call);
  if (group === undefined) return;
  for (const { name, value } of pairsOf(ctx, file, group)) {
    const control = strip(ctx.p, file, value);
    const isControl =
      nodes.kind[control] === NodeKind.array ||
      (nodes.kind[control] === NodeKind.call && CONTROL.test(calleeName(ctx, file, nodes.a[control]!)));
    const [first] = isControl ? listOf(ctx.p, file, control) : [];
    const begins = first ?? value;
    if (isYes(ctx, file, begins) && isAbout(name)) yield { name, value: begins };
  }
}

/** `name="consent"`, `{...register("consent")}`. */
function nameOfBox(ctx: FlowContext, file: number, element: number): string {
  const { nodes } = factsOf(ctx.p, file);
  const named = attributeOf(ctx, file, element, CALLED);
  if (named !== undefined) return textOf(ctx, file, named);
  const pairs = listOf(ctx.p, file, element);
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const spread = pairs[i]! < 0 ? strip(ctx.p, file, pairs[i + 1]!) : undefined;
    const at =
      spread !== undefined && nodes.kind[spread] === NodeKind.spread ? strip(ctx.p, file, nodes.a[spread]!) : spread;
    if (at === undefined || nodes.kind[at] !== NodeKind.call) continue;
    const [first] = listOf(ctx.p, file, at);
    if (first !== undefined && REGISTERS.test(calleeName(ctx, file, nodes.a[at]!))) return textOf(ctx, file, first);
  }
  return "";
}

/** The field that a call registers, and the yes that it begins with. */
function toldAtOnce(ctx: FlowContext, file: number, call: number): { name: string; value: number } | undefined {
  const given = [...listOf(ctx.p, file, call)];
  const options = given.flatMap((arg) => [...pairsOf(ctx, file, arg)]);
  const value = options.find((one) => TOLD.test(one.name) && isYes(ctx, file, one.value))?.value;
  if (value === undefined) return undefined;
  const named = options.find((one) => one.name === "name")?.value ?? given[0]!;
  return { name: textOf(ctx, file, named), value };
}

/** What a variable or a member begins with: `useState(true)`, `new FormControl(true)`. */
export function firstState(ctx: FlowContext, file: number, node: number): number | undefined {
  const { nodes } = factsOf(ctx.p, file);
  let at = strip(ctx.p, file, node);
  // `const [agreed] = …`
  if (nodes.kind[at] === NodeKind.load) at = strip(ctx.p, file, nodes.a[at]!);
  if (nodes.kind[at] !== NodeKind.call) return undefined;
  const name = calleeName(ctx, file, nodes.a[at]!);
  const [first] = STATE.test(name) || CONTROL.test(name) ? listOf(ctx.p, file, at) : [];
  if (first === undefined || isYes(ctx, file, first)) return first;
  return CONTROL.test(name) ? [...yesIn(ctx, file, first, (key) => key === "value")][0]?.value : undefined;
}

function attributeOf(ctx: FlowContext, file: number, element: number, wanted: RegExp): number | undefined {
  const pairs = listOf(ctx.p, file, element);
  for (let i = 0; i + 1 < pairs.length; i += 2)
    if (pairs[i]! >= 0 && wanted.test(stringAt(ctx.p, file, pairs[i]!))) return pairs[i + 1]!;
  return undefined;
}
