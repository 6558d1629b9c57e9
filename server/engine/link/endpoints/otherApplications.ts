// Applications beside each other in one project: a router that no file mounts may be one of those that an application mounts in
// ways nobody can follow. Input: what an application mounts. Output: whether a router in another folder can be among it.
// Invariant: doubt counts as yes.
import { fileFolder } from "../../facts/fileStem.js";
import { NodeKind } from "../../facts/types.js";
import { entityOf } from "../entities.js";
import { factsOf, type Program, strip } from "../program.js";
import type { Registration } from "./registrations.js";

/** A router that is mounted: the file that makes it, or undefined where it cannot be followed. */
export type Mounted = (mount: Registration) => readonly (number | undefined)[];

const MAX_HOPS = 8;

/**
 * `examples/shop/app.js` mounts the routers of its folder, each by its name: one of `examples/clinic` is none of them. An
 * application that mounts none, one of another folder, or what cannot be followed, may have any.
 */
export function mayMount(
  p: Program,
  m: Registration,
  r: Registration,
  mounts: readonly Registration[],
  mounted: Mounted,
): boolean {
  const folder = fileFolder(p.files[m.file]!.path);
  const isWithin = (file: number) => p.files[file]!.path.startsWith(folder);
  if (m.on === "" || isWithin(r.file)) return true;
  const all = mounts.filter((other) => other.on === m.on).flatMap(mounted);
  return all.length === 0 || !all.every((file) => file !== undefined && isWithin(file));
}

/** `cors()`, `authenticate` of a package or of a file that is not there: no router of this program. */
export function isFromOutside(p: Program, file: number, node: number): boolean {
  const { nodes, bindings, imports } = factsOf(p, file);
  let at = strip(p, file, node);
  for (let hops = 0; hops < MAX_HOPS; hops++) {
    const kind = nodes.kind[at];
    if (kind === NodeKind.import)
      return p.resolver.resolve(imports[nodes.a[at]!]!.specifier, p.files[file]!.path).kind !== "file";
    if (kind === NodeKind.call && entityOf(p, file, nodes.a[at]!)?.k === "pkg") return true;
    const versions = kind === NodeKind.local ? (bindings[nodes.a[at]!]?.versions ?? []) : [];
    if (kind === NodeKind.call || kind === NodeKind.load) at = strip(p, file, nodes.a[at]!);
    else if (versions.length === 1) at = strip(p, file, versions[0]!);
    else return false;
  }
  return false;
}
