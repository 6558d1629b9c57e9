// What stands before a handler and asks whose the thing is that the request names: guards that read a parameter, or are called
// for it. Input: an endpoint, and the names of the request by which a record is looked up. Output: yes or no. Invariant: doubt
// counts as yes; a guard answers for the parameters that it reads, and not for another one beside them.
import { tokenise } from "../../classify/tokens.js";
import { isOneOf } from "../../classify/words.js";
import { NodeKind } from "../../facts/types.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { type Body, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { bodyHas, type EffectContext } from "../ways/effects.js";
import { guardBodies } from "../ways/guardBodies.js";
import { namesBefore } from "./askedOfCallers.js";
import { refuses } from "./gatekeepers.js";
import type { OwnershipTerms } from "./ownership.js";

/** `asked`: undefined where the names are not known. */
export function isScoped(
  e: EffectContext,
  endpoint: Endpoint,
  terms: OwnershipTerms,
  asked: readonly string[] | undefined,
): boolean {
  const bodies = guardBodies(e, endpoint);
  const reading = bodies.map((body) => ({ body, names: namesRead(e, body) })).filter(({ names }) => names.length > 0);
  const scoping = reading.filter(({ body }) => !onlyRecords(e, body));
  if (scoping.some(({ names }) => answersFor(endpoint, names, asked))) return true;
  return namesBefore(e, endpoint).some((name) => {
    const words = tokenise(name);
    const isNamed =
      words.some((word) => isOneOf(terms.owners, word)) && words.some((word) => terms.checks.includes(word));
    return isNamed && scoping.length === 0 && !asksWhoOnly(e, name, words, terms);
  });
}

/** Of two parameters of the path a guard that reads one tells nothing of the other. */
function answersFor({ route }: Endpoint, names: readonly string[], asked: readonly string[] | undefined): boolean {
  if (asked === undefined || asked.length === 0 || names.some((name) => asked.includes(name))) return true;
  const params = route.split("/").flatMap((part) => (part.startsWith(":") ? [part.slice(1).replace(/\W.*$/, "")] : []));
  return !names.every((name) => params.includes(name)) || !asked.every((name) => params.includes(name));
}

/** `CustomerGuard` that lets in who is one: it is seen to read no id, and hands the request to nobody who might. */
function asksWhoOnly(e: EffectContext, name: string, words: readonly string[], terms: OwnershipTerms): boolean {
  const { p } = e.ctx;
  const isWho = (word: string) =>
    terms.customers.includes(word) || terms.perhaps.includes(word) || WHO_WORDS.test(word) || word === "guard";
  if (!words.every(isWho) || !words.includes("guard")) return false;
  const methods = p
    .filesDeclaring(name)
    .flatMap((file) =>
      factsOf(p, file)
        .records.filter((record) => record.name === name)
        .flatMap((record) => record.methods.map((callable) => ({ file, callable }))),
    )
    .filter(({ file, callable }) => factsOf(p, file).callables[callable]!.kind !== "constructor");
  return methods.length > 0 && methods.every((body) => namesRead(e, body).length === 0 && !handsRequestOn(e, body));
}
const WHO_WORDS = /^(jwt|auth|session|token|agent|adviser|advisor|account|only|is|signed|in|logged)$/;

/** `this.access.check(request)` of what is not here. */
function handsRequestOn(e: EffectContext, body: Body): boolean {
  const { p } = e.ctx;
  const { callables } = factsOf(p, body.file);
  return withNested(p, body).some((callable) =>
    callables[callable]!.calls.some((call) =>
      [...listOf(p, body.file, call)].some(
        (arg) => WHOLE.test(nameOf(p, body.file, arg)) && isVariable(e, body.file, arg),
      ),
    ),
  );
}
const WHOLE = /^(req|request|ctx|context|params|body)$/;

function isVariable({ ctx: { p } }: EffectContext, file: number, node: number): boolean {
  const kind = factsOf(p, file).nodes.kind[strip(p, file, node)];
  return kind === NodeKind.local || kind === NodeKind.param || kind === NodeKind.load || kind === NodeKind.call;
}

/** It notes down who asked for what, and turns nobody away. */
function onlyRecords(e: EffectContext, body: Body): boolean {
  const { callables } = factsOf(e.ctx.p, body.file);
  const throws = withNested(e.ctx.p, body).some((callable) => callables[callable]!.throws.length > 0);
  return !throws && bodyHas(e, body, "audit") && !refuses(e, body);
}

const REQUEST_PARTS = new Set(["params", "body", "query", "getArgs", "switchToHttp"]);

/** The ids in the path or the body that it reads, which say that it looks at what is asked for. */
function namesRead({ ctx: { p } }: EffectContext, body: Body): string[] {
  const { nodes, callables } = factsOf(p, body.file);
  const { start, end } = callables[body.callable]!;
  const names: string[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.load || nodes.b[node]! < 0) continue;
    if (nodes.start[node]! < start || nodes.end[node]! > end) continue;
    const base = strip(p, body.file, nodes.a[node]!);
    if (nodes.kind[base] !== NodeKind.load) continue;
    const name = stringAt(p, body.file, nodes.b[node]!);
    if (REQUEST_PARTS.has(stringAt(p, body.file, nodes.b[base]!)) && /id$/i.test(name)) names.push(name);
  }
  return names;
}
