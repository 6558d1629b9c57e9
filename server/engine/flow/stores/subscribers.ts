// Classes that a data source is told to call on changes: those in its `subscribers: [...]`, or in one that names files. Each
// file says what it lists; the table is for all.
import { NodeKind } from "../../facts/types.js";
import { entityOf } from "../../link/entities.js";
import { factsOf, listOf, type Program, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { everywhere, lookUp, putAll } from "../questions.js";

const TABLE = "subscribers";
/** A list names files: any class may be in them. */
const BY_FILE = "*";
const LIST = "subscribers";

export function putSubscribers(ctx: FlowContext): void {
  const listed = everywhere(ctx, "subscribers", (file) => listedIn(ctx.p, file));
  putAll(ctx, TABLE, new Map(listed.map((key) => [key, true])));
}

export function isSubscribed(ctx: FlowContext, file: number, record: number): boolean {
  return lookUp(ctx, TABLE, keyOf(file, record)) === true || lookUp(ctx, TABLE, BY_FILE) === true;
}

function keyOf(file: number, record: number): string {
  return `${file}:${record}`;
}

function listedIn(p: Program, file: number): string[] {
  const { language, strings, nodes } = factsOf(p, file);
  if (language !== "typescript" || !strings.includes(LIST)) return [];
  const found = new Set<string>();
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object) continue;
    const pairs = listOf(p, file, node);
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      if (pairs[i]! < 0 || stringAt(p, file, pairs[i]!) !== LIST) continue;
      const list = strip(p, file, pairs[i + 1]!);
      if (nodes.kind[list] !== NodeKind.array) continue;
      for (const item of listOf(p, file, list)) {
        const entity = entityOf(p, file, item);
        if (entity?.k === "class") found.add(keyOf(entity.file, entity.record));
        const kind = nodes.kind[strip(p, file, item)];
        if (kind === NodeKind.literal || kind === NodeKind.text) found.add(BY_FILE);
      }
    }
  }
  return [...found];
}
