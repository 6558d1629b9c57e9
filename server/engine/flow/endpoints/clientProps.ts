// Fetched rows that a component of the server hands to one of the browser as they are: every member of them is written into
// the page that is sent, whatever the component shows. Input: elements of JSX. Output: one entry per element and fetch.
import { LiteralKind, NodeKind } from "../../facts/types.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, type Program, stringAt, strip } from "../../link/program.js";
import { type FlowContext, refill } from "../context.js";
import { EMPTY_PATH } from "../paths.js";
import { origins } from "../walk/origins.js";
import { type HandedRows, rowsOf } from "./handedRows.js";

const CLIENT = "use client";

export function clientRows(ctx: FlowContext, file: number): HandedRows[] {
  const { p } = ctx;
  if (!/\.[jt]sx$/.test(p.files[file]!.path) || isClient(p, file)) return [];
  const { nodes } = factsOf(p, file);
  const found: HandedRows[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.element) continue;
    const pairs = listOf(p, file, node);
    if (pairs.length === 0 || !isOfBrowser(p, file, nodes.a[node]!)) continue;
    const component = nameOf(p, file, nodes.a[node]!);
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      if (pairs[i]! >= 0 && stringAt(p, file, pairs[i]!) === "children") continue;
      refill(ctx);
      for (const o of origins(ctx, file, pairs[i + 1]!, EMPTY_PATH)) {
        const rows = rowsOf(ctx, o);
        const place = { file, node };
        if (rows)
          found.push({ ...rows, verb: "", route: `<${component}>`, handler: component, place, component: true });
      }
    }
  }
  return found;
}

function isClient(p: Program, file: number): boolean {
  return factsOf(p, file).callables[0]?.prologue?.includes(CLIENT) === true;
}

/** The tag names a component of a file that runs in the browser. */
function isOfBrowser(p: Program, file: number, tag: number): boolean {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, tag);
  if (nodes.kind[at] === NodeKind.literal && nodes.a[at] === LiteralKind.string) return false;
  const entity = entityOf(p, file, at);
  return (entity?.k === "function" || entity?.k === "class") && isClient(p, entity.file);
}
