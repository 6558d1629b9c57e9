// States that read like an approval, and that nobody of the staff decides on: a rule engine sets them, a customer accepts what he
// is offered, a paper is found legible, a fresh object or a store of the screen repeats what was decided elsewhere.
// Input: a member that is set. Output: yes or no. Invariant: where a person of the staff acts, no machine does; what is stored is
// no repetition.
import { tokenise } from "../../classify/tokens.js";
import { isOneOf, matches } from "../../classify/words.js";
import { NodeKind, SPREAD_KEY } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { factsOf, listOf, literalText, onlyValue, stringAt, strip } from "../../link/program.js";
import { nodesIn } from "../endpoints/limitEvidence.js";
import { groupOf, type MemberWrite, versioned } from "../stores/memberWrites.js";
import { type EffectContext, namesIn } from "../ways/effects.js";
import { isNamedForApproval } from "./approvalNames.js";
import type { ApprovalTerms } from "./approvals.js";

/** `names`: of all around the function; `writes`: all members that it sets. */
export interface Setting {
  file: number;
  callable: number;
  names: readonly string[];
  write: MemberWrite;
  writes: readonly MemberWrite[];
}

export function isNoDecision(e: EffectContext, terms: ApprovalTerms, at: Setting): boolean {
  return (
    isOfScreen(e, at) ||
    isRepeated(e, terms, at) ||
    isPaper(e, at) ||
    isAccepted(e, terms, at) ||
    isUnattended(e, terms, at)
  );
}

/** `claimApproved(state, action) { state.byId[action.payload].status = "APPROVED"; }`: what the server decided is shown. */
function isOfScreen(e: EffectContext, { file, callable, write }: Setting): boolean {
  if (write.call >= 0) return false;
  const { nodes, callables } = factsOf(e.ctx.p, file);
  const { params } = callables[callable]!;
  if (!/^(state|draft)$/.test(params[0]?.name ?? "") || !/^(action|payload)?$/.test(params[1]?.name ?? ""))
    return false;
  let at = versioned(e, file, write.object);
  for (let hops = 0; hops < 8; hops++) {
    at = onlyValue(e.ctx.p, file, at);
    if (nodes.kind[at] !== NodeKind.load && nodes.kind[at] !== NodeKind.call) break;
    at = nodes.a[at]!;
  }
  // Of the state itself somebody may approve something: `state.status = "APPROVED"` of a workflow.
  const isWhole = strip(e.ctx.p, file, versioned(e, file, write.object)) === at;
  return !isWhole && nodes.kind[at] === NodeKind.param && nodes.a[at] === callable && nodes.b[at] === 0;
}

/** `const dto = { status: "OPEN" }; if (row.state === 3) dto.status = "APPROVED"; return dto;`: given back, and kept nowhere. */
function isRepeated(e: EffectContext, terms: ApprovalTerms, { file, callable, write }: Setting): boolean {
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, file);
  if (write.call >= 0 || isNamedForApproval(terms, callables[callable]!.name)) return false;
  const root = rootsOf(e, file, write.object);
  const [fresh] = root;
  if (fresh === undefined || root.size !== 1 || nodes.kind[fresh] !== NodeKind.object) return false;
  const pairs = [...listOf(p, file, fresh)];
  if (pairs.some((key, i) => i % 2 === 0 && key === SPREAD_KEY)) return false;
  const isIt = (node: number) => node >= 0 && rootsOf(e, file, node).has(fresh);
  return (
    !nodesIn(e, { file, callable }).some((node) => {
      const kind = nodes.kind[node];
      if (kind === NodeKind.call) {
        const callee = strip(p, file, nodes.a[node]!);
        return (
          [...listOf(p, file, node)].some(isIt) || (nodes.kind[callee] === NodeKind.load && isIt(nodes.a[callee]!))
        );
      }
      if (kind === NodeKind.object) return [...listOf(p, file, node)].some((value, i) => i % 2 === 1 && isIt(value));
      return kind === NodeKind.array && [...listOf(p, file, node)].some(isIt);
    }) && !withNested(p, { file, callable }).some((inner) => callables[inner]!.stores.some(({ value }) => isIt(value)))
  );
}

/** What a value was before members of it were set, on whatever way. */
function rootsOf(e: EffectContext, file: number, node: number): Set<number> {
  const { nodes, bindings } = factsOf(e.ctx.p, file);
  const roots = new Set<number>();
  const seen = new Set<number>();
  const visit = (of: number): void => {
    const at = strip(e.ctx.p, file, of);
    if (seen.has(at) || seen.size > 60) return;
    seen.add(at);
    if (nodes.kind[at] === NodeKind.update) visit(nodes.a[at]!);
    else if (nodes.kind[at] === NodeKind.join) for (const one of listOf(e.ctx.p, file, at)) visit(one);
    else if (nodes.kind[at] === NodeKind.local) for (const one of bindings[nodes.a[at]!]?.versions ?? []) visit(one);
    else roots.add(at);
  };
  visit(node);
  return roots;
}

/** `db.claimDocument.update(…)`: the paper is legible and complete, and nothing is paid for it. */
function isPaper(e: EffectContext, { file, write }: Setting): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  if (write.call < 0) return false;
  const callee = strip(p, file, nodes.a[write.call]!);
  if (nodes.kind[callee] !== NodeKind.load) return false;
  const table = strip(p, file, nodes.a[callee]!);
  // A variable may hold what a database calls a document.
  return nodes.kind[table] === NodeKind.load && PAPER.test(tokenise(nameOf(p, file, table)).at(-1) ?? "");
}
const PAPER = /^(document|attachment|photo|picture|image|upload|scan)s?$/;

/** `where: { id, customerId: customer.id }, data: { status: "ACCEPTED" }`: his own offer, which he has to accept himself. */
function isAccepted(e: EffectContext, terms: ApprovalTerms, { file, names, write, writes }: Setting): boolean {
  const { p } = e.ctx;
  if (write.call < 0 || write.statement) return false;
  const words = [...names, ...write.around.flatMap(tokenise), ...tokenise(write.key)];
  const state = tokenise(literalText(p, file, write.value) ?? nameOf(p, file, write.value));
  if (!state.includes("accepted") && !words.some((word) => OFFER.test(word))) return false;
  const noted = writes.some(
    (one) => groupOf(one) === groupOf(write) && /^(by|id)$/.test(tokenise(one.key).at(-1) ?? "") && !isPartys(one.key),
  );
  if (noted) return false;
  return [...listOf(p, file, write.call)].some((arg) => isOwn(e, terms, file, arg, 0));
}
const OFFER = /^(offer|estimate|quote|quotation)s?$/;
const PARTY = /^(customer|claimant|insured|policyholder|holder|member|applicant|payee|client)$/;

function isPartys(key: string): boolean {
  return tokenise(key).some((word) => PARTY.test(word));
}

/** Rows of the party who acts: `customerId: customer.id`, `claimantId: req.user.id`, and not an id that was sent. */
function isOwn(e: EffectContext, terms: ApprovalTerms, file: number, node: number, depth: number): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const object = strip(p, file, node);
  if (nodes.kind[object] !== NodeKind.object || depth > 2) return false;
  const pairs = [...listOf(p, file, object)];
  return pairs.some((key, i) => {
    if (i % 2 === 1 || key < 0) return false;
    const name = stringAt(p, file, key);
    if (name === "data" || name === "set") return false;
    const value = strip(p, file, pairs[i + 1]!);
    if (!isPartys(name)) return isOwn(e, terms, file, value, depth + 1);
    if (nodes.kind[value] !== NodeKind.load) return false;
    const holder = strip(p, file, nodes.a[value]!);
    const isGiven = nodes.kind[holder] === NodeKind.param && PARTY.test(nameOf(p, file, holder));
    return isGiven || namesIn(e, file, value).some((tokens) => tokens.some((token) => isActing(terms, token)));
  });
}

/** A rule engine, or a function that says that it decides alone; nobody of the staff is there who could have. */
function isUnattended(
  e: EffectContext,
  terms: ApprovalTerms,
  { file, callable, names, write, writes }: Setting,
): boolean {
  const isSaid = matches(terms.unattended, names.join(" "));
  const isNoted = writes.some(
    (one) =>
      groupOf(one) === groupOf(write) &&
      /^(by|id)$/.test(tokenise(one.key).at(-1) ?? "") &&
      MACHINE.test(literalText(e.ctx.p, file, one.value) ?? ""),
  );
  return (isSaid || isNoted) && !hasPerson(e, terms, file, callable);
}
/** `setStatus(id, "APPROVED", "rule:small-claims")` */
export function isByMachine(e: EffectContext, file: number, { call }: MemberWrite): boolean {
  return (
    call >= 0 && [...listOf(e.ctx.p, file, call)].some((arg) => MACHINE.test(literalText(e.ctx.p, file, arg) ?? ""))
  );
}
const MACHINE = /^(rule|rules|job|system|cron|auto\w*|bot|robot|scheduler|batch|engine|stp)([:/_.-]|$)/i;

/** Somebody acts in the function or around it: `user`, `approverId`, `req.user`. */
function hasPerson(e: EffectContext, terms: ApprovalTerms, file: number, callable: number): boolean {
  const { nodes, callables } = factsOf(e.ctx.p, file);
  let outer = callable;
  for (let at = callable; at > 0; at = callables[at]!.parent) outer = at;
  const isPerson = (name: string) => {
    const tokens = tokenise(name).filter((token) => token !== "id");
    return isActing(terms, tokens.at(-1) ?? "");
  };
  if (callables[outer]!.params.some(({ name }) => isPerson(name))) return true;
  return nodesIn(e, { file, callable: outer }).some((node) => {
    const kind = nodes.kind[node];
    const isName = kind === NodeKind.load || kind === NodeKind.param || kind === NodeKind.local;
    return isName && isPerson(nameOf(e.ctx.p, file, node));
  });
}

/** Words of who acts that are of a person: a context, or the manager of a store, is none. */
function isActing({ actors }: ApprovalTerms, word: string): boolean {
  return isOneOf(actors, word) && !/^(by|context|ctx|auth|current|manager|viewer)$/.test(word);
}
