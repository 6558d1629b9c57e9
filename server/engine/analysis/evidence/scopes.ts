// For which answers a place in the code speaks, and which endpoints give those. Input: a place, and what endpoints hand out.
// Output: whether an endpoint is behind it. Places are kept values without the linked program in them.
import { compiled } from "../../classify/words.js";
import type { HandedOut } from "../../flow/endpoints/handedOut.js";
import { callableKey } from "../../flow/walk/callers.js";
import { calleeName } from "../../flow/walk/calls.js";
import { property } from "../../flow/walk/modelled.js";
import { callbackSiteOf } from "../../link/callbacks.js";
import { callableAt, factsOf, listOf, onlyValue, type Program } from "../../link/program.js";
import type { FlowIndex } from "./flowIndex.js";
import { isNext } from "./headers.js";

/** For which answers a place speaks. */
export type Scope =
  | { kind: "application" }
  /** Of the function that writes the header. */
  | { kind: "function"; callable: number }
  /** Routes that fit (regular expression), of the same file or of the package. */
  | { kind: "routes"; pattern: string; own: boolean }
  /** Functions of a file, by its path without what follows the last dot. */
  | { kind: "file"; path: string };

/** Headers of a request that goes out say nothing about answers. */
export function isSent(index: FlowIndex, site: { file: number; start: number; end: number }): boolean {
  const { ctx } = index;
  const { nodes } = factsOf(ctx.p, site.file);
  const isHeaders = (arg: number) => {
    const headers = property(ctx, site.file, onlyValue(ctx.p, site.file, arg), "headers");
    return headers !== undefined && nodes.start[onlyValue(ctx.p, site.file, headers)] === site.start;
  };
  return index
    .usesIn(site.file)
    .some(
      ({ sink, call }) =>
        sink === "http" &&
        ((nodes.start[call]! <= site.start && site.end <= nodes.end[call]!) ||
          [...listOf(ctx.p, site.file, call)].some(isHeaders)),
    );
}

/** A function that runs before others speaks for all of them. */
export function widened(index: FlowIndex, file: number, scope: Scope): Scope[] {
  if (scope.kind !== "function") return [scope];
  const { ctx } = index;
  const { callables } = factsOf(ctx.p, file);
  for (let at = scope.callable; at > 0; at = callables[at]!.parent) {
    if (index.handlers.of(callableKey(file, at))) break;
    const passesOn = callables[at]!.calls.some((call) => isNext(ctx, file, call));
    const site = callbackSiteOf(ctx.p, file, at);
    const isHook = site && HOOKS.test(calleeName(ctx, file, factsOf(ctx.p, file).nodes.a[site.call]!));
    if (passesOn || isHook) return [{ kind: "application" }];
  }
  return [scope];
}
const HOOKS = /^(use|addHook|onRequest|onSend)$/;

export function isBehind(index: FlowIndex, file: number, scope: Scope, { endpoint }: HandedOut): boolean {
  const { p } = index.ctx;
  const [own, other] = [p.files[file]!.path, p.files[endpoint.file]!.path];
  switch (scope.kind) {
    case "application":
      return isTogether(p, own, other);
    case "file":
      return other.replace(/\.\w+$/, "") === scope.path;
    case "routes":
      return scope.own && endpoint.file !== file
        ? false
        : isTogether(p, own, other) && compiled(scope.pattern).test(endpoint.route);
    case "function":
      // Headers of a module are for the handlers beside them.
      if (scope.callable === 0) return endpoint.file === file;
      return isReached(index, file, scope.callable, callableKey(endpoint.file, endpoint.callable), 0);
  }
}

/** In one package, and not in two applications that share it. */
export function isTogether({ resolver }: Program, a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => APPLICATION.exec(path)?.[0]);
  const isApart = one !== undefined && other !== undefined && one !== other;
  return !isApart && resolver.packageOf?.(a) === resolver.packageOf?.(b);
}
const APPLICATION = /^(.*\/)?(apps|services)\/[^/]+\//;

/** The handler is the function, is around it, or calls it. */
function isReached(index: FlowIndex, file: number, callable: number, handler: string, depth: number): boolean {
  const { p } = index.ctx;
  const { callables } = factsOf(p, file);
  for (let at = callable; at > 0; at = callables[at]!.parent) {
    if (callableKey(file, at) === handler) return true;
    if (depth >= MAX_CALLERS) continue;
    for (const site of index.callers.get(callableKey(file, at)) ?? []) {
      const from = callableAt(p, site.file, factsOf(p, site.file).nodes.start[site.call]!);
      if (from > 0 && isReached(index, site.file, from, handler, depth + 1)) return true;
    }
  }
  return false;
}
const MAX_CALLERS = 2;
