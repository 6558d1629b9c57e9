// Bodies of requests that are printed as a whole by what stands before or around many routes: a middleware, a hook, an
// interceptor, what handles errors. Input: a call that prints. Output: what of it is the body, as code spells it. Invariant:
// a handler of one route is none of them, as what it reads of the body says what that holds; nor is one member of a body.
import { NodeFlag, NodeKind } from "../../facts/types.js";
import { callbackSiteOf, memberSiteOf } from "../../link/callbacks.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, onlyValue, type Program, stringAt } from "../../link/program.js";

/** The body, in what a function is given of a request. */
const BODY = /^(?:(?:request|req|raw)\.)?(?:body|rawBody|variables)$/;
const REQUEST = /^(?:req|request|ctx|context|requestContext|httpRequest)$/;
/** Of tRPC: what was sent, before anything is known of it. */
const RAW = /^(rawInput|getRawInput)$/;
const ASKED = /^(getRequest|getReq|switchToHttp)$/;
const STANDS_BEFORE = /^(use|addHook|hook|middleware|setErrorHandler|onError|ext|onRequest|onResponse)$/;
const METHODS = /^(use|intercept|catch)$/;
const HOOKS =
  /^(didEncounterErrors|willSendResponse|didResolveOperation|executionDidStart|requestDidStart|preHandler|onRequest|onSend|onResponse|onError|formatError)$/;
const MAX_DEPTH = 4;

export function printedBody(p: Program, file: number, callable: number, call: number): string | undefined {
  if (!standsBeforeRoutes(p, file, callable)) return undefined;
  for (const arg of listOf(p, file, call)) {
    const found = bodyIn(p, file, arg, 0);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** It, or a member of an object that is printed, or what is made a text of. */
function bodyIn(p: Program, file: number, node: number, depth: number): string | undefined {
  const { nodes } = factsOf(p, file);
  if (depth > MAX_DEPTH) return undefined;
  const at = onlyValue(p, file, node);
  switch (nodes.kind[at]) {
    case NodeKind.load:
    case NodeKind.param:
    case NodeKind.local:
      return spelledBody(p, file, at);
    case NodeKind.spread:
      return bodyIn(p, file, nodes.a[at]!, depth + 1);
    case NodeKind.object: {
      const pairs = listOf(p, file, at);
      for (let i = 1; i < pairs.length; i += 2) {
        const found = bodyIn(p, file, pairs[i]!, depth + 1);
        if (found !== undefined) return found;
      }
      return undefined;
    }
    case NodeKind.call: {
      const isMade = (nodes.flags[at]! & NodeFlag.new) !== 0;
      const [first] = listOf(p, file, at);
      const isText = /^(stringify|inspect)$/.test(nameOf(p, file, nodes.a[at]!));
      return !isMade && isText && first !== undefined ? bodyIn(p, file, first, depth + 1) : undefined;
    }
    default:
      return undefined;
  }
}

function spelledBody(p: Program, file: number, node: number): string | undefined {
  const { nodes } = factsOf(p, file);
  const keys: string[] = [];
  let at = node;
  for (let hops = 0; hops < MAX_DEPTH && nodes.kind[at] === NodeKind.load && nodes.b[at]! >= 0; hops++) {
    keys.unshift(stringAt(p, file, nodes.b[at]!));
    at = onlyValue(p, file, nodes.a[at]!);
  }
  const root = nameOf(p, file, at);
  const path = keys.join(".");
  if (RAW.test(path)) return path;
  if (!BODY.test(path)) return undefined;
  const isGiven = nodes.kind[at] === NodeKind.param && (root === "" || REQUEST.test(root));
  const isAsked = nodes.kind[at] === NodeKind.call && ASKED.test(nameOf(p, file, nodes.a[at]!));
  if (!isGiven && !isAsked) return undefined;
  const before = root === "" || isAsked ? "request" : root;
  return path.startsWith(`${before}.`) ? path : `${before}.${path}`;
}

/** The function, or one that it is written in. */
function standsBeforeRoutes(p: Program, file: number, callable: number): boolean {
  const { callables, nodes } = factsOf(p, file);
  for (let at = callable, hops = 0; at > 0 && hops < MAX_DEPTH; at = callables[at]!.parent, hops++) {
    const { name, kind, params } = callables[at]!;
    if (kind === "method" && METHODS.test(name)) return true;
    if (HOOKS.test(name) || HOOKS.test(memberSiteOf(p, file, at)?.under.at(-1) ?? "")) return true;
    const site = callbackSiteOf(p, file, at);
    if (site && STANDS_BEFORE.test(nameOf(p, file, nodes.a[site.call]!))) return true;
    // `(req, res, next)`, `(error, req, res, next)` of a function that is mounted by its name.
    const [first, , third, fourth] = params;
    if (
      !site &&
      /^(next|_next|done)$/.test((fourth ?? third)?.name ?? "") &&
      /^(_?req|_?request|e|err|error)$/.test(first!.name)
    )
      return true;
  }
  return false;
}
