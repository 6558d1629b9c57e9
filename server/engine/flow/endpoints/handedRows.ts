// Fetched rows that an endpoint hands out as they are: every member of the stored record leaves, whatever the caller shows.
// Input: endpoints and response sinks. Output: one entry per endpoint and fetch. Invariant: rows of which anything was
// taken away, masked or copied member by member are none of them, nor are those behind a serializer of the project's own.
import { NodeKind } from "../../facts/types.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { factsOf, strip } from "../../link/program.js";
import { type FlowContext, refill } from "../context.js";
import { type Origin, Transform } from "../origin.js";
import { EMPTY_PATH, excludedBy } from "../paths.js";
import type { ArrivalSite } from "../sinks/arrivals.js";
import { isMany } from "../sinks/toldData.js";
import { rendersPage } from "../sinks/views.js";
import { type Fetch, fetchAt, shownBy } from "../stores/fetches.js";
import { mayBeShaped } from "../stores/jsonShapes.js";
import { type Callers, callableKey } from "../walk/callers.js";
import { calleeName } from "../walk/calls.js";
import { origins } from "../walk/origins.js";
import { personalOf } from "../walk/personal.js";
import { climb } from "../ways/climbing.js";
import type { Handlers } from "../ways/handlerTable.js";

export interface HandedRows {
  /** The fetch. */
  file: number;
  call: number;
  verb: string;
  route: string;
  handler: string;
  many: boolean;
  /** Columns that tell of persons. */
  columns: string[];
  /** The value that is returned, the call that sends it, or the element that is given it. */
  place: { file: number; node: number };
  /** `route` names a component that runs in the browser. */
  component?: boolean;
}

const CHANGED = ~(Transform.encoded | Transform.text);
const SHAPES = /serializ|serialis|transform|sanitiz|sanitis|view|dto|mask|redact|omit|project|present/i;

export function returnedRows(ctx: FlowContext, handlers: Handlers, file: number): HandedRows[] {
  return handlers.in(file).flatMap(({ callable, endpoints }) => {
    const fact = factsOf(ctx.p, file).callables[callable]!;
    return fact.returns.flatMap((value) => {
      refill(ctx);
      return origins(ctx, file, value, EMPTY_PATH).flatMap((o) =>
        endpoints.flatMap((e) => rowsTo(ctx, e, o, { file, node: value })),
      );
    });
  });
}

export function answeredRows(
  ctx: FlowContext,
  callers: Callers,
  handlers: Handlers,
  sites: readonly ArrivalSite[],
): HandedRows[] {
  return sites.flatMap((site) => {
    if (site.use.unseenPage) return [];
    const whole = [...new Set(site.arrivals.map((a) => a.origin))].filter((o) => fetchBehind(ctx, o));
    if (whole.length === 0) return [];
    return climb(ctx, callers, handlers, site.file, site.call).flatMap((steps) => {
      const last = steps[steps.length - 1]!;
      const endpoints = handlers.of(callableKey(last.file, last.callable)) ?? [];
      return endpoints.flatMap((e) => whole.flatMap((o) => rowsTo(ctx, e, o, { file: site.file, node: site.call })));
    });
  });
}

function rowsTo(ctx: FlowContext, endpoint: Endpoint, o: Origin, place: HandedRows["place"]): HandedRows[] {
  const fetch = fetchBehind(ctx, o);
  const rows = fetch && !isShaped(ctx, endpoint, fetch) ? rowsOf(ctx, o) : undefined;
  const { verb, route } = endpoint;
  const { name: handler } = factsOf(ctx.p, endpoint.file).callables[endpoint.callable]!;
  return rows ? [{ ...rows, verb, route, handler, place }] : [];
}

/** The fetch and the columns of what are its rows as they are. */
export function rowsOf(
  ctx: FlowContext,
  o: Origin,
): Pick<HandedRows, "file" | "call" | "many" | "columns"> | undefined {
  const fetch = fetchBehind(ctx, o);
  if (!fetch) return undefined;
  const columns = personalOf(ctx, o, 2)
    .filter((item) => item.declared)
    .map((item) => item.keys.filter((key) => key !== "*").join("."));
  const many = fetch.many && (fetch.counted || isMany(ctx, o));
  return { file: fetch.file, call: fetch.call, many, columns };
}

/** Something between the handler and the caller decides what is sent. */
function isShaped(ctx: FlowContext, endpoint: Endpoint, { record, plain }: Fetch): boolean {
  const { callables } = factsOf(ctx.p, endpoint.file);
  const names = [...endpoint.around, ...callables[endpoint.callable]!.annotations].map(({ name }) => name);
  // What a page shows of them leaves.
  if (rendersPage(ctx, endpoint)) return true;
  if (names.some((name) => name !== "ClassSerializerInterceptor" && SHAPES.test(name))) return true;
  // Who asks names the fields, of those that a schema has.
  if (endpoint.framework === "GraphQL" || /^(QUERY|MUTATION|SUBSCRIPTION|RESOLVEFIELD)$/.test(endpoint.verb))
    return true;
  // The contract says what each response holds.
  if (endpoint.framework === "ts-rest") return true;
  // The schema of the answer leaves members out.
  if (endpoint.listed !== undefined) return true;
  return !plain && mayBeShaped(ctx, record);
}

/** The fetch whose rows these are, all members of them. */
function fetchBehind(ctx: FlowContext, o: Origin): Fetch | undefined {
  if (o.kind !== "value" || (o.transforms & CHANGED) !== 0) return undefined;
  const { nodes } = factsOf(ctx.p, o.file);
  let at = o.node;
  for (let hops = 0; hops < MAX_CHAIN && nodes.kind[at] === NodeKind.call; hops++) {
    const fetch = fetchAt(ctx, o.file, at);
    if (fetch) return fetch.whole && isWhole(ctx, o, fetch) ? fetch : undefined;
    // `.lean().exec()` of a query keeps its rows; anything else may not.
    if (!KEEPS.test(calleeName(ctx, o.file, nodes.a[at]!)) && !shownBy(ctx, o.file, at)) return undefined;
    const callee = strip(ctx.p, o.file, nodes.a[at]!);
    if (nodes.kind[callee] !== NodeKind.load) return undefined;
    at = strip(ctx.p, o.file, nodes.a[callee]!);
  }
  return undefined;
}
const KEEPS = /^(lean|exec|sort|limit|skip|where|orderBy|offset|toArray)$/;
const MAX_CHAIN = 8;

function isWhole(ctx: FlowContext, o: Origin, { counted }: Fetch): boolean {
  // How many there are is no row.
  if (counted && !/^(0|rows)$/.test(ctx.paths.head[o.path]!)) return false;
  for (let at = o.path; at !== EMPTY_PATH; at = ctx.paths.tail[at]!) {
    const key = ctx.paths.head[at]!;
    // `{ ...row, layout: "card" }`: all but what stands beside it.
    if (!/^(\*|\d+|rows|recordset)$/.test(key) && !excludedBy(key)) return false;
  }
  return true;
}
