// Display requests of rules → answers: sensitive members that a page or component shows as text, in full or masked. What a
// form lets somebody type is not shown by it. Input: elements of JSX. Output: one answer per place.
import { MEDIUM_CONFIDENCE } from "../../classify/types.js";
import { compiled } from "../../classify/words.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { dataHash } from "../../facts/textHash.js";
import { LiteralKind, NodeFlag, NodeKind } from "../../facts/types.js";
import { type FlowContext, refill } from "../../flow/context.js";
import { HIDDEN, Transform } from "../../flow/origin.js";
import { EMPTY_PATH } from "../../flow/paths.js";
import { everywhere } from "../../flow/questions.js";
import type { Arrival } from "../../flow/sinks/arrivals.js";
import { origins } from "../../flow/walk/origins.js";
import { personalOf } from "../../flow/walk/personal.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, onlyValue, stringAt, strip, symbolPath } from "../../link/program.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { carriersOf } from "../mending/carriers.js";
import type { DisplayAnswer } from "../requests/answers.js";
import type { DisplayRequest } from "../requests/requests.js";

/** Attributes that people read. */
const TOLD = /^(title|alt|aria-label|ariaLabel|data-tooltip)$/;
/** What is in them can be changed. */
const EDITS = new Set(["input", "textarea", "select", "option"]);
/** Nobody reads what is in them. */
const UNREAD = new Set(["script", "style"]);
const MAX_NESTING = 6;

export function displayAnswers({ ctx, helpers }: FlowIndex, request: DisplayRequest): readonly DisplayAnswer[] {
  return everywhere(ctx, `display ${dataHash(request)}`, (file) => answersIn(ctx, request, file, helpers));
}

function answersIn(
  ctx: FlowContext,
  request: DisplayRequest,
  file: number,
  helpers: FlowIndex["helpers"],
): DisplayAnswer[] {
  const { facts, path, pathClass } = ctx.p.files[file]!;
  const { nodes } = facts;
  const own = compiled(request.own);
  const found = new Map<number, DisplayAnswer>();
  const isPage = nodes.kind.includes(NodeKind.element);
  for (let node = 0; isPage && node < nodes.kind.length; node++) {
    const isColumn = nodes.kind[node] === NodeKind.object;
    if (nodes.kind[node] !== NodeKind.element && !isColumn) continue;
    for (const { value, child } of isColumn ? columnValues(ctx, file, node) : shownValues(ctx, file, node)) {
      if (found.has(value)) continue;
      refill(ctx);
      const { data, masked, bare } = dataAt(ctx, request, file, value);
      if (data.length === 0) continue;
      // A variable is shown where it is used, not where it was taken from its object.
      const isInside = nodes.start[value]! >= nodes.start[child]! && nodes.end[value]! <= nodes.end[child]!;
      const at = isInside ? value : child;
      const start = nodes.start[at]!;
      const symbol = symbolPath(ctx.p, file, start);
      const isRead = nodes.kind[value] === NodeKind.load && (isInside || nodes.kind[child] === NodeKind.local);
      const site = { file, call: value, nodes: [value], use: { file, call: value } };
      const range = { start, end: nodes.end[at]! };
      const [carrier] = isRead ? carriersOf(ctx, site, bare, () => range, helpers) : [];
      found.set(value, {
        kind: "display",
        request,
        at: { file: path, ...range },
        component: componentOf(symbol, path),
        data,
        masked,
        own: own.test(symbol) || own.test(path),
        ...(carrier ? { carrier } : {}),
        pathClass,
        symbol,
        form: `display|${data.map((d) => d.label).join(",")}`,
      });
    }
  }
  return [...found.values()];
}

/** What a component in a file of its own is called by. */
function componentOf(symbol: string, path: string): string {
  const name = symbol.slice(symbol.lastIndexOf(">") + 1);
  const file = /([^/]+)\.(?![cm]?[jt]sx?$)\w+$/.exec(path)?.[1];
  return file !== undefined && (name === "" || name === "template") ? file : name;
}

/** Values between the tags of an element that may be sensitive by a name in them. */
function shownValues(ctx: FlowContext, file: number, element: number): { value: number; child: number }[] {
  const { nodes } = factsOf(ctx.p, file);
  const tag = strip(ctx.p, file, nodes.a[element]!);
  const isHost = nodes.kind[tag] === NodeKind.literal && nodes.a[tag] === LiteralKind.string;
  const name = isHost ? stringAt(ctx.p, file, nodes.b[tag]!) : "";
  if (EDITS.has(name) || UNREAD.has(name)) return [];
  const pairs = listOf(ctx.p, file, element);
  const found: { value: number; child: number }[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const child = pairs[i + 1]!;
    const key = pairs[i]! < 0 ? "" : stringAt(ctx.p, file, pairs[i]!);
    if (key !== "children" && !(isHost && TOLD.test(key))) continue;
    for (const value of partsOf(ctx, file, child, 0)) found.push({ value, child });
  }
  return found;
}

/** `{ header: "Account", render: (row) => row.account }`: what the function of a column gives back, where that is no element. */
function columnValues(ctx: FlowContext, file: number, object: number): { value: number; child: number }[] {
  const { nodes, callables } = factsOf(ctx.p, file);
  const pairs = listOf(ctx.p, file, object);
  const keys = [...pairs].map((key, i) => (i % 2 === 0 && key >= 0 ? stringAt(ctx.p, file, key) : ""));
  if (!keys.some((key) => HEADS.test(key))) return [];
  // What another function of the column makes of a value is what is shown.
  const shows = keys.some((key) => RENDERS.test(key)) ? RENDERS : GETS;
  return keys.flatMap((key, i) => {
    if (!shows.test(key)) return [];
    const given = strip(ctx.p, file, pairs[i + 1]!);
    if (nodes.kind[given] !== NodeKind.function) return [];
    return callables[nodes.a[given]!]!.returns.flatMap((child) =>
      partsOf(ctx, file, child, 0).map((value) => ({ value, child })),
    );
  });
}
const HEADS = /^(header|headerName|title|label|name|columnHeader|Header)$/;
const RENDERS = /^(render|renderCell|cell|Cell|bodyCell|customRender|valueFormatter|format|formatter|body|template)$/;
const GETS = /^(valueGetter|accessor|accessorFn|selector)$/;

/** `a.idNo || "-"`, `${a.idNo} (${a.name})`: the parts of which one is shown. */
function partsOf(ctx: FlowContext, file: number, node: number, depth: number, least = SHOWN): number[] {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  const kind = nodes.kind[at];
  if (depth > MAX_NESTING) return [];
  if (kind === NodeKind.text || (kind === NodeKind.join && (nodes.flags[at]! & NodeFlag.expression) !== 0))
    return [...listOf(ctx.p, file, at)].flatMap((part) => partsOf(ctx, file, part, depth + 1, least));
  if (kind === NodeKind.load) {
    const name = stringAt(ctx.p, file, nodes.b[at]!);
    const held = name === "value" ? onlyValue(ctx.p, file, nodes.a[at]!) : -1;
    if (held >= 0 && nodes.kind[held] === NodeKind.call) return partsOf(ctx, file, held, depth + 1, least);
    return isSensitive(ctx, name, least) ? [at] : [];
  }
  if (kind === NodeKind.local) {
    const made = onlyValue(ctx.p, file, at);
    return made === at ? [] : partsOf(ctx, file, made, depth + 1, least);
  }
  if (kind !== NodeKind.call) return [];
  const callee = strip(ctx.p, file, nodes.a[at]!);
  const worked = WORKED_OUT.test(nameOf(ctx.p, file, callee)) ? workedOut(ctx, file, at) : [];
  if (worked.length > 0) return worked.flatMap((one) => partsOf(ctx, file, one, depth + 1, least));
  const from = nodes.kind[callee] === NodeKind.load ? [nodes.a[callee]!] : [];
  return [...from, ...listOf(ctx.p, file, at)].some((part) => partsOf(ctx, file, part, depth + 1, MASKED).length > 0)
    ? [at]
    : [];
}

/** `computed(() => holder.idNo)`, `useMemo(…)`: what the function gives back. */
function workedOut(ctx: FlowContext, file: number, call: number): readonly number[] {
  const { nodes, callables } = factsOf(ctx.p, file);
  const [first] = listOf(ctx.p, file, call);
  const given = first === undefined ? -1 : strip(ctx.p, file, first);
  return given >= 0 && nodes.kind[given] === NodeKind.function ? callables[nodes.a[given]!]!.returns : [];
}
const WORKED_OUT = /^(computed|useMemo|\$derived|derived|createMemo)$/;

/** Tiers of what counts where it is shown, and where something is made of it: whoever masks a name or a telephone has thought of it. */
const SHOWN = 3;
const MASKED = 2;

function isSensitive(ctx: FlowContext, name: string, least: number): boolean {
  const found = name === "" ? undefined : ctx.p.classifier.classify({ name });
  return found !== undefined && found.tier >= least;
}

function dataAt(
  ctx: FlowContext,
  request: DisplayRequest,
  file: number,
  node: number,
  isHidden = false,
): { data: FindingData[]; masked: boolean; bare: Arrival[] } {
  const { minTier, types } = request;
  const wanted = compiled(types);
  const data = new Map<string, FindingData>();
  const bare: Arrival[] = [];
  const argument = { node, path: [], structured: false, port: "" };
  const shown = origins(ctx, file, node, EMPTY_PATH);
  if (shown.length > 0 && shown.every((o) => (o.transforms & HIDDEN) !== 0))
    for (const item of handedIn(ctx, request, file, node)) data.set(item.dataType, item);
  for (const origin of shown) {
    for (const item of personalOf(ctx, origin, MASKED)) {
      const { classification, label } = item;
      // Whatever is masked there shows that somebody thought of it.
      const isMasked = isHidden || (origin.transforms & Transform.masked) !== 0;
      const isShown = classification.tier >= minTier && wanted.test(classification.dataType);
      if (classification.confidence < MEDIUM_CONFIDENCE || !(isMasked || isShown)) continue;
      data.set(classification.dataType, { ...classification, label });
      // What is cut is not shown in full, and may be no mask.
      if (!isHidden && (origin.transforms & (HIDDEN | Transform.altered)) === 0)
        bare.push({ item, origin, argument, keys: item.keys });
    }
  }
  const all = [...data.values()];
  return {
    data: bare.length === 0 ? all : all.filter((d) => wanted.test(d.dataType)),
    masked: bare.length === 0,
    bare,
  };
}

/** What a function that nobody can look into is given to hide: a pipe of another module, a helper of a package. */
function handedIn(ctx: FlowContext, request: DisplayRequest, file: number, node: number): FindingData[] {
  const at = strip(ctx.p, file, node);
  if (factsOf(ctx.p, file).nodes.kind[at] !== NodeKind.call) return [];
  return [...listOf(ctx.p, file, at)].flatMap((argument) => dataAt(ctx, request, file, argument, true).data);
}
