// A file of a run. What every run asks of every file stands apart from the facts, so that facts which nothing else asks for
// need not be read back from a cache.
import { type CollectionWrite, collectionWrites } from "./collections.js";
import { type MessageHandler, messageHandlers } from "./messageHandlers.js";
import type { CommentFact, DirectiveFact, FileFacts, GovernanceFact, Problem } from "./types.js";

export interface AnalysedFile {
  path: string;
  /** May be read back when first asked for. */
  readonly facts: FileFacts;
  /** Names what the facts were made of: files with equal keys have equal facts. */
  key?: string;
  /** Where it is known without the facts. */
  head?: FileHead;
}

export interface FileHead {
  language: string;
  directives: readonly DirectiveFact[];
  problems: readonly Problem[];
  /** `@pii` on records, fields and settings. */
  annotations: readonly Annotation[];
  /** Of programs. */
  collections: readonly CollectionWrite[];
  /** Of programs. */
  handlers: readonly MessageHandler[];
  /** Of a policy or a file of evidence. */
  governance?: GovernanceFact;
}

type Annotation = NonNullable<CommentFact["pii"]>;

/** Facts are looked through once. */
const known = new WeakMap<FileFacts, FileHead>();

export function headOf(file: Pick<AnalysedFile, "facts" | "head">): FileHead {
  if (file.head) return file.head;
  const { facts } = file;
  let head = known.get(facts);
  if (!head) {
    const { language, directives, problems, governance } = facts;
    const isProgram = language === "typescript";
    const collections = isProgram ? collectionWrites(facts) : [];
    const handlers = isProgram ? messageHandlers(facts) : [];
    const said = governance ? { governance } : {};
    head = { language, directives, problems, annotations: annotationsIn(facts), collections, handlers, ...said };
    known.set(facts, head);
  }
  return head;
}

function annotationsIn(facts: FileFacts): readonly Annotation[] {
  const found: Annotation[] = [];
  const look = (note: CommentFact | undefined) => {
    if (note?.pii) found.push(note.pii);
  };
  for (const record of facts.records) {
    look(record.comment);
    for (const field of record.fields) look(field.comment);
  }
  for (const setting of facts.settings) look(setting.comment);
  return found;
}
