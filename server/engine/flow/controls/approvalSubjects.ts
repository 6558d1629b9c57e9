// What an approval is about: a word of the function, its class, the record, or the types around the write. Some things always
// need two persons; others do where the code itself shows that it is meant so. Input: a write. Output: the word, if there is one.
import { withPinyin } from "../../classify/pinyin.js";
import { tokenise } from "../../classify/tokens.js";
import { isOneOf } from "../../classify/words.js";
import { NodeKind, SPREAD_KEY } from "../../facts/types.js";
import { entityOf } from "../../link/entities.js";
import { factsOf, listOf, strip } from "../../link/program.js";
import type { LinkedRecord } from "../../link/records.js";
import { typeCalled } from "../sinks/ownEffects.js";
import { type MemberWrite, versioned } from "../stores/memberWrites.js";
import { recordWritten } from "../stores/writes.js";
import type { EffectContext } from "../ways/effects.js";
import { wordsIn } from "./approvalNames.js";
import type { ApprovalTerms } from "./approvals.js";

export interface Subject {
  /** The word of `subjects` or `alone` that was found. */
  subject: string;
  /** One person may be enough for it: it counts only beside others like it that want two. */
  beside: boolean;
  /** One call names the same person as who began it and who decides. */
  samePerson: boolean;
}

/** `own`: the name of the function; `names`: of all around it; `writes`: all of the function. */
export function subjectOfWrite(
  e: EffectContext,
  terms: ApprovalTerms,
  file: number,
  { own, names, writes }: { own: string; names: readonly string[]; writes: readonly MemberWrite[] },
  write: MemberWrite,
): Subject | undefined {
  const isOther = isOfOther(terms, own);
  const around = [...write.around.flatMap(wordsIn), ...typesAround(e, file, write)];
  const subject = subjectOf(terms.subjects, isOther ? [] : names, around);
  const word = subject ?? subjectOf(terms.alone, names, around);
  if (word === undefined) return undefined;
  const samePerson = isOnePersons(e, terms, file, writes, write);
  if (subject !== undefined || samePerson) return { subject: word, beside: false, samePerson };
  return isOther ? undefined : { subject: word, beside: !namesTwo(terms, recordOf(e, file, write)), samePerson };
}

export function subjectOf(subjects: readonly string[], ...names: (readonly string[])[]): string | undefined {
  return names.flat().find((name) => isOneOf(subjects, name.replace(/s$/, "")));
}

/** `approveNewsletterDraft` of a settlement service. */
export function isOfOther({ others, subjects }: ApprovalTerms, name: string): boolean {
  const words = tokenise(name).map((word) => word.replace(/s$/, ""));
  return words.some((word) => others.includes(word)) && !words.some((word) => subjects.includes(word));
}

/** The record that members of an object are set on. */
export function recordAt(e: EffectContext, file: number, object: number): LinkedRecord | undefined {
  if (object < 0) return undefined;
  const entity = entityOf(e.ctx.p, file, versioned(e, file, object));
  return entity?.k === "typed" && entity.type.k === "record" ? entity.type.record : undefined;
}

function recordOf(e: EffectContext, file: number, { call, object }: MemberWrite): LinkedRecord | undefined {
  const [use] = call < 0 ? [] : (e.writes(file, call) ?? []);
  return use ? recordWritten(e.ctx, use) : recordAt(e, file, object);
}

/** Of what a call is made on, and of what is copied into what it is given: `payments.insert({ ...request, … })`. */
function typesAround({ ctx: { p } }: EffectContext, file: number, { call }: MemberWrite): string[] {
  if (call < 0) return [];
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  const receiver = nodes.kind[callee] === NodeKind.load ? [nodes.a[callee]!] : [];
  const copied = [...listOf(p, file, call)].flatMap((arg) => {
    const object = strip(p, file, arg);
    const pairs = nodes.kind[object] === NodeKind.object ? [...listOf(p, file, object)] : [];
    return pairs.flatMap((key, i) => (i % 2 === 0 && key === SPREAD_KEY ? [pairs[i + 1]!] : []));
  });
  return [...receiver, ...copied].flatMap((node) => wordsIn(typeCalled(entityOf(p, file, node))));
}

/** `{ requesterId, approverId, … }`: the record itself is made for two. */
function namesTwo(terms: ApprovalTerms, record: LinkedRecord | undefined): boolean {
  const fields = [...(record?.fields.keys() ?? [])].filter(isPerson);
  const words = fields.map((name) => withPinyin(tokenise(name)));
  const has = (wanted: readonly string[]) => (of: readonly string[]) => of.some((word) => isOneOf(wanted, word));
  const makers = terms.makers.filter((word) => !HOLDS.test(word));
  return words.some(has(makers)) && words.some(has([...terms.deciders, ...terms.states]));
}
/** Who has it now, not who began it. */
const HOLDS = /^(owner|author|handler|handled|previous|opened)$/;

/** `requestedBy`, `requesterId`, `approver`, 申请人, and not when or how. */
function isPerson(name: string): boolean {
  const last = tokenise(name).at(-1) ?? "";
  return /^(by|id|user|staff|no|code)$|([eo]r|ren|yuan|人|者|员|員)$/.test(last);
}

/** `{ createdBy: me, approvedBy: me }` in one call. */
function isOnePersons(
  e: EffectContext,
  terms: ApprovalTerms,
  file: number,
  writes: readonly MemberWrite[],
  { call }: MemberWrite,
): boolean {
  const together = call < 0 ? [] : writes.filter((w) => w.call === call && !w.statement);
  const named = (wanted: (word: string) => boolean) =>
    together.filter(({ key }) => {
      const words = tokenise(key);
      return /^(by|id)$/.test(words.at(-1) ?? "") && words.some(wanted);
    });
  const makers = named((word) => terms.makers.includes(word));
  const deciders = named((word) => terms.states.includes(word) || terms.deciders.includes(word));
  return makers.some((maker) => deciders.some((decider) => isSame(e, file, maker.value, decider.value)));
}

/** Both are the same variable, or the same member of it. */
function isSame(e: EffectContext, file: number, one: number, other: number): boolean {
  const { nodes } = factsOf(e.ctx.p, file);
  const [a, b] = [strip(e.ctx.p, file, one), strip(e.ctx.p, file, other)];
  if (a === b) return nodes.kind[a] !== NodeKind.literal;
  const kind = nodes.kind[a];
  if (kind !== nodes.kind[b]) return false;
  if (kind === NodeKind.load) return nodes.b[a] === nodes.b[b] && isSame(e, file, nodes.a[a]!, nodes.a[b]!);
  return (kind === NodeKind.param || kind === NodeKind.local) && nodes.a[a] === nodes.a[b] && nodes.b[a] === nodes.b[b];
}
