// Gates that somebody passes by what is written into the code: one person's name or number, a header or other words that the
// caller sends, where everybody else may still be refused.
import { compiled, wordsOf } from "../../classify/words.js";
import { type CallableFact, LiteralKind, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { constantText } from "../../flow/walk/constantText.js";
import { expressionForm } from "../../flow/walk/form.js";
import { headerRead } from "../../flow/walk/headerReads.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";
import { isNext, refuses } from "../evidence/headers.js";
import { textsOf } from "../evidence/valuesBehind.js";
import type { BypassRequest } from "../requests/requests.js";
import { handsToCheck, sparesCheck } from "./skippedChecks.js";
import { CALLBACK, endsInNo, isNo } from "./turnedAway.js";

export interface Gate {
  /** Whom it lets pass: a person named in the code, whoever sends a header or a word, whatever bears a mark. */
  hazard: "named-person" | "named-header" | "known-word" | "borne-mark";
  name: string;
  node: number;
}

interface Asked extends Gate {
  /** The way of the block when it is so: 0 or 1. */
  way: 0 | 1;
  /** Proxies write it, and so can everybody: it proves nothing, whatever is refused elsewhere. */
  forwarded?: boolean;
  /** Compared with a word such as "on". */
  word?: boolean;
  /** As what somebody logs in: it counts where the rest of the function looks at his password. */
  login?: boolean;
}

export function constantGates(ctx: FlowContext, file: number, request: BypassRequest): Gate[] {
  const { callables } = factsOf(ctx.p, file);
  const terms = {
    persons: compiled(request.persons),
    customers: compiled(request.customers),
    numbers: compiled(request.numbers),
    partners: compiled(request.partners),
    logins: compiled(request.logins),
    compares: compiled(request.compares),
    exempts: compiled(request.exempts),
    mayI: compiled(request.mayI),
    harmless: compiled(request.harmless, "i"),
    gates: compiled(request.gates),
    marks: compiled(request.marks),
  };
  return callables.flatMap((callable) => [
    ...waysPast(ctx, file, callable, terms),
    ...exemptions(ctx, file, callable, terms),
  ]);
}

type Terms = Record<
  | "persons"
  | "customers"
  | "numbers"
  | "partners"
  | "logins"
  | "compares"
  | "exempts"
  | "mayI"
  | "harmless"
  | "gates"
  | "marks",
  RegExp
>;

function waysPast(ctx: FlowContext, file: number, callable: CallableFact, terms: Terms): Gate[] {
  const asked = callable.blocks.flatMap(({ condition }, block) => {
    const one = condition < 0 ? undefined : askedAt(ctx, file, condition, terms);
    return one ? [{ ...one, block }] : [];
  });
  if (asked.length === 0 || asksEnvironment(ctx, file, callable)) return [];
  const isBoolean =
    terms.mayI.test(wordsOf(callable.name)) || (callable.name === "" && asksRights(ctx, file, callable));
  return asked.filter((one) => {
    const { next } = callable.blocks[one.block]!;
    const [then, otherwise] = [next[one.way], next[1 - one.way]];
    if (then === undefined || otherwise === undefined) return false;
    const isPerson = one.login || one.hazard === "named-person";
    if (isPerson && looksAtPassword(ctx, file, callable, terms) && letsIn(ctx, file, callable, then)) return true;
    if (one.login) return false;
    if (isPerson && sparesCheck(ctx, file, callable, [then, otherwise], terms.gates)) return true;
    const passes = passing(ctx, file, callable, then, one.forwarded);
    if (passes === "no") return false;
    if (one.forwarded) return true;
    if (one.hazard === "borne-mark") return passes === "yes" && decidesOtherwise(ctx, file, callable);
    if (one.word) return passes === "yes" && (isBoolean || mayRefuse(ctx, file, callable, otherwise));
    if (passes !== "leaves" && isBoolean) return true;
    if (passes === "yes" && handsToCheck(ctx, file, callable, otherwise)) return true;
    return mayRefuse(ctx, file, callable, otherwise) || decidesOtherwise(ctx, file, callable);
  });
}

function looksAtPassword(ctx: FlowContext, file: number, { calls }: CallableFact, { compares }: Terms): boolean {
  const { nodes } = factsOf(ctx.p, file);
  return calls.some((call) => compares.test(wordsOf(nameOf(ctx.p, file, nodes.a[call]!))));
}

/** What is given back there is given back elsewhere, where the password was right; or handed to who asked: `done(null, user)`. */
function letsIn(ctx: FlowContext, file: number, callable: CallableFact, way: number): boolean {
  const { returns, returnBlocks, blocks, calls, callBlocks } = callable;
  const { nodes } = factsOf(ctx.p, file);
  let from = way;
  // Of a further question the yes is the way.
  for (let hops = 0; hops < 6 && blocks[from]!.condition >= 0; hops++) from = blocks[from]!.next[0]!;
  if (calls.some((call, i) => callBlocks[i] === from && handsOn(ctx, file, call))) return true;
  const flat = (value: number) => {
    const at = strip(ctx.p, file, value);
    return nodes.kind[at] === NodeKind.join ? [...listOf(ctx.p, file, at)].map((n) => strip(ctx.p, file, n)) : [at];
  };
  const given = returns.flatMap((value, i) => (returnBlocks[i] === from ? flat(value) : []));
  const elsewhere = returns.flatMap((value, i) => (returnBlocks[i] === from ? [] : flat(value)));
  return given.some((node) => nodes.kind[node] !== NodeKind.literal && elsewhere.includes(node));
}

/** `done(null, user)` */
function handsOn(ctx: FlowContext, file: number, call: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const [error, who] = listOf(ctx.p, file, call);
  if (error === undefined || who === undefined || !CALLBACK.test(nameOf(ctx.p, file, nodes.a[call]!))) return false;
  return isNo(ctx, file, error) && !isNo(ctx, file, who);
}

/** `return "ACCEPTED"` for some, `return "IN_REVIEW"` for others. */
function decidesOtherwise(ctx: FlowContext, file: number, { returns }: CallableFact): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const said = returns
    .flatMap((value) => {
      const at = strip(ctx.p, file, value);
      return nodes.kind[at] === NodeKind.join ? [...listOf(ctx.p, file, at)] : [value];
    })
    .flatMap((value) => textAt(ctx, file, value) ?? []);
  return said.some((text) => ACCEPTS.test(text)) && said.some((text) => text !== "" && !ACCEPTS.test(text));
}
const ACCEPTS =
  /^(accept(ed)?|approved?|pass(ed)?|allow(ed)?|grant(ed)?|cleared?|tong_?guo|fang_?xing|pi_?zhun|通[过過]|放行|批准|核准)$/i;

const RIGHTS = /^(role|roles|permission|permissions|scope|scopes|groups)$/;

/** Says of the one who asks whether he has a role: `return ctx.user.role === "…"`, `return ctx.user.roles.includes("…")`. */
function asksRights(ctx: FlowContext, file: number, { returns }: CallableFact): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const isRight = (node: number) => {
    const at = strip(ctx.p, file, node);
    if (nodes.kind[at] !== NodeKind.load || !RIGHTS.test(nameOf(ctx.p, file, at))) return false;
    return nodes.kind[strip(ctx.p, file, nodes.a[at]!)] === NodeKind.load;
  };
  return returns.some((value) => {
    const at = strip(ctx.p, file, value);
    if (nodes.kind[at] === NodeKind.clean) return [...listOf(ctx.p, file, at)].some(isRight);
    const callee = nodes.kind[at] === NodeKind.call ? strip(ctx.p, file, nodes.a[at]!) : -1;
    return callee >= 0 && nodes.kind[callee] === NodeKind.load && isRight(nodes.a[callee]!);
  });
}

/** `return user.id === "…"` in what is called like an exemption, `return user.id === "…" || …` in what asks whether one may. */
function exemptions(ctx: FlowContext, file: number, callable: CallableFact, terms: Terms): Gate[] {
  const name = wordsOf(callable.name);
  const [exempts, mayI] = [terms.exempts.test(name), terms.mayI.test(name)];
  if (!exempts && !mayI) return [];
  const { nodes } = factsOf(ctx.p, file);
  return callable.returns.flatMap((value) => {
    const at = strip(ctx.p, file, value);
    const isEither = nodes.kind[at] === NodeKind.join;
    const sides = isEither ? [...listOf(ctx.p, file, at)] : exempts ? [value] : [];
    return sides.flatMap((side) => {
      const one = askedAt(ctx, file, side, terms) ?? (exempts ? partnerAt(ctx, file, side, terms) : undefined);
      return one && one.way === 0 && one.hazard === "named-person" ? [one] : [];
    });
  });
}

/** `partner === "…"`: another system that is let through by its name. */
function partnerAt(ctx: FlowContext, file: number, node: number, { partners }: Terms): Asked | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.clean || !/^===?$/.test(stringAt(ctx.p, file, nodes.a[at]!))) return undefined;
  const [one, two] = listOf(ctx.p, file, at);
  if (one === undefined || two === undefined) return undefined;
  for (const [read, other] of [
    [one, two],
    [two, one],
  ] as const) {
    const text = textAt(ctx, file, other);
    const name = nameOf(ctx.p, file, read);
    if (text !== undefined && isOnes(text) && !isWordOf(text) && partners.test(wordsOf(name)))
      return { hazard: "named-person", name, node: at, way: 0 };
  }
  return undefined;
}

/** What a condition compares with what is written in the code. */
function askedAt(ctx: FlowContext, file: number, condition: number, terms: Terms): Asked | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, condition);
  if (nodes.kind[at] === NodeKind.call) return endingAt(ctx, file, at, terms) ?? amongAt(ctx, file, at, terms);
  if (nodes.kind[at] === NodeKind.load) return markAt(ctx, file, at, terms);
  if (nodes.kind[at] !== NodeKind.clean) return undefined;
  const operator = stringAt(ctx.p, file, nodes.a[at]!);
  const [one, two] = listOf(ctx.p, file, at);
  if (!/^[!=]==?$/.test(operator) || one === undefined || two === undefined) return undefined;
  const way = operator[0] === "=" ? 0 : 1;
  for (const [read, other] of [
    [one, two],
    [two, one],
  ] as const) {
    const text = textAt(ctx, file, other);
    if (text === undefined) continue;
    const name = headerRead(ctx, file, onlyValue(ctx.p, file, read))?.toLowerCase();
    const word = isWordOf(text);
    if (word && (name === undefined || FORWARDED.test(name))) continue;
    if (name !== undefined) {
      if (FORWARDED.test(name)) return { hazard: "named-header", name, node: at, way, forwarded: true };
      return terms.harmless.test(name) ? undefined : { hazard: "named-header", name, node: at, way, word };
    }
    if (isSent(ctx, file, read)) return { hazard: "known-word", name: nameOf(ctx.p, file, read), node: at, way };
    const isOne = isPerson(ctx, file, read, terms)
      ? isOnes(text) ||
        isLoginOf(ctx, file, read, text) ||
        (LOGIN.test(text) && /name|login|account/i.test(nameOf(ctx.p, file, read)))
      : isMachine(ctx, file, read, other);
    if (isOne) return { hazard: "named-person", name: nameOf(ctx.p, file, read), node: at, way };
    if (isLogin(ctx, file, read, terms))
      return { hazard: "named-person", name: nameOf(ctx.p, file, read), node: at, way, login: true };
  }
  return undefined;
}

const FORWARDED = /^(x-forwarded-for|x-real-ip|x-client-ip|true-client-ip|forwarded)$/;

/** `payout.skipScreening`: borne by what is judged itself. Options say how the program calls a function. */
function markAt(ctx: FlowContext, file: number, node: number, { marks }: Terms): Asked | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const name = nameOf(ctx.p, file, node);
  if (name === "" || !marks.test(wordsOf(name))) return undefined;
  const whose = strip(ctx.p, file, nodes.a[node]!);
  if (nodes.kind[whose] !== NodeKind.param || OPTIONS.test(nameOf(ctx.p, file, whose))) return undefined;
  return { hazard: "borne-mark", name, node, way: 0 };
}
const OPTIONS = /^(o|opts?|options?|config|cfg|settings?|flags?|env|ctx|context|params?|rules?|policy)$/i;

/** `user.phone.endsWith("…")`, with digits. */
function endingAt(ctx: FlowContext, file: number, call: number, terms: Terms): Asked | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const callee = strip(ctx.p, file, nodes.a[call]!);
  const [first] = listOf(ctx.p, file, call);
  if (nodes.kind[callee] !== NodeKind.load || first === undefined) return undefined;
  if (!/^(starts|ends)With$/.test(stringAt(ctx.p, file, nodes.b[callee]!))) return undefined;
  const whose = nodes.a[callee]!;
  if (!/^\d{3,}$/.test(textAt(ctx, file, first) ?? "") || !isPerson(ctx, file, whose, terms)) return undefined;
  return { hazard: "named-person", name: nameOf(ctx.p, file, whose), node: call, way: 0 };
}

/** `FRIENDS.includes(application.customerNo)`, `EXEMPT.has(user.id)`: numbers that are written into the code. */
function amongAt(ctx: FlowContext, file: number, call: number, terms: Terms): Asked | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const callee = strip(ctx.p, file, nodes.a[call]!);
  const [whose] = listOf(ctx.p, file, call);
  if (nodes.kind[callee] !== NodeKind.load || whose === undefined) return undefined;
  if (!/^(includes|has)$/.test(stringAt(ctx.p, file, nodes.b[callee]!))) return undefined;
  const name = nameOf(ctx.p, file, whose);
  const isIp = MACHINE.test(wordsOf(name));
  if (!isIp && !isPerson(ctx, file, whose, terms) && !terms.customers.test(wordsOf(name))) return undefined;
  const texts = textsOf(ctx, file, nodes.a[callee]!);
  if (isIp && texts.every((text) => LOOPBACK.test(text))) return undefined;
  if (texts.length === 0 || !texts.every((text) => text !== "" && isOnes(text))) return undefined;
  return { hazard: "named-person", name, node: call, way: 0 };
}

/** Text written there; "" where facts do not keep it. */
function textAt(ctx: FlowContext, file: number, node: number): string | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.literal || nodes.a[at] !== LiteralKind.string) return undefined;
  // Quotes and nothing between them.
  if (nodes.end[at]! - nodes.start[at]! <= 2) return undefined;
  return constantText(ctx, file, at) ?? "";
}

function isWordOf(text: string): boolean {
  return /^(\d|true|false|yes|no|on|off|null|none|undefined|all|default|anonymous|guest)$/i.test(text);
}

/** As which somebody logs in; a role is asked for by another name. */
const LOGIN = /^(admin|administrator|root|super[ _-]?admin|superuser|sysadmin)$/i;

/** Told of one person; names of roles and of the system are letters only. */
function isOnes(text: string): boolean {
  return text === "" || (/[\d@]/.test(text) && !/^[0-]+$/.test(text));
}

/** "anna.berg" as which somebody logs in; accounts of programs are called after what they do. */
function isLoginOf(ctx: FlowContext, file: number, read: number, text: string): boolean {
  return (
    LOGIN_KEYS.test(wordsOf(nameOf(ctx.p, file, read))) && /^[a-z]{2,}[._][a-z]{2,}$/.test(text) && !PROGRAMS.test(text)
  );
}
const LOGIN_KEYS = /^(user name|login|login (name|id)|account name|account)$/;
const PROGRAMS =
  /(^|[._])(sys|system|service|svc|bot|internal|cron|job|batch|scheduler|worker|daemon|agent|anonymous|guest|test|demo|api|app|integration|sync|robot)([._]|$)/;

/** `user.id`, `actor.employeeNo`; a staff number says it by itself. */
function isPerson(ctx: FlowContext, file: number, node: number, { persons, numbers }: Terms): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const key = wordsOf(nameOf(ctx.p, file, node));
  if (numbers.test(key)) return true;
  const at = onlyValue(ctx.p, file, node);
  if (!/^(u?id|user id|sub|name|user name|login|login (name|id)|account name|e ?mail|phone|mobile|account)$/.test(key))
    return false;
  if (nodes.kind[at] !== NodeKind.load) return false;
  const base = nodes.a[at]!;
  return [base, onlyValue(ctx.p, file, base)].some((one) => persons.test(wordsOf(nameOf(ctx.p, file, one))));
}

/** A parameter or a member of what is sent: `username`, `dto.account`. */
function isLogin(ctx: FlowContext, file: number, node: number, { logins }: Terms): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, node);
  const isGiven = nodes.kind[at] === NodeKind.param || nodes.kind[at] === NodeKind.load;
  return isGiven && logins.test(wordsOf(nameOf(ctx.p, file, node)));
}

/** `req.ip === "203.0.113.7"`: whoever writes from there. The machine itself (`127.0.0.1`) is shorter than others. */
function isMachine(ctx: FlowContext, file: number, node: number, other: number): boolean {
  if (!MACHINE.test(wordsOf(nameOf(ctx.p, file, node)))) return false;
  const { nodes } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, other);
  return nodes.end[at]! - nodes.start[at]! > '"127.0.0.1"'.length;
}
const MACHINE = /^((client|remote|source|caller|user) )?(ip|ip addr|ip address|remote addr|remote address)$/;
const LOOPBACK = /^(127\.|::1$|::ffff:127\.|localhost$)/;

/** `req.query.key`, `req.cookies.key` */
function isSent(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, node);
  if (
    nodes.kind[at] !== NodeKind.load ||
    !/key|secret|token|bypass|debug|backdoor|magic|god|master/i.test(nameOf(ctx.p, file, at))
  )
    return false;
  return /^(query|cookies)$/.test(nameOf(ctx.p, file, nodes.a[at]!));
}

type Passing = "yes" | "leaves" | "no";

/** Where a way leads without a further choice: on to the next, to a yes, or simply out. */
export function passing(
  ctx: FlowContext,
  file: number,
  callable: CallableFact,
  from: number,
  forwarded = false,
): Passing {
  const { nodes } = factsOf(ctx.p, file);
  let at = from;
  for (let hops = 0; hops < 6; hops++) {
    const block = callable.blocks[at]!;
    const calls = callable.calls.filter((_, i) => callable.callBlocks[i] === at);
    if (block.exit === "throw" || calls.some((call) => refuses(ctx, file, call))) return "no";
    if (calls.some((call) => isNext(ctx, file, call))) return "yes";
    if (block.exit === "return") {
      const value = callable.returns.find((_, i) => callable.returnBlocks[i] === at);
      if (value === undefined) return "leaves";
      const said = strip(ctx.p, file, value);
      const isTrue =
        ACCEPTS.test(textAt(ctx, file, value) ?? "") ||
        (nodes.kind[said] === NodeKind.literal &&
          nodes.a[said] === LiteralKind.boolean &&
          stringAt(ctx.p, file, nodes.b[said]!) === "true");
      return isTrue || (forwarded && nodes.kind[said] !== NodeKind.literal) ? "yes" : "no";
    }
    // Of a further question the yes is the way: `=== "…" && ready`; but not where a no is refused: then both are asked for.
    const [onward, otherwise] = block.next;
    if (onward === undefined || (otherwise !== undefined && endsInNo(ctx, file, callable, otherwise))) return "no";
    at = onward;
  }
  return "no";
}

function mayRefuse(ctx: FlowContext, file: number, callable: CallableFact, from: number): boolean {
  const seen = new Set<number>();
  const open = [from];
  const refusing = new Set(
    callable.calls.flatMap((call, i) => (refuses(ctx, file, call) ? [callable.callBlocks[i]!] : [])),
  );
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (refusing.has(at)) return true;
    open.push(...callable.blocks[at]!.next);
  }
  return false;
}

/** Only developers pass there. */
export function asksEnvironment(ctx: FlowContext, file: number, { blocks }: CallableFact): boolean {
  return blocks.some(({ condition }) => condition >= 0 && isEnvironment(ctx, file, condition));
}

/** A condition about where the program runs. */
export function isEnvironment(ctx: FlowContext, file: number, condition: number): boolean {
  const at = strip(ctx.p, file, condition);
  const isClean = factsOf(ctx.p, file).nodes.kind[at] === NodeKind.clean;
  const asked = isClean ? [...listOf(ctx.p, file, at)] : [at];
  return asked.some((node) => ENVIRONMENT.test(expressionForm(ctx, file, node)));
}
const ENVIRONMENT = /NODE_ENV|APP_ENV|nodeEnv|\bis_?(dev|prod|test|local)|__DEV__|\b(development|production)\b/i;
