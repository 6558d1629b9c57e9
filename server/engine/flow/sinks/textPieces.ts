// A text as it is put together: what is written in the code, and what is put in between. Input: the node of the text. Output:
// its pieces in order, through variables, sums and choices; of a choice all that may stand there, one after the other.
import { LiteralKind, NodeKind } from "../../facts/types.js";
import { importedNode } from "../../link/exports.js";
import { factsOf, listOf, literalText, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";

export interface Piece {
  file: number;
  node: number;
  /** What is written; undefined for what is put in. */
  text?: string;
  /** It stands beside others in a text, and is none by itself. */
  inText: boolean;
}

const MOST_PIECES = 120;
/** Of texts inside of texts, and of variables made of others. */
const MOST_STEPS = 500;

export function pieces(ctx: FlowContext, file: number, node: number): Piece[] {
  const found: Piece[] = [];
  collect(ctx, file, node, false, new Set(), found);
  return found;
}

function collect(
  ctx: FlowContext,
  file: number,
  node: number,
  inText: boolean,
  seen: Set<string>,
  found: Piece[],
): void {
  const { p } = ctx;
  const { nodes, bindings } = factsOf(p, file);
  const at = strip(p, file, node);
  const key = `${file}:${at}`;
  if (seen.has(key) || found.length >= MOST_PIECES || seen.size >= MOST_STEPS) return;
  seen.add(key);
  const next = (inner: number, inside = inText) => collect(ctx, file, inner, inside, seen, found);
  switch (nodes.kind[at]) {
    case NodeKind.literal:
      if (nodes.a[at] === LiteralKind.string || nodes.a[at] === LiteralKind.number)
        found.push({ file, node, text: literalText(p, file, at) ?? "", inText });
      // The same word may be put in more than once.
      seen.delete(key);
      return;
    case NodeKind.text:
      for (const part of listOf(p, file, at)) next(part, true);
      return;
    case NodeKind.join: {
      const parts = [...listOf(p, file, at)];
      // `sort ?? "name"` is put in where it is used; of texts that are put together each part is seen.
      const isWhole =
        parts.some((part) => isPutTogether(ctx, file, part)) || parts.every((part) => isBuilt(ctx, file, part));
      if (!isWhole) found.push({ file, node, inText });
      else for (const part of parts) next(part);
      return;
    }
    case NodeKind.local: {
      const versions = bindings[nodes.a[at]!]?.versions ?? [];
      const isText = versions.some((version) => isBuilt(ctx, file, version));
      if (!isText) found.push({ file, node, inText });
      else for (const version of versions) next(version);
      return;
    }
    case NodeKind.import: {
      const value = importedNode(p, file, nodes.a[at]!);
      if (value && isBuilt(ctx, value.file, value.node)) collect(ctx, value.file, value.node, inText, seen, found);
      else found.push({ file, node, inText });
      return;
    }
    default:
      found.push({ file, node, inText });
      seen.delete(key);
  }
}

function isPutTogether(ctx: FlowContext, file: number, node: number): boolean {
  const kind = factsOf(ctx.p, file).nodes.kind[strip(ctx.p, file, node)];
  return kind === NodeKind.text || kind === NodeKind.join;
}

/** It is written, or put together, in the code. */
function isBuilt(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const kind = nodes.kind[strip(ctx.p, file, node)];
  return kind === NodeKind.literal || kind === NodeKind.text || kind === NodeKind.join || kind === NodeKind.local;
}
