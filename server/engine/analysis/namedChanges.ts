// Changes of rows that say by themselves what they set, where no model knows the store: `this.db.payee.update({ id }, { iban })`
// of a client that is handed in; and columns that say who is paid and hold nothing personal: `beneficiaryId`, `share`.
// Input: a file, and the words that count. Output: the calls, with what they set. Invariant: constants change nothing.
import { matches, wordsOf } from "../classify/words.js";
import type { FindingData } from "../diagnostics/finding.js";
import { NodeKind } from "../facts/types.js";
import { type ChangingCall, namesActor } from "../flow/changes.js";
import { memberWritesIn } from "../flow/memberWrites.js";
import { type RowAct, rowActs } from "../flow/rowActs.js";
import { subjectOf } from "../flow/unlikeChanges.js";
import { writeActAt } from "../flow/writeActs.js";
import { recordWritten } from "../flow/writes.js";
import { type WrittenMember, writtenMembers } from "../flow/writtenMembers.js";
import { factsOf, strip } from "../link/program.js";
import type { FlowIndex } from "./flowAnswers.js";

const CHANGES = "^(update|patch)(One|Unique|Row|ById)?$";
const ACTS = { deletes: "(?!)", changes: CHANGES };
const CHANGING = new RegExp(CHANGES);
/** What holds what is set. */
const HOLDERS = /^(data|set|\$set)$/;
const SURE = 0.75;

/** `allots`: table and column, in words. */
export function namedChangesIn(index: FlowIndex, file: number, allots: string, minTier: number): ChangingCall[] {
  const { ctx, effects } = index;
  const { strings, language } = factsOf(ctx.p, file);
  if (language !== "typescript" || !strings.some((text) => CHANGING.test(text))) return [];
  const uses = index.usesIn(file).filter(({ sink }) => sink === "store");
  const known = new Set(uses.map(({ call }) => call));
  const stored = uses.flatMap((use) => {
    const table = recordWritten(ctx, use)?.name ?? subjectOf(effects, file, use.call);
    const data = writtenMembers(ctx, use).flatMap(({ name }) => allotted(index, table, name, allots));
    const act = writeActAt(ctx, file, use.call, use.spelled);
    return data.length > 0 ? [{ call: use.call, spelled: use.spelled, act, data }] : [];
  });
  const named = rowActs(ctx, file, ACTS).flatMap((act): ChangingCall[] => {
    const table = tableOf(act);
    if (table === "" || known.has(act.call)) return [];
    const members = membersOf(index, file, act);
    const names = members.map(({ name }) => name);
    const data = names.flatMap((name) => {
      const own = allotted(index, table, name, allots);
      if (own.length > 0) return own;
      const c = namesActor(name) ? undefined : ctx.p.classifier.classify({ name, owner: table, siblings: names });
      const isSure = c !== undefined && c.confidence >= SURE && c.tier >= minTier;
      return isSure ? [{ ...c, label: `${table}.${name}` }] : [];
    });
    return data.length > 0 ? [{ call: act.call, spelled: act.spelled, act: "change", data, members }] : [];
  });
  return [...stored, ...named];
}

/** As the client's member is called, which is the last that is known: its type may be the same for all. */
function tableOf({ targets }: RowAct): string {
  return targets.findLast(({ name }) => name !== "")?.name ?? "";
}

function allotted({ ctx: { p } }: FlowIndex, table: string, name: string, allots: string): FindingData[] {
  if (!matches(allots, `${wordsOf(table)} ${wordsOf(name)}`)) return [];
  const c = p.classifier.classify({ name: "beneficiary", owner: table });
  return c ? [{ ...c, label: `${table}.${name}` }] : [];
}

function membersOf({ effects }: FlowIndex, file: number, { call, callable }: RowAct): WrittenMember[] {
  const { p } = effects.ctx;
  const { nodes } = factsOf(p, file);
  return memberWritesIn(effects, file, callable).flatMap((write) => {
    if (write.call !== call || write.statement) return [];
    const kind = nodes.kind[strip(p, file, write.value)];
    if (kind === NodeKind.literal || (kind === NodeKind.object && HOLDERS.test(write.key))) return [];
    return [{ name: write.key, value: write.value }];
  });
}
