// The member of a handler's object that holds the request: `this.ctx`, also by `const { ctx } = this`.
import { NodeKind } from "../../facts/types.js";
import { factsOf, type Program, stringAt, strip } from "../program.js";

const MAX_HOPS = 20;

/** Tells whether a value is the member `name` of "this". Writing a member makes another value of it. */
export function isHeldRequest(p: Program, file: number, node: number, name: string): boolean {
  const { nodes, bindings } = factsOf(p, file);
  let at = strip(p, file, node);
  for (let hops = 0; hops < MAX_HOPS; hops++) {
    const kind = nodes.kind[at];
    if (kind === NodeKind.update) at = strip(p, file, nodes.a[at]!);
    else if (kind === NodeKind.local) {
      const [first] = bindings[nodes.a[at]!]?.versions ?? [];
      if (first === undefined) return false;
      at = strip(p, file, first);
    } else {
      if (kind !== NodeKind.load || nodes.b[at]! < 0 || stringAt(p, file, nodes.b[at]!) !== name) return false;
      return isThis(p, file, nodes.a[at]!);
    }
  }
  return false;
}

function isThis(p: Program, file: number, node: number): boolean {
  const { nodes, bindings } = factsOf(p, file);
  const at = strip(p, file, node);
  // `const self = this`
  const [only, ...more] = nodes.kind[at] === NodeKind.local ? (bindings[nodes.a[at]!]?.versions ?? []) : [];
  const root = only !== undefined && more.length === 0 ? strip(p, file, only) : at;
  return nodes.kind[root] === NodeKind.this;
}
