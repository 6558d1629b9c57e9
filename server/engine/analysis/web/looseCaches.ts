// What caches keep of answers of which no route is seen: functions that are given a response and write a header on it, data for
// pages that is asked for with somebody's credentials and kept by the server. Input: the places where code says how long an
// answer is kept, and files. Output: such a place with the data behind it. Invariant: only what the same function sends, or what
// the same file says that it gets.
import { compiled } from "../../classify/words.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { dataHash } from "../../facts/textHash.js";
import { LiteralKind, NodeKind } from "../../facts/types.js";
import { returnedData, sentData } from "../../flow/endpoints/handedOut.js";
import { question } from "../../flow/questions.js";
import { callableKey } from "../../flow/walk/callers.js";
import { calleeName } from "../../flow/walk/calls.js";
import { property } from "../../flow/walk/modelled.js";
import { climb } from "../../flow/ways/climbing.js";
import { objectBehind } from "../../link/callEntities.js";
import { nameOf } from "../../link/names.js";
import { callableAt, factsOf, listOf, type Program, stringAt, strip } from "../../link/program.js";
import { elementOf, resolveType, unwrap } from "../../link/types.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { personalFields } from "../evidence/personalFields.js";
import type { CachedRequest } from "../requests/responseRequests.js";
import type { CacheSite } from "./cacheSites.js";

export interface LooseCache {
  file: number;
  start: number;
  end: number;
  choice: string;
  /** The function. */
  name: string;
  data: FindingData[];
}

/** `async card(req: Request, res: Response)` of an object that somebody else routes; `getServerSideProps`. */
export function sentBeside(
  index: FlowIndex,
  { asked, segments }: CachedRequest,
  { file, start, end, choice, callables }: CacheSite,
): LooseCache[] {
  const { ctx, callers, handlers } = index;
  return callables.flatMap((callable): LooseCache[] => {
    const { name } = factsOf(ctx.p, file).callables[callable]!;
    if (callable === 0 || handlers.of(callableKey(file, callable)) !== undefined) return [];
    const data = compiled(segments.loaders).test(name)
      ? returnedData(ctx, file, callable, asked)
      : index
          .arrivals(
            "response",
            asked,
          )(file)
          .filter(
            (site) =>
              site.file === file && callableAt(ctx.p, file, factsOf(ctx.p, file).nodes.start[site.call]!) === callable,
          )
          .filter((site) => climb(ctx, callers, handlers, file, site.call).length === 0)
          .flatMap((site) => sentData(ctx, site));
    return data.length > 0 ? [{ file, start, end, choice, name, data }] : [];
  });
}

/** `getStaticProps`: the page is made with it before anybody asks. */
export function builtOnce(index: FlowIndex, { asked, minTier, segments }: CachedRequest): LooseCache[] {
  const { ctx } = index;
  const builders = compiled(segments.builders);
  const inFile = question(ctx, `built once ${segments.builders}`, (file): LooseCache[] => {
    const { facts, pathClass } = ctx.p.files[file]!;
    if (facts.language !== "typescript" || pathClass === "test") return [];
    return facts.callables.flatMap(({ name, nameStart: start, nameEnd: end }, callable): LooseCache[] => {
      if (!builders.test(name)) return [];
      const data = returnedData(ctx, file, callable, asked).filter(({ tier }) => tier >= minTier);
      return data.length > 0 ? [{ file, start, end, choice: name, name, data }] : [];
    });
  });
  return ctx.p.files.flatMap(({ index: file }) => inFile(file));
}

/** `fetch(url, { headers: { authorization }, cache: "force-cache" })`, and the same where the file says it for all that it gets. */
export function keptFetches(index: FlowIndex, request: CachedRequest): LooseCache[] {
  const { ctx } = index;
  const { fetches } = request;
  const inFile = question(ctx, `kept fetches ${dataHash(request)}`, (file): LooseCache[] => {
    const { facts, path, pathClass } = ctx.p.files[file]!;
    if (facts.language !== "typescript" || pathClass === "test" || !compiled(fetches.files).test(path)) return [];
    if (!facts.strings.includes("fetch") || !facts.strings.some((text) => /^(authorization|cookie)$/i.test(text)))
      return [];
    const ofFile = exported(index, request, file);
    const found = facts.callables.flatMap(({ calls, name }, callable) =>
      calls.flatMap((call): LooseCache[] => {
        if (calleeName(ctx, file, facts.nodes.a[call]!) !== "fetch") return [];
        const given = listOf(ctx.p, file, call)[1];
        const options = given === undefined ? undefined : objectAt(index, file, given);
        if (options === undefined || !isWithCredentials(index, file, options)) return [];
        const own = ownChoice(index, file, options);
        const places = [...(own ? [own] : []), ...(own?.choice === "" ? [] : ofFile)].filter(
          ({ choice }) => choice !== "",
        );
        const data =
          places.length > 0 ? gotIn(index, file, callable).filter(({ tier }) => tier >= request.minTier) : [];
        return data.length > 0 ? places.map((place) => ({ file, ...place, name, data })) : [];
      }),
    );
    return [...new Map(found.map((one) => [one.start, one])).values()];
  });
  return ctx.p.files.flatMap(({ index: file }) => inFile(file));
}

type Choice = Pick<LooseCache, "start" | "end" | "choice">;

function exported({ ctx }: FlowIndex, { fetches }: CachedRequest, file: number): Choice[] {
  const { exports, bindings, nodes } = factsOf(ctx.p, file);
  return exports.flatMap(({ name, target }): Choice[] => {
    const node = target.kind === "binding" ? bindings[target.binding]?.versions[0] : undefined;
    if (node === undefined || !fetches.exports.includes(name)) return [];
    const at = strip(ctx.p, file, node);
    const isKept = nodes.kind[at] === NodeKind.literal && KEPT.test(textOf(ctx.p, file, at));
    return isKept
      ? [{ start: nodes.start[at]!, end: nodes.end[at]!, choice: `${name} = ${textOf(ctx.p, file, at)}` }]
      : [];
  });
}
/** A number of seconds, of which facts keep no large ones; for ever; a way that has no end. */
const KEPT = /^([1-9]\d*|…|false|force-static|force-cache)$/;

/** What the call says itself; with the choice "" where it is kept by nobody. */
function ownChoice({ ctx }: FlowIndex, file: number, options: number): Choice | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const next = property(ctx, file, options, "next");
  const held = next === undefined ? options : strip(ctx.p, file, next);
  for (const [key, object] of [
    ["cache", options],
    ["revalidate", held],
  ] as const) {
    const value = nodes.kind[object] === NodeKind.object ? property(ctx, file, object, key) : undefined;
    if (value === undefined || (key === "revalidate" && next === undefined)) continue;
    const text = textOf(ctx.p, file, strip(ctx.p, file, value));
    const place = { start: nodes.start[value]!, end: nodes.end[value]! };
    return { ...place, choice: KEPT.test(text) ? `${key}: ${text}` : "" };
  }
  return undefined;
}

function isWithCredentials(index: FlowIndex, file: number, options: number): boolean {
  const headers = property(index.ctx, file, options, "headers");
  const object = headers === undefined ? undefined : objectAt(index, file, headers);
  if (object === undefined) return false;
  return [...listOf(index.ctx.p, file, object)].some(
    (key, i) => i % 2 === 0 && key >= 0 && /^(authorization|cookie)$/i.test(stringAt(index.ctx.p, file, key)),
  );
}

/** What answers are said to be, where they are read: `(await res.json()) as Policy`, `Promise<Policy>`. */
function gotIn(index: FlowIndex, file: number, callable: number): FindingData[] {
  const { ctx } = index;
  const { nodes, callables } = factsOf(ctx.p, file);
  const { start, end, returnType } = callables[callable]!;
  const types = [returnType];
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.typed || nodes.start[node]! < start || nodes.end[node]! > end) continue;
    const at = strip(ctx.p, file, node);
    if (nodes.kind[at] === NodeKind.call && /^(json|then)$/.test(nameOf(ctx.p, file, nodes.a[at]!)))
      types.push(nodes.b[node]!);
  }
  return types.flatMap((type) => {
    const of = type < 0 ? undefined : unwrap(resolveType(ctx.p, file, type));
    const record = of?.k === "list" ? unwrap(elementOf(of)) : of;
    return record?.k === "record" ? personalFields(index, record.record) : [];
  });
}

function objectAt({ ctx }: FlowIndex, file: number, node: number): number | undefined {
  const found = objectBehind(ctx.p, file, node, 0);
  return found?.file === file ? found.node : undefined;
}

function textOf(p: Program, file: number, node: number): string {
  const { nodes } = factsOf(p, file);
  if (nodes.kind[node] !== NodeKind.literal) return "";
  // Of a large number facts do not keep which.
  if (nodes.b[node]! < 0) return nodes.a[node] === LiteralKind.number ? "…" : "";
  return stringAt(p, file, nodes.b[node]!);
}
