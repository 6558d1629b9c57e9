// Endpoints that write personal data, or delete records that hold it, as several requests ask for them.
import { MEDIUM_CONFIDENCE, type Tier } from "../../classify/types.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { type Change, type ChangingCall, changes } from "../../flow/endpoints/changes.js";
import { lookupsIn } from "../../flow/stores/lookups.js";
import { builtDeletions } from "../../flow/stores/queryLookups.js";
import type { LinkedRecord } from "../../link/records.js";
import { columnsIn } from "./columnData.js";
import type { FlowIndex } from "./flowIndex.js";
import { CHANGES_OR_CREATES, namedChangesIn } from "./namedChanges.js";
import { namedDeletionsIn } from "./namedDeletions.js";
import { personalFields } from "./personalFields.js";
import { statementsIn } from "./statementData.js";

/** Credentials apart: they have rules of their own. */
export function changesOf(index: FlowIndex, minTier: Tier): Change[] {
  const writes = { files: index.filesWith("store"), arrivals: index.arrivals("store", minTier) };
  const calls = (file: number) => callsThatChange(index, file, minTier);
  return changes(index.effects, writes, calls, index.handlers, minTier).flatMap((change) => {
    const data = distinct(change.data.filter((d) => !d.dataType.startsWith("credential.")));
    return data.length === 0 ? [] : [{ ...change, data }];
  });
}

/** Calls of a file that say by themselves what they change: deletions, statements, columns spelled out. */
function callsThatChange(index: FlowIndex, file: number, minTier: Tier): ChangingCall[] {
  return [...deletionsIn(index, file), ...statementsIn(index, file, minTier), ...columnsIn(index, file, minTier)];
}

/** Calls of a file of which the names of columns tell what they change. */
export function callsNamedAsChanges(index: FlowIndex, file: number, minTier: Tier): ChangingCall[] {
  return [
    ...statementsIn(index, file, minTier, minTier),
    ...columnsIn(index, file, minTier, MEDIUM_CONFIDENCE),
    ...namedChangesIn(index, file, NOTHING, minTier, CHANGES_OR_CREATES, MEDIUM_CONFIDENCE),
  ];
}

/** The same where another function records its changes of the table: what it holds is known to be about persons. */
export function callsThatChangeKnown(index: FlowIndex, file: number, minTier: Tier): ChangingCall[] {
  return [
    ...deletionsIn(index, file),
    ...statementsIn(index, file, minTier, minTier),
    ...columnsIn(index, file, minTier, MEDIUM_CONFIDENCE),
    ...namedChangesIn(index, file, NOTHING, minTier),
    ...namedDeletionsIn(index, file),
  ];
}

/** Who is paid what is another question. */
const NOTHING = "(?!)";

/** Calls of a file that delete records, with what those hold. */
function deletionsIn(index: FlowIndex, file: number): ChangingCall[] {
  const byRow = lookupsIn(index.ctx, file).filter(({ act }) => act === "delete");
  return [...byRow, ...builtDeletions(index.ctx, file)].map(
    ({ call, spelled, record }): ChangingCall => ({
      call,
      spelled,
      act: "delete",
      data: heldBy(index, record),
    }),
  );
}

/** What its fields hold; of a record that nothing declares what it is called: `knex("beneficiary").where({ id }).del()`. */
function heldBy(index: FlowIndex, record: LinkedRecord): FindingData[] {
  const held = personalFields(index, record);
  if (held.length > 0 || !record.partial || record.name === "") return held;
  const c = index.ctx.p.classifier.classify({ name: record.name });
  if (!c?.dataType.startsWith("relation.") || c.confidence < MEDIUM_CONFIDENCE) return [];
  return [{ ...c, label: record.name }];
}

/** Each data type under each label once, most sensitive first. */
export function distinct(list: readonly FindingData[]): FindingData[] {
  const byKey = new Map(list.map((d) => [`${d.dataType} ${d.label}`, d]));
  return [...byKey.values()].sort(
    (a, b) => b.tier - a.tier || b.confidence - a.confidence || (a.label < b.label ? -1 : 1),
  );
}
