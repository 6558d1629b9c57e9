// The endpoints of the program by the callable that handles them. Asked file by file; what files say together (guards of the
// whole application, what is mounted where) stands in a table that they look at.
import {
  type Endpoint,
  endpointsIn,
  joined,
  type Shared,
  type SharedPart,
  sharedPart,
} from "../../link/endpoints/endpoints.js";
import { eventFiles, guardsSpokenOf, listedHandlers } from "../../link/endpoints/eventEndpoints.js";
import type { Global } from "../../link/endpoints/nestEndpoints.js";
import { type Registration, saysOfMembers } from "../../link/endpoints/registrations.js";
import type { FlowContext } from "../context.js";
import { everywhere, inFiles, lookUp, madeOf, putAll, putDown, question, standsAt } from "../questions.js";
import { callableKey } from "../walk/callers.js";

export interface Handlers {
  /** Files with handlers, in the order of the endpoints. */
  files(): readonly number[];
  /** Handlers of a file, in the order of the endpoints. */
  in(file: number): readonly Handler[];
  /** By callable key. */
  of(key: string): readonly Endpoint[] | undefined;
}

export interface Handler {
  callable: number;
  endpoints: Endpoint[];
}

const SHARED = "shared by endpoints";
const GLOBAL = "global guards";
const MOUNTS = "mounts";
const MOUNTED = new Set(["mount", "decorate", "guardAll"]);
const SERVED = "served by";
const GUARDED = "guards of events";
const LISTED = "listed handlers";
const ALL = "all endpoints";
const BY_FILE = "handlers";
const BY_KEY = "endpoints";

/** `candidates`: files that have to do with endpoints, in order. */
export function createHandlers(ctx: FlowContext, candidates: readonly number[]): Handlers {
  const shares = (file: number) => [sharedPart(ctx.p, file)];
  const parts = inFiles(ctx, SHARED, candidates, shares);
  const { globals, mounts, served } = madeOf(parts, SHARED, () => sharedBy(parts));
  for (const [row, global] of globals) putDown(ctx, GLOBAL, row, global);
  putDown(ctx, MOUNTS, 0, mounts);
  putAll(ctx, SERVED, served);
  const part = question(ctx, SHARED, shares);
  const events = question(ctx, "handles events", eventFiles(ctx.p));
  // The whole project is asked only where it matters.
  const isAsked = candidates.some(events);
  const guarded = isAsked ? everywhere(ctx, "guards of events", (file) => guardsSpokenOf(ctx.p, file)) : [];
  // What is configured goes before what code reads.
  const spoken = [...guarded].sort((a, b) => (a.by < b.by ? -1 : 1));
  putAll(ctx, GUARDED, new Map(spoken.map(({ row, by }) => [row, by])));
  const listed = isAsked ? everywhere(ctx, "lists handlers", (file) => listedHandlers(ctx.p, file)) : [];
  putAll(ctx, LISTED, new Map(listed.map((one) => [one.key, one])));
  const shared: Shared = {
    global: (row) =>
      lookUp<Global>(ctx, GLOBAL, row) ?? { guards: [], around: [], checks: [], starts: false, asked: [], routed: [] },
    registrations: (file) => part(file)[0]!.registrations,
    mounts: () => lookUp<Registration[]>(ctx, MOUNTS, 0) ?? [],
    served: (framework) => lookUp(ctx, SERVED, framework) === true,
    guarded: (row) => lookUp(ctx, GUARDED, row),
    listed: (key) => lookUp(ctx, LISTED, key),
  };
  const asked = question(ctx, "endpoints", (file) => endpointsIn(ctx.p, file, candidates, shared));
  const all = joined(candidates.map(asked));
  const before = standsAt<readonly Endpoint[]>(ctx, ALL, 0);
  if (before?.length !== all.length || all.some((endpoint, i) => endpoint !== before[i])) {
    putTables(ctx, all);
    putDown(ctx, ALL, 0, all);
  }
  return {
    files: () => [...new Set((lookUp<Endpoint[]>(ctx, ALL, 0) ?? []).map((endpoint) => endpoint.file))],
    in: (file) => lookUp(ctx, BY_FILE, file) ?? [],
    of: (key) => lookUp(ctx, BY_KEY, key),
  };
}

function sharedBy(parts: readonly SharedPart[]) {
  const globals = [...(parts[0]?.globals.keys() ?? [])].map((row): [number, Global] => {
    const all = parts.map((part) => part.globals[row]!);
    const global = {
      guards: all.flatMap((g) => g.guards),
      around: all.flatMap((g) => g.around),
      checks: all.flatMap((g) => g.checks),
      starts: all.some((g) => g.starts),
      asked: all.flatMap((g) => g.asked),
      routed: all.flatMap((g) => g.routed),
    };
    return [row, global];
  });
  const mounts = parts.flatMap((part) => part.registrations.filter((r) => MOUNTED.has(r.row.role) || saysOfMembers(r)));
  return { globals, mounts, served: new Map(parts.flatMap(({ serves }) => serves.map((one) => [one, true] as const))) };
}

function putTables(ctx: FlowContext, all: readonly Endpoint[]): void {
  const byFile = new Map<number, Handler[]>();
  const byKey = new Map<string, Endpoint[]>();
  for (const endpoint of all) {
    const { file, callable } = endpoint;
    const key = callableKey(file, callable);
    const known = byKey.get(key);
    if (known) {
      known.push(endpoint);
      continue;
    }
    const endpoints = [endpoint];
    byKey.set(key, endpoints);
    const handlers = byFile.get(file) ?? [];
    handlers.push({ callable, endpoints });
    byFile.set(file, handlers);
  }
  putAll(ctx, BY_FILE, byFile);
  putAll(ctx, BY_KEY, byKey);
}
