// Functions in the options of a call: `{ mixin: () => … }`, or those of an object there: `{ serializers: { user: (u) => … } }`.
// Input: a call and a dotted option. Output: the nodes of what is given, each with its key in that object ("" for the option
// itself). Invariant: only what is written out where the options are.
import { objectBehind } from "../../link/callEntities.js";
import { listOf, stringAt } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { property } from "./modelled.js";

interface Place {
  file: number;
  node: number;
}

export interface OptionFunction extends Place {
  key: string;
}

export function functionsAt(ctx: FlowContext, file: number, call: number, option: string): OptionFunction[] {
  for (const arg of listOf(ctx.p, file, call)) {
    let at: Place | undefined = { file, node: arg };
    for (const key of option.split(".")) at &&= memberAt(ctx, at, key);
    if (at) return [{ key: "", ...at }, ...membersOf(ctx, at)];
  }
  return [];
}

function memberAt(ctx: FlowContext, at: Place, key: string): Place | undefined {
  const object = objectBehind(ctx.p, at.file, at.node, 0);
  const inner = object && property(ctx, object.file, object.node, key);
  return object && inner !== undefined ? { file: object.file, node: inner } : undefined;
}

function membersOf(ctx: FlowContext, at: Place): OptionFunction[] {
  const object = objectBehind(ctx.p, at.file, at.node, 0);
  const pairs = object ? [...listOf(ctx.p, object.file, object.node)] : [];
  return pairs.flatMap((key, i) =>
    i % 2 === 0 && key >= 0
      ? [{ key: stringAt(ctx.p, object!.file, key), file: object!.file, node: pairs[i + 1]! }]
      : [],
  );
}
