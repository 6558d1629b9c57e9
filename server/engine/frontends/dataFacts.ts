// Small helpers that the data front ends share: types, fields and records without code.
import type { FactsBuilder } from "../facts/builder.js";
import { type CommentFact, type FieldFact, NONE, type RecordFact, type TypeFact } from "../facts/types.js";

export function dataRecord(kind: RecordFact["kind"], name: string, nameStart: number, start: number): RecordFact {
  return {
    name,
    nameStart,
    nameEnd: nameStart + name.length,
    start,
    end: start,
    kind,
    typeParams: [],
    extends: [],
    alias: NONE,
    fields: [],
    methods: [],
    annotations: [],
  };
}

export function dataField(
  name: string,
  nameStart: number,
  nameEnd: number,
  type: number,
  comment: CommentFact | undefined,
): FieldFact {
  return {
    name,
    nameStart,
    nameEnd,
    start: nameStart,
    end: nameEnd,
    type,
    optional: false,
    static: false,
    annotations: [],
    init: NONE,
    comment,
  };
}

export function mergeNotes(a: CommentFact | undefined, b: CommentFact | undefined): CommentFact | undefined {
  if (!a || !b) return a ?? b;
  const marks = [...new Set([...(a.marks ?? []), ...(b.marks ?? [])])];
  const purposes = [...new Set([...(a.purposes ?? []), ...(b.purposes ?? [])])];
  return {
    words: [...new Set([...a.words, ...b.words])],
    pii: a.pii ?? b.pii,
    ...(marks.length > 0 ? { marks } : {}),
    ...(purposes.length > 0 ? { purposes } : {}),
    ...(a.hidden || b.hidden ? { hidden: true } : {}),
  };
}

export type TypeWord = "string" | "number" | "boolean" | "date" | "json" | "bytes" | "enum" | "unknown";

const FACTS: Record<TypeWord, TypeFact> = {
  string: { k: "prim", name: "string" },
  number: { k: "prim", name: "number" },
  boolean: { k: "prim", name: "boolean" },
  date: { k: "ref", name: "Date" },
  json: { k: "ref", name: "Json" },
  bytes: { k: "ref", name: "Bytes" },
  enum: { k: "literal" },
  unknown: { k: "other" },
};

export function typeOfWord(b: FactsBuilder, word: TypeWord): number {
  return b.type(FACTS[word]);
}
