// Display requests of rules → answers: sensitive members that a page or component shows as text, in full or masked. What a
// form lets somebody type is not shown by it. Input: elements of JSX. Output: one answer per place.
import type { FindingData } from "../diagnostics/finding.js";
import { LiteralKind, NodeFlag, NodeKind } from "../facts/types.js";
import type { Arrival } from "../flow/arrivals.js";
import { type FlowContext, refill } from "../flow/context.js";
import { Transform } from "../flow/origin.js";
import { origins } from "../flow/origins.js";
import { EMPTY_PATH } from "../flow/paths.js";
import { personalOf } from "../flow/personal.js";
import { everywhere } from "../flow/questions.js";
import { factsOf, listOf, stringAt, strip, symbolPath } from "../link/program.js";
import type { DisplayAnswer } from "./answers.js";
import { carriersOf } from "./carriers.js";
import type { FlowIndex } from "./flowAnswers.js";
import type { DisplayRequest } from "./requests.js";

const SURE = 0.5;
const HIDDEN =
  Transform.masked | Transform.encrypted | Transform.tokenised | Transform.aggregated | Transform["keyed-hash"];
/** What is in them can be changed. */
const EDITS = new Set(["input", "textarea", "select", "option"]);
const MAX_NESTING = 6;

export function displayAnswers({ ctx, helpers }: FlowIndex, request: DisplayRequest): readonly DisplayAnswer[] {
  return everywhere(ctx, `display ${JSON.stringify(request)}`, (file) => answersIn(ctx, request, file, helpers));
}

function answersIn(
  ctx: FlowContext,
  request: DisplayRequest,
  file: number,
  helpers: FlowIndex["helpers"],
): DisplayAnswer[] {
  const { facts, path, pathClass } = ctx.p.files[file]!;
  const { nodes } = facts;
  const own = new RegExp(request.own);
  const found = new Map<number, DisplayAnswer>();
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.element) continue;
    for (const { value, child } of shownValues(ctx, file, node)) {
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
  const file = /([^/]+)\.(?:vue|svelte|html)$/.exec(path)?.[1];
  return file !== undefined && (name === "" || name === "template") ? file : name;
}

/** Values between the tags of an element that may be sensitive by a name in them. */
function shownValues(ctx: FlowContext, file: number, element: number): { value: number; child: number }[] {
  const { nodes } = factsOf(ctx.p, file);
  const tag = strip(ctx.p, file, nodes.a[element]!);
  const isHost = nodes.kind[tag] === NodeKind.literal && nodes.a[tag] === LiteralKind.string;
  if (isHost && EDITS.has(stringAt(ctx.p, file, nodes.b[tag]!))) return [];
  const pairs = listOf(ctx.p, file, element);
  const found: { value: number; child: number }[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const child = pairs[i + 1]!;
    if (stringAt(ctx.p, file, pairs[i]!) !== "children") continue;
    for (const value of partsOf(ctx, file, child, 0)) found.push({ value, child });
  }
  return found;
}

/** `a.idNo || "-"`, `${a.idNo} (${a.name})`: the parts of which one is shown. */
function partsOf(ctx: FlowContext, file: number, node: number, depth: number): number[] {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  const kind = nodes.kind[at];
  if (depth > MAX_NESTING) return [];
  if (kind === NodeKind.text || (kind === NodeKind.join && (nodes.flags[at]! & NodeFlag.expression) !== 0))
    return [...listOf(ctx.p, file, at)].flatMap((part) => partsOf(ctx, file, part, depth + 1));
  if (kind === NodeKind.load) return isSensitive(ctx, stringAt(ctx.p, file, nodes.b[at]!)) ? [at] : [];
  if (kind !== NodeKind.call) return [];
  const callee = strip(ctx.p, file, nodes.a[at]!);
  const from = nodes.kind[callee] === NodeKind.load ? [nodes.a[callee]!] : [];
  return [...from, ...listOf(ctx.p, file, at)].some((part) => partsOf(ctx, file, part, depth + 1).length > 0)
    ? [at]
    : [];
}

function isSensitive(ctx: FlowContext, name: string): boolean {
  const found = name === "" ? undefined : ctx.p.classifier.classify({ name });
  return found !== undefined && found.tier >= 3;
}

function dataAt(
  ctx: FlowContext,
  request: DisplayRequest,
  file: number,
  node: number,
): { data: FindingData[]; masked: boolean; bare: Arrival[] } {
  const { minTier, types } = request;
  const wanted = new RegExp(types);
  const data = new Map<string, FindingData>();
  const bare: Arrival[] = [];
  const argument = { node, path: [], structured: false, port: "" };
  const shown = origins(ctx, file, node, EMPTY_PATH);
  if (shown.length > 0 && shown.every((o) => (o.transforms & HIDDEN) !== 0))
    for (const item of handedIn(ctx, request, file, node)) data.set(item.dataType, item);
  for (const origin of shown) {
    for (const item of personalOf(ctx, origin, minTier)) {
      const { classification, label } = item;
      if (classification.confidence < SURE || !wanted.test(classification.dataType)) continue;
      data.set(classification.dataType, { ...classification, label });
      // What is cut is not shown in full, and may be no mask.
      if ((origin.transforms & (HIDDEN | Transform.altered)) === 0)
        bare.push({ item, origin, argument, keys: item.keys });
    }
  }
  return { data: [...data.values()], masked: bare.length === 0, bare };
}

/** What a function that nobody can look into is given to hide: a pipe of another module, a helper of a package. */
function handedIn(ctx: FlowContext, request: DisplayRequest, file: number, node: number): FindingData[] {
  const at = strip(ctx.p, file, node);
  if (factsOf(ctx.p, file).nodes.kind[at] !== NodeKind.call) return [];
  return [...listOf(ctx.p, file, at)].flatMap((argument) => dataAt(ctx, request, file, argument).data);
}
