// Acts in a sale that nobody may do: a part of the commission that goes to the customer, a customer's signature that somebody else
// makes, a date of signing that the caller names. Input: a file and the words that count. Output: one entry per call or member.
// Invariant: an agent's own signature, what an outside signing service reports, and a date that is looked at are none.
import { matches, wordsOf } from "../../classify/words.js";
import { NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { factsOf, listOf, onlyValue, type Program, stringAt, strip } from "../../link/program.js";
import { guardWords } from "../endpoints/changeEvidence.js";
import { spell } from "../sinks/sinks.js";
import { memberWritesIn } from "../stores/memberWrites.js";
import { callableKey } from "../walk/callers.js";
import type { EffectContext } from "../ways/effects.js";
import type { Handlers } from "../ways/handlerTable.js";
import { NOBODY_SERVED, namedRoot, wordsAround } from "./namedRoots.js";
import { namesWithin } from "./namesWithin.js";
import { recordAt } from "./siblingSigns.js";

/** Regular expressions on words in lower case, parted by blanks. */
export interface SalesTerms {
  /** Functions by which money reaches somebody, with what they are called on. */
  pays: string;
  commissions: string;
  customers: string;
  /** What a payment is made of that is the customer's own, less a commission or not. */
  owed: string;
  /** Records of signatures; members that say whose it is; who acts for others. */
  signatures: string;
  signers: string;
  agents: string;
  /** Functions that prove that the customer is there; signatures that are only asked for. */
  proves: string;
  asked: string;
  /** Members that say when something was signed or recorded, and what that is. */
  dates: string;
  documents: string;
  /** Functions by the names around them: somebody else says what happened. */
  automatic: string;
}

export interface SalesAct {
  what: "rebate" | "proxy" | "backdated";
  start: number;
  end: number;
  act: string;
  about: string;
}

export function salesActs(e: EffectContext, handlers: Handlers, terms: SalesTerms, file: number): SalesAct[] {
  const { facts, path, pathClass } = e.ctx.p.files[file]!;
  if (facts.language !== "typescript" || pathClass === "test" || NOBODY_SERVED.test(path)) return [];
  const says = (words: string) =>
    facts.strings.some((text) => text.length <= MAX_NAME && matches(words, wordsOf(text)));
  const [isOfCommissions, isSigning] = [
    says(terms.commissions),
    says(terms.signatures) || says(terms.dates) || says(terms.signers) || matches(terms.signatures, wordsOf(path)),
  ];
  if (!isOfCommissions && !isSigning) return [];
  return facts.callables.flatMap(({ calls, name }, callable): SalesAct[] => {
    if (callable === 0) return [];
    const root = namedRoot(e.ctx.p, handlers, file, callable);
    const endpoint = handlers.of(callableKey(file, root))?.[0];
    const around = `${wordsOf(name)} ${wordsAround(e.ctx.p, { file, callable: root }, endpoint)}`;
    if (matches(terms.automatic, around)) return [];
    const within = { callable, root, route: endpoint?.route ?? "" };
    return calls.flatMap((call): SalesAct[] => [
      ...(isOfCommissions ? rebateBy(e, terms, file, call) : []),
      ...(isSigning ? signedBy(e, handlers, terms, file, within, call) : []),
      ...(isSigning ? datedBy(e, terms, file, within, call) : []),
    ]);
  });
}
const MAX_NAME = 60;

/** `wallet.credit(policy.holderId, commission.firstYear * percent)` */
function rebateBy({ ctx }: EffectContext, terms: SalesTerms, file: number, call: number): SalesAct[] {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  const spelled = spell(ctx, file, strip(p, file, nodes.a[call]!));
  if (!matches(terms.pays, wordsOf(spelled))) return [];
  const args = [...listOf(p, file, call)].flatMap((arg) => partsOf(p, file, arg));
  const speaks = (wanted: string) => (name: string) => matches(wanted, wordsOf(name));
  const to = args.find(({ values }) => values.some(speaks(terms.customers)));
  // A commission that is only noted beside is not what is paid.
  const of = args.find(
    ({ key, values }) => (key === undefined || AMOUNT.test(key)) && values.some(speaks(terms.commissions)),
  );
  if (!to || !of || to === of || of.values.some(speaks(terms.owed))) return [];
  const about = of.values.find(speaks(terms.commissions))!;
  return [{ what: "rebate", start: nodes.start[call]!, end: nodes.end[call]!, act: `${spelled}()`, about }];
}

const AMOUNT = /amount|amt|value|sum|points|jin_?e|cents|金额|金額/i;

/** What is handed over, each member of an object by itself, with what it is called there. */
function partsOf(p: Program, file: number, arg: number): { key?: string; values: string[] }[] {
  const { nodes } = factsOf(p, file);
  const at = onlyValue(p, file, arg);
  if (nodes.kind[at] !== NodeKind.object) return [namesWithin(p, file, at)];
  const pairs = [...listOf(p, file, at)];
  return pairs.flatMap((key, i) => {
    if (i % 2 === 1 || key < 0) return [];
    return [{ key: stringAt(p, file, key), ...namesWithin(p, file, onlyValue(p, file, pairs[i + 1]!)) }];
  });
}

interface Within {
  callable: number;
  /** The function with a name, or the handler, that it stands in; and its route. */
  root: number;
  route: string;
}

/** A signature that is kept as the customer's, where an agent is who calls. */
function signedBy(
  e: EffectContext,
  handlers: Handlers,
  terms: SalesTerms,
  file: number,
  { callable, root }: Within,
  call: number,
): SalesAct[] {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  if (!KEEPS.test(nameOf(p, file, nodes.a[call]!))) return [];
  const set = memberWritesIn(e, file, callable).filter((one) => one.call === call);
  const { callables, records } = factsOf(p, file);
  const { name, owner } = callables[root]!;
  const about = [recordAt(e, file, call), ...set.map(({ key }) => key), name, records[owner]?.name ?? ""];
  if (!about.some((one) => matches(terms.signatures, wordsOf(one)))) return [];
  const signer = set.find(({ key }) => matches(terms.signers, wordsOf(key)));
  const isCustomers = set.some(({ key, value }) => {
    if (!matches(terms.signers, wordsOf(key))) return false;
    const { values, texts } = namesWithin(p, file, value);
    const isOwn = values.some((name) => SESSION.test(wordsOf(name))) && !values.some((name) => SENT.test(name));
    return !isOwn && [...values, ...texts].some((name) => matches(terms.customers, wordsOf(name)));
  });
  if (
    !signer ||
    !isCustomers ||
    set.some(({ value }) => namesWithin(p, file, value).texts.some((text) => matches(terms.asked, wordsOf(text))))
  )
    return [];
  if (!isAgents(e, handlers, terms, file, root) || isProved(e, terms, file, root)) return [];
  const spelled = spell(e.ctx, file, strip(p, file, nodes.a[call]!));
  return [
    {
      what: "proxy",
      start: nodes.start[call]!,
      end: nodes.end[nodes.a[call]!]!,
      act: `${spelled}()`,
      about: signer.key,
    },
  ];
}
const KEEPS = /^(create|insert|save|add|store|persist|put)|^(bao_?cun|xin_?zeng|chuang_?jian)$|^(保存|新增)/i;
/** What a request brings may name anybody. */
const SENT = /^(body|params|query|dto)$/;
const SESSION = /^(req|request|session|current user|auth|me)$/;

/** By what stands before it, or by a condition on the role of who calls. */
function isAgents(e: EffectContext, handlers: Handlers, terms: SalesTerms, file: number, root: number): boolean {
  const { p } = e.ctx;
  const endpoints = handlers.of(callableKey(file, root)) ?? [];
  if (endpoints.some((endpoint) => guardWords(e, endpoint).some((words) => matches(terms.agents, words)))) return true;
  const { nodes, callables } = factsOf(p, file);
  return withNested(p, { file, callable: root }).some((one) =>
    callables[one]!.blocks.some(({ condition, next }) => {
      // `if (role !== "AGENT") throw …`: nobody else gets further.
      if (condition < 0 || nodes.kind[condition] !== NodeKind.clean || nodes.a[condition]! < 0) return false;
      if (!/^!==?$/.test(stringAt(p, file, nodes.a[condition]!))) return false;
      if (callables[one]!.blocks[next[0]!]?.exit === undefined) return false;
      return namesWithin(p, file, condition).texts.some((text) => matches(terms.agents, wordsOf(text)));
    }),
  );
}

function isProved(e: EffectContext, terms: SalesTerms, file: number, root: number): boolean {
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, file);
  return withNested(p, { file, callable: root }).some((one) =>
    callables[one]!.calls.some((call) =>
      matches(terms.proves, wordsOf(spell(e.ctx, file, strip(p, file, nodes.a[call]!)))),
    ),
  );
}

/** `update({ data: { signedAt: new Date(body.signedAt) } })`, unless something looks at the date. */
function datedBy(
  e: EffectContext,
  terms: SalesTerms,
  file: number,
  { callable, root, route }: Within,
  call: number,
): SalesAct[] {
  const { p } = e.ctx;
  const { nodes, callables, records } = factsOf(p, file);
  const set = memberWritesIn(e, file, callable).find(
    ({ call: by, key, value }) => by === call && matches(terms.dates, wordsOf(key)) && isSent(p, file, value, 0),
  );
  if (!set) return [];
  const { name, owner } = callables[root]!;
  const around = [recordAt(e, file, call), name, records[owner]?.name ?? "", route];
  if (!around.some((one) => matches(terms.documents, wordsOf(one)))) return [];
  const looks = withNested(p, { file, callable: root }).some((one) =>
    callables[one]!.blocks.some(
      ({ condition }) =>
        condition >= 0 && namesWithin(p, file, condition).values.some((name) => matches(terms.dates, wordsOf(name))),
    ),
  );
  if (looks) return [];
  const spelled = spell(e.ctx, file, strip(p, file, nodes.a[call]!));
  return [{ what: "backdated", start: set.start, end: set.end, act: `${spelled}()`, about: set.key }];
}

/** It was in the body of a request: `req.body.signedAt`, `new Date(body.signedAt)`. */
function isSent(p: Program, file: number, node: number, depth: number): boolean {
  const { nodes, callables } = factsOf(p, file);
  const at = onlyValue(p, file, node);
  if (depth > MAX_DEPTH) return false;
  if (nodes.kind[at] === NodeKind.call) return [...listOf(p, file, at)].some((arg) => isSent(p, file, arg, depth + 1));
  if (nodes.kind[at] === NodeKind.join) return [...listOf(p, file, at)].some((one) => isSent(p, file, one, depth + 1));
  if (nodes.kind[at] !== NodeKind.load) return false;
  let isOfBody = false;
  let base = at;
  for (let hops = 0; hops < MAX_DEPTH && nodes.kind[base] === NodeKind.load; hops++) {
    base = onlyValue(p, file, nodes.a[base]!);
    isOfBody ||= BODY.test(nameOf(p, file, base));
  }
  if (nodes.kind[base] !== NodeKind.param) return false;
  const param = callables[nodes.a[base]!]?.params[nodes.b[base]!];
  return isOfBody || param?.annotations.some(({ name }) => name === "Body") === true;
}
const BODY = /^(body|dto|payload|input)$/;
const MAX_DEPTH = 6;
