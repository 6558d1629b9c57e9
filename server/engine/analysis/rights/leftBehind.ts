// Records that hang on another one by an id alone: no relation is declared, so the database neither takes them along nor keeps
// the other from being deleted. Input: a stored record, and which names tell of a person, or of a contract or a case of one,
// that can come to an end. Output: the field with the id.
import { tokenise } from "../../classify/tokens.js";
import { recordKey } from "../../flow/controls/endings.js";
import { nameOf } from "../../link/names.js";
import { factsOf, type Program } from "../../link/program.js";
import type { StoredRecord } from "../../link/stores/stored.js";

/** `insuredId`, `employee_ref` */
const REFERENCE = /^(.+?)_?(?:id|ref)$/i;
/** Who works with a record, and is not the one it tells of. */
const WORKS =
  /^(user|owner|creator|author|agent|broker|staff|operator|handler|assignee|reviewer|approver|adviser|advisor)$/;
const RELATION = /^(cascade|relation|references|(Many|One)To(Many|One)|BelongsTo|ForeignKey|JoinColumn|Reference)$/i;
/** Calls of builders that declare a relation: `.references(() => members.id)`, `t.foreign("member_id")`. */
const RELATES = /^(references|foreign|foreignKey|inTable|onDelete)$/;

/** "": the record is none of them. `ends`: it does, by the name before "id". */
export function hangsOn(p: Program, stored: StoredRecord, ends: (name: string) => boolean): string {
  if (stored.store.startsWith("sequelize") || stored.store === "sql" || isRelated(p, stored)) return "";
  const own = recordKey(stored.record.name);
  for (const name of stored.record.fields.keys()) {
    const base = REFERENCE.exec(name)?.[1];
    const key = recordKey(base ?? "");
    if (base === undefined || key === "" || key === own || tokenise(base).some((word) => WORKS.test(word))) continue;
    if (ends(base)) return name;
  }
  return "";
}

function isRelated(p: Program, { record }: StoredRecord): boolean {
  if ([...record.fields.values()].some((field) => field.annotations.some((a) => RELATION.test(a.name)))) return true;
  if (!record.schema) return false;
  const { file, node } = record.schema;
  const { nodes, callables } = factsOf(p, file);
  const within = (call: number) => nodes.start[node]! <= nodes.start[call]! && nodes.end[call]! <= nodes.end[node]!;
  return callables.some(({ calls }) =>
    calls.some((call) => within(call) && RELATES.test(nameOf(p, file, nodes.a[call]!))),
  );
}
