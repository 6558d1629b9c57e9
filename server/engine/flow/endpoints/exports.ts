// Endpoints that give out many persons' data at once as a file or a download, with the controls that stand around them.
// Input: what is handed out, spreadsheet and document sinks, and the words of names that tell an export and each control.
// Output: one entry per endpoint. A control is there when the handler, what it calls, or what stands before it names it.
import { tokenise } from "../../classify/tokens.js";
import { HIGH_CONFIDENCE } from "../../classify/types.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { NodeKind } from "../../facts/types.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { type Body, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { queuedTo } from "../../link/queued.js";
import { Transform } from "../origin.js";
import type { Arrival, ArrivalSite } from "../sinks/arrivals.js";
import { statementOf } from "../sinks/statementChanges.js";
import { isMany } from "../sinks/toldData.js";
import { callableKey } from "../walk/callers.js";
import { isAround, reaches } from "../walk/controlPaths.js";
import { climb, type Step, stepAt } from "../ways/climbing.js";
import { aroundHas, blocksThat, type EffectContext } from "../ways/effects.js";
import type { Handlers } from "../ways/handlerTable.js";
import { rootsOf } from "../ways/waysOut.js";
import { doneAround } from "./accessed.js";
import type { HandedOut } from "./handedOut.js";
import { joinsLines } from "./joinedLines.js";
import { lacksMark } from "./marks.js";
import { permissionOf } from "./permissions.js";

/** Words are tokens of names, in lower case. */
export interface ExportTerms {
  /** Words of routes and handlers that are exports, in the singular. */
  names: readonly string[];
  /** Words that tell each control; "audit" is answered beside them. */
  controls: Readonly<Record<string, readonly string[]>>;
}

const MAX_DEPTH = 3;

/** By the names of `controls`, and "audit"; undefined where no many persons' data is exported. */
export function downloadControls(
  e: EffectContext,
  out: HandedOut,
  terms: ExportTerms,
): Record<string, boolean> | undefined {
  const { endpoint } = out;
  const fact = factsOf(e.ctx.p, endpoint.file).callables[endpoint.callable]!;
  const names = tokenise(`${fact.name} ${endpoint.route}`);
  if (!out.many || !(isExport(names, endpoint, terms) || joinsLines(e.ctx, endpoint))) return undefined;
  const controls = controlsOf(e, { file: endpoint.file, callable: endpoint.callable }, endpoint, terms);
  controls.audit = doneAround(e, out, "audit").status === "done";
  return controls;
}

/** Words before "report" that make it a record about a person, not a list. */
const RECORDS =
  /\b(medical|lab|laboratory|health|exam|examination|hospital|pathology|accident|police|loss|incident|inspection)s? report/;

/** Words of making a file. */
const MAKES = new Set([
  "generate",
  "export",
  "download",
  "print",
  "make",
  "build",
  "file",
  "pdf",
  "xls",
  "xlsx",
  "csv",
]);

/**
 * A report below the id of one thing, or of a kind that is about one person, is a record; a procedure that is named for
 * one and for no making of it answers with figures.
 */
function isExport(words: readonly string[], { route, verb }: Endpoint, terms: ExportTerms): boolean {
  const text = words.join(" ");
  const isFigures = verb === "CALL" && !words.some((word) => MAKES.has(word));
  return words.some((word) => {
    const one = word.replace(/s$/, "");
    return terms.names.includes(one) && (one !== "report" || !(isFigures || RECORDS.test(text) || /:\w+/.test(route)));
  });
}

export interface TableExport {
  /** The call at which the data enters the table. */
  step: Step;
  /** Key of the handler, or of the job. */
  root: string;
  spelled: string;
  data: FindingData[];
  /** Whoever can call it, or undefined for a job. */
  endpoint: Endpoint | undefined;
  controls: Record<string, boolean>;
  /** Where a handler gives the job to a queue. */
  asked?: Step;
}

/** Calls that make rows into a table; others of the same packages draw or style. */
export const MAKES_TABLE =
  /^(addRows?|json_to_sheet|aoa_to_sheet|parse|parseAsync|json2csv|stringify|unparse|build|write\w*|autoTable|append|file|addFile|addBuffer)$/;

/** Lists of records that are made into a spreadsheet or CSV on a server, or sent away as a file: one for each way that leads there. */
export function tableExports(
  e: EffectContext,
  sites: readonly ArrivalSite[],
  handlers: Handlers,
  terms: ExportTerms,
): TableExport[] {
  return sites.flatMap((site) => {
    const { spelled, sink } = site.use;
    if (sink === "file" && !MAKES_TABLE.test(spelled.slice(spelled.lastIndexOf(".") + 1))) return [];
    const arrivals = site.arrivals.filter((a) => (a.item.declared ? isListed(e, a) : isMapped(e, site, a)));
    if (arrivals.length === 0 || /\.[jt]sx$/.test(e.ctx.p.files[site.file]!.path)) return [];
    const data = arrivals.map((a) => ({ ...a.item.classification, label: a.item.label }));
    return tablesAt(e, handlers, terms, { file: site.file, call: site.call, spelled, data });
  });
}

/** One for each way that leads to a call which makes a table. */
export function tablesAt(
  e: EffectContext,
  handlers: Handlers,
  terms: ExportTerms,
  { file, call, spelled, data }: { file: number; call: number; spelled: string; data: FindingData[] },
): TableExport[] {
  const step = stepAt(e.ctx, file, call);
  const controlsOn = (steps: readonly Step[], endpoint: Endpoint | undefined) => {
    const jobs = steps.filter((_, i) => queuedBy(e, steps, i));
    const controls = controlsOf(e, steps.at(-1)!, endpoint, terms, jobs);
    controls.audit = isAudited(e, steps, endpoint);
    return controls;
  };
  const ways = climb(e.ctx, e.callers, handlers, file, call);
  if (ways.length === 0) {
    // Of a function that the project offers, the callers are elsewhere: the one with the fewest controls is told about.
    const outward = rootsOf(e, step).map((steps) => controlsOn(steps, undefined));
    const [controls = controlsOn([step], undefined)] = outward.sort((a, b) => countOf(a) - countOf(b));
    const root = callableKey(step.file, step.callable);
    return [{ step, root, spelled, data, endpoint: undefined, controls }];
  }
  return ways.map((steps) => {
    const last = steps[steps.length - 1]!;
    const root = callableKey(last.file, last.callable);
    const endpoint = handlers.of(root)?.[0];
    const asked = endpoint && steps.some((_, i) => queuedBy(e, steps, i)) ? { asked: last } : {};
    return { step, root, spelled, data, endpoint, controls: controlsOn(steps, endpoint), ...asked };
  });
}

/** The step runs as a job that the next one gives to a queue. */
function queuedBy({ ctx: { p } }: EffectContext, steps: readonly Step[], i: number): boolean {
  const next = steps[i + 1];
  if (!next || next.call < 0) return false;
  const worker = queuedTo(p, next.file, next.call);
  return worker?.file === steps[i]!.file && worker.callable === steps[i]!.callable;
}

function countOf(controls: Readonly<Record<string, boolean>>): number {
  return Object.values(controls).filter(Boolean).length;
}

/** More than one record, uncounted and unmasked. */
function isListed(e: EffectContext, { origin }: Arrival): boolean {
  return (origin.transforms & SAFE) === 0 && isMany(e.ctx, origin);
}

/** `rows.map((row) => ({ iban: row.iban }))` of rows without a declaration: the names of columns have to be clear. */
function isMapped(e: EffectContext, { use }: ArrivalSite, { origin, argument, item }: Arrival): boolean {
  const { nodes } = factsOf(e.ctx.p, use.file);
  const at = strip(e.ctx.p, use.file, argument.node);
  const { tier, confidence } = item.classification;
  return (
    (origin.transforms & SAFE) === 0 &&
    tier >= 3 &&
    confidence >= HIGH_CONFIDENCE &&
    nodes.kind[at] === NodeKind.call &&
    /^(map|flatMap)$/.test(nameOf(e.ctx.p, use.file, nodes.a[at]!))
  );
}

const SAFE = Transform.masked | Transform.encrypted | Transform.tokenised | Transform.aggregated;

function isAudited(e: EffectContext, steps: readonly Step[], endpoint: Endpoint | undefined): boolean {
  if (endpoint?.around.some((around) => aroundHas(e, around, "audit") && !lacksMark(e, endpoint, around, "audit")))
    return true;
  return steps.some((step) => {
    const fact = factsOf(e.ctx.p, step.file).callables[step.callable]!;
    return isAround(fact, step.block, blocksThat(e, step, "audit"));
  });
}

function controlsOf(
  e: EffectContext,
  body: Body,
  endpoint: Endpoint | undefined,
  terms: ExportTerms,
  jobs: readonly Step[] = [],
): Record<string, boolean> {
  const words = new Set<string>();
  collect(e, body, words, new Set(), 0);
  for (const job of jobs) collect(e, job, words, new Set(), 0, onWay(e, job));
  const before = [...(endpoint?.around ?? []).map(({ name }) => name), endpoint?.protection.by ?? ""];
  for (const name of before) for (const word of tokenise(name.replace(SIGNED_IN, ""))) words.add(word);
  const controls: Record<string, boolean> = {};
  for (const [control, wanted] of Object.entries(terms.controls))
    controls[control] = wanted.some((word) => words.has(word));
  const isNamed = endpoint?.around.some(({ texts }) => texts?.some((text) => PERMISSION.test(text)));
  if (endpoint && (isNamed || permissionOf(e, endpoint) !== undefined)) controls.permission = true;
  return controls;
}
/** Says nothing of what is handed out, as a signed address would. */
const SIGNED_IN = /signed_?in/gi;
/** `staff("claim:export")`: a thing and what may be done with it. */
const PERMISSION = /^[a-z][\w-]*(?:[:.][\w*-]+)+$/i;

/** Words of the options of a call. */
function keysOf(e: EffectContext, file: number, node: number, words: Set<string>, depth: number): void {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  if (nodes.kind[at] !== NodeKind.object || depth > 3) return;
  const pairs = listOf(p, file, at);
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    if (pairs[i]! >= 0) for (const word of tokenise(stringAt(p, file, pairs[i]!))) words.add(word);
    keysOf(e, file, pairs[i + 1]!, words, depth + 1);
  }
}

/** Ends a statement after so many rows. */
const CUTS = /\b(limit\s+[\d$?:]|fetch\s+(first|next)\s+\d|select\s+top\s*\(?\d)/i;

/** Words of what a callable calls, of the options it gives, and of the functions of the project behind its calls. */
function collect(
  e: EffectContext,
  body: Body,
  words: Set<string>,
  seen: Set<string>,
  depth: number,
  counts: (callable: number, call: number) => boolean = () => true,
): void {
  const key = callableKey(body.file, body.callable);
  if (seen.has(key)) return;
  seen.add(key);
  const facts = factsOf(e.ctx.p, body.file);
  for (const annotation of facts.callables[body.callable]!.annotations)
    for (const word of tokenise(annotation.name)) words.add(word);
  for (const callable of withNested(e.ctx.p, body)) {
    for (const call of facts.callables[callable]!.calls) {
      if (!counts(callable, call)) continue;
      for (const word of tokenise(nameOf(e.ctx.p, body.file, facts.nodes.a[call]!))) words.add(word);
      for (const arg of listOf(e.ctx.p, body.file, call)) keysOf(e, body.file, arg, words, 0);
      if (CUTS.test(statementOf(e.ctx, body.file, call) ?? "")) words.add("limit");
      const behind = e.behind(body.file, call);
      if (behind && depth < MAX_DEPTH) collect(e, behind, words, seen, depth + 1);
    }
  }
}

const NONE: ReadonlySet<number> = new Set();

/** Of a worker that does several jobs, what is called before the place and after it, not what other jobs do. */
function onWay({ ctx: { p } }: EffectContext, { file, callable, block }: Step): (of: number, call: number) => boolean {
  const { nodes, callables } = factsOf(p, file);
  const fact = callables[callable]!;
  const isOn = (at: number) =>
    at === block ||
    reaches(fact, [at], (one) => one === block, NONE) ||
    reaches(fact, [block], (one) => one === at, NONE);
  return (of, call) => {
    if (of === callable) return isOn(fact.callBlocks[fact.calls.indexOf(call)]!);
    // What is written inside is where the call around it is.
    const around = fact.calls.findIndex(
      (one) => nodes.start[one]! <= nodes.start[call]! && nodes.end[call]! <= nodes.end[one]!,
    );
    return around < 0 || isOn(fact.callBlocks[around]!);
  };
}
