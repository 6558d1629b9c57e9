// Addresses that are put together in a text and sent on in a message, a redirect or a page. Input: one file and what is a
// sink in it already. Output: sink uses of the kind "url", without those that a call with an address takes anyway.
import { LiteralKind, NodeFlag, NodeKind } from "../facts/types.js";
import { factsOf, listOf, stringAt, strip } from "../link/program.js";
import type { FlowContext } from "./context.js";
import type { SinkUse } from "./sinks.js";

export function linkUses(ctx: FlowContext, file: number, known: readonly SinkUse[]): SinkUse[] {
  const { nodes } = factsOf(ctx.p, file);
  const told = known
    .filter((use) => use.sink === "url" || use.sink === "http")
    .map((use) => ({ start: nodes.start[use.call]!, end: nodes.end[use.call]! }));
  const uses: SinkUse[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.text) continue;
    const inside = isAddress(ctx, file, node) ? [node] : addressParts(ctx, file, node);
    if (inside.length === 0) continue;
    const start = nodes.start[node]!;
    if (told.some((range) => range.start <= start && start < range.end)) continue;
    uses.push({
      file,
      call: node,
      sink: "url",
      row: undefined,
      package: "",
      spelled: "link",
      arguments: inside.map((part) => ({ node: part, path: [], structured: false, port: "" })),
      origin: undefined,
    });
  }
  return uses;
}

/** A text that begins with `https://host` and goes on with names of parameters: `?email=`, `&id=`. */
function isAddress(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const [first, ...rest] = listOf(ctx.p, file, node);
  if (first === undefined || rest.length === 0) return false;
  const at = strip(ctx.p, file, first);
  if (nodes.kind[at] !== NodeKind.literal || nodes.a[at] !== LiteralKind.string) return false;
  if ((nodes.flags[at]! & NodeFlag.url) === 0 || !/^https?:/.test(stringAt(ctx.p, file, nodes.b[at]!))) return false;
  // Prose goes on with blanks; what the text gate did not keep is not known.
  return rest.every((part) => {
    const inner = strip(ctx.p, file, part);
    return nodes.kind[inner] !== NodeKind.literal || !/\s/.test(stringAt(ctx.p, file, nodes.b[inner]!));
  });
}

/** `Upload here: https://host/upload?id=${…} before Friday`: what stands in the address that a text has in it. */
function addressParts(ctx: FlowContext, file: number, node: number): number[] {
  const { nodes } = factsOf(ctx.p, file);
  const inside: number[] = [];
  let open = false;
  for (const part of listOf(ctx.p, file, node)) {
    const at = strip(ctx.p, file, part);
    if (nodes.kind[at] !== NodeKind.literal) {
      if (open) inside.push(part);
      continue;
    }
    const text = stringAt(ctx.p, file, nodes.b[at]!);
    open = /\shttps?:\/\/[^\s<>"']+[/=]$/.test(text) || (open && /^[^\s<>"']+$/.test(text));
  }
  return inside;
}
