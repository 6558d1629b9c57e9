// Lists of what a schema describes, as members of another schema: `z.array(Child)`, `Child.array()`, `Joi.array().items(Child)`,
// `yup.array().of(Child).required()`, `Type.Array(Child)`. Input: the value of the member. Output: the schema of an item, or
// undefined. Invariant: what is put around it (optional, min, default) changes nothing.
import { NodeKind } from "../facts/types.js";
import { type Entity, entityOf } from "./entities.js";
import { nameOf } from "./names.js";
import { factsOf, listOf, type Program, strip } from "./program.js";

const LISTS = /^(array|Array|set|Set|readonlyArray|ReadonlyArray|nonEmptyArray)$/;
/** Of a list that is there: what its items are. */
const ITEMS = /^(items|of)$/;
const MAX_CHAIN = 8;

export function itemSchema(p: Program, file: number, value: number): Entity | undefined {
  const { nodes } = factsOf(p, file);
  let at = strip(p, file, value);
  for (let hops = 0; hops < MAX_CHAIN && nodes.kind[at] === NodeKind.call; hops++) {
    const name = nameOf(p, file, nodes.a[at]!);
    const [first] = listOf(p, file, at);
    const callee = strip(p, file, nodes.a[at]!);
    const before = nodes.kind[callee] === NodeKind.load ? strip(p, file, nodes.a[callee]!) : -1;
    if (first !== undefined && (LISTS.test(name) || ITEMS.test(name))) return schemaAt(p, file, first);
    if (first === undefined && LISTS.test(name) && before >= 0) return schemaAt(p, file, before);
    if (before < 0) return undefined;
    at = before;
  }
  return undefined;
}

function schemaAt(p: Program, file: number, node: number): Entity | undefined {
  const entity = entityOf(p, file, node);
  return entity?.k === "schema" ? entity : undefined;
}
