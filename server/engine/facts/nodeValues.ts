// What stands behind nodes, as far as the facts of one file tell: items of lists, constant texts, variables that are set once.
import { type FileFacts, LiteralKind, type NodeIndex, NodeKind } from "./types.js";

const MAX_CHAIN = 12;

export function listOf({ nodes }: FileFacts, node: NodeIndex): readonly number[] {
  const list = nodes.b[node]!;
  return list < 0 ? [] : [...nodes.extra.subarray(list + 1, list + 1 + nodes.extra[list]!)];
}

/** Without names, types and variables that are set once. */
export function behind({ nodes, bindings }: FileFacts, node: NodeIndex): NodeIndex {
  let at = node;
  for (let hops = 0; hops < MAX_CHAIN; hops++) {
    const kind = nodes.kind[at];
    const versions = kind === NodeKind.local ? (bindings[nodes.a[at]!]?.versions ?? []) : [];
    if (versions.length === 1) at = versions[0]!;
    else if (kind === NodeKind.named || kind === NodeKind.typed || kind === NodeKind.await) at = nodes.a[at]!;
    else break;
  }
  return at;
}

/** A constant text. */
export function textOf(facts: FileFacts, node: NodeIndex | undefined): string | undefined {
  if (node === undefined) return undefined;
  const { nodes, strings } = facts;
  const at = behind(facts, node);
  const isText = nodes.kind[at] === NodeKind.literal && nodes.a[at] === LiteralKind.string && nodes.b[at]! >= 0;
  return isText ? strings[nodes.b[at]!] : undefined;
}
