// Stored records of which nothing but the name is known: the model is not there.
import type { Program } from "../program.js";
import type { LinkedRecord } from "../records.js";

export function unseenRecord(p: Program, file: number, name: string): LinkedRecord {
  const key = `unseen:${file}:${name}`;
  const known = p.memo.records.get(key);
  if (known) return known;
  const record: LinkedRecord = { key, name, file, kind: "type", fields: new Map(), partial: true };
  p.memo.records.set(key, record);
  return record;
}
