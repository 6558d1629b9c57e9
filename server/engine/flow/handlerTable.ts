// The endpoints of the program by the callable that handles them. Which files have to do with endpoints is asked file by file;
// what they declare together is asked anew when one of those changes, or what they lean on.
import { type Endpoint, endpointsOf } from "../link/endpoints.js";
import { callableKey } from "./callers.js";
import type { FlowContext } from "./context.js";
import { lookUp, putAll, putDown, standsAt, wholeQuestion } from "./questions.js";

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

const CANDIDATES = "endpoint files";
const ALL = "all endpoints";
const BY_FILE = "handlers";
const BY_KEY = "endpoints";

/** `candidates`: files that have to do with endpoints, in order. */
export function createHandlers(ctx: FlowContext, candidates: readonly number[]): Handlers {
  putDown(ctx, CANDIDATES, 0, candidates);
  const all = wholeQuestion(ctx, "endpoints", () => endpointsOf(ctx.p, lookUp<number[]>(ctx, CANDIDATES, 0) ?? []));
  // The same list was put down already.
  if (standsAt(ctx, ALL, 0) !== all) {
    putTables(ctx, all);
    putDown(ctx, ALL, 0, all);
  }
  return {
    files: () => [...new Set((lookUp<Endpoint[]>(ctx, ALL, 0) ?? []).map((endpoint) => endpoint.file))],
    in: (file) => lookUp(ctx, BY_FILE, file) ?? [],
    of: (key) => lookUp(ctx, BY_KEY, key),
  };
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
