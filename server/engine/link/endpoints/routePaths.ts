// Paths of routes as calls say them: constant texts, those of the calls before them in one chain, and which mounts stand
// before a path.
import { NONE, NodeKind } from "../../facts/types.js";
import { factsOf, listOf, type Program, stringAt, strip } from "../program.js";
import { definition } from "./handlers.js";

/** Calls of one chain: applications are built with some dozens of routes. */
const MAX_BUILT = 100;

/** Constant path, or the constant head of one; "" for one that is computed. Undefined: no path at all. */
export function textOf(p: Program, file: number, node: number): string | undefined {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  if (nodes.kind[at] === NodeKind.literal) return stringAt(p, file, nodes.b[at]!);
  if (nodes.kind[at] !== NodeKind.text) return undefined;
  const first = listOf(p, file, at)[0];
  return first === undefined ? "" : (textOf(p, file, first) ?? "");
}

/** `router.route("/claims").get(handler)` */
export function chainPath(p: Program, file: number, node: number): string {
  const { nodes } = factsOf(p, file);
  let at = strip(p, file, node);
  for (let hops = 0; hops < MAX_BUILT && nodes.kind[at] === NodeKind.call; hops++) {
    const callee = strip(p, file, nodes.a[at]!);
    if (nodes.kind[callee] !== NodeKind.load) return "";
    const first = listOf(p, file, at)[0];
    if (stringAt(p, file, nodes.b[callee]!) === "route" && first !== undefined) return textOf(p, file, first) ?? "";
    at = strip(p, file, nodes.a[callee]!);
  }
  return "";
}

/** `app.basePath("/v1").get("/claims", handler)`, also by a variable. */
export function basePath(p: Program, file: number, node: number): string {
  let at = definition(p, file, node);
  let path = "";
  for (let hops = 0; at && hops < MAX_BUILT; hops++) {
    const { nodes } = factsOf(p, at.file);
    const callee = nodes.kind[at.node] === NodeKind.call ? strip(p, at.file, nodes.a[at.node]!) : NONE;
    if (callee < 0 || nodes.kind[callee] !== NodeKind.load) break;
    const first = listOf(p, at.file, at.node)[0];
    if (stringAt(p, at.file, nodes.b[callee]!) === "basePath" && first !== undefined)
      path = (textOf(p, at.file, first) ?? "") + path;
    at = definition(p, at.file, nodes.a[callee]!);
  }
  return path;
}

/** A path below another one: `*` of an application at `/claims` is `/claims/*`. */
export function under(base: string, path: string): string {
  return base === "" || path === "" || path.startsWith("/") || base.endsWith("/") ? base + path : `${base}/${path}`;
}

/** What is mounted at a path stands before what is at another one. "" is a path that is not known. */
export function covers(mount: string, path: string): boolean {
  if (path === "") return true;
  const own = segmentsOf(path);
  return segmentsOf(mount).every((part, i) => i < own.length && (part === own[i] || /^[:*({]/.test(part)));
}

/** `/claims/:id/*` also stands before `/claims/:id`. */
function segmentsOf(path: string): string[] {
  return path.split("/").filter((part, i, all) => part !== "" && !(part === "*" && i === all.length - 1));
}
