// What the declarations of a file say by themselves, for hovers and lenses: which fields are personal data and why, and
// which records are stored. Asked file by file, over a program of its own, so that nothing of a run has to be kept.
import type { Classification } from "../classify/types.js";
import type { Location } from "../diagnostics/finding.js";
import { createFlowContext } from "../flow/context.js";
import { classifyField } from "../flow/walk/personal.js";
import { createProgram, factsOf } from "../link/program.js";
import { type LinkedField, type LinkedRecord, recordOf } from "../link/records.js";
import { storedRecords } from "../link/stores/stored.js";
import type { AnalysisInput } from "./session.js";

export interface DeclaredField {
  /** The field's name. */
  at: Location;
  record: string;
  field: string;
  classification: Classification;
}

/** A stored record (table, entity, collection) with its personal fields. */
export interface StoredSummary {
  name: string;
  /** Its name, or the first field where it has none. */
  at: Location;
  fields: DeclaredField[];
}

export interface Declarations {
  fields(file: string): DeclaredField[];
  stored(file: string): StoredSummary[];
}

export function createDeclarations(
  input: Pick<AnalysisInput, "files" | "resolver" | "models" | "classifier">,
): Declarations {
  const p = createProgram({ ...input, files: [...input.files] });
  const ctx = createFlowContext(p);
  let stored: Map<string, StoredSummary[]> | undefined;
  const declared = (field: LinkedField, record: LinkedRecord): DeclaredField[] => {
    const classification = classifyField(ctx, field, record);
    const at = { file: p.files[field.file]!.path, start: field.start, end: field.end };
    return classification ? [{ at, record: record.name, field: field.name, classification }] : [];
  };
  return {
    fields(file) {
      const index = p.byPath.get(file);
      if (index === undefined) return [];
      return factsOf(p, index).records.flatMap((_, i) => {
        const record = recordOf(p, index, i);
        return [...record.fields.values()].filter((f) => f.file === index).flatMap((f) => declared(f, record));
      });
    },
    stored(file) {
      stored ??= byFile(
        storedRecords(p).map(({ record, fields }): StoredSummary => {
          const fact = record.fact && factsOf(p, record.fact.file).records[record.fact.record];
          const [start, end] = fact ? [fact.nameStart, fact.nameEnd] : [fields[0]!.start, fields[0]!.end];
          return {
            name: record.name,
            at: { file: p.files[record.file]!.path, start, end },
            fields: fields.flatMap((f) => declared(f, record)),
          };
        }),
      );
      return stored.get(file) ?? [];
    },
  };
}

function byFile(records: readonly StoredSummary[]): Map<string, StoredSummary[]> {
  const found = new Map<string, StoredSummary[]>();
  for (const record of records) {
    if (record.fields.length === 0) continue;
    const own = found.get(record.at.file);
    if (own) own.push(record);
    else found.set(record.at.file, [record]);
  }
  return found;
}
