// Who answers for what, as the policy says. Output: a role; "" where somebody is named whose name facts may not hold.
import type { SaidNode } from "../../facts/types.js";
import { type Governed, member } from "./governed.js";

/** Of the first of these sections that anybody answers for. */
export function ownerOf(g: Governed, names: readonly string[]): string | undefined {
  for (const name of names) {
    const node = member(g.governance, "sections", name, "owner") ?? member(g.root, "owners", name);
    if (node) return said(node);
  }
  return undefined;
}

/** Of a recipient or a number, which may say so itself. */
export function ownOwner(g: Governed, node: SaidNode | undefined, names: readonly string[]): string | undefined {
  const own = member(node, "owner");
  return own ? said(own) : ownerOf(g, names);
}

function said({ value }: SaidNode): string {
  return typeof value === "string" ? value : "";
}
