// What a file says of the rights of customers: endpoints and functions by which they see or correct their own data, records of
// requests to do so, platforms that take such requests; and what shows that customers themselves come in. Input: one file.
// Invariant: a name is enough to say that a right is served; that customers are served is said by endpoints only.
import { compiled, matches, wordsOf } from "../../classify/words.js";
import type { FileFacts } from "../../facts/types.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { factsOf } from "../../link/program.js";
import { placeName, plainRoute, type Scope, scopeOf } from "../evidence/customerScope.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import type { Right, SubjectRightsRequest } from "../requests/rightsRequests.js";

export interface Sign {
  /** "visits": customers come in here if they have an account. "uses": the code does something with rows of the record. */
  says: Right | "customers" | "visits" | "uses";
  /** It may be there for somebody else. */
  isDoubtful?: true;
  by: string;
  /** Key of the record that is read or written there, where that is seen. */
  record?: string;
}

const RIGHTS: readonly Right[] = ["access", "rectification"];
const READING = /^(GET|QUERY|CALL|ALL|ACTION|SUBSCRIPTION|POST)$/i;
const WRITING = /^(PUT|PATCH|POST|CALL|ALL|ACTION|MUTATION)$/i;
const PAGE = /\.([jt]sx|vue|svelte)$/;
const ADDRESS = /^\/[\w/:.-]*$/;
/** Of more than one word: "profile" is a scope, a key, a parameter. */
const SPEAKING = /^[a-z]+([A-Z]|[_-][a-z])\w*$/;
const COMPONENT = /^[A-Z]\w*[a-z]/;
const MAX_NAME = 60;

export function signsIn(index: FlowIndex, request: SubjectRightsRequest, file: number): Sign[] {
  const { p } = index.ctx;
  const { path, pathClass } = p.files[file]!;
  if (pathClass !== "source") return [];
  const facts = factsOf(p, file);
  const platform = platformIn(facts, compiled(request.platforms, "i"));
  if (platform !== undefined) return RIGHTS.map((says) => ({ says, by: platform }));
  const found: Sign[] = [];
  for (const says of RIGHTS)
    for (const { name } of facts.records)
      if (matches(request.requests[says], wordsOf(name))) found.push({ says, by: name });
  if (facts.language !== "typescript") return found;
  for (const { endpoints } of index.handlers.in(file))
    for (const endpoint of endpoints) found.push(...signsOf(index, request, endpoint));
  if (!matches(request.staff, wordsOf(path))) found.push(...namedIn(facts, request, path));
  return found;
}

function platformIn({ imports, strings }: FileFacts, platforms: RegExp): string | undefined {
  return (
    imports.find(({ specifier }) => platforms.test(specifier))?.specifier ?? strings.find((s) => platforms.test(s))
  );
}

function signsOf({ ctx: { p } }: FlowIndex, request: SubjectRightsRequest, endpoint: Endpoint): Sign[] {
  const scope = scopeOf(p, request, endpoint);
  if (scope.isStaffs) return [];
  const by = placeName(endpoint);
  const doubt = scope.isDoubtful ? { isDoubtful: true as const } : {};
  const found: Sign[] = [];
  const isNamed = scope.customersBy === by;
  if (scope.customersBy !== "") found.push({ says: "customers", by: isNamed ? by : `${by} (${scope.customersBy})` });
  else if (scope.isVisited) found.push({ says: "visits", by });
  const names = [plainRoute(endpoint.route), factsOf(p, endpoint.file).callables[endpoint.callable]!.name].map(wordsOf);
  const says = ({ endpoints, customers }: { endpoints: string; customers: string }) =>
    names.some((words) => matches(endpoints, words) || (scope.customersBy !== "" && matches(customers, words)));
  const { access, rectification } = request.serves;
  if (canRead(endpoint) && says(access)) found.push({ says: "access", by, ...doubt });
  // `PATCH /me`
  const corrects = says(rectification) || says(access);
  if (canCorrect(request, endpoint, names) && corrects) found.push({ says: "rectification", by, ...doubt });
  return found;
}

export function canRead({ verb, route }: Endpoint): boolean {
  return READING.test(verb) && !/^mutation\b/i.test(route);
}

export function canCorrect(request: SubjectRightsRequest, at: Endpoint, names: readonly string[]): boolean {
  const isWriting = WRITING.test(at.verb) && !/^query\b/i.test(at.route);
  return isWriting && !names.some((words) => matches(request.others, words));
}

/** What is there for a right by what reads or writes the record of a customer; undefined where it is for others. */
export function servedBy(
  request: SubjectRightsRequest,
  says: Right,
  endpoint: Endpoint,
  handler: string,
  scope: Scope,
): Sign | undefined {
  const names = [wordsOf(plainRoute(endpoint.route)), wordsOf(handler)];
  if (scope.isStaffs) return undefined;
  // `POST /claims` looks up whose claim it is.
  const shows = canRead(endpoint) && endpoint.verb !== "POST" && !names.some((words) => matches(request.others, words));
  if (says === "access" ? !shows : !canCorrect(request, endpoint, names)) return undefined;
  const by = placeName(endpoint);
  if (scope.isOwn) return scope.isDoubtful ? { says, by, isDoubtful: true } : { says, by };
  // `GET /customers/:id`: nothing says who is let in; a list of all is for none of them.
  const isOfOne = plainRoute(endpoint.route) !== endpoint.route || !/^(GET|POST)$/.test(endpoint.verb);
  return isOfOne ? { says, by, isDoubtful: true } : undefined;
}

/** Functions, components, addresses and pages that are named for one's own data. */
function namedIn(
  { strings, callables, imports, exports }: FileFacts,
  request: SubjectRightsRequest,
  path: string,
): Sign[] {
  const spelled = compiled(request.ownSpelled, "i");
  const called = [...callables.map(({ name }) => name), ...imports.map(({ local }) => local)];
  const names = [
    ...strings.filter((text) => text.length < MAX_NAME && (ADDRESS.test(text) || SPEAKING.test(text))),
    ...called.filter((name) => SPEAKING.test(name) || COMPONENT.test(name)),
    ...pageName(path),
  ].filter((name) => spelled.test(name));
  // `POST` of a file that is a route: one of a framework that no model knows, perhaps.
  const writes = exports.some(({ name }) => /^(PUT|PATCH|POST)$/.test(name));
  return RIGHTS.flatMap((says): Sign[] => {
    if (says === "rectification" && writes && pageName(path).some((name) => names.includes(name)))
      return [{ says, by: path }];
    const by = names.find((name) => matches(request.serves[says].functions, wordsOf(name)));
    return by === undefined ? [] : [{ says, by }];
  });
}

/** "app/profile/page.tsx" → "profile", "ProfilePage.tsx" → "ProfilePage", "store/me/route.ts" → "me". */
function pageName(path: string): string[] {
  const parts = path.replace(/\.\w+$/, "").split("/");
  const last = parts.pop() ?? "";
  if (/^(\+?page(\.server)?|\+server|route|index)$/i.test(last)) return parts.slice(-1);
  return PAGE.test(path) ? [last] : [];
}
