// Does a value come from whoever calls an endpoint? Parameters of the route, the query and the body do; what the session
// says of the caller does not. Input: an end of the backward walk. Output: yes or no.
import { NodeKind } from "../../facts/types.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { isHeldRequest } from "../../link/endpoints/heldRequests.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { factsOf, listOf, onlyValue, type Program, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import type { Origin } from "../origin.js";
import { EMPTY_PATH } from "../paths.js";
import { isGivenByCaller } from "./givenParameters.js";

const REQUEST =
  /^(params?|pathParameters|queryStringParameters|multiValueQueryStringParameters|body|query|queries|parsedInput|input|args?|arguments|searchParams|formData|json|payload|data|dto)$/i;
const CALLER =
  /^(user|currentUser|session|auth|authorizer|identity|principal|token|jwt|account|me|locals|state|viewer|actor)$/i;
/** Who holds what was proved of the caller, and what it is then called: `req.auth.payload.sub`. */
const PROVED = /^(user|currentUser|session|auth|authorizer|identity|principal|token|jwt)$/i;
const CLAIMS = /^(payload|data)$/i;
const MAX_HOPS = 12;

export function isSupplied(ctx: FlowContext, endpoint: Endpoint, o: Origin): boolean {
  const path = pathOf(ctx, o.path);
  if (o.kind === "param") return isOfHandler(endpoint, o) && isRequest(ctx, endpoint, o.parameter, path);
  return rootedInRequest(ctx, endpoint, o.file, o.node, path, 0);
}

/** `this.ctx.request.body`, of a handler whose route is not seen: named as only what a caller sends is. */
export function isOfRequest(ctx: FlowContext, o: Origin): boolean {
  const { p } = ctx;
  const { nodes } = factsOf(p, o.file);
  const words = pathOf(ctx, o.path);
  for (let at = strip(p, o.file, o.node), hops = 0; hops < MAX_HOPS; hops++) {
    if (nodes.kind[at] !== NodeKind.load) break;
    if (nodes.b[at]! >= 0) words.unshift(stringAt(p, o.file, nodes.b[at]!));
    at = strip(p, o.file, nodes.a[at]!);
    if (nodes.kind[at] === NodeKind.param) words.unshift(nameOf(p, o.file, at));
  }
  return SENT.test(words.join(" "));
}
const SENT = /(^| )(req|request|ctx) (body|query|params)( |$)/;

function isOfHandler(endpoint: Endpoint, o: Origin): boolean {
  return o.file === endpoint.file && o.callable === endpoint.callable;
}

function pathOf(ctx: FlowContext, path: number): string[] {
  const words: string[] = [];
  for (let at = path; at !== EMPTY_PATH && words.length < MAX_HOPS; at = ctx.paths.tail[at]!)
    words.push(ctx.paths.head[at]!);
  return words;
}

function isRequest(ctx: FlowContext, endpoint: Endpoint, position: number, path: readonly string[]): boolean {
  const param = factsOf(ctx.p, endpoint.file).callables[endpoint.callable]!.params[position];
  if (!param) return false;
  if (isGivenByCaller(ctx.p, endpoint.file, param.annotations)) return true;
  if (param.annotations.length > 0) return false;
  if (endpoint.given !== undefined && endpoint.given >= 0) return position === endpoint.given;
  // Functions behind a directive are called with whatever the client sends.
  const isAll = endpoint.verb === "ACTION" && !isPutThere(endpoint, path);
  return saysRequest([param.name, ...path], isAll) || isHandedOver(ctx, endpoint, position, path);
}

/** `withUser(async (_req, user, { id }) => …)` of a wrapper that calls it with `context.params`. */
function isHandedOver({ p }: FlowContext, { around }: Endpoint, position: number, path: readonly string[]): boolean {
  return around.some(
    ({ kind, bodies }) =>
      kind === "wrapper" &&
      bodies.some((body) => {
        const { nodes, callables } = factsOf(p, body.file);
        return withNested(p, body).some((inner) =>
          callables[inner]!.calls.some((call) => {
            const callee = onlyValue(p, body.file, nodes.a[call]!);
            const isItsOwn = nodes.kind[callee] === NodeKind.param && nodes.a[callee] === body.callable;
            const given = isItsOwn ? listOf(p, body.file, call)[position] : undefined;
            return given !== undefined && saysRequest([...wordsAt(p, body.file, given), ...path]);
          }),
        );
      }),
  );
}

/** "context", "params" of `context.params`. */
function wordsAt(p: Program, file: number, node: number): string[] {
  const { nodes } = factsOf(p, file);
  const words: string[] = [];
  let at = strip(p, file, node);
  for (let hops = 0; hops < MAX_HOPS && nodes.kind[at] === NodeKind.load && nodes.b[at]! >= 0; hops++) {
    words.unshift(stringAt(p, file, nodes.b[at]!));
    at = strip(p, file, nodes.a[at]!);
  }
  return nodes.kind[at] === NodeKind.param ? [nameOf(p, file, at), ...words] : [];
}

/** `({ parsedInput, ctx }) => …` of an action that a builder makes: what its middlewares found out is no input. */
function isPutThere({ around }: Endpoint, [first = ""]: readonly string[]): boolean {
  return /^(ctx|context)$/.test(first) && around.some(({ kind }) => kind === "wrapper");
}

/** A part of the request that the caller fills, rather than what is known of the caller. */
function saysRequest(words: readonly string[], isAll = false): boolean {
  const caller = words.findLastIndex((word) => CALLER.test(word));
  const isClaims = (i: number) => CLAIMS.test(words[i]!) && PROVED.test(words[i - 1] ?? "");
  const request = words.findLastIndex((word, i) => REQUEST.test(word) && !isClaims(i));
  if (caller > request) return false;
  return request >= 0 || isAll;
}

/** `await req.json()`, `c.req.param("id")`, `schema.parse(req.body)`: a call on the request, or one that is given it. */
function rootedInRequest(
  ctx: FlowContext,
  endpoint: Endpoint,
  file: number,
  node: number,
  path: readonly string[],
  depth: number,
): boolean {
  const { nodes, bindings } = factsOf(ctx.p, file);
  const words: string[] = [...path];
  const { held } = endpoint;
  let at = strip(ctx.p, file, node);
  for (let hops = 0; hops < MAX_HOPS; hops++) {
    const kind = nodes.kind[at];
    if (held !== undefined && file === endpoint.file) {
      if (kind === NodeKind.this) return words[0] === held && saysRequest(words);
      if (isHeldRequest(ctx.p, file, at, held)) return saysRequest([held, ...words]);
    }
    if (kind === NodeKind.param)
      return (
        file === endpoint.file && nodes.a[at] === endpoint.callable && isRequest(ctx, endpoint, nodes.b[at]!, words)
      );
    if (kind === NodeKind.load) {
      if (nodes.b[at]! >= 0) words.unshift(stringAt(ctx.p, file, nodes.b[at]!));
      at = strip(ctx.p, file, nodes.a[at]!);
    } else if (kind === NodeKind.local) {
      const versions = bindings[nodes.a[at]!]?.versions ?? [];
      if (versions.length !== 1) return false;
      at = strip(ctx.p, file, versions[0]!);
    } else if (kind === NodeKind.call) {
      const given = depth < 3 ? [...listOf(ctx.p, file, at)] : [];
      if (given.some((arg) => rootedInRequest(ctx, endpoint, file, arg, [], depth + 1))) return true;
      at = strip(ctx.p, file, nodes.a[at]!);
    } else return false;
  }
  return false;
}
