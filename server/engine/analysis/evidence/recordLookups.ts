// Lookups of a file with what the records hold, and what is seen elsewhere of records that nothing declares: those that are deleted, or
// handed on whole, name no columns. Input: a file. Output: lookups, with personal data. Invariant: what a name alone tells is marked so.
import type { FindingData } from "../../diagnostics/finding.js";
import { everywhere, lookUp, putDown, question } from "../../flow/questions.js";
import { SAYS_NOTHING } from "../../flow/sinks/askedOf.js";
import { commandLookups } from "../../flow/stores/commandLookups.js";
import { documentLookups } from "../../flow/stores/documentLookups.js";
import { type Lookup, lookupsIn } from "../../flow/stores/lookups.js";
import { queryLookups } from "../../flow/stores/queryLookups.js";
import type { LinkedRecord } from "../../link/records.js";
import type { FlowIndex } from "./flowIndex.js";
import { personalFields } from "./personalFields.js";

export interface LookedUp extends FindingData {
  /** Only the name of the record tells of it. */
  byName?: boolean;
}

export interface RecordLookup {
  lookup: Lookup;
  data: LookedUp[];
}

export const SURE_BY_NAME = 0.6;

/** All of a file, with what the records hold, and what their names say that they are: `payout_account`, `prescription`. */
export function recordLookups(index: FlowIndex, file: number): readonly RecordLookup[] {
  return question(index.ctx, "record lookups", (one) => lookupsOf(index, one), "passing")(file);
}

function lookupsOf(index: FlowIndex, file: number): RecordLookup[] {
  const { ctx } = index;
  const all = [
    ...lookupsIn(ctx, file),
    ...queryLookups(ctx, file),
    ...commandLookups(ctx, file),
    ...documentLookups(ctx, file),
  ];
  return all.map((lookup) => {
    const data: LookedUp[] = personalFields(index, lookup.record);
    const { partial, name, fields } = lookup.record;
    const isWhat = partial ? ctx.p.classifier.classify({ name }) : undefined;
    const isSure = isWhat !== undefined && isWhat.confidence > SURE_BY_NAME && isWhat.tier >= 3;
    // What is chosen of it must be more than keys and states.
    const tells = lookup.act !== "read" || [...fields.keys()].some((key) => !SAYS_NOTHING.test(key));
    return { lookup, data: isSure && tells ? [{ ...isWhat, label: name, byName: true }, ...data] : data };
  });
}

/** For `toldOf`. */
export function putTold(index: FlowIndex): void {
  const { ctx } = index;
  const told = everywhere(ctx, "told of records", (file) =>
    recordLookups(index, file).flatMap(({ lookup: { record }, data }) =>
      record.partial && data.length > 0 ? [{ of: nameKey(record), data }] : [],
    ),
  );
  putDown(ctx, TOLD, 0, toldByName(told));
}

/** What other lookups tell of a record that nothing declares. */
export function toldOf({ ctx }: FlowIndex, record: LinkedRecord): LookedUp[] {
  if (!record.partial || record.name === "") return [];
  return lookUp<Record<string, LookedUp[]>>(ctx, TOLD, 0)?.[nameKey(record)] ?? [];
}

function toldByName(told: readonly { of: string; data: LookedUp[] }[]): Record<string, LookedUp[]> {
  const found: Record<string, LookedUp[]> = {};
  for (const { of, data } of told) {
    found[of] ??= [];
    const list = found[of];
    for (const one of data) if (!list.some(({ dataType }) => dataType === one.dataType)) list.push(one);
  }
  for (const list of Object.values(found)) list.sort((a, b) => b.tier - a.tier || (a.label < b.label ? -1 : 1));
  return found;
}
const TOLD = "told of records";

function nameKey({ name }: LinkedRecord): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/s$/, "");
}
