// Personal data that goes into a record of who did what, where nothing else speaks of it: a column that is declared for such data is
// told by its declaration, one that is encrypted holds it well. Input: what arrives at stores. Output: sites of such records.
import { type Classification, MEDIUM_CONFIDENCE } from "../../classify/types.js";
import type { ArrivalSite } from "../../flow/sinks/arrivals.js";
import type { Effect } from "../../flow/sinks/ownEffects.js";
import { protectionOf } from "../../flow/stores/protection.js";
import { recordWritten } from "../../flow/stores/writes.js";
import { classifyField } from "../../flow/walk/personal.js";
import { isItself } from "../../flow/ways/effects.js";
import { storedRecords } from "../../link/stores/stored.js";
import type { FlowIndex } from "./flowIndex.js";

export function recorded(index: FlowIndex, sites: readonly ArrivalSite[], effect: Effect): ArrivalSite[] {
  return sites
    .filter(({ use }) => isItself(index.effects, use.file, use.call, effect))
    .flatMap((site) => {
      const arrivals = site.arrivals.filter(({ keys, item }) => {
        const [column] = keys;
        if (item.classification.tier <= 2) return false;
        return !(isWhose(column, item.classification) || (column !== undefined && isCaredFor(index, site, column)));
      });
      return arrivals.length > 0 ? [{ ...site, arrivals }] : [];
    });
}

/**
 * `subjectId: patientId`: whose file it is must be said, and the number of a file says no more. A statement is given its values
 * by their place alone: `query("INSERT INTO audit_event …", [actorId, patientId])`.
 */
function isWhose(column: string | undefined, { dataType }: Classification): boolean {
  return FILE_NUMBER.test(dataType) && (column === undefined || WHOSE.test(column));
}
const WHOSE = /^(subject|target|entity|resource|record|object)(_?(id|no|ref|key))?$|^\d+$/i;
const FILE_NUMBER = /-record-number$/;

const NO_WRITES = { allSanitized: () => undefined };

function isCaredFor(index: FlowIndex, { use }: ArrivalSite, column: string): boolean {
  const { ctx } = index;
  const record = recordWritten(ctx, use);
  const field = record?.fields.get(column);
  if (!record || !field) return false;
  const data = classifyField(ctx, field);
  if (data && data.tier > 2 && data.confidence >= MEDIUM_CONFIDENCE) return true;
  const stored = storedRecords(ctx.p, index.storing()).find((one) => one.record.key === record.key);
  return stored !== undefined && protectionOf(ctx, stored, field, NO_WRITES).status === "full";
}
