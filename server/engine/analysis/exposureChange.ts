// What two inventories of one project differ in: personal data that newly reaches a sink, a recipient or a store, and what
// no longer does. Invariant: a use that only moved, within its file or with it, is no change; equal uses are counted.
import type { Exposure, Inventory, InventoryPlace } from "../diagnostics/finding.js";
import { compareText } from "./findings.js";

/** An exposure, or a field of a store (sink "store", the store as recipient). */
export interface DataUse extends InventoryPlace, Pick<Exposure, "sink" | "call" | "recipient" | "protectedBy"> {}

export interface ExposureChange {
  added: DataUse[];
  removed: DataUse[];
  /** Number of uses that are in both. */
  unchanged: number;
}

export function exposureChange(before: Inventory, after: Inventory): ExposureChange {
  let old = usesOf(before);
  let now = usesOf(after);
  const total = now.length;
  // The surest pairs first: as it was, in the same file, anywhere (a file may have another name by now).
  for (const keyOf of [asSpelled, inFile, kindOfUse]) [old, now] = unpaired(old, now, keyOf);
  return { added: now.sort(compareUses), removed: old.sort(compareUses), unchanged: total - now.length };
}

function usesOf({ stored, exposures }: Inventory): DataUse[] {
  const uses = [
    ...stored.map((s): DataUse => {
      const { dataType, tier, role, label, at, store, protection } = s;
      const protectedBy = protection === "full" ? ["encrypted"] : [];
      return {
        dataType,
        tier,
        ...(role ? { role } : {}),
        label,
        at,
        sink: "store",
        call: "",
        recipient: store,
        protectedBy,
      };
    }),
    // What is written to a store is declared there.
    ...exposures.filter((e) => e.sink !== "store"),
  ];
  // Two names of one kind of data in one call are one use.
  return [...new Map(uses.map((u) => [`${inFile(u)} ${u.sink === "store" ? u.label : u.at.start}`, u])).values()];
}

/** The old and new uses that have no partner with the same key. */
function unpaired(
  old: readonly DataUse[],
  now: readonly DataUse[],
  keyOf: (use: DataUse) => string,
): [DataUse[], DataUse[]] {
  const waiting = new Map<string, DataUse[]>();
  for (const use of old) waiting.set(keyOf(use), [...(waiting.get(keyOf(use)) ?? []), use]);
  const left = now.filter((use) => waiting.get(keyOf(use))?.shift() === undefined);
  return [[...waiting.values()].flat(), left];
}

/** How a value is protected is part of it: what was masked and arrives bare is new. Routes of endpoints tell them apart. */
function kindOfUse({ dataType, role, sink, call, recipient, protectedBy }: DataUse): string {
  return JSON.stringify([dataType, role, sink, sink === "endpoint" ? call : "", recipient, protectedBy]);
}

function inFile(use: DataUse): string {
  return `${use.at.file} ${kindOfUse(use)}`;
}

function asSpelled(use: DataUse): string {
  return `${use.label} ${use.call} ${inFile(use)}`;
}

function compareUses(a: DataUse, b: DataUse): number {
  return (
    b.tier - a.tier ||
    compareText(a.dataType, b.dataType) ||
    compareText(a.at.file, b.at.file) ||
    a.at.start - b.at.start ||
    compareText(a.sink, b.sink)
  );
}
