// Whom an endpoint is there for: staff, customers, or the caller himself whoever he is. Input: an endpoint and words of a rule.
// Output: what its names, what stands before it and what it knows of its caller say. Invariant: staff goes before all else.
import { compiled, matches, wordsOf } from "../../classify/words.js";
import { type FileFacts, NodeKind } from "../../facts/types.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { nameOf } from "../../link/names.js";
import { factsOf, type Program, strip } from "../../link/program.js";
import type { SubjectRightsRequest } from "../requests/rightsRequests.js";

export interface Scope {
  isStaffs: boolean;
  /** Only the place of its file says that it is there for staff. */
  isDoubtful: boolean;
  /** What shows that it is there for customers, or "". */
  customersBy: string;
  /** Customers come in here, if they have an account at all. */
  isVisited: boolean;
  /** It is about the caller, or knows who he is. */
  isOwn: boolean;
}

export function scopeOf(p: Program, request: SubjectRightsRequest, endpoint: Endpoint): Scope {
  const names = namesOf(p, endpoint);
  const { path } = p.files[endpoint.file]!;
  const before = namesBefore(p, endpoint);
  const says = (pattern: string, list: readonly string[]) => list.some((name) => matches(pattern, wordsOf(name)));
  const role = roleBefore(request, endpoint, request.roles);
  const isShared = role !== undefined || roleBefore(request, endpoint, request.shared) !== undefined;
  if (says(request.staff, names) || (says(request.staff, before) && !isShared))
    return { isStaffs: true, isDoubtful: false, customersBy: "", isVisited: false, isOwn: false };
  const isDoubtful = says(request.staff, [path]);
  const guard = before.find((name) => matches(request.guards, wordsOf(name)));
  const known = guard ?? role ?? principalIn(p, request, endpoint);
  const isNamed = says(request.customers, [...names, path]);
  const customersBy = isDoubtful ? "" : (known ?? (isNamed ? placeName(endpoint) : ""));
  const isOwn = customersBy !== "" || says(request.own, [...names, path]) || knowsCaller(p, request, endpoint);
  const isVisited = !isDoubtful && says(request.visits, [...names, path]);
  return { isStaffs: false, isDoubtful, customersBy, isVisited, isOwn };
}

/** `@Roles("customer", "admin")`: customers may, whoever else may, too. */
function roleBefore(request: SubjectRightsRequest, { around }: Endpoint, roles: string): string | undefined {
  return around
    .filter(({ name }) => matches(request.asksRoles, wordsOf(name)))
    .flatMap(({ name, texts }) => (texts ?? []).map((text) => ({ text, by: `${name}(${text})` })))
    .find(({ text }) => matches(roles, wordsOf(text)))?.by;
}

export function placeName({ verb, route }: Endpoint): string {
  return `${verb} ${route}`;
}

/** "/customers/:id/address" → "/customers/address": what stands for a value says nothing. */
export function plainRoute(route: string): string {
  return route.replace(/(^|\/)(:[^/]*|\{[^/]*\}|\[[^/]*\]|\*[^/]*)/g, "");
}

function namesOf(p: Program, { file, callable, record, route }: Endpoint): string[] {
  const { callables, records } = factsOf(p, file);
  return [plainRoute(route), callables[callable]!.name, records[record]?.name ?? ""];
}

function namesBefore(p: Program, { file, callable, record, around, protection }: Endpoint): string[] {
  const { callables, records } = factsOf(p, file);
  const fact = callables[callable]!;
  const annotations = [
    ...fact.annotations,
    ...fact.params.flatMap((param) => param.annotations),
    ...(records[record]?.annotations ?? []),
  ];
  return [
    ...around.flatMap(({ name, of, texts }) => [name, of ?? "", ...(texts ?? [])]),
    ...protection.by.split(", "),
    ...annotations.map(({ name }) => name),
  ];
}

/** `req.user.customerId`, `res.locals.insuredId`, `getCurrentCustomer()`: who signs in here is a customer. */
function principalIn(p: Program, request: SubjectRightsRequest, endpoint: Endpoint): string | undefined {
  const facts = factsOf(p, endpoint.file);
  const spelled = compiled(request.spelled, "i");
  if (![...facts.strings, ...facts.imports.map(({ local }) => local)].some((name) => spelled.test(name)))
    return undefined;
  const principals = compiled(request.principals, "i");
  for (const node of nodesOf(facts, endpoint)) {
    const name = nameOf(p, endpoint.file, node);
    if (!spelled.test(name)) continue;
    if (facts.nodes.kind[node] === NodeKind.call) {
      if (matches(request.guards, wordsOf(name))) return name;
      continue;
    }
    const read = `${nameOf(p, endpoint.file, strip(p, endpoint.file, facts.nodes.a[node]!))}.${name}`;
    if (principals.test(read)) return read;
  }
  return undefined;
}

function knowsCaller(p: Program, request: SubjectRightsRequest, endpoint: Endpoint): boolean {
  const facts = factsOf(p, endpoint.file);
  const isCaller = (name: string) => matches(request.callers, wordsOf(name));
  const { params } = facts.callables[endpoint.callable]!;
  if (params.some(({ name, annotations }) => isCaller(name) || annotations.some((a) => isCaller(a.name)))) return true;
  if (![...facts.strings, ...facts.imports.map(({ local }) => local)].some(isCaller)) return false;
  return nodesOf(facts, endpoint).some((node) => isCaller(nameOf(p, endpoint.file, node)));
}

/** Members read, and calls made, in the text of a handler. */
function nodesOf({ nodes, callables }: FileFacts, { callable }: Endpoint): number[] {
  const { start, end } = callables[callable]!;
  const found: number[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    const kind = nodes.kind[node];
    if (kind !== NodeKind.load && kind !== NodeKind.call) continue;
    if (nodes.start[node]! >= start && nodes.end[node]! <= end) found.push(node);
  }
  return found;
}
