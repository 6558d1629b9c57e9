// Do two declarations have the same type, as far as declarations tell? What cannot be resolved is the same only where it is
// written the same in one file.
import { NONE } from "../../facts/types.js";
import { factsOf, type Program } from "../program.js";
import { type RType, resolveType } from "../types.js";

export interface WrittenType {
  file: number;
  /** Index, or NONE. */
  type: number;
}

export function isSameType(p: Program, one: WrittenType, other: WrittenType): boolean {
  if (one.type === NONE || other.type === NONE) return false;
  const key = keyOf(resolveType(p, one.file, one.type));
  if (key !== undefined) return key === keyOf(resolveType(p, other.file, other.type));
  if (one.file !== other.file) return false;
  const { types } = factsOf(p, one.file);
  const [a, b] = [types[one.type]!, types[other.type]!];
  return a.k === "ref" && b.k === "ref" && a.name === b.name && !a.args && !b.args;
}

function keyOf(type: RType | undefined): string | undefined {
  switch (type?.k) {
    case "record":
      return type.only || type.except || type.args?.length ? undefined : `record ${type.record.key}`;
    case "prim":
    case "named":
      return `${type.k} ${type.name}`;
    case "literal":
      return type.text === undefined ? undefined : `literal ${type.text}`;
    case "inst":
      return joined(`${type.pkg} ${type.type}`, type.args);
    case "list":
    case "map":
      return joined(type.k, [type.of]);
    case "union":
      return joined("union", type.members);
    default:
      return undefined;
  }
}

function joined(head: string, parts: readonly (RType | undefined)[]): string | undefined {
  const keys = parts.map(keyOf);
  return keys.includes(undefined) ? undefined : `${head}(${keys.join(", ")})`;
}
