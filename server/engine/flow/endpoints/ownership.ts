// Records that a handler looks up by what the caller gives, and whether anything ties them to the caller: another part of
// the condition, a check that is given what is looked up, a comparison of owners, a guard that reads the same request.
// Input: lookups and endpoints. Output: one entry per handler and record. Doubt counts as a tie: what cannot be read, and
// what may only those ask who see everything anyway, is "unknown".
import { tokenise } from "../../classify/tokens.js";
import { isOneOf } from "../../classify/words.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { NodeKind } from "../../facts/types.js";
import { callbackSiteOf } from "../../link/callbacks.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { factsOf, listOf, type Program, stringAt, strip } from "../../link/program.js";
import type { LinkedRecord } from "../../link/records.js";
import type { ConditionPart, Lookup } from "../stores/lookups.js";
import { isRowSecured } from "../stores/rowSecurity.js";
import { callableKey } from "../walk/callers.js";
import { isKey } from "../walk/keyNames.js";
import { climb, type Step } from "../ways/climbing.js";
import { callHas, type EffectContext, isItself, namesIn } from "../ways/effects.js";
import type { Handlers } from "../ways/handlerTable.js";
import { namesBefore, namesInside } from "./askedOfCallers.js";
import { cameFrom, isAskedByParameter, namesSent, runsAsCaller } from "./callersScope.js";
import { protectionOf, refusesInBlock } from "./gatekeepers.js";
import { isPrivileged, isProof, type PrivilegeTerms } from "./privileges.js";
import { isScoped } from "./scopingGuards.js";

export interface OwnedLookup extends Pick<Lookup, "file" | "call" | "spelled" | "beside" | "reads"> {
  act: Lookup["act"];
  record: Pick<LinkedRecord, "key" | "name">;
  /** What the record holds. */
  data: FindingData[];
  endpoint: Endpoint;
  /** From the lookup out to the handler. */
  steps: Step[];
  /** The key that the caller gives. */
  key: string;
  status: "done" | "missing" | "unknown";
  /** The roles asked for before the handler, where nothing else tells that whoever has them may see every record. */
  roles?: string;
  /** The guards that stand before it, and the record, where only those guards tell that it is for those who see more. */
  within?: string;
  /** The names of what stands before it, whatever permission it asks for, and the record. */
  among?: string;
  /** Keys of owners by which the condition asks for something of the caller. */
  ties?: string[];
  /** Keys of owners that the record has. */
  owners?: string[];
}

/** Words that tell whose something is, and words of checks and of those who may see everything. */
export interface OwnershipTerms extends PrivilegeTerms {
  /** Words that tell whose something is. */
  owners: readonly string[];
}

/** `all`: the lookups of personal records in one file, each with what its record holds. */
export function ownedLookups(
  e: EffectContext,
  all: readonly { lookup: Lookup; data: FindingData[] }[],
  handlers: Handlers,
  terms: OwnershipTerms,
): OwnedLookup[] {
  const found: OwnedLookup[] = [];
  for (const { lookup, data } of all) {
    const { file, call, spelled, many, condition, beside, reads } = lookup;
    if (condition === undefined || condition.length === 0) continue;
    // Of a list, only what hangs on one record: `findBy({ policyId })`.
    if (many && !isOfOne(condition)) continue;
    const { key: recordKey, name, fields } = lookup.record;
    const record = { key: recordKey, name };
    const own = {
      file,
      call,
      spelled,
      act: lookup.act,
      record,
      data,
      ...(beside === undefined ? {} : { beside }),
      ...(reads ? { reads } : {}),
    };
    for (const steps of climb(e.ctx, e.callers, handlers, file, call)) {
      const last = steps[steps.length - 1]!;
      for (const endpoint of handlers.of(callableKey(last.file, last.callable)) ?? []) {
        const parts = condition.map((part) => ({ part, from: cameFrom(e, endpoint, steps, part) }));
        const supplied = parts.find(({ from }) => from === "caller");
        if (!supplied) continue;
        // What a function is handed to set is no condition.
        const keys = beside === undefined ? parts.length : parts.filter(({ part }) => isKey(part.key)).length;
        const ties = parts.filter(
          ({ part, from }) =>
            !isExclusion(e, part) && (from === "elsewhere" || (from === "caller" && isAbout(part.key, terms, keys))),
        );
        const isProven = parts.length > 1 && parts.some(({ part }) => CODE.test(part.key));
        const isTied = ties.length > 0 || isProven || isRowSecured(e.ctx, file, call);
        const sent = parts.flatMap(({ part, from }) => (from === "caller" ? [part] : []));
        const asked = () => namesSent(e, endpoint, steps, sent);
        const status = isTied ? "done" : statusOf(e, endpoint, steps, terms, asked);
        const within = status === "missing" ? undefined : withinOf(e, endpoint, name, status, terms);
        found.push({ ...own, endpoint, steps, key: supplied.part.key, status, ...(within ? { within } : {}) });
        const roles = status === "missing" ? undefined : rolesBefore(endpoint, terms);
        if (roles === undefined || (ties.length === 0 && seesMore(e, endpoint, terms))) continue;
        const [one] = found.slice(-1);
        const tying = ties.length > 0 ? ties.map(({ part }) => part.key) : [...fields.keys()];
        one!.roles = roles;
        one!.among = [endpoint.file, name.toLowerCase(), ...new Set(namesBefore(e, endpoint).filter(isPlain))].join(
          " ",
        );
        one![ties.length > 0 ? "ties" : "owners"] = tying.filter((key) => isOwner(key, terms));
      }
    }
  }
  return found;
}

/** `{ mobile, code }`: whoever has the code was sent it. */
const CODE = /^((one_?time|verification|reset|access|activation)_?)?(code|otp|pin|token|secret|nonce)$/i;

/** `approver: Not(user.id)`, `{ createdBy: { ne: user.id } }`: what is one's own is left out. */
function isExclusion({ ctx: { p } }: EffectContext, { key, file, node }: ConditionPart): boolean {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  return EXCLUDES.test(key) || (nodes.kind[at] === NodeKind.call && EXCLUDES.test(nameOf(p, file, nodes.a[at]!)));
}
const EXCLUDES = /^\$?(not|ne|neq|nin|notIn|notEquals?)$/i;

/** With another key beside it, an owner's id that the caller gives was checked by whoever let him in with it. */
function isAbout(key: string, terms: OwnershipTerms, parts: number): boolean {
  return parts > 1 && isOwner(key, terms);
}

function isOwner(key: string, { owners }: OwnershipTerms): boolean {
  return tokenise(key).some((word) => isOneOf(owners, word));
}

/** Whoever may enter one was asked before, or it is nobody's. */
export function isGroup(name: string): boolean {
  return GROUP.test(name);
}
const GROUP =
  /tenant|org|company|workspace|project|environment|branch|team|department|institution|ward|group|region|district|site|office|room|category|type|kind|status|plan|product|batch|campaign|event/i;

/** All of it is the id of one other record, which is no group of them. */
function isOfOne(condition: readonly ConditionPart[]): boolean {
  const [part] = condition;
  return condition.length === 1 && /[a-z]Id$|[a-z]_id$/.test(part!.key) && !isGroup(part!.key);
}

/** Says nothing of verbs. */
function isPlain(name: string): boolean {
  return name !== "" && !/^(Get|Post|Put|Patch|Delete)$/.test(name);
}

function statusOf(
  e: EffectContext,
  endpoint: Endpoint,
  steps: readonly Step[],
  terms: OwnershipTerms,
  asked: () => readonly string[] | undefined,
): OwnedLookup["status"] {
  if (steps.some((step) => isChecked(e, step, terms))) return "done";
  if (isScoped(e, endpoint, terms, asked()) || isAskedByParameter(e, endpoint) || runsAsCaller(e, endpoint, steps))
    return "done";
  return protectionOf(e, endpoint).status === "guarded" && !isPrivileged(e, endpoint, terms) ? "missing" : "unknown";
}

/** A call that is given something and says whether it may be had, or a comparison that is about owners. */
function isChecked(e: EffectContext, step: Step, terms: OwnershipTerms): boolean {
  const { p } = e.ctx;
  const facts = factsOf(p, step.file);
  return withNested(e.ctx.p, step).some((callable) => {
    const fact = facts.callables[callable]!;
    const asked: Asked = { terms, except: turnedAway(e, step.file, callable) };
    return (
      fact.calls.some((call) => isCheck(e, step.file, call, terms) || compares(e, step.file, call, asked, 0)) ||
      fact.blocks.some(({ condition }) => condition >= 0 && compares(e, step.file, condition, asked, 0)) ||
      fact.returns.some((value) => compares(e, step.file, value, asked, 0)) ||
      comparesInside(e, step.file, callable, asked)
    );
  });
}

/** Words of owners, and comparisons that ask for the opposite. */
interface Asked {
  terms: OwnershipTerms;
  except: ReadonlySet<number>;
}

/** `if (claim.handledBy === user.id) throw …`: turns away whose it is, and nobody else. */
function turnedAway(e: EffectContext, file: number, callable: number): Set<number> {
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, file);
  const found = new Set<number>();
  for (const { condition, next } of callables[callable]!.blocks) {
    if (condition < 0 || next.length !== 2 || !refusesInBlock(e, { file, callable }, next[0]!)) continue;
    const open = [condition];
    for (let seen = 0; open.length > 0 && seen < MAX_PARTS; seen++) {
      const at = strip(p, file, open.pop()!);
      if (nodes.kind[at] === NodeKind.join) open.push(...listOf(p, file, at));
      else if (nodes.kind[at] === NodeKind.clean && /^===?$/.test(operatorOf(p, file, at))) found.add(at);
    }
  }
  return found;
}
const MAX_PARTS = 20;

function operatorOf(p: Program, file: number, clean: number): string {
  const at = factsOf(p, file).nodes.a[clean]!;
  return at < 0 ? "" : stringAt(p, file, at);
}

/** `claim.ownerId === me ? claim : null` asks where no block says so; what picks out of a list is another matter. */
function comparesInside(e: EffectContext, file: number, callable: number, asked: Asked): boolean {
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, file);
  const site = callbackSiteOf(p, file, callable);
  if (site && /^(find|filter|map|some|every|sort|reduce)/.test(nameOf(p, file, nodes.a[site.call]!))) return false;
  const { start, end } = callables[callable]!;
  const within = callables.filter((one) => one.parent === callable);
  for (let node = 0; node < nodes.kind.length; node++) {
    const at = nodes.start[node]!;
    if (nodes.kind[node] !== NodeKind.clean || at < start || nodes.end[node]! > end) continue;
    if (!within.some((one) => one.start <= at && at < one.end) && compares(e, file, node, asked, 0)) return true;
  }
  return false;
}

function isCheck(e: EffectContext, file: number, call: number, terms: OwnershipTerms): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  // What is given only to tell who asks says nothing of the record.
  const given = [...listOf(p, file, call)].filter((arg) => isPart(e, file, arg) && !isProof(e, file, arg));
  if (given.length === 0) return false;
  const words = tokenise(nameOf(p, file, nodes.a[call]!));
  // `recordAccess(id)` tells of it and refuses nothing.
  if (isItself(e, file, call, "audit") || /^(record|log|audit|track|write)$/.test(words[0] ?? "")) return false;
  return words.some((word) => terms.checks.includes(word)) || callHas(e, file, call, "authorization");
}

/** Something of the request or of a record, not the request as a whole and no constant. */
function isPart(e: EffectContext, file: number, node: number): boolean {
  const { nodes } = factsOf(e.ctx.p, file);
  const at = strip(e.ctx.p, file, node);
  const kind = nodes.kind[at];
  if (kind === NodeKind.object) {
    const pairs = listOf(e.ctx.p, file, at);
    return pairs.some((_, i) => i % 2 === 1 && isPart(e, file, pairs[i]!));
  }
  // `({ request, params }) => …`
  if (kind === NodeKind.load && WHOLE.test(nameOf(e.ctx.p, file, at))) return false;
  return kind !== NodeKind.literal && kind !== NodeKind.function && kind !== NodeKind.this && kind !== NodeKind.param
    ? true
    : kind === NodeKind.param && /id$/i.test(nameOf(e.ctx.p, file, node));
}

const WHOLE = /^(req|request|ctx|context|event)$/;

const MEMBERSHIP = /^(includes|has|some|every|equals|isEqual|contains)$/;

/** `claim.userId !== user.id`, `scope.includes(claim.branchId)`; not `user.role !== "admin"`. */
function compares(e: EffectContext, file: number, node: number, asked: Asked, depth: number): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  if (depth > 4 || asked.except.has(at)) return false;
  if (nodes.kind[at] === NodeKind.join)
    return [...listOf(p, file, at)].some((n) => compares(e, file, n, asked, depth + 1));
  const isCall = nodes.kind[at] === NodeKind.call && MEMBERSHIP.test(nameOf(p, file, nodes.a[at]!));
  if (nodes.kind[at] !== NodeKind.clean && !isCall) return false;
  const operands = [...listOf(p, file, at)];
  if (!isCall && operands.some((n) => compares(e, file, n, asked, depth + 1))) return true;
  // `claim.amount > user.limit` says how much, and not whose.
  if (!isCall && /^[<>]/.test(operatorOf(p, file, at))) return false;
  const sides = isCall ? [nodes.a[at]!, ...operands] : operands;
  if (sides.length < 2 || sides.some((n) => nodes.kind[strip(p, file, n)] === NodeKind.literal)) return false;
  return sides.some((n) =>
    namesIn(e, file, n).some((words) => words.some((word) => isOneOf(asked.terms.owners, word))),
  );
}

/** Beside roles, something tells that it is for those who may see every record, or the handler itself asks who it is. */
function seesMore(e: EffectContext, endpoint: Endpoint, terms: OwnershipTerms): boolean {
  const said = [...namesBefore(e, endpoint), ...endpoint.around.flatMap(({ texts }) => texts ?? [])];
  const isFor = (words: readonly string[]) => (name: string) => tokenise(name).some((word) => words.includes(word));
  const { privileged, roles } = terms;
  return said.some(isFor(privileged)) || namesInside(e, endpoint, terms).some(isFor([...privileged, ...roles]));
}

/** The roles that guards ask for by name. */
function rolesBefore(endpoint: Endpoint, { roles }: OwnershipTerms): string | undefined {
  const asking = endpoint.around.filter(
    ({ name, texts }) => texts !== undefined && tokenise(name).some((word) => roles.includes(word)),
  );
  // A decorator of the method goes before that of its class.
  const guards = asking.filter(
    ({ kind, name }, i) => kind !== "decorator" || asking.findIndex((other) => other.name === name) === i,
  );
  if (guards.length === 0) return undefined;
  return guards
    .map(({ name, texts }) => `${name}(${[...texts!].sort().join()})`)
    .sort()
    .join();
}

/** Another lookup of the same record in the same file, behind the very same guards, may be tied to the caller. */
function withinOf(
  e: EffectContext,
  endpoint: Endpoint,
  record: string,
  status: OwnedLookup["status"],
  terms: OwnershipTerms,
): string | undefined {
  const { privileged, roles } = terms;
  const before = endpoint.around.filter(({ after, kind }) => !after && kind !== "interceptor");
  const guards = before.filter(({ kind }) => kind === "middleware");
  const seesAll =
    status === "unknown" &&
    namesInside(e, endpoint, terms).some((name) =>
      tokenise(name).some((word) => privileged.includes(word) || roles.includes(word)),
    );
  if (record === "" || guards.length === 0 || seesAll || protectionOf(e, endpoint).status !== "guarded")
    return undefined;
  const names = before.map(({ name, texts }) => `${name}(${[...(texts ?? [])].sort().join()})`).sort();
  return [endpoint.file, record.toLowerCase(), ...names].join(" ");
}
