// Addresses that are put together in a text and sent on in a message, a redirect or a page. Input: one file and what is a
// sink in it already. Output: sink uses of the kind "url", without those that a call with an address takes anyway.
import { LiteralKind, NodeFlag, NodeKind } from "../../facts/types.js";
import { callableAt, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { property } from "../walk/modelled.js";
import type { SinkUse } from "./sinks.js";

export function linkUses(ctx: FlowContext, file: number, known: readonly SinkUse[]): SinkUse[] {
  const { nodes } = factsOf(ctx.p, file);
  const told = known
    .filter((use) => use.sink === "url" || use.sink === "http")
    .map((use) => ({ start: nodes.start[use.call]!, end: nodes.end[use.call]!, unread: unread(ctx, file, use) }));
  const uses: SinkUse[] = [];
  const targets = new Set<number>();
  const sources = new Set<number>();
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.element) continue;
    const shown = property(ctx, file, node, "src");
    if (shown !== undefined) sources.add(strip(ctx.p, file, shown));
    const target = targetOf(ctx, file, node);
    if (nodes.kind[target] === NodeKind.text) targets.add(target);
    else uses.push(...targetUse(ctx, file, target));
  }
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.text) continue;
    const isWhole = isAddress(ctx, file, node) || (targets.has(node) && isOfHouse(ctx, file, node));
    const inside = isWhole ? [node] : [...queryParts(ctx, file, node), ...addressParts(ctx, file, node)];
    if (inside.length === 0) continue;
    const start = nodes.start[node]!;
    const around = told.filter(
      ({ start: from, end, unread }) => from <= start && start < end && !unread.includes(node),
    );
    // What a function does that a call is handed is not in what the call sends: `request({ url, fail: () => go("/a?…") })`.
    const here = around.length > 0 ? callableAt(ctx.p, file, start) : 0;
    if (around.some((range) => callableAt(ctx.p, file, range.start) === here)) continue;
    uses.push(link(file, node, inside, sources.has(node) ? "src" : "link"));
  }
  return uses;
}

/** `src`: a page asks for it by itself, whoever looks at it. */
function link(file: number, node: number, inside: readonly number[], spelled: "link" | "src" = "link"): SinkUse {
  return {
    file,
    call: node,
    sink: "url",
    row: undefined,
    package: "",
    spelled,
    arguments: inside.map((part) => ({ node: part, path: [], structured: false, port: "" })),
    origin: undefined,
  };
}

/** What the link of an element leads to: its `href` or `to`, or -1. */
function targetOf(ctx: FlowContext, file: number, element: number): number {
  const given = property(ctx, file, element, "href") ?? property(ctx, file, element, "to");
  return given === undefined ? -1 : strip(ctx.p, file, given);
}

/** `<Link href={{ pathname: "/claims", query: { phone } }}>`, `<NavLink to={{ search: … }}>`: the query of where a link leads. */
function targetUse(ctx: FlowContext, file: number, at: number): SinkUse[] {
  const { nodes } = factsOf(ctx.p, file);
  if (at < 0 || nodes.kind[at] !== NodeKind.object) return [];
  const query = property(ctx, file, at, "query") ?? property(ctx, file, at, "search");
  return query === undefined ? [] : [link(file, at, [query])];
}

/** `/members/${…}`: a page of the application's own. */
function isOfHouse(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const [first] = listOf(ctx.p, file, node);
  const at = first === undefined ? -1 : strip(ctx.p, file, first);
  return at >= 0 && nodes.kind[at] === NodeKind.literal && /^\.{0,2}\//.test(stringAt(ctx.p, file, nodes.b[at]!));
}

/** `mailto:${…}`, `tel:${…}`: opens a program of the device, no page. */
export function isDialled(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes, bindings } = factsOf(ctx.p, file);
  let at = strip(ctx.p, file, node);
  for (let hops = 0; hops < 4; hops++) {
    const versions = nodes.kind[at] === NodeKind.local ? (bindings[nodes.a[at]!]?.versions ?? []) : [];
    const inner =
      nodes.kind[at] === NodeKind.text ? listOf(ctx.p, file, at)[0] : versions.length === 1 ? versions[0] : undefined;
    if (inner === undefined) break;
    at = strip(ctx.p, file, inner);
  }
  return (
    nodes.kind[at] === NodeKind.literal &&
    nodes.a[at] === LiteralKind.string &&
    /^(mailto|tel|sms|smsto|callto|facetime|geo):/i.test(stringAt(ctx.p, file, nodes.b[at]!))
  );
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

/** What a call is given whole and takes a member of: `https.get("https://host/a?id=" + id)` has no member "path". */
function unread(ctx: FlowContext, file: number, use: SinkUse): number[] {
  return use.arguments.filter((a) => a.path.length > 0).map((a) => strip(ctx.p, file, a.node));
}

/** `/claims/new?phone=${…}`: what stands in the query of an address of the application's own. */
function queryParts(ctx: FlowContext, file: number, node: number): number[] {
  const { nodes } = factsOf(ctx.p, file);
  const inside: number[] = [];
  let begun = false;
  let named = false;
  for (const part of listOf(ctx.p, file, node)) {
    const at = strip(ctx.p, file, part);
    if (nodes.kind[at] !== NodeKind.literal) {
      if (named) inside.push(part);
      named = false;
      continue;
    }
    const text = stringAt(ctx.p, file, nodes.b[at]!);
    begun ||= /^\/[\w./-]*\?[^\s]*$/.test(text);
    named = begun && /(^|[?&])[\w.[\]-]+=$/.test(text);
  }
  return inside;
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
