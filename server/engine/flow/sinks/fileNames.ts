// Files that their names tell: `fs.appendFileSync("/var/log/dunning.log", …)`. Input: a call, and the endings that a row asks
// for. Output: yes or no; no where the name is not written there.
import { NodeKind } from "../../facts/types.js";
import type { Entity } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, onlyValue } from "../../link/program.js";
import type { SinkRow } from "../../models/types.js";
import type { FlowContext } from "../context.js";
import { constantText } from "../walk/constantText.js";

const MOST_PARTS = 4;

export function isSuchFile(
  ctx: FlowContext,
  file: number,
  call: number,
  callee: Entity | undefined,
  { endings = [], notNamed = [], hostAt }: SinkRow,
): boolean {
  const made = callee?.k === "inst" ? callee.origin : undefined;
  const at = hostAt === "factory" ? made : { file, node: call };
  const given = at && listOf(ctx.p, at.file, at.node)[0];
  const name = at && given !== undefined ? nameAt(ctx, at.file, given).toLowerCase() : "";
  return endings.some((end) => name.endsWith(end)) && !notNamed.some((word) => name.includes(word));
}

/** As far as it is written: the whole, or the first and the last part of `path.join(dir, name)` and of a sum. */
function nameAt(ctx: FlowContext, file: number, node: number, depth = 0): string {
  const { nodes } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, node);
  const isJoin = nodes.kind[at] === NodeKind.call && JOINS.test(nameOf(ctx.p, file, nodes.a[at]!));
  if (depth >= MOST_PARTS || !(isJoin || nodes.kind[at] === NodeKind.text)) return constantText(ctx, file, at) ?? "";
  const parts = [...listOf(ctx.p, file, at)];
  const ends = parts.length > 1 ? [parts[0]!, parts[parts.length - 1]!] : parts;
  return ends.map((part) => nameAt(ctx, file, part, depth + 1)).join("/");
}
const JOINS = /^(join|resolve)$/;
