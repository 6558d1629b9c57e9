// Fields that a store does not give back, or that are left out of every answer, unless somebody asks for them:
// `@Column({ select: false })`, `{ type: String, select: false }`, `@Exclude()`.
import { LiteralKind, NodeKind } from "../facts/types.js";
import { objectBehind } from "./callEntities.js";
import { factsOf, listOf, type Program, stringAt, strip } from "./program.js";
import type { LinkedField, LinkedRecord } from "./records.js";

/** Option and the value of it that hides. */
const OPTIONS: Readonly<Record<string, boolean>> = { select: false, hidden: true, lazy: true };
const EXCLUDES = /^(Exclude|HideField|Hidden|Private)$/;

export function isHiddenField(p: Program, field: LinkedField): boolean {
  const given = field.annotations.flatMap(({ node }) =>
    node >= 0 && factsOf(p, field.file).nodes.kind[node] === NodeKind.call ? [...listOf(p, field.file, node)] : [],
  );
  if (field.annotations.some(({ name }) => EXCLUDES.test(name))) return true;
  const nodes = field.value >= 0 && field.owner.schema ? [...given, field.value] : given;
  return nodes.some((node) => hides(p, field.file, node));
}

function hides(p: Program, file: number, node: number): boolean {
  const object = objectBehind(p, file, node, 0);
  if (!object) return false;
  const { nodes } = factsOf(p, object.file);
  const pairs = listOf(p, object.file, object.node);
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const hiding = pairs[i]! < 0 ? undefined : OPTIONS[stringAt(p, object.file, pairs[i]!)];
    const value = strip(p, object.file, pairs[i + 1]!);
    if (hiding === undefined || nodes.kind[value] !== NodeKind.literal || nodes.a[value] !== LiteralKind.boolean)
      continue;
    if (stringAt(p, object.file, nodes.b[value]!) === String(hiding)) return true;
  }
  return false;
}

/** Of a class that is also a type of GraphQL, a member that its schema does not have. */
export function isOutOfSchema(p: Program, { fact }: LinkedRecord, { annotations }: LinkedField): boolean {
  if (!fact || annotations.some(({ name }) => name === "Field")) return false;
  return factsOf(p, fact.file).records[fact.record]!.annotations.some(({ name }) => name === "ObjectType");
}
