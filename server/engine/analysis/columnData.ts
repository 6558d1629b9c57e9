// Members of stored records that a call spells out where it writes: `repo.update({ id }, { bankAccountNo })`. What a column
// holds is known by its declaration, whatever is known of the value. Constants change nothing that is personal.
// Input: a file. Output: its store calls with the personal members that they write.
import type { FindingData } from "../diagnostics/finding.js";
import { NodeKind } from "../facts/types.js";
import { type ChangingCall, fieldData, namesActor, withCode } from "../flow/changes.js";
import { property } from "../flow/modelled.js";
import { AUDIT_RECORD } from "../flow/ownEffects.js";
import type { SinkUse } from "../flow/sinks.js";
import { subjectOf } from "../flow/unlikeChanges.js";
import { writeActAt } from "../flow/writeActs.js";
import { recordWritten } from "../flow/writes.js";
import { factsOf, listOf, stringAt, strip } from "../link/program.js";
import type { LinkedRecord } from "../link/records.js";
import type { FlowIndex } from "./flowAnswers.js";

export function columnsIn(index: FlowIndex, file: number, minTier: number): ChangingCall[] {
  return index.usesIn(file).flatMap((use): ChangingCall[] => {
    if (use.sink !== "store") return [];
    const names = use.arguments.flatMap((argument) => membersAt(index, use, argument.node, argument.path));
    if (names.length === 0) return [];
    const record = recordWritten(index.ctx, use);
    const table = record?.name ?? subjectOf(index.effects, file, use.call);
    if (table === "" || AUDIT_RECORD.test(table)) return [];
    const isCode = withCode(index.ctx, names, record);
    const data = [...new Set(names)]
      .filter((name) => !namesActor(name))
      .flatMap((name) => (record ? declaredData(index, record, name) : namedData(index, table, name, names)))
      .filter(({ tier, dataType }) => tier >= minTier && !(dataType.startsWith("contact.") && isCode));
    return data.length > 0
      ? [{ call: use.call, spelled: use.spelled, act: writeActAt(index.ctx, file, use.call, use.spelled), data }]
      : [];
  });
}

function declaredData({ effects }: FlowIndex, record: LinkedRecord, name: string): FindingData[] {
  const field = record.fields.get(name);
  return field ? fieldData(effects, field) : [];
}

/** `knex("payees").update({ iban })`: where no declaration of the table is known, the names of its columns have to be clear. */
function namedData({ ctx: { p } }: FlowIndex, table: string, name: string, siblings: string[]): FindingData[] {
  const c = p.classifier.classify({ name, owner: table, siblings });
  return c && c.confidence >= VERY_SURE ? [{ ...c, label: `${table}.${name}` }] : [];
}
const VERY_SURE = 0.75;

/** Names of the members of an object literal that are not set to constants. */
function membersAt({ ctx }: FlowIndex, use: SinkUse, node: number, path: readonly string[]): string[] {
  const { p } = ctx;
  const { nodes } = factsOf(p, use.file);
  let at = strip(p, use.file, node);
  for (const name of path) {
    const inner = nodes.kind[at] === NodeKind.object ? property(ctx, use.file, at, name) : undefined;
    if (inner === undefined) return [];
    at = strip(p, use.file, inner);
  }
  if (nodes.kind[at] !== NodeKind.object) return [];
  const pairs = [...listOf(p, use.file, at)];
  return pairs.flatMap((key, i) => {
    if (i % 2 !== 0 || key < 0 || nodes.kind[strip(p, use.file, pairs[i + 1]!)] === NodeKind.literal) return [];
    return [stringAt(p, use.file, key)];
  });
}
