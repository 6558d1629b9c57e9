// Where a network call goes: its own system (relative address, localhost, cluster name), an external host written in
// the code, or unknown (environment, computed).
import type { Location } from "../../diagnostics/finding.js";
import { NONE, NodeFlag, NodeKind } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { exportValue, importValue } from "../../link/exports.js";
import { callableAt, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { resolveType, unwrap } from "../../link/types.js";
import { parsePort } from "../../models/index.js";
import type { FlowContext } from "../context.js";
import { EMPTY_PATH } from "../paths.js";
import { argumentsFor } from "../walk/calls.js";
import { constantText } from "../walk/constantText.js";
import { property } from "../walk/modelled.js";
import { fedBefore } from "../walk/receivers.js";
import type { ArrivalSite } from "./arrivals.js";
import { recipientOfSetting } from "./settingHosts.js";
import { optionOf, type SinkUse } from "./sinks.js";

export interface Host {
  kind: "own" | "external" | "unknown";
  /** Host, or the name of the setting it comes from; never a path or query. */
  text: string;
  /** "https", "http", "ws" …; "" when the address does not say. */
  scheme: string;
  /** The literal that says so. */
  at?: Location;
  /** External, and called what an organisation calls its own systems: `core.insurer.com`. */
  isInHouse?: true;
}

/** What systems of others are called: an app may be let speak to those as well. */
const OTHERS =
  /(^|[.-])(partners?|vendors?|third-?party|open(api)?|ads?|advert\w*|track\w*|stat(s|istics?)?|analytics?|crm|dealers?|waihu|hezuo\w*|sanfang|disanfang)([.-]|$)/;

const UNKNOWN: Host = { kind: "unknown", text: "", scheme: "" };

/** Where what enters at a place goes: as the call of the sink says, or what calls the function around it where that is given it. */
export function hostAt(ctx: FlowContext, { use, file, call, wrappers }: ArrivalSite): Host {
  const own = hostOf(ctx, use);
  const address = own.kind === "unknown" && wrappers.length === 1 ? addressOf(ctx, use) : undefined;
  const given = address && handedAt(ctx, address, file, call);
  if (!given) return own;
  const said = hostIn(ctx, given.file, given.node, 0);
  return said.kind === "unknown" ? (toSetting(ctx, given, said) ?? own) : said;
}

/** What a call gives the parameter that an address begins with: `send("https://…", body)` of `const send = (url, body) => …`. */
function handedAt(ctx: FlowContext, address: Place, file: number, call: number): Place | undefined {
  const { nodes } = factsOf(ctx.p, address.file);
  let at = strip(ctx.p, address.file, address.node);
  if (nodes.kind[at] === NodeKind.text) at = strip(ctx.p, address.file, listOf(ctx.p, address.file, at)[0] ?? at);
  if (nodes.kind[at] !== NodeKind.param) return undefined;
  const args = argumentsFor(ctx, file, call, address.file, nodes.a[at]!, nodes.b[at]!, EMPTY_PATH);
  return args.length === 1 ? args[0] : undefined;
}

export function hostOf(ctx: FlowContext, use: SinkUse): Host {
  if (use.row?.host === undefined) return UNKNOWN;
  const given = addressOf(ctx, use);
  const said = given ? hostIn(ctx, given.file, given.node, 0) : UNKNOWN;
  const scheme = said.kind === "unknown" ? "" : said.scheme || (use.row?.scheme ?? "");
  const own = { ...said, scheme };
  if (own.kind === "external")
    return use.row?.registeredHosts && !OTHERS.test(own.text) ? { ...own, isInHouse: true } : own;
  const base = baseOption(ctx, use) ?? own;
  return base.kind === "unknown" ? (toRobot(ctx, use) ?? toSetting(ctx, given, base) ?? base) : base;
}

interface Place {
  file: number;
  node: number;
}

function addressOf(ctx: FlowContext, use: SinkUse): Place | undefined {
  const port = use.row?.host === undefined ? undefined : parsePort(use.row.host);
  if (port?.base.kind !== "arg") return undefined;
  const made = use.origin ?? storedIn(ctx, use);
  const at = use.row?.hostAt === "factory" ? made : addressed(ctx, use);
  const node = at && listOf(ctx.p, at.file, at.node)[port.base.index];
  let given = at && node !== undefined ? { file: at.file, node } : undefined;
  for (const key of port.path) {
    const object = given && objectBehind(ctx.p, given.file, given.node, 0);
    const member: number | undefined = object && property(ctx, object.file, object.node, key);
    given = object && member !== undefined ? { file: object.file, node: member } : undefined;
  }
  return given;
}

/** `post(process.env.SLACK_WEBHOOK_URL, …)` */
function toSetting(ctx: FlowContext, given: Place | undefined, base: Host): Host | undefined {
  const row = given && recipientOfSetting(ctx, given.file, given.node, base.text);
  return row && { kind: "external", text: row.hosts[0]!, scheme: "" };
}

/** The call that says where it goes: itself, or `xhr.open("POST", url)` before `xhr.send(body)`. */
function addressed(ctx: FlowContext, { file, call, row }: SinkUse): Place | undefined {
  const node = row?.hostFrom === undefined ? call : fedBefore(ctx, file, call, [row.hostFrom])[0];
  return node === undefined ? undefined : { file, node };
}

const MESSAGE_KINDS = /^(text|markdown|markdown_v2|news|image|file|link|interactive|post|action_?card|template_card)$/i;

/** `post(process.env.HOOK, { msgtype: "text", text: … })`: robots of group chats are told by the form of their messages. */
function toRobot(ctx: FlowContext, use: SinkUse): Host | undefined {
  const { nodes } = factsOf(ctx.p, use.file);
  const open = [...listOf(ctx.p, use.file, use.call)];
  for (let seen = 0; open.length > 0 && seen < MAX_PARTS; seen++) {
    const at = strip(ctx.p, use.file, open.pop()!);
    if (nodes.kind[at] === NodeKind.call) open.push(...listOf(ctx.p, use.file, at));
    if (nodes.kind[at] !== NodeKind.object) continue;
    const pairs = listOf(ctx.p, use.file, at);
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const key = pairs[i]! < 0 ? "" : stringAt(ctx.p, use.file, pairs[i]!);
      const value = strip(ctx.p, use.file, pairs[i + 1]!);
      const row = ctx.p.models.bodies.get(key);
      if (!row) open.push(value);
      else if (nodes.kind[value] === NodeKind.literal && MESSAGE_KINDS.test(stringAt(ctx.p, use.file, nodes.b[value]!)))
        return { kind: "external", text: row.hosts[0]!, scheme: "" };
    }
  }
  return undefined;
}
const MAX_PARTS = 20;

/** `ref.current = new WebSocket(…)`, then `ref.current.send(…)`: the call that made what the member holds. */
function storedIn(ctx: FlowContext, use: SinkUse): Place | undefined {
  const { nodes, callables } = factsOf(ctx.p, use.file);
  const callee = strip(ctx.p, use.file, nodes.a[use.call]!);
  const base = nodes.kind[callee] === NodeKind.load ? strip(ctx.p, use.file, nodes.a[callee]!) : -1;
  if (base < 0 || nodes.kind[base] !== NodeKind.load) return undefined;
  const owner = rootOf(ctx, use.file, nodes.a[base]!);
  for (const callable of callables) {
    for (const store of callable.stores) {
      const value = strip(ctx.p, use.file, store.value);
      if (rootOf(ctx, use.file, store.object) !== owner) continue;
      if (store.key === nodes.b[base] && nodes.kind[value] === NodeKind.call && nodes.flags[value]! & NodeFlag.new)
        return { file: use.file, node: value };
    }
  }
  return undefined;
}

/** The variable or the `this` that a value is, as far as one file tells. */
function rootOf(ctx: FlowContext, file: number, node: number): number {
  const { nodes, bindings } = factsOf(ctx.p, file);
  let at = strip(ctx.p, file, node);
  for (let hops = 0; hops < 6; hops++) {
    if (nodes.kind[at] === NodeKind.this) return -1;
    const inner = nodes.kind[at] === NodeKind.local ? bindings[nodes.a[at]!]?.versions[0] : undefined;
    if (inner === undefined && nodes.kind[at] !== NodeKind.update) return at;
    at = strip(ctx.p, file, inner ?? nodes.a[at]!);
  }
  return at;
}

function baseOption(ctx: FlowContext, use: SinkUse): Host | undefined {
  for (const key of ["baseURL", "prefixUrl", "baseUrl"]) {
    const option = optionOf(ctx, use.origin, key) ?? optionOf(ctx, { file: use.file, node: use.call }, key);
    const given = option && (givenBySubclass(ctx, use, option) ?? option);
    if (given) return hostIn(ctx, given.file, given.node, 0);
  }
  return undefined;
}

/** A parameter of the constructor of a base class: what the class that makes the call hands to `super(…)`. */
function givenBySubclass(ctx: FlowContext, use: SinkUse, option: Place): Place | undefined {
  const base = factsOf(ctx.p, option.file);
  const at = strip(ctx.p, option.file, option.node);
  const maker = base.nodes.kind[at] === NodeKind.param ? base.callables[base.nodes.a[at]!] : undefined;
  if (maker?.kind !== "constructor") return undefined;
  const { nodes, callables, records } = factsOf(ctx.p, use.file);
  let around = callables[callableAt(ctx.p, use.file, nodes.start[use.call]!)];
  while (around && around.owner < 0 && around.parent >= 0) around = callables[around.parent];
  const subclass = around && around.owner >= 0 ? records[around.owner] : undefined;
  const extendsMaker = subclass?.extends.some((type) => {
    const one = unwrap(resolveType(ctx.p, use.file, type));
    return one?.k === "record" && one.record.fact?.file === option.file && one.record.fact.record === maker.owner;
  });
  if (!subclass || !extendsMaker) return undefined;
  const own = subclass.methods.map((m) => callables[m]).find((c) => c?.kind === "constructor");
  const call = own?.calls.find((c) => nodes.kind[strip(ctx.p, use.file, nodes.a[c]!)] === NodeKind.this);
  const node = call === undefined ? undefined : listOf(ctx.p, use.file, call)[base.nodes.b[at]!];
  return node === undefined ? undefined : { file: use.file, node };
}

/** Where a value says that it goes. */
export function hostIn(ctx: FlowContext, file: number, node: number, depth: number): Host {
  if (depth > 10) return UNKNOWN;
  const facts = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  const a = facts.nodes.a[at]!;
  switch (facts.nodes.kind[at]) {
    case NodeKind.literal:
      return {
        ...hostOfText(stringAt(ctx.p, file, facts.nodes.b[at]!), ctx.p.ownDomains, ctx.p.resolver.scopes),
        at: { file: ctx.p.files[file]!.path, start: facts.nodes.start[at]!, end: facts.nodes.end[at]! },
      };
    case NodeKind.text: {
      const first = listOf(ctx.p, file, at)[0];
      return first === undefined ? UNKNOWN : hostIn(ctx, file, first, depth + 1);
    }
    case NodeKind.array:
    case NodeKind.join: {
      // A list of servers; `process.env.X ?? "https://api.vendor.example"`: the literal says where it goes by default.
      const hosts = [...listOf(ctx.p, file, at)].map((input) => hostIn(ctx, file, input, depth + 1));
      return hosts.find((h) => h.kind === "external") ?? hosts.find((h) => h.text !== "") ?? hosts[0] ?? UNKNOWN;
    }
    case NodeKind.local: {
      const versions = facts.bindings[a]?.versions ?? [];
      return versions.length === 1 ? hostIn(ctx, file, versions[0]!, depth + 1) : UNKNOWN;
    }
    case NodeKind.import: {
      const value = importValue(ctx.p, file, a);
      if (value?.kind === "node") return hostIn(ctx, value.file, value.node, depth + 1);
      if (value?.kind !== "binding") return UNKNOWN;
      const versions = factsOf(ctx.p, value.file).bindings[value.binding]?.versions ?? [];
      return versions.length === 1 ? hostIn(ctx, value.file, versions[0]!, depth + 1) : UNKNOWN;
    }
    case NodeKind.param: {
      const given = facts.callables[a]?.params[facts.nodes.b[at]!]?.default ?? NONE;
      return given === NONE ? UNKNOWN : hostIn(ctx, file, given, depth + 1);
    }
    case NodeKind.object:
      return optionsHost(ctx, file, at, depth);
    case NodeKind.load:
      return memberHost(ctx, file, at, depth);
    case NodeKind.call: {
      const first = listOf(ctx.p, file, at)[0];
      const callee = facts.nodes.a[at]!;
      const name = facts.nodes.kind[callee] === NodeKind.load ? stringAt(ctx.p, file, facts.nodes.b[callee]!) : "";
      if (first !== undefined && /^(get|getOrThrow)$/.test(name))
        return setting(stringAt(ctx.p, file, facts.nodes.b[strip(ctx.p, file, first)] ?? -1));
      return first === undefined ? UNKNOWN : hostIn(ctx, file, first, depth + 1);
    }
    default:
      return UNKNOWN;
  }
}

/** `{ protocol: "http:", hostname: "core.example.com", path }`, `{ method: "POST", uri: "http://core.example.com" }` */
function optionsHost(ctx: FlowContext, file: number, object: number, depth: number): Host {
  const member = (key: string) => property(ctx, file, object, key);
  const node = member("hostname") ?? member("host") ?? member("url") ?? member("uri");
  if (node === undefined) return UNKNOWN;
  const host = hostIn(ctx, file, node, depth + 1);
  const protocol = member("protocol");
  const said = protocol === undefined ? undefined : constantText(ctx, file, protocol);
  return said === undefined ? host : { ...host, scheme: said.replace(/:$/, "") };
}

function memberHost(ctx: FlowContext, file: number, at: number, depth: number): Host {
  const facts = factsOf(ctx.p, file);
  const key = stringAt(ctx.p, file, facts.nodes.b[at]!);
  const base = strip(ctx.p, file, facts.nodes.a[at]!);
  const object = objectBehind(ctx.p, file, base, 0);
  const member = object && property(ctx, object.file, object.node, key);
  if (object && member !== undefined) return hostIn(ctx, object.file, member, depth + 1);
  if (facts.nodes.kind[base] === NodeKind.import) {
    const value = importValue(ctx.p, file, facts.nodes.a[base]!);
    const inner = value?.kind === "module" ? exportValue(ctx.p, value.file, key) : null;
    if (inner?.kind === "binding") {
      const versions = factsOf(ctx.p, inner.file).bindings[inner.binding]?.versions ?? [];
      if (versions.length === 1) return hostIn(ctx, inner.file, versions[0]!, depth + 1);
    }
  }
  const own = valueOfMember(ctx, file, base, key);
  const kept = own ? hostIn(ctx, own.file, own.node, depth + 1) : UNKNOWN;
  if (kept.kind !== "unknown" || kept.text !== "") return kept;
  if (key === "origin" || key === "href" || key === "host") return { kind: "own", text: key, scheme: "" };
  return setting(key);
}

/** What a class gives a member of its objects, or one of its own, where it gives it once: `this.base`, `Scoring.HOST`. */
function valueOfMember(ctx: FlowContext, file: number, base: number, key: string): Place | undefined {
  const holder = entityOf(ctx.p, file, base);
  const type = holder?.k === "typed" ? unwrap(holder.type) : undefined;
  const at = holder?.k === "class" ? holder : type?.k === "record" ? type.record.fact : undefined;
  const fact = at && factsOf(ctx.p, at.file).records[at.record];
  if (fact?.kind !== "class") return undefined;
  const { nodes, callables } = factsOf(ctx.p, at!.file);
  const values = fact.fields.flatMap((f) =>
    f.name === key && f.static === (holder?.k === "class") && f.init >= 0 ? [f.init] : [],
  );
  for (const method of fact.methods)
    for (const store of callables[method]!.stores)
      if (store.key >= 0 && stringAt(ctx.p, at!.file, store.key) === key && nodes.kind[store.object] === NodeKind.this)
        values.push(store.value);
  return values.length === 1 ? { file: at!.file, node: values[0]! } : undefined;
}

function setting(name: string): Host {
  return { kind: "unknown", text: name, scheme: "" };
}

/** Where an address goes, as text. `scopes`: of the project's own packages, after which its owner's domains may be called. */
export function hostOfText(text: string, ownDomains: readonly string[], scopes: readonly string[] = []): Host {
  if (text.startsWith("//")) return hostOfText(`https:${text}`, ownDomains, scopes);
  if (/^[./?#]/.test(text) || (text !== "" && !text.includes("://") && !isHostLike(text)))
    return { kind: "own", text: "relative address", scheme: "" };
  const host = /^(?:[a-z][a-z0-9+.-]*:\/\/)?([^/:?#]+)/i.exec(text)?.[1]?.toLowerCase() ?? "";
  if (host === "" || host.includes("$") || host.includes("{")) return UNKNOWN;
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase() ?? "";
  const isOwn = isOwnHost(host, ownDomains) || scopes.some((scope) => isCalledAfter(host, scope));
  if (isOwn) return { kind: "own", text: host, scheme };
  return { kind: "external", text: host, scheme, ...(IN_HOUSE.test(host) ? { isInHouse: true } : {}) };
}

/** `api.mailer.com`, `10.0.0.5:9200`; not `claims.list`, a method of an interface that is called by a name. */
function isHostLike(text: string): boolean {
  const [, , last = "", port] = /^([\w-]+\.)+([\w-]+)(:\d+)?(?:\/|$)/.exec(text) ?? [];
  return port !== undefined || DOMAIN_END.test(last) || /^\d+$/.test(last);
}
/** Of hosts that are written without a scheme; countries whose letters are an English word, or end names of members, are left out. */
const DOMAIN_END =
  /^(com|net|org|biz|edu|gov|mil|int|io|ai|app|dev|cloud|tech|online|site|xyz|co|cn|hk|tw|mo|sg|my|jp|kr|th|vn|ph|au|nz|uk|de|fr|nl|ch|eu|es|pt|se|fi|dk|pl|cz|ca|us|br|mx|za|ae|ru|example|invalid|test|local|internal|localhost|lan|svc|cluster)$/i;

/**
 * `core.insurer.com`, `mail.internal.insurer.com`: the latter wherever it stands before the registered name. `api.insurer.example`: a
 * name for whoever it is that insures.
 */
const IN_HOUSE =
  /^((api|app|www|gateway|portal)\.)?(insurer|our-?company|my-?company)\.[^.]+$|^((policy|claims?)-?)?(core|back-?office)(-[\w-]+)?\.[^.]+\..|(^|[.-])(intranet|internal|corp|neiwang|neibu)(-[\w-]+)?\.[^.]+\../;

/** `relay.acme-insurance.com` of a project with packages `@acme/…`: the registered name is the scope, or has it as a part. */
function isCalledAfter(host: string, scope: string): boolean {
  if (scope.length < MIN_SCOPE || GENERIC_SCOPE.test(scope)) return false;
  const labels = host.split(".");
  const registered = labels[labels.length - (SECOND_LEVEL.test(labels[labels.length - 2] ?? "") ? 3 : 2)] ?? "";
  const plain = (name: string) => name.replace(/[^a-z0-9]/g, "");
  // "ghostfol.io" of a project with packages `@ghostfolio/…`.
  const whole = plain(labels.slice(-2).join(""));
  return [plain(registered), whole].includes(plain(scope)) || `-${registered}-`.includes(`-${scope}-`);
}
const MIN_SCOPE = 4;
const SECOND_LEVEL = /^(com|co|org|or|net|ne|gov|go|gob|edu|ac)$/;
const GENERIC_SCOPE =
  /^(apps?|api|libs?|shared|common|core|internal|packages?|project|workspace|repo|monorepo|platform|services?|server|client|frontend|backend|mobile|portal|types|utils?|tools?|config|cloud|data|example|company|partner|test|demo)$/;

function isOwnHost(host: string, ownDomains: readonly string[]): boolean {
  return (
    !host.includes(".") ||
    ownDomains.some((domain) => host === domain || host.endsWith(`.${domain}`)) ||
    /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|0\.0\.0\.0|\[)/.test(host) ||
    /\.(local|internal|localhost|svc|lan|test|cluster)$/.test(host) ||
    host.includes(".svc.")
  );
}
