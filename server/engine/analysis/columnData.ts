// Members of stored records that a call spells out where it writes: `repo.update({ id }, { bankAccountNo })`. What a column
// holds is known by its declaration, whatever is known of the value. Constants change nothing that is personal.
// Input: a file. Output: its store calls with the personal members that they write.
import { NodeKind } from "../facts/types.js";
import { type ChangingCall, fieldData, namesActor, withCode } from "../flow/changes.js";
import { property } from "../flow/modelled.js";
import { AUDIT_RECORD } from "../flow/ownEffects.js";
import type { SinkUse } from "../flow/sinks.js";
import { writeActAt } from "../flow/writeActs.js";
import { recordWritten } from "../flow/writes.js";
import { factsOf, listOf, stringAt, strip } from "../link/program.js";
import type { FlowIndex } from "./flowAnswers.js";

export function columnsIn(index: FlowIndex, file: number, minTier: number): ChangingCall[] {
  return index.usesIn(file).flatMap((use): ChangingCall[] => {
    if (use.sink !== "store") return [];
    const names = use.arguments.flatMap((argument) => membersAt(index, use, argument.node, argument.path));
    const record = names.length > 0 ? recordWritten(index.ctx, use) : undefined;
    if (!record || AUDIT_RECORD.test(record.name)) return [];
    const isCode = withCode(index.ctx, names, record);
    const data = [...new Set(names)]
      .filter((name) => !namesActor(name))
      .flatMap((name) => record.fields.get(name) ?? [])
      .flatMap((field) => fieldData(index.effects, field))
      .filter(({ tier, dataType }) => tier >= minTier && !(dataType.startsWith("contact.") && isCode));
    return data.length > 0
      ? [{ call: use.call, spelled: use.spelled, act: writeActAt(index.ctx, file, use.call, use.spelled), data }]
      : [];
  });
}

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
