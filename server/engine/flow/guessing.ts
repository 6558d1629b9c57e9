// Endpoints at which somebody can try until it fits: one-time codes, passwords; and those that send a code to whom the caller
// names. Input: a file with handlers, and the words that count. Output: one entry per handler, with what counts its calls or
// holds them back: something around it, or what it does itself. Generous with the latter: a name is enough.
import { matches, wordsOf } from "../classify/words.js";
import { NodeKind } from "../facts/types.js";
import type { Around, Body, Endpoint } from "../link/endpoints.js";
import { factsOf, listOf, stringAt, strip } from "../link/program.js";
import type { EffectContext } from "./effects.js";
import type { Handlers } from "./handlerTable.js";
import { reached } from "./reached.js";
import { spell } from "./sinks.js";

/** Regular expressions on words of names, parted by blanks. */
export interface GuessingTerms {
  /** Words of the address and the handler: one-time codes, with which it checks or sends one; logging in with a password. */
  codes: string;
  checks: string;
  sends: string;
  logIns: string;
  /** With which it is about something else. */
  unless: string;
  /** Calls that compare a password. */
  compares: string;
  /** Middlewares, packages, calls and members by which calls are counted or held back. */
  limits: string;
}

export interface Guessing {
  callable: number;
  /** "POST /otp/verify" */
  route: string;
  framework: string;
  what: "check" | "send" | "password";
  /** What holds calls back; "" for nothing that is seen here. `around`: it stands before the handler. */
  limit: { by: string; around: boolean };
}

export function guessingIn(e: EffectContext, handlers: Handlers, terms: GuessingTerms, file: number): Guessing[] {
  const { facts, pathClass } = e.ctx.p.files[file]!;
  if (pathClass === "test") return [];
  return handlers.in(file).flatMap(({ callable, endpoints }): Guessing[] => {
    const endpoint = endpoints[0]!;
    const words = spokenBy(endpoint, facts.callables[callable]!.name);
    const what = guessedAt(terms, words);
    const bodies = what ? reached(e, { file, callable }) : [];
    if (!what || (what === "password" && !comparesPassword(e, terms, bodies))) return [];
    return [
      {
        callable,
        route: `${endpoint.verb} ${endpoint.route}`,
        framework: endpoint.framework,
        what,
        limit: limitOf(e, terms, endpoint, bodies),
      },
    ];
  });
}

/** Of the address without its parameters, and of the handler. */
function spokenBy({ route }: Endpoint, name: string): string {
  return `${wordsOf(route.replace(/:\w+/g, ""))} ${wordsOf(name)}`;
}

function guessedAt(terms: GuessingTerms, words: string): Guessing["what"] | undefined {
  if (matches(terms.unless, words)) return undefined;
  if (matches(terms.codes, words)) {
    if (matches(terms.checks, words)) return "check";
    return matches(terms.sends, words) ? "send" : undefined;
  }
  return matches(terms.logIns, words) ? "password" : undefined;
}

function comparesPassword(e: EffectContext, { compares }: GuessingTerms, bodies: readonly Body[]): boolean {
  return bodies.some(({ file, callable }) => {
    const { nodes, callables } = factsOf(e.ctx.p, file);
    return callables[callable]!.calls.some((call) =>
      matches(compares, wordsOf(spell(e.ctx, file, strip(e.ctx.p, file, nodes.a[call]!)))),
    );
  });
}

export function limitOf(
  e: EffectContext,
  terms: Pick<GuessingTerms, "limits">,
  endpoint: Endpoint,
  bodies: readonly Body[],
): Guessing["limit"] {
  const isNamed = (name: string) => matches(terms.limits, wordsOf(name));
  const around = endpoint.around.find((one) => isNamed(one.name) || isNamed(one.package) || one.texts?.some(isNamed));
  if (around) return { by: around.name, around: true };
  if (isNamed(endpoint.protection.by)) return { by: endpoint.protection.by, around: true };
  const by = nameIn(e, isNamed, bodies) ?? endpoint.around.flatMap((one) => ofAround(e, isNamed, one) ?? [])[0];
  return by === undefined ? marked(e, isNamed, endpoint) : { by, around: false };
}

function ofAround(e: EffectContext, isNamed: (name: string) => boolean, { bodies }: Around): string | undefined {
  return nameIn(
    e,
    isNamed,
    bodies.flatMap((body) => reached(e, body)),
  );
}

/** `@Throttle({ limit: 5 })` on the handler or its class. */
function marked(e: EffectContext, isNamed: (name: string) => boolean, endpoint: Endpoint): Guessing["limit"] {
  const { callables, records } = factsOf(e.ctx.p, endpoint.file);
  const annotations = [...callables[endpoint.callable]!.annotations, ...(records[endpoint.record]?.annotations ?? [])];
  const found = annotations.find(({ name }) => isNamed(name));
  return found ? { by: found.name, around: true } : { by: "", around: false };
}

/** A name in the functions that says it: of a call, a member, a variable, a key. */
function nameIn(e: EffectContext, isNamed: (name: string) => boolean, bodies: readonly Body[]): string | undefined {
  for (const { file, callable } of bodies) {
    const { nodes, callables, strings } = factsOf(e.ctx.p, file);
    const { start, end } = callables[callable]!;
    for (let node = 0; node < nodes.kind.length; node++) {
      if (nodes.start[node]! < start || nodes.end[node]! > end) continue;
      for (const text of textsAt(e, file, node)) if (isNamed(strings[text] ?? "")) return strings[text]!;
    }
  }
  return undefined;
}

function textsAt(e: EffectContext, file: number, node: number): number[] {
  const { nodes } = factsOf(e.ctx.p, file);
  switch (nodes.kind[node]) {
    case NodeKind.load:
    case NodeKind.named:
      return [nodes.b[node]!];
    case NodeKind.global:
      return [nodes.a[node]!];
    case NodeKind.literal:
      return stringAt(e.ctx.p, file, nodes.b[node]!).length < MAX_NAME ? [nodes.b[node]!] : [];
    case NodeKind.object:
      return [...listOf(e.ctx.p, file, node)].filter((key, i) => i % 2 === 0 && key >= 0);
    default:
      return [];
  }
}
const MAX_NAME = 40;
