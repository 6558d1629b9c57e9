// What an object type without a name is called after: the member, parameter or variable that has it. One pass over the
// declarations of a file, memoised.
import type { FileFacts } from "../facts/types.js";
import { factsOf, type Program } from "./program.js";
import type { LinkedRecord } from "./records.js";

/** Name of a record, or of what holds it when it has none; "" when nothing does. */
export function holderName(p: Program, record: LinkedRecord): string {
  if (record.name !== "" || !record.fact) return record.name;
  const { file, record: index } = record.fact;
  p.tables.typeHolders[file] ??= holdersIn(factsOf(p, file));
  return p.tables.typeHolders[file].get(index) ?? "";
}

function holdersIn({ types, records, callables, bindings }: FileFacts): Map<number, string> {
  const holders = new Map<number, string>();
  const visit = (type: number, name: string, depth: number): void => {
    const fact = types[type];
    if (!fact || name === "" || depth > 3) return;
    if (fact.k === "object") {
      if (!holders.has(fact.record)) holders.set(fact.record, name);
    } else if (fact.k === "array") visit(fact.element, name, depth + 1);
    else if (fact.k === "union" || fact.k === "intersection") for (const t of fact.members) visit(t, name, depth + 1);
    else if (fact.k === "ref") for (const t of fact.args ?? []) visit(t, name, depth + 1);
  };
  for (const { fields } of records) for (const field of fields) visit(field.type, field.name, 0);
  for (const { params } of callables) for (const param of params) visit(param.type, param.name, 0);
  for (const binding of bindings) visit(binding.type, binding.name, 0);
  return holders;
}
