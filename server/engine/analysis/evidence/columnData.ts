// Members of stored records that a call spells out where it writes: `repo.update({ id }, { bankAccountNo })`. What a column
// holds is known by its declaration, whatever is known of the value. Constants change nothing that is personal.
// Input: a file. Output: its store calls with the personal members that they write.
import { unsealed } from "../../classify/sealedNames.js";
import { HIGH_CONFIDENCE } from "../../classify/types.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { type ChangingCall, fieldData, namesActor, withCode } from "../../flow/endpoints/changes.js";
import { AUDIT_RECORD } from "../../flow/sinks/ownEffects.js";
import { subjectOf } from "../../flow/stores/subjects.js";
import { writeActAt } from "../../flow/stores/writeActs.js";
import { recordWritten } from "../../flow/stores/writes.js";
import { writtenMembers } from "../../flow/stores/writtenMembers.js";
import type { LinkedRecord } from "../../link/records.js";
import { fieldOfColumn } from "../../link/stores/declaredTables.js";
import type { FlowIndex } from "./flowIndex.js";

/** `sure`: how sure the name of a column of a table that is not declared has to be. */
export function columnsIn(index: FlowIndex, file: number, minTier: number, sure = HIGH_CONFIDENCE): ChangingCall[] {
  return index.usesIn(file).flatMap((use): ChangingCall[] => {
    if (use.sink !== "store") return [];
    const names = writtenMembers(index.ctx, use).map(({ name }) => name);
    if (names.length === 0) return [];
    const record = recordWritten(index.ctx, use);
    const subject = subjectOf(index.effects, file, use.call);
    // As code spells it: "SchemeMember" has words, "schememember" has none.
    const table = record?.name ?? use.spelled.split(".").find((part) => part.toLowerCase() === subject) ?? subject;
    if (table === "" || AUDIT_RECORD.test(table)) return [];
    const isCode = withCode(index.ctx, names, record);
    const data = [...new Set(names)]
      .filter((name) => !namesActor(name))
      .flatMap((name) => {
        const declared = record ? declaredData(index, record, name) : [];
        // A sealed column changes with what is sealed in it.
        if (record && record.fields.size > 0 && (declared.length > 0 || unsealed(name) === name)) return declared;
        return namedData(index, table, name, names, sure);
      })
      .filter(({ tier, dataType }) => tier >= minTier && !(dataType.startsWith("contact.") && isCode));
    return data.length > 0
      ? [{ call: use.call, spelled: use.spelled, act: writeActAt(index.ctx, file, use.call, use.spelled), data }]
      : [];
  });
}

function declaredData({ effects }: FlowIndex, record: LinkedRecord, name: string): FindingData[] {
  const field = fieldOfColumn(record, name);
  return field ? fieldData(effects, field) : [];
}

/** `knex("payees").update({ iban })`: where no declaration of the table is known, the names of its columns have to be clear. */
function namedData(
  { ctx: { p } }: FlowIndex,
  table: string,
  name: string,
  siblings: string[],
  sure: number,
): FindingData[] {
  const c = p.classifier.classify({ name: unsealed(name), owner: table, siblings });
  return c && c.confidence >= sure ? [{ ...c, label: `${table}.${name}` }] : [];
}
