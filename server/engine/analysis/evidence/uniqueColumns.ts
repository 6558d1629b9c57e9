// Columns that the database refuses a second time, wherever they stand: by a schema, an entity, a script. Input: the program.
// Output: their plain names. Of a declaration that does not say which columns it is about, all of its record count.
import { NodeKind, type RecordFact } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { everywhere } from "../../flow/questions.js";
import { plainColumn } from "../../flow/stores/apart.js";
import { factsOf, listOf, literalText, stringAt, strip } from "../../link/program.js";

export function uniqueColumns(ctx: FlowContext): ReadonlySet<string> {
  return new Set(everywhere(ctx, "unique columns", (file) => [...new Set(uniqueIn(ctx, file))]));
}

function uniqueIn(ctx: FlowContext, file: number): string[] {
  const { records } = factsOf(ctx.p, file);
  return records
    .flatMap((record) => [
      ...ofWhole(ctx, file, record),
      ...record.fields.flatMap(({ name, annotations }) =>
        annotations.some((one) => UNIQUE.test(one.name) || saysUnique(ctx, file, one.node)) ? [name] : [],
      ),
    ])
    .map(plainColumn);
}
const UNIQUE = /unique/i;

function ofWhole(ctx: FlowContext, file: number, { annotations, fields }: RecordFact): string[] {
  return annotations.flatMap(({ name, node, args }) => {
    if (!UNIQUE.test(name) && !saysUnique(ctx, file, node)) return [];
    if (args && args.length > 0) return args;
    const said = node < 0 ? [] : textsIn(ctx, file, node, 0);
    return said.length > 0 ? said : fields.map((field) => field.name);
  });
}

/** `@Column({ unique: true })`, `@Index(["a"], { unique: true })` */
function saysUnique({ p }: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(p, file);
  if (node < 0 || nodes.kind[node] !== NodeKind.call) return false;
  return [...listOf(p, file, node)].some((arg) => {
    const at = strip(p, file, arg);
    if (nodes.kind[at] !== NodeKind.object) return false;
    const pairs = listOf(p, file, at);
    return [...pairs].some((key, i) => {
      if (i % 2 === 1 || key < 0 || stringAt(p, file, key) !== "unique") return false;
      return literalText(p, file, pairs[i + 1]!) !== "false";
    });
  });
}

function textsIn(ctx: FlowContext, file: number, node: number, depth: number): string[] {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (depth > 2) return [];
  if (nodes.kind[at] === NodeKind.call || nodes.kind[at] === NodeKind.array)
    return [...listOf(ctx.p, file, at)].flatMap((item) => textsIn(ctx, file, item, depth + 1));
  const text = literalText(ctx.p, file, at);
  return text === undefined ? [] : [text];
}
