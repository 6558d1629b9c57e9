// Who checks the caller: middlewares, wrappers and code of the handler that can refuse whoever asks. What counts is that
// somebody can be turned away: a call that refuses by itself, an answer 401 or 403, an early end when there is no session.
// Input: an endpoint. Output: its protection. What stands there and can refuse nobody is named, and protects nothing.
import { tokenise } from "../../classify/tokens.js";
import { LiteralKind, NodeFlag, NodeKind, type StoreFact } from "../../facts/types.js";
import type { Around, Endpoint, Protection } from "../../link/endpoints/endpoints.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { type Body, factsOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";
import { functionMeans, isModelled } from "../../models/index.js";
import { asksTable, isRowSecured } from "../stores/rowSecurity.js";
import { callableKey } from "../walk/callers.js";
import { aroundHas, bodyHas, callHas, type EffectContext, remembered } from "../ways/effects.js";

const MAX_DEPTH = 4;

export function protectionOf(e: EffectContext, endpoint: Endpoint): Protection {
  if (endpoint.protection.status === "guarded") return endpoint.protection;
  const guard = endpoint.around.find((around) => around.kind !== "decorator" && checks(e, around));
  if (guard) return { status: "guarded", by: guard.name };
  const known = endpoint.around.find((around) => saysWho(e, endpoint, around));
  if (known) return { status: "guarded", by: known.name };
  if (refuses(e, { file: endpoint.file, callable: endpoint.callable }))
    return { status: "guarded", by: "a check in the handler" };
  if (needsCaller(e, endpoint) || asksAsCaller(e, endpoint)) return { status: "unknown", by: "" };
  const plugin = endpoint.around.find((a) => a.plugin && isOfTheHouse(a.package) && isForChecks(e, a));
  if (plugin) return { status: "unknown", by: plugin.name };
  const unseen = endpoint.around.find((a) => a.kind === "decorator" && a.bodies.length === 0 && mayCheck(e, a));
  if (unseen) return { status: "unknown", by: `@${unseen.name}` };
  if (endpoint.protection.status !== "none") return endpoint.protection;
  const empty = endpoint.around.find(
    (a) => a.kind !== "decorator" && a.bodies.length > 0 && functionMeans(e.ctx.p.models, a.name, "authorization"),
  );
  return empty ? { status: "void", by: `${empty.name} turns nobody away` } : endpoint.protection;
}

/** What stands before a handler can turn the caller away. */
export function checks(e: EffectContext, around: Around): boolean {
  if (around.after || around.passes) return false;
  if (around.bodies.some((body) => refuses(e, body)) || aroundHas(e, { ...around, name: "" }, "authorization"))
    return true;
  if (around.bodies.length > 0 || around.plugin) return false;
  if (around.package !== "" && isModelled(e.ctx.p.models, around.package) && aroundHas(e, around, "authorization"))
    return true;
  return isForChecks(e, around);
}

/** Its name says so, or that of the package, of which nothing more is known: `can("claims:read")` of `@acme/auth`. */
function isForChecks({ ctx: { p } }: EffectContext, { name, package: from, kind }: Around): boolean {
  if (functionMeans(p.models, name, "authorization")) return true;
  return kind === "middleware" && (ABOUT_ACCESS.test(from) || SAYS_WHO_MAY.test(name)) && !isModelled(p.models, from);
}
/** Short names of what stands before handlers: `can("claim:list")`, `signedIn`. */
const SAYS_WHO_MAY =
  /^(can|may|must|allow|allowed|allows|permit|permitted|permits|grant|granted|signed_?in|logged_?in|authed|acl|rbac|(has|needs?|requires?)_?(roles?|scopes?|permissions?|rights?|privileges?|claims?))$/i;
const ABOUT_ACCESS =
  /(^|[/_-])(auth|authn|authz|authentication|authori[sz]ation|sso|iam|rbac|abac|acl|oidc|permissions?|guards?|access-control)([/_-]|$)/i;

/** A decorator that is not there to be read, named after the matter or from a package that is: `@Auth("admin")` of "@acme/auth". */
function mayCheck({ ctx: { p } }: EffectContext, { name, package: from }: Around): boolean {
  if (from === "" || isModelled(p.models, from)) return false;
  return functionMeans(p.models, name, "authorization") || ABOUT_ACCESS.test(from) || ASKS_WHO.test(name);
}
const ASKS_WHO =
  /^(auth|secured?|protected|login|roles?|permissions?|allow|only|needs?|guard)(?![a-z])|(?<!api\w*)(Auth|Guard(ed)?)$/i;

/** Plugins of a framework's public collections give an application what its routes may call. */
function isOfTheHouse(from: string): boolean {
  return /^@(?!fastify\/)/.test(from) || from.startsWith(".");
}

const REFUSAL =
  /unauthori[sz]ed|unauthenticated|not_?authenticated|not_?authori[sz]ed|(log|sign)[ -]?in (is )?required|(must|please|need to) (be )?(log|sign)(ged|ed)?[ -]?in|not (logged|signed)[ -]?in|permission (is )?required|forbidden|access_?denied|permission_?denied|authenticationerror|authori[sz]ationerror|timingsafeequal|verify_?signature|constructevent|未授权|未登录|無權限|未授權/i;

/** The callable, or what it calls, can turn the caller away. */
export function refuses(e: EffectContext, body: Body, depth = 0): boolean {
  return remembered(
    e,
    `refuses:${callableKey(body.file, body.callable)}`,
    depth,
    () =>
      bodyHas(e, body, "authorization") ||
      withNested(e.ctx.p, body).some((callable) => {
        const fact = factsOf(e.ctx.p, body.file).callables[callable]!;
        return (
          fact.calls.some((call) => refusesAt(e, body.file, callable, call, depth)) ||
          fact.returns.some((value) => answersRefusal(e, body.file, value)) ||
          fact.stores.some((store) => leavesRefusal(e, body.file, store))
        );
      }),
  );
}

/** What a way leads to turns the caller away there and then. */
export function refusesInBlock(e: EffectContext, { file, callable }: Body, block: number): boolean {
  const { blocks, calls, callBlocks } = factsOf(e.ctx.p, file).callables[callable]!;
  if (blocks[block]?.exit === "throw") return true;
  const { nodes } = factsOf(e.ctx.p, file);
  return calls.some(
    (call, i) =>
      callBlocks[i] === block &&
      (REFUSAL.test(nameOf(e.ctx.p, file, nodes.a[call]!)) ||
        [...listOf(e.ctx.p, file, call)].some((arg) => saysRefusal(e, file, arg, 0))),
  );
}

function refusesAt(e: EffectContext, file: number, callable: number, call: number, depth: number): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const name = nameOf(p, file, nodes.a[call]!);
  if (REFUSAL.test(name) || hangsUp(e, file, call, name)) return true;
  if ([...listOf(p, file, call)].some((arg) => saysRefusal(e, file, arg, 0))) return true;
  if (/^redirect/i.test(name) && [...listOf(p, file, call)].some((arg) => isLogin(e, file, arg))) return true;
  if (callHas(e, file, call, "session") && decides(e, file, callable, call)) return true;
  const behind = e.behind(file, call);
  if (behind === undefined) return false;
  if (depth >= MAX_DEPTH) e.met.limit++;
  return depth < MAX_DEPTH && refuses(e, behind, depth + 1);
}

/** `socket.disconnect()`, `ws.terminate()`, `ws.close(1008, "policy")`: without a code somebody may only have finished. */
function hangsUp({ ctx: { p } }: EffectContext, file: number, call: number, name: string): boolean {
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  if (nodes.kind[callee] !== NodeKind.load) return false;
  const on = nodes.a[callee]!;
  // A client that is not handed in may be one of a database.
  const isGiven = nodes.kind[onlyValue(p, file, on)] === NodeKind.param && CLIENT.test(nameOf(p, file, on));
  if (!isGiven && !SOCKET.test(nameOf(p, file, on))) return false;
  if (name !== "close") return name === "disconnect" || name === "terminate";
  const [code] = listOf(p, file, call);
  const at = code === undefined ? -1 : strip(p, file, code);
  return at >= 0 && nodes.kind[at] === NodeKind.literal && nodes.a[at] === LiteralKind.number;
}

const SOCKET = /socket|^ws$/i;
const CLIENT = /^client$|^conn(ection)?$/i;

/** `ctx.status = 401`, `ctx.body = { code: 401 }` */
function leavesRefusal(e: EffectContext, file: number, { key, value }: StoreFact): boolean {
  return key >= 0 && ANSWERS.test(stringAt(e.ctx.p, file, key)) && saysRefusal(e, file, value, 0);
}
const ANSWERS = /^(status(Code)?|body)$/;

/** `return { statusCode: 401 }`; `seen`: a value that a loop sets joins itself. */
function answersRefusal(e: EffectContext, file: number, node: number, seen = new Set<number>()): boolean {
  const { nodes } = factsOf(e.ctx.p, file);
  const at = strip(e.ctx.p, file, node);
  if (seen.has(at)) return false;
  seen.add(at);
  if (nodes.kind[at] === NodeKind.join)
    return [...listOf(e.ctx.p, file, at)].some((one) => answersRefusal(e, file, one, seen));
  if (nodes.kind[at] !== NodeKind.object) return false;
  const pairs = listOf(e.ctx.p, file, at);
  return [...pairs].some((key, i) => {
    if (i % 2 === 1 || key < 0 || !/^status(Code)?$/.test(stringAt(e.ctx.p, file, key))) return false;
    const value = strip(e.ctx.p, file, pairs[i + 1]!);
    return nodes.kind[value] === NodeKind.literal && /^40[13]$/.test(stringAt(e.ctx.p, file, nodes.b[value]!));
  });
}

/** All that it asks of a database it asks as whoever is signed in, who is shown his own rows. */
function asksAsCaller({ ctx }: EffectContext, { file, callable }: Endpoint): boolean {
  const asked = factsOf(ctx.p, file).callables[callable]!.calls.filter((call) => asksTable(ctx, file, call));
  return asked.length > 0 && asked.every((call) => isRowSecured(ctx, file, call));
}

const CALLER = /^(\w*user|session|viewer|actor|principal|account|auth)$/i;
/** A session is there for strangers, too. */
const SIGNED_IN = /^(\w*user|viewer|actor|principal|account|auth)$/i;
const REQUEST = /^(req|request|ctx|context)$/i;
const HELD_IN = /^(state|session|locals)$/;

/** Reads a member of who calls (`context.user.id`, `req.user.id`), which fails where nobody is signed in. */
function needsCaller(e: EffectContext, { file, callable, given }: Endpoint): boolean {
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, file);
  const { start, end } = callables[callable]!;
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.load || (nodes.flags[node]! & NodeFlag.optional) !== 0) continue;
    if (nodes.start[node]! < start || nodes.end[node]! > end) continue;
    const caller = strip(p, file, nodes.a[node]!);
    if (nodes.kind[caller] !== NodeKind.load || nodes.b[caller]! < 0) continue;
    if (!(given === undefined ? SIGNED_IN : CALLER).test(stringAt(p, file, nodes.b[caller]!))) continue;
    let from = strip(p, file, nodes.a[caller]!);
    if (given === undefined && nodes.kind[from] === NodeKind.load && HELD_IN.test(stringAt(p, file, nodes.b[from]!)))
      from = strip(p, file, nodes.a[from]!);
    if (nodes.kind[from] !== NodeKind.param || nodes.a[from] !== callable) continue;
    if (given !== undefined ? nodes.b[from] !== given : isAsked(e, file, callable, from, node)) return true;
  }
  return false;
}

/** Of a request, and handed to a call that is made whatever else is asked: without a caller nothing is looked up. */
function isAsked({ ctx: { p } }: EffectContext, file: number, callable: number, from: number, load: number): boolean {
  if (!REQUEST.test(nameOf(p, file, from))) return false;
  const { nodes, callables } = factsOf(p, file);
  const { calls, callBlocks } = callables[callable]!;
  return calls.some(
    (call, i) => callBlocks[i] === 0 && nodes.start[call]! < nodes.start[load]! && nodes.end[call]! >= nodes.end[load]!,
  );
}

const PERSON =
  /^(member|agent|staff|customer|client|employee|officer|clerk|operator|broker|adjuster|adviser|advisor|handler|underwriter|insured|policyholder|holder|patient|doctor|nurse|viewer|actor|principal|user|account|partner)$/;

/**
 * `router.use(member())` of code that is not there, and a handler that reads `req.member.id`: what stands before it is named for
 * who calls, and leaves there who it is.
 */
function saysWho(
  e: EffectContext,
  { file, callable }: Endpoint,
  { kind, name, bodies, plugin, after }: Around,
): boolean {
  if (kind !== "middleware" || bodies.length > 0 || plugin || after) return false;
  const persons = tokenise(name).filter((word) => PERSON.test(word));
  if (persons.length === 0) return false;
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, file);
  const { start, end } = callables[callable]!;
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.load || nodes.b[node]! < 0) continue;
    if (nodes.start[node]! < start || nodes.end[node]! > end) continue;
    if (!persons.includes(stringAt(p, file, nodes.b[node]!))) continue;
    if (nodes.kind[strip(p, file, nodes.a[node]!)] === NodeKind.param) return true;
  }
  return false;
}

/** 401, 403, `HttpStatus.FORBIDDEN`, `{ status: 401 }`, `{ type: "unauthorized" }`. */
function saysRefusal(e: EffectContext, file: number, node: number, depth: number): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  if (nodes.kind[at] === NodeKind.literal) {
    const text = stringAt(p, file, nodes.b[at]!);
    return text === "401" || text === "403" || (text.length < 40 && REFUSAL.test(text));
  }
  if (nodes.kind[at] === NodeKind.load) return REFUSAL.test(stringAt(p, file, nodes.b[at]!));
  if (nodes.kind[at] !== NodeKind.object || depth > 2) return false;
  const pairs = listOf(p, file, at);
  for (let i = 0; i + 1 < pairs.length; i += 2) if (saysRefusal(e, file, pairs[i + 1]!, depth + 1)) return true;
  return false;
}

function isLogin(e: EffectContext, file: number, node: number): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  const text = nodes.kind[at] === NodeKind.literal ? stringAt(p, file, nodes.b[at]!) : "";
  return /log-?in|sign-?in|auth/i.test(text);
}

/** A condition of the callable asks about what the call gave. */
function decides(e: EffectContext, file: number, callable: number, call: number): boolean {
  return factsOf(e.ctx.p, file).callables[callable]!.blocks.some(
    ({ condition }) => condition >= 0 && leansOn(e, file, condition, call),
  );
}

function leansOn(e: EffectContext, file: number, from: number, call: number): boolean {
  const { nodes } = factsOf(e.ctx.p, file);
  const open = [from];
  const seen = new Set<number>();
  while (open.length > 0 && seen.size < 60) {
    const at = open.pop()!;
    if (at < 0 || seen.has(at)) continue;
    seen.add(at);
    if (at === call) return true;
    switch (nodes.kind[at]) {
      case NodeKind.named:
      case NodeKind.await:
      case NodeKind.typed:
      case NodeKind.load:
        open.push(nodes.a[at]!);
        break;
      case NodeKind.clean:
      case NodeKind.join:
        open.push(...listOf(e.ctx.p, file, at));
        break;
      case NodeKind.call:
        open.push(...listOf(e.ctx.p, file, at));
        break;
    }
  }
  return false;
}
