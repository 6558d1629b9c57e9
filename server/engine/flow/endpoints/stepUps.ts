// Operations of endpoints for which being signed in is not enough, and whether anything asks who calls to prove himself once
// more: a guard that is named for it, a code or password that is checked on the way, a member of what is sent that holds one.
// Input: the endpoints of a file. Output: one entry for each that is such an operation, or asks for such a proof by a guard.
// Invariant: names decide; one sign anywhere in what the handler calls is enough.
import { matches, wordsOf } from "../../classify/words.js";
import { LiteralKind, NodeKind } from "../../facts/types.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { nameOf } from "../../link/names.js";
import { type Body, factsOf, listOf, stringAt } from "../../link/program.js";
import { resolveType, unwrap } from "../../link/types.js";
import { callableKey } from "../walk/callers.js";
import type { EffectContext } from "../ways/effects.js";
import type { Handlers } from "../ways/handlerTable.js";
import { guardWords, someBody } from "./changeEvidence.js";
import { nodesIn } from "./limitEvidence.js";

/** Regular expressions on words in lower case, parted by blanks. */
export interface StepUpTerms {
  operations: readonly StepUpOperation[];
  /** Handlers and routes: they only look at something, are for those who are not signed in, or no person calls them. */
  aside: string;
  /** What asks for a further proof by standing before a handler, and what only has to do with such. */
  guards: string;
  otherGuards: string;
  /** Guards that ask for something else, even where they cannot be looked into. */
  ordinary: string;
  /** Functions called, members read and names asked about that have to do with a further proof. */
  proofs: string;
  /** Functions called that change something. */
  changes: string;
}

export interface StepUpOperation {
  what: string;
  /** Words of the verb, the route and the handler ("put me email / saveEmail"), where something is changed; where something is given. */
  changes?: string;
  gives?: string;
  /** Only where they are called in a way that changes what is there, or by a name that says so. */
  needs?: string;
  /** It is something else, or takes away. */
  unless?: string;
  /** Another pattern in the place of `aside`. */
  aside?: string;
  /** Another pattern in the place of `proofs`: what is changed is a proof itself, and others show nothing by proving it. */
  proofs?: string;
}

export interface StepUp {
  endpoint: Endpoint;
  /** "": no such operation, and a guard asks for a proof. */
  what: string;
  /** "unknown": something stands before it that cannot be looked into. */
  status: "done" | "missing" | "unknown";
  /** The guard, or what speaks of a proof in what it calls. */
  by: string;
  isGuarded: boolean;
}

export function stepUpsIn(e: EffectContext, handlers: Handlers, terms: StepUpTerms, file: number): StepUp[] {
  if (e.ctx.p.files[file]!.pathClass !== "source") return [];
  const all = handlers.in(file).flatMap(({ endpoints }) => endpoints);
  const guards = all.map((endpoint) => {
    const operation = operationOf(e, terms, endpoint);
    return { operation, guard: guardOf(e, terms, endpoint, operation !== undefined) };
  });
  // What stands before those with a guard of their own, too, asks for nothing itself.
  const shared = new Set(
    all.flatMap(({ around }, i) =>
      guards[i]!.guard === "" ? [] : around.filter(({ name }) => name !== guards[i]!.guard).flatMap(bodiesOf),
    ),
  );
  const found = all.flatMap((endpoint, i): StepUp[] => {
    const { operation, guard } = guards[i]!;
    const what = operation?.what ?? "";
    if (guard !== "" && (operation || isElsewhere(e, terms, endpoint)))
      return [{ endpoint, what, status: "done", by: guard, isGuarded: true }];
    if (!operation) return [];
    const proofs = operation.proofs ?? terms.proofs;
    const own = endpoint.around.flatMap(({ bodies }) => bodies.filter((body) => !shared.has(bodyKey(body))));
    const by = proofIn(e, proofs, [endpoint, ...own]);
    if (by !== "") return [{ endpoint, what, status: "done", by, isGuarded: false }];
    if (operation.changes && !changesSomething(e, terms, endpoint)) return [];
    const isHidden = endpoint.protection.status === "unknown" || isSentProof(e, proofs, endpoint);
    return [{ endpoint, what, status: isHidden ? "unknown" : "missing", by: "", isGuarded: false }];
  });
  // What cannot be looked into stands before those that ask by themselves, too.
  const asking = found.filter(({ status }) => status === "done").map(({ endpoint }) => namesAround(endpoint));
  return found.map((one) => {
    if (one.status !== "unknown" || isSentProof(e, proofsOf(terms, one), one.endpoint)) return one;
    const names = [...namesAround(one.endpoint)];
    const isKnown = (name: string) => matches(terms.ordinary, wordsOf(name));
    return asking.some((others) => names.every((name) => others.has(name) || isKnown(name)))
      ? { ...one, status: "missing" }
      : one;
  });
}

function namesAround({ around, protection }: Endpoint): Set<string> {
  return new Set([...around.map(({ name }) => name), protection.by]);
}

function proofsOf({ operations, proofs }: StepUpTerms, { what }: StepUp): string {
  return operations.find((one) => one.what === what)?.proofs ?? proofs;
}

function bodyKey({ file, callable }: Body): string {
  return callableKey(file, callable);
}

function bodiesOf({ bodies }: Endpoint["around"][number]): string[] {
  return bodies.map(bodyKey);
}

const CHANGING = /^(POST|PUT|PATCH|DELETE|MUTATION)$/i;

function operationOf(e: EffectContext, terms: StepUpTerms, endpoint: Endpoint): StepUpOperation | undefined {
  const words = wordsOfHandler(e, endpoint);
  // `permission("payee:edit")` says what it does.
  const said = [words, ...endpoint.around.flatMap(({ texts }) => texts ?? []).map(wordsOf)].join(" ");
  const found = terms.operations.find(({ changes, gives, needs, unless }) => {
    if (matches(unless ?? NEVER, words)) return false;
    if (needs && !/^(PUT|PATCH)$/.test(endpoint.verb) && !matches(needs, said)) return false;
    return matches(changes ?? NEVER, words) ? isChange(endpoint, terms, words) : matches(gives ?? NEVER, words);
  });
  return found && !matches(found.aside ?? terms.aside, words) ? found : undefined;
}
const NEVER = "(?!)";

function isChange({ verb }: Endpoint, terms: StepUpTerms, words: string): boolean {
  return CHANGING.test(verb) || (!/^(GET|HEAD|QUERY)$/i.test(verb) && matches(terms.changes, words));
}

/** Neither left aside nor about the proof itself: who sets one up has none yet. */
function isElsewhere(e: EffectContext, { aside, guards }: StepUpTerms, endpoint: Endpoint): boolean {
  const words = wordsOfHandler(e, endpoint);
  return !matches(aside, words) && !matches(guards, words);
}

/** Of the verb, the route and the handler's name, with "/" between route and name. */
function wordsOfHandler(e: EffectContext, { file, callable, route, verb }: Endpoint): string {
  const { name } = factsOf(e.ctx.p, file).callables[callable]!;
  const words = wordsOf(name);
  return [verb.toLowerCase(), wordsOf(route), ...(words === "" ? [] : ["/", words])].join(" ");
}

/** What stands before an operation may be told by its options, too. */
function guardOf(
  e: EffectContext,
  { guards, otherGuards }: StepUpTerms,
  endpoint: Endpoint,
  isOperation: boolean,
): string {
  const isGuard = (words: string) => matches(guards, words) && !matches(otherGuards, words);
  const around = endpoint.around.map(({ name }) => name);
  const named = [...endpoint.protection.by.split(", "), ...around, ...(endpoint.marks ?? [])];
  const name = named.find((one) => isGuard(wordsOf(one))) ?? calledFirst(e, isGuard, endpoint);
  if (name !== undefined || !isOperation) return name ?? "";
  return guardWords(e, endpoint).find(isGuard) ?? "";
}

/** `await requireStepUp(form.get("code"))`: what has no guards around it, such as an action or a resolver, calls them itself. */
function calledFirst(
  e: EffectContext,
  isGuard: (words: string) => boolean,
  { file, callable, around }: Endpoint,
): string | undefined {
  if (around.length > 0) return undefined;
  const { nodes, callables } = factsOf(e.ctx.p, file);
  const names = callables[callable]!.calls.map((call) => nameOf(e.ctx.p, file, nodes.a[call]!));
  return names.find((name) => DEMANDS.test(name) && isGuard(wordsOf(name)));
}
const DEMANDS = /^(require|ensure|assert|enforce|demand|guard)(?![a-z])/;

/** The first thing that speaks of a proof, as code spells it. */
function proofIn(e: EffectContext, proofs: string, bodies: readonly Body[]): string {
  let found = "";
  someBody(e, bodies, (body) => {
    found ||= spoken(e, body).find((name) => matches(proofs, wordsOf(name))) ?? "";
    return found !== "";
  });
  return found;
}

const MAX_TEXT = 40;

/** Names of what it calls, with the objects before them, of what it is given, reads and hands on; short texts. */
function spoken(e: EffectContext, body: Body): string[] {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, body.file);
  return nodesIn(e, body).flatMap((node) => {
    switch (nodes.kind[node]) {
      case NodeKind.call:
        return nodes.kind[nodes.a[node]!] === NodeKind.load
          ? [`${nameOf(p, body.file, nodes.a[nodes.a[node]!]!)}.${nameOf(p, body.file, nodes.a[node]!)}`]
          : [nameOf(p, body.file, nodes.a[node]!)];
      case NodeKind.load:
      case NodeKind.param:
        return [nameOf(p, body.file, node)];
      case NodeKind.literal:
        return nodes.a[node] === LiteralKind.string && nodes.b[node]! >= 0
          ? [stringAt(p, body.file, nodes.b[node]!)].filter((text) => text.length < MAX_TEXT)
          : [];
      case NodeKind.object:
        return [...listOf(p, body.file, node)].flatMap((key, i) =>
          i % 2 === 0 && key >= 0 ? [stringAt(p, body.file, key)] : [],
        );
      default:
        return [];
    }
  });
}

/** What is sent has a member that holds a proof; who looks at it cannot be seen. */
function isSentProof(e: EffectContext, proofs: string, { file, callable }: Endpoint): boolean {
  const { p } = e.ctx;
  if (isTypedProof(e, proofs, { file, callable })) return true;
  return factsOf(p, file).callables[callable]!.params.some(({ name, type, annotations }) => {
    // `@CurrentUser() user: Staff` says when he last proved himself, and is not sent.
    if (annotations.length > 0 && !annotations.some((one) => SENT_BY.test(one.name))) return false;
    if (matches(proofs, wordsOf(name))) return true;
    const record = type < 0 ? undefined : unwrap(resolveType(p, file, type));
    return record?.k === "record" && [...record.record.fields.keys()].some((key) => matches(proofs, wordsOf(key)));
  });
}

const SENT_BY = /^(Body|Args?|Input|Payload|Query|Params?|Headers?|MessageBody)$/;

/** `app.post<{ Body: { code: string } }>("/payees", handler)` */
function isTypedProof(e: EffectContext, proofs: string, { file, callable }: Body): boolean {
  const { nodes, callables, records } = factsOf(e.ctx.p, file);
  const speaking = records.filter(({ fields }) => fields.some(({ name }) => matches(proofs, wordsOf(name))));
  if (speaking.length === 0) return false;
  const { start, end } = callables[callable]!;
  let around = -1;
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.call || nodes.start[node]! > start || nodes.end[node]! < end) continue;
    if (around < 0 || nodes.start[node]! >= nodes.start[around]!) around = node;
  }
  return around >= 0 && speaking.some((one) => nodes.start[around]! <= one.start && one.end <= start);
}

function changesSomething(e: EffectContext, terms: StepUpTerms, endpoint: Endpoint): boolean {
  return someBody(e, [endpoint], ({ file, callable }) => {
    const { nodes, callables } = factsOf(e.ctx.p, file);
    return callables[callable]!.calls.some((call) => {
      if (e.writes(file, call) !== undefined) return true;
      return (
        e.behind(file, call) === undefined && matches(terms.changes, wordsOf(nameOf(e.ctx.p, file, nodes.a[call]!)))
      );
    });
  });
}
