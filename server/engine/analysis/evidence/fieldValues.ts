// What a field of a class or a member of an enum is, where it is declared and nothing else gives it a value.
import { NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { calleeName } from "../../flow/walk/calls.js";
import { entityOf } from "../../link/entities.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";

interface Place {
  file: number;
  node: number;
}

/** Names of calls that write into a buffer. */
export const FILLS = /random|fill|copy|write|^set$/i;

/** `this.iv` or `Vault.IV` of a class that gives the field its value and nowhere another, nor fills it. */
export function fieldValue(ctx: FlowContext, file: number, load: number): Place | undefined {
  const { nodes } = factsOf(ctx.p, file);
  if (nodes.b[load]! < 0) return undefined;
  const key = stringAt(ctx.p, file, nodes.b[load]!);
  if (nodes.kind[strip(ctx.p, file, nodes.a[load]!)] === NodeKind.this) {
    const at = nodes.start[load]!;
    const record = factsOf(ctx.p, file).records.find((r) => r.kind === "class" && r.start <= at && at < r.end);
    const field = record?.fields.find((f) => f.name === key);
    return field && field.init >= 0 && !isChanged(ctx, file, key) ? { file, node: field.init } : undefined;
  }
  const field = staticField(ctx, file, nodes.a[load]!, key);
  return field && !isChanged(ctx, field.file, key) && !isChanged(ctx, file, key) ? field : undefined;
}

/** A member of this name is assigned or filled somewhere in the file. */
function isChanged(ctx: FlowContext, file: number, key: string): boolean {
  const { nodes, callables } = factsOf(ctx.p, file);
  const isIt = (node: number) => {
    const it = strip(ctx.p, file, node);
    return nodes.kind[it] === NodeKind.load && nodes.b[it]! >= 0 && stringAt(ctx.p, file, nodes.b[it]!) === key;
  };
  for (const { stores, calls } of callables) {
    if (stores.some((s) => (s.key >= 0 && stringAt(ctx.p, file, s.key) === key) || isIt(s.object))) return true;
    for (const call of calls)
      if (
        FILLS.test(calleeName(ctx, file, nodes.a[call]!)) &&
        [nodes.a[strip(ctx.p, file, nodes.a[call]!)]!, ...listOf(ctx.p, file, call)].some((n) => n >= 0 && isIt(n))
      )
        return true;
  }
  return false;
}

/** What a member of an enum or a class itself is given where it is declared. */
function staticField(ctx: FlowContext, file: number, owner: number, key: string): Place | undefined {
  const entity = entityOf(ctx.p, file, owner);
  if (entity?.k !== "class") return undefined;
  const { kind, fields } = factsOf(ctx.p, entity.file).records[entity.record]!;
  const field = fields.find(({ name, static: isStatic }) => name === key && (isStatic || kind === "enum"));
  return field && field.init >= 0 ? { file: entity.file, node: field.init } : undefined;
}
