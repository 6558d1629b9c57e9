// Records that a package keeps of which no model knows anything, by the names of its decorators: `@Entity()` of a class and
// `@Field()` of its members, both of one package. Input: decorators of a class and of its members. Output: the row that
// knows such names. Invariant: what the project declares itself and what a model knows is left to those.
import { compiled } from "../../classify/words.js";
import { type AnnotationFact, NodeKind } from "../../facts/types.js";
import { isModelled } from "../../models/index.js";
import type { EntityRow } from "../../models/storeRows.js";
import { entityOf } from "../entities.js";
import { factsOf, type Program } from "../program.js";
import type { LinkedField } from "../records.js";

export interface NamedEntity {
  row: EntityRow;
  /** Whose decorators they are. */
  pkg: string;
}

export function namedEntity(p: Program, file: number, annotation: AnnotationFact): NamedEntity | undefined {
  const row = p.models.namedEntities.find((r) => r.decorators.includes(annotation.name));
  const pkg = row && packageOf(p, file, annotation.node);
  if (!row || pkg === undefined || isModelled(p.models, pkg) || compiled(row.notFrom!, "i").test(pkg)) return undefined;
  return { row, pkg };
}

/** A decorator of the same package makes the member a column. */
export function isColumnOf(p: Program, field: LinkedField, { row, pkg }: NamedEntity): boolean {
  return field.annotations.some(
    ({ name, node }) => row.fieldDecorators.includes(name) && packageOf(p, field.file, node) === pkg,
  );
}

/** Package that a decorator is of; files of the project have code of their own. */
function packageOf(p: Program, file: number, node: number): string | undefined {
  if (node < 0) return undefined;
  const { nodes } = factsOf(p, file);
  const decorator = entityOf(p, file, nodes.kind[node] === NodeKind.call ? nodes.a[node]! : node);
  if (decorator?.k !== "pkg" || decorator.pkg === "global" || !/^[\w@]/.test(decorator.pkg)) return undefined;
  return decorator.pkg;
}
