// Acts that others in the same folder do too: rows that are made or changed in the same member, money that goes to an account of
// the caller's choice. Input: a file and the words that count. Output: one entry per function and control, with a key by which
// acts are compared, and whether the control is there: in the function, in what it calls, before it, or in who calls it.
// Invariant: a name that speaks of the control anywhere is enough not to be told; to be an example takes a call or a comparison.
import { matches, wordsOf } from "../../classify/words.js";
import { LiteralKind, NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { type Body, factsOf, strip } from "../../link/program.js";
import { guardWords, someBody } from "../endpoints/changeEvidence.js";
import { question } from "../questions.js";
import { spell } from "../sinks/sinks.js";
import { type MemberWrite, memberWritesIn } from "../stores/memberWrites.js";
import { callableKey } from "../walk/callers.js";
import { constantText } from "../walk/constantText.js";
import { stepAt } from "../ways/climbing.js";
import type { EffectContext } from "../ways/effects.js";
import { guardBodies } from "../ways/guardBodies.js";
import type { Handlers } from "../ways/handlerTable.js";
import { isGivenByCaller } from "./givenByCaller.js";
import { NOBODY_SERVED, namedRoot, wordsAround } from "./namedRoots.js";
import { type ExceptionTerms, isException } from "./siblingExceptions.js";
import { controlSigns, recordAt, type SignTerms } from "./siblingSigns.js";

/** Regular expressions on words in lower case, parted by blanks. */
export interface ActTerms {
  /** Records, tables and models that are written, or, with `calls`, what a function is called, with what it is called on. */
  of: string;
  /** Only where the row is new; without it, where one is changed. */
  isNew?: true;
  /** One of the members that are written is called so; functions are compared where it is the same one, unless `anyOf`. */
  sets?: string;
  anyOf?: true;
  /** What that member is set to, a constant. */
  to?: string;
  calls?: true;
  /** Something that is handed over comes from the caller by a name like this, or was looked up by it. */
  given?: string;
}

export interface ControlTerms extends SignTerms {
  /** The name by which the rule knows it. */
  what: string;
  acts: readonly ActTerms[];
  except?: ExceptionTerms;
  /** The database refuses a second row with the member that is set. */
  byDatabase?: true;
}

export interface SiblingAct {
  what: string;
  callable: number;
  start: number;
  end: number;
  /** "prisma.policy.create()" */
  act: string;
  /** The same for acts that are compared. */
  key: string;
  /** Member that is set. */
  member: string;
  /** The handler, "" where the function is none. */
  route: string;
  /** "done": the control is in it; "unsure": something speaks of it; "missing": nothing does. */
  state: "done" | "unsure" | "missing";
}

export interface SiblingContext {
  e: EffectContext;
  handlers: Handlers;
  controls: readonly ControlTerms[];
  automatic: string;
  /** Names the question about signs, one for all files. */
  asked: string;
}

type Found = Pick<SiblingAct, "act" | "key" | "member"> & { call: number; control: number };

export function siblingActs(c: SiblingContext, file: number): SiblingAct[] {
  const { ctx } = c.e;
  const { facts, pathClass, path } = ctx.p.files[file]!;
  if (facts.language !== "typescript" || pathClass === "test" || NOBODY_SERVED.test(path)) return [];
  const told = new Set<string>();
  const names = [...facts.strings, ...facts.callables.flatMap(({ params }) => params.map(({ name }) => name))];
  const isGiven = (words: string) => names.some((name) => name.length <= MAX_NAME && matches(words, wordsOf(name)));
  // Most files hand over nothing of the kind.
  const asked = c.controls.map(({ acts }) => acts.filter(({ given }) => given === undefined || isGiven(given)));
  return facts.callables.flatMap(({ calls }, callable): SiblingAct[] => {
    if (callable === 0) return [];
    return calls
      .flatMap((call) => actsOf(c, asked, file, callable, call))
      .flatMap((found): SiblingAct[] => {
        const body = { file, callable: namedRoot(ctx.p, c.handlers, file, callable) };
        const { what } = c.controls[found.control]!;
        const id = `${what} ${body.callable} ${found.key}`;
        if (told.has(id)) return [];
        const endpoint = c.handlers.of(callableKey(file, body.callable))?.[0];
        if (matches(c.automatic, wordsAround(ctx.p, body, endpoint))) return [];
        const { nodes } = facts;
        const { act, key, member, call } = found;
        const { except } = c.controls[found.control]!;
        const state = stateOf(c, body, found.control);
        if (state === "missing" && except && isException(c.e, except, { file, callable, call, member })) return [];
        told.add(id);
        return [
          {
            what,
            callable: body.callable,
            start: nodes.start[call]!,
            end: nodes.end[nodes.a[call]!]!,
            act,
            key: `${what} ${key}`,
            member,
            route: endpoint ? `${endpoint.verb} ${endpoint.route}` : "",
            state,
          },
        ];
      });
  });
}
const MAX_NAME = 60;
const CREATES =
  /^(create|insert|save|add|store|bulkCreate|persist|register)(Many|One|All|Record|Row)?$|^(xin_?zeng|bao_?cun|chuang_?jian|tian_?jia)$|^(新增|创建|創建|保存|添加)$/;
const CHANGES =
  /^(update|set|patch|save|findOneAndUpdate|findByIdAndUpdate)(Many|One|All|ById)?$|^(geng_?xin|xiu_?gai|bian_?geng)$|^(更新|修改|变更|變更)$/;

function actsOf(
  c: SiblingContext,
  asked: readonly (readonly ActTerms[])[],
  file: number,
  callable: number,
  call: number,
): Found[] {
  const { ctx } = c.e;
  const { nodes } = factsOf(ctx.p, file);
  const callee = strip(ctx.p, file, nodes.a[call]!);
  const method = nameOf(ctx.p, file, callee);
  const [creates, changes] = [CREATES.test(method), CHANGES.test(method)];
  let spelled: string | undefined;
  let subject: string | undefined;
  let writes: readonly MemberWrite[] | undefined;
  return asked.flatMap((acts, control): Found[] => {
    for (const act of acts) {
      if (act.calls) {
        spelled ??= spell(ctx, file, callee);
        const words = wordsOf(spelled);
        if (!matches(act.of, words)) continue;
        const member = act.given === undefined ? "" : isGivenByCaller(c.e, file, call, act.given);
        if (member === undefined) continue;
        return [{ act: `${spelled}()`, key: words, member, call, control }];
      }
      const stated = !act.isNew && RUNS.test(method) ? statedChanges(c.e, file, callable, call) : undefined;
      if (!stated && (act.isNew ? !creates : !changes)) continue;
      if (stated) [subject, writes] = [stated[0]!.statement!.table, stated];
      subject ??= recordAt(c.e, file, call);
      if (subject === "" || !matches(act.of, wordsOf(subject))) continue;
      if (act.sets !== undefined) writes ??= memberWritesIn(c.e, file, callable).filter((one) => one.call === call);
      const member = act.sets === undefined ? "" : memberOf(c.e, file, act, writes!);
      if (member === undefined) continue;
      spelled ??= spell(ctx, file, callee);
      const key = `${wordsOf(subject)} ${act.isNew ? "new" : "changed"} ${act.anyOf ? "" : wordsOf(member)}`;
      return [{ act: `${spelled}()`, key, member, call, control }];
    }
    return [];
  });
}

/** `UPDATE claims SET amount = $1` */
function statedChanges(e: EffectContext, file: number, callable: number, call: number): MemberWrite[] | undefined {
  const found = memberWritesIn(e, file, callable).filter((one) => one.call === call && one.statement !== undefined);
  return found.length > 0 ? found : undefined;
}
const RUNS = /^(query|execute|exec|run|raw|unsafe|none|\$executeRaw\w*|sql)$/;

/** What is set; where nothing is written there, nobody is given it: `{ agentId: null }`. */
function memberOf(
  e: EffectContext,
  file: number,
  { sets, to }: ActTerms,
  writes: readonly MemberWrite[],
): string | undefined {
  const { nodes } = factsOf(e.ctx.p, file);
  return writes.find(({ key, value, statement }) => {
    if (!matches(sets!, wordsOf(key))) return false;
    if (statement) return to === undefined;
    const at = strip(e.ctx.p, file, value);
    const isConstant = nodes.kind[at] === NodeKind.literal;
    if (to !== undefined) return matches(to, wordsOf(constantText(e.ctx, file, at) ?? ""));
    return !isConstant || (nodes.a[at] !== LiteralKind.null && nodes.a[at] !== LiteralKind.undefined);
  })?.key;
}

/** Callers count as far as they are seen: whoever has the control before he calls has it for this one, too. */
function stateOf(c: SiblingContext, body: Body, control: number): SiblingAct["state"] {
  const { e } = c;
  const signs = question(e.ctx, `signs of controls ${c.asked}`, (file) => controlSigns(e, c.controls, file));
  const has = (bodies: readonly Body[], sure: boolean) =>
    someBody(e, bodies, ({ file, callable }) => {
      const found = signs(file)[callable]?.[control];
      return found === "sure" || (!sure && found === "maybe");
    });
  const terms = c.controls[control]!;
  const endpoints = c.handlers.of(callableKey(body.file, body.callable)) ?? [];
  const guards = endpoints.flatMap((endpoint) => guardBodies(e, endpoint));
  const isGuarded = endpoints.some((endpoint) => guardWords(e, endpoint).some((words) => matches(terms.asks, words)));
  if (isGuarded || has([body, ...guards], true)) return "done";
  return has([body, ...guards, ...callersOf(e, body)], false) || isMarked(e, terms, body) ? "unsure" : "missing";
}

/** `@LicensedOnly()` on the function or its class. */
function isMarked({ ctx: { p } }: EffectContext, { asks }: ControlTerms, { file, callable }: Body): boolean {
  const { callables, records } = factsOf(p, file);
  const { annotations, owner } = callables[callable]!;
  return [...annotations, ...(records[owner]?.annotations ?? [])].some(({ name }) => matches(asks, wordsOf(name)));
}

function callersOf(e: EffectContext, body: Body): Body[] {
  const found: Body[] = [];
  let open: readonly Body[] = [body];
  for (let depth = 0; depth < MAX_OUTWARD && open.length > 0; depth++) {
    open = open.flatMap(({ file, callable }) =>
      (e.callers.get(callableKey(file, callable)) ?? [])
        .slice(0, MAX_CALLERS)
        .map((site) => stepAt(e.ctx, site.file, site.call)),
    );
    found.push(...open.filter(({ callable }) => callable > 0));
  }
  return found;
}
const MAX_OUTWARD = 2;
const MAX_CALLERS = 20;
