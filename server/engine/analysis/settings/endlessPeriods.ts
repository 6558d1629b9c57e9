// Periods without an end that settings give to personal data → answers: `{ dataset: "customers", retentionYears: Infinity }`,
// `leads: { keepForever: true }`, `customers.retention: forever`. Input: objects of code and settings of files, with words of
// periods and of persons. Output: one answer per period. Invariant: what is kept is named there, and is no trail, statistic or list
// of those who are to be left alone.
import { compiled, wordsOf } from "../../classify/words.js";
import { dataHash } from "../../facts/textHash.js";
import { LiteralKind, NodeFlag, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { everywhere } from "../../flow/questions.js";
import { nameOf } from "../../link/names.js";
import { factsOf, literalText, stringAt, strip, symbolPath } from "../../link/program.js";
import { pairsOf } from "../evidence/defaultValues.js";
import type { EndlessPeriodRequest } from "../requests/endingRequests.js";
import type { EndlessPeriodAnswer } from "../requests/recordAnswers.js";

export function endlessPeriods(ctx: FlowContext, request: EndlessPeriodRequest): readonly EndlessPeriodAnswer[] {
  return everywhere(ctx, `endless periods ${dataHash(request)}`, (file) => {
    const { facts, path, pathClass } = ctx.p.files[file]!;
    if (pathClass === "test") return [];
    const found = facts.language === "typescript" ? inCode(ctx, file, request) : inSettings(ctx, file, request);
    return found.map(({ start, end, by, about }): EndlessPeriodAnswer => {
      const symbol = facts.callables.length > 0 ? symbolPath(ctx.p, file, start) : "";
      return {
        kind: "endlessPeriod",
        request,
        at: { file: path, start, end },
        by,
        about,
        pathClass,
        symbol,
        form: `${about}|${by}`,
      };
    });
  });
}

type Found = Pick<EndlessPeriodAnswer, "by" | "about"> & { start: number; end: number };

const MAX_DEPTH = 4;

function inCode(ctx: FlowContext, file: number, request: EndlessPeriodRequest): Found[] {
  const { nodes, strings } = factsOf(ctx.p, file);
  if (!strings.some((text) => text.length < MAX_NAME && MAY_BE_ENDLESS.test(text))) return [];
  if (!strings.some((text) => text.length < MAX_NAME && isPeriod(request, text))) return [];
  const found: Found[] = [];
  const seen = new Set<number>();
  const visit = (node: number, around: readonly string[], depth: number): void => {
    const object = strip(ctx.p, file, node);
    if (nodes.kind[object] !== NodeKind.object || seen.has(object)) return;
    seen.add(object);
    const pairs = [...pairsOf(ctx, file, object)];
    const told = pairs.flatMap(({ name, value }) => {
      const text = compiled(request.names).test(wordsOf(name)) ? literalText(ctx.p, file, value) : undefined;
      return text === undefined || text.length > MAX_NAME ? [] : [text];
    });
    for (const { name, value } of pairs) {
      if (nodes.kind[strip(ctx.p, file, value)] === NodeKind.object) {
        if (depth < MAX_DEPTH) visit(value, [...around, ...told, name], depth + 1);
        continue;
      }
      if (!isEndless(ctx, file, request, name, around, value)) continue;
      const about = whoseAre(request, [...told, ...[...around].reverse()], name);
      if (about !== undefined) found.push({ start: nodes.start[value]!, end: nodes.end[value]!, by: name, about });
    }
  };
  for (let node = 0; node < nodes.kind.length; node++)
    if (nodes.kind[node] === NodeKind.named && (nodes.flags[node]! & NodeFlag.use) === 0)
      visit(node, [stringAt(ctx.p, file, nodes.b[node]!)], 0);
  // From the outside inwards: what holds an object comes after it.
  for (let node = nodes.kind.length - 1; node >= 0; node--)
    if (nodes.kind[node] === NodeKind.object) visit(node, [], 0);
  return found.sort((a, b) => a.start - b.start);
}
const MAX_NAME = 60;
/** Every text that says so has one of these; most files have none. */
const MAY_BE_ENDLESS =
  /infinit|max_safe_integer|max_value|for[_ -]?ever|for[_ -]?good|never|unlimited|indefinite|permanent|no[_ -]?limit|do[_ -]?not|dont|yong_?\s?jiu|永|[无無]限|[长長]期|[从從]不/i;

function isPeriod({ periods, forever }: EndlessPeriodRequest, name: string): boolean {
  const words = wordsOf(name);
  return compiled(periods).test(words) || compiled(forever).test(words);
}

/** `retentionYears: Infinity`, `retention: "forever"`, `keepForever: true`, and `years: Infinity` of a retention. */
function isEndless(
  ctx: FlowContext,
  file: number,
  request: EndlessPeriodRequest,
  name: string,
  around: readonly string[],
  value: number,
): boolean {
  const { periods, forever, endless } = request;
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, value);
  const words = wordsOf(name);
  if (nodes.kind[at] === NodeKind.literal && nodes.a[at] === LiteralKind.boolean)
    return compiled(forever).test(words) && stringAt(ctx.p, file, nodes.b[at]!) === "true";
  const isNamed =
    compiled(periods).test(words) || (UNIT.test(words) && around.some((one) => compiled(periods).test(wordsOf(one))));
  if (!isNamed && !isListed(request, name, around.at(-1))) return false;
  const text = literalText(ctx.p, file, at);
  if (text !== undefined) return compiled(endless).test(wordsOf(text));
  return (
    (nodes.kind[at] === NodeKind.global || nodes.kind[at] === NodeKind.load) && INFINITE.test(nameOf(ctx.p, file, at))
  );
}

/** `const RETENTION_DAYS = { leads: Infinity }`: a list of periods by whose data it is. */
function isListed({ periods, persons }: EndlessPeriodRequest, name: string, holder: string | undefined): boolean {
  const words = wordsOf(name);
  const isList = holder !== undefined && compiled(periods).test(wordsOf(holder));
  return isList && compiled(persons).test(words) && !COUNTS.test(words);
}
const COUNTS =
  /\b(max|min|maximum|limit|count|size|batch|number|per|page|rate|attempts?|retries|timeout|concurrency)\b/;
const UNIT = /^(in )?(days|weeks|months|years|period|duration|for)$/;
const INFINITE = /^(Infinity|POSITIVE_INFINITY|MAX_SAFE_INTEGER|MAX_VALUE)$/;

/** The name, nearest first, that says whose data it is; undefined where none does, or one speaks of something else. */
function whoseAre(
  { persons, others }: EndlessPeriodRequest,
  names: readonly string[],
  own: string,
): string | undefined {
  if ([...names, own].some((name) => compiled(others).test(wordsOf(name)))) return undefined;
  return [...names, own].find((name) => compiled(persons).test(wordsOf(name)));
}

/** `declined: { contains: [name, hkid], retention: forever }`: what is listed of it are data of persons. */
function whatIsHeld(request: EndlessPeriodRequest, names: readonly string[], contents: readonly string[]) {
  if (names.some((name) => compiled(request.others).test(wordsOf(name)))) return undefined;
  const isOfPersons = contents.some((one) => compiled(request.personal).test(wordsOf(one)));
  return isOfPersons ? names[0] : undefined;
}

function inSettings({ p }: FlowContext, file: number, request: EndlessPeriodRequest): Found[] {
  const { settings } = factsOf(p, file);
  return settings.flatMap(({ path, value, keyStart, end }): Found[] => {
    if (value === undefined || path.length > MAX_PATH) return [];
    if (
      !(value === "true" || value === NO_LIMIT || MAY_BE_ENDLESS.test(value)) ||
      ![path, holderOf(path)].some((one) => isPeriod(request, one))
    )
      return [];
    const parts = path.split(".");
    const name = parts.at(-1)!;
    const isForever = compiled(request.forever).test(wordsOf(name)) && value === "true";
    const isNamed =
      compiled(request.periods).test(wordsOf(parts.slice(-2).join(" "))) || isListed(request, name, parts.at(-2));
    const isOver = value === NO_LIMIT || compiled(request.endless).test(wordsOf(value));
    if (!isForever && !(isNamed && isOver)) return [];
    const holder = path.slice(0, -name.length);
    const besides = (keys: string) =>
      settings.flatMap((one) => {
        const key = one.path.startsWith(holder) ? one.path.slice(holder.length) : "";
        return one.value !== undefined && one.value.length <= MAX_NAME && compiled(keys).test(wordsOf(key))
          ? [one.value]
          : [];
      });
    const names = [...besides(request.names), ...parts.slice(0, -1).reverse()];
    const about = whoseAre(request, names, name) ?? whatIsHeld(request, names, besides(request.contents));
    return about === undefined ? [] : [{ start: keyStart, end, by: name, about }];
  });
}
const MAX_PATH = 200;
/** What stands for no limit where a number is asked for: 0 may as well mean at once. */
const NO_LIMIT = "-1";

function holderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf(".")));
}
