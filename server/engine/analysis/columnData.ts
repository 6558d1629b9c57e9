// Members of stored records that a call spells out where it writes: `repo.update({ id }, { bankAccountNo })`. What a column
// holds is known by its declaration, whatever is known of the value. Constants change nothing that is personal.
// Input: a file. Output: its store calls with the personal members that they write.
import { NodeKind } from "../facts/types.js";
import { type ChangingCall, fieldData, namesActor } from "../flow/changes.js";
import { AUDIT_RECORD } from "../flow/ownEffects.js";
import type { SinkUse } from "../flow/sinks.js";
import { recordWritten } from "../flow/writes.js";
import { factsOf, listOf, stringAt, strip } from "../link/program.js";
import type { FlowIndex } from "./flowAnswers.js";

export function columnsIn(index: FlowIndex, file: number, minTier: number): ChangingCall[] {
  return index.usesIn(file).flatMap((use): ChangingCall[] => {
    if (use.sink !== "store") return [];
    const names = use.arguments.flatMap((argument) => membersAt(index, use, argument.node, argument.path));
    const record = names.length > 0 ? recordWritten(index.ctx, use) : undefined;
    if (!record || AUDIT_RECORD.test(record.name)) return [];
    const data = [...new Set(names)]
      .filter((name) => !namesActor(name))
      .flatMap((name) => record.fields.get(name) ?? [])
      .flatMap((field) => fieldData(index.effects, field))
      .filter(({ tier }) => tier >= minTier);
    return data.length > 0 ? [{ call: use.call, spelled: use.spelled, data }] : [];
  });
}

/** Names of the members of an object literal that are not set to constants. */
function membersAt({ ctx: { p } }: FlowIndex, use: SinkUse, node: number, path: readonly string[]): string[] {
  const { nodes } = factsOf(p, use.file);
  let at = strip(p, use.file, node);
  for (const name of path) at = nodes.kind[at] === NodeKind.object ? memberOf(membersOf(p, use, at), name) : -1;
  if (at < 0 || nodes.kind[at] !== NodeKind.object) return [];
  return membersOf(p, use, at).flatMap(([name, value]) => (nodes.kind[value] === NodeKind.literal ? [] : [name]));
}

function memberOf(members: readonly (readonly [string, number])[], name: string): number {
  return members.find(([key]) => key === name)?.[1] ?? -1;
}

function membersOf(p: FlowIndex["ctx"]["p"], { file }: SinkUse, object: number): (readonly [string, number])[] {
  const pairs = [...listOf(p, file, object)];
  return pairs.flatMap((key, i) =>
    i % 2 === 0 && key >= 0 ? [[stringAt(p, file, key), strip(p, file, pairs[i + 1]!)] as const] : [],
  );
}
