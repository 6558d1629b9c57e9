// For whom a handler is: for those who may see every record, by a role, a right or a mark of the caller that is asked for, or by where
// it lies. Input: an endpoint, and words of roles and places. Output: yes or no. Invariant: a role of customers, or of those who see
// their own customers only, is none.
import { tokenise } from "../../classify/tokens.js";
import { isOneOf } from "../../classify/words.js";
import { NONE, NodeKind } from "../../facts/types.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { type Body, factsOf, listOf, literalText, type Program, stringAt, strip } from "../../link/program.js";
import { type EffectContext, namesIn } from "../ways/effects.js";
import { type CustomerTerms, namesBefore, namesInside } from "./askedOfCallers.js";
import { refuses } from "./gatekeepers.js";

export interface PrivilegeTerms extends CustomerTerms {
  /** Words of functions that say whether it may be had. */
  checks: readonly string[];
  /** Words of places and people who may see every record. */
  privileged: readonly string[];
  /** Words of guards that ask for a role, which may be that of such people. */
  roles: readonly string[];
}

/** For those who may see every record: by a role or permission asked for, or by where it lies. */
export function isPrivileged(e: EffectContext, endpoint: Endpoint, terms: PrivilegeTerms): boolean {
  const { privileged, roles } = terms;
  const asks = (name: string) => tokenise(name).some((word) => roles.includes(word));
  const before = namesBefore(e, endpoint);
  const inside = namesInside(e, endpoint, terms);
  if ([...before, ...inside].some((name) => tokenise(name).some((word) => privileged.includes(word)))) return true;
  if (
    asksForMark(e, endpoint) ||
    asksForScope(e, endpoint, terms) ||
    asksForRight(e, endpoint, terms) ||
    asksByDecorator(e, endpoint, terms)
  )
    return true;
  const guards = endpoint.protection.by.split(", ");
  const tellsMore = (name: string) =>
    !(guards.includes(name) && READS_MARKS.test(name)) && !isOfCustomers(endpoint, terms, name);
  return [...before.filter(tellsMore), ...inside].some(asks);
}

/** `@Roles("customer")`: whoever has this role may see what is his; a permission of such a name is one to work with customers. */
function isOfCustomers({ around }: Endpoint, { customers }: PrivilegeTerms, of: string): boolean {
  if (!/role|juese|角色/i.test(of)) return false;
  const asked = around.filter(({ name }) => name === of).flatMap(({ texts }) => texts ?? []);
  return asked.length > 0 && asked.every((text) => tokenise(text).every((word) => customers.includes(word)));
}

/** `can(req.user, "claims:read")` in the handler: a right that whoever has it may have for every record. */
function asksForRight(e: EffectContext, endpoint: Endpoint, { checks }: PrivilegeTerms): boolean {
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, endpoint.file);
  return withNested(p, endpoint).some((callable) =>
    callables[callable]!.calls.some((call) => {
      const args = [...listOf(p, endpoint.file, call)];
      return (
        args.some((arg) => isProof(e, endpoint.file, arg)) &&
        args.some((arg) => nodes.kind[strip(p, endpoint.file, arg)] === NodeKind.literal) &&
        tokenise(nameOf(p, endpoint.file, nodes.a[call]!)).some((word) => checks.includes(word))
      );
    }),
  );
}

/**
 * A middleware without a name that looks into the rights of the caller, or into what he is: `req.auth.scope.includes("holder:read")`,
 * `ctx.state.user.kind !== "staff"`.
 */
function asksForScope(e: EffectContext, { around }: Endpoint, { customers, privileged }: PrivilegeTerms): boolean {
  // `requireBroker`: whoever has this role sees his own customers.
  const isOfThem = (name: string) =>
    tokenise(name).some((word) => !/^(role|policy)$/.test(word) && isOneOf(customers, word));
  const bodies = around
    .filter(({ kind, after, name }) => /^(middleware|wrapper)$/.test(kind) && !after && !isOfThem(name))
    .flatMap((one) => one.bodies);
  const mayPass = (file: number, condition: number) =>
    comparesWith(e, file, condition, privileged) ||
    (namesIn(e, file, condition).some((words) => words.some((word) => RIGHTS.test(word))) &&
      !comparesWith(e, file, condition, customers));
  const asks = (body: Body) =>
    withNested(e.ctx.p, body).some((callable) =>
      factsOf(e.ctx.p, body.file).callables[callable]!.blocks.some(
        ({ condition }) => condition >= 0 && mayPass(body.file, condition),
      ),
    );
  return bodies.some((body) => asks(body) && refuses(e, body));
}

/** `ctx.user.role !== "customer"`: with the name of such people, and nobody else. */
function comparesWith({ ctx: { p } }: EffectContext, file: number, node: number, people: readonly string[]): boolean {
  const at = strip(p, file, node);
  if (factsOf(p, file).nodes.kind[at] !== NodeKind.clean) return false;
  const texts = [...listOf(p, file, at)].flatMap((side) => literalText(p, file, side) ?? []);
  return texts.some((text) => text !== "" && tokenise(text).every((word) => isOneOf(people, word)));
}

/** `@Authorized("ADJUSTER")`: the decorator that lets in names roles, and not a way to sign in; customers see what is theirs. */
function asksByDecorator({ ctx: { p } }: EffectContext, endpoint: Endpoint, { customers }: PrivilegeTerms): boolean {
  const { callables, records } = factsOf(p, endpoint.file);
  const all = [...callables[endpoint.callable]!.annotations, ...(records[endpoint.record]?.annotations ?? [])];
  const lets = endpoint.protection.by.split(", ");
  return all.some(({ name, node }) => {
    if (node < 0 || !lets.includes(`@${name}`)) return false;
    const named = textsIn(p, endpoint.file, node).filter((text) => text !== "" && !SIGNS_IN.test(text));
    return named.some((text) => !tokenise(text).every((word) => isOneOf(customers, word)));
  });
}

/** What a decorator is given, by itself, in a list, or as `{ allowedRoles: ["examiner"] }`. */
function textsIn(p: Program, file: number, node: number): string[] {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  if (nodes.kind[at] !== NodeKind.call) return [];
  const within = (arg: number): string[] => {
    const list = strip(p, file, arg);
    const items = nodes.kind[list] === NodeKind.array ? [...listOf(p, file, list)] : [arg];
    return items.flatMap((item) => literalText(p, file, item) ?? []);
  };
  return [...listOf(p, file, at)].flatMap((arg) => {
    const object = strip(p, file, arg);
    if (nodes.kind[object] !== NodeKind.object) return within(arg);
    const pairs = [...listOf(p, file, object)];
    const isOfRoles = (key: number) => key >= 0 && ROLES.test(stringAt(p, file, key));
    return pairs.flatMap((key, i) => (i % 2 === 0 && isOfRoles(key) ? within(pairs[i + 1]!) : []));
  });
}
const ROLES = /^(allowed)?(roles?|scopes?|permissions?)$/i;
const SIGNS_IN =
  /^(jwt|bearer\w*|basic|api[_-]?key|oauth2?|oidc|openid|saml|session|cookie|token|local|default|user|\w*auth\w*)$/i;
const RIGHTS = /^(scopes?|perms?|permissions?|roles?|authorities|rights|privileges)$/;

/** `RolesGuard`, `PermissionGuard`: asks for what a decorator of the handler or its class names, and for nothing without one. */
const READS_MARKS = /^(role|permission)s?guard$/i;

/** `if (!user.isOwner) throw …`: a mark of whoever calls, which those have who may do more than others. */
function asksForMark({ ctx: { p } }: EffectContext, endpoint: Endpoint): boolean {
  const { nodes, callables } = factsOf(p, endpoint.file);
  return callables[endpoint.callable]!.blocks.some(({ condition }) => {
    const at = condition < 0 ? NONE : strip(p, endpoint.file, condition);
    if (at < 0 || nodes.kind[at] !== NodeKind.load || !MARK.test(nameOf(p, endpoint.file, at))) return false;
    return WHO_CALLS.test(nameOf(p, endpoint.file, nodes.a[at]!));
  });
}
const MARK = /^is(?!(Active|Verified|Authenticated|Enabled|Blocked|Locked|Deleted|(Logged|Signed)_?[iI]n)$)[A-Z]/;
const WHO_CALLS = /^(user|currentUser|viewer|actor|principal|session|account|me|caller)$/;

const PROOF = /^(header|authorization|bearer|token|cookie|jwt)s?$/;

const CALLER = /^(user|currentUser|viewer|actor|principal|session|caller|signedInUser)$/;

/** `req.headers.authorization`, `token`: what the caller proves himself with; `req.user`, `session`: who he is. */
export function isProof(e: EffectContext, file: number, node: number): boolean {
  const { nodes } = factsOf(e.ctx.p, file);
  const at = strip(e.ctx.p, file, node);
  if (nodes.kind[at] === NodeKind.object) return false;
  if (nodes.kind[at] !== NodeKind.call && CALLER.test(nameOf(e.ctx.p, file, at))) return true;
  return namesIn(e, file, node).some((words) => words.some((word) => PROOF.test(word)));
}
