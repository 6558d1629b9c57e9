// Handlers of events that a server registers for each connection: `io.on("connection", (socket) => socket.on("event", …))`.
// What is called for the connection runs before them, and what is put before connections of the same namespace.
import { NodeKind } from "../../facts/types.js";
import type { RouteRow } from "../../models/endpointRows.js";
import { callbackSiteOf } from "../callbacks.js";
import { objectBehind } from "../callEntities.js";
import { entityOf } from "../entities.js";
import { callableAt, factsOf, listOf, onlyValue, type Program, stringAt, strip } from "../program.js";
import type { Around, Protection } from "./endpoints.js";
import type { Registration } from "./registrations.js";
import { textOf } from "./routePaths.js";

/** Key of a server, or of a namespace of one: of it, or of the connection that a callback of it is handed. */
export function heldBy(p: Program, file: number, node: number): string {
  const facts = factsOf(p, file);
  const entity = entityOf(p, file, node);
  if (entity?.k !== "inst" || !entity.origin) return "";
  const at = strip(p, file, node);
  const site = facts.nodes.kind[at] === NodeKind.param ? callbackSiteOf(p, file, facts.nodes.a[at]!) : undefined;
  const callee = site && strip(p, site.file, facts.nodes.a[site.call]!);
  const server = callee === undefined ? at : strip(p, file, facts.nodes.a[callee]!);
  return `scope ${entity.origin.file}:${entity.origin.node} ${namespaceOf(p, file, server)}`;
}

/** "/staff" of `io.of("/staff")`. */
function namespaceOf(p: Program, file: number, node: number): string {
  const { nodes } = factsOf(p, file);
  const at = onlyValue(p, file, node);
  const first = nodes.kind[at] === NodeKind.call ? listOf(p, file, at)[0] : undefined;
  return (first === undefined ? undefined : textOf(p, file, first)) ?? "";
}

/** `io.on("connection", (socket) => { … })`: what runs once for a caller, before any event of his. */
export function openedBy(p: Program, file: number, at: number, event: string): Around | undefined {
  const opening = openingAt(p, file, at, event);
  return opening && { kind: "middleware", name: event, package: "", bodies: [{ file, callable: opening.callable }] };
}

/** The function that runs for a connection, and the call that it is given to. */
function openingAt(p: Program, file: number, at: number, event: string): Opening | undefined {
  const { callables } = factsOf(p, file);
  for (let callable = callableAt(p, file, at); callable > 0; callable = callables[callable]!.parent) {
    const site = callbackSiteOf(p, file, callable);
    const first = site && listOf(p, site.file, site.call)[0];
    if (site && first !== undefined && textOf(p, site.file, first) === event) return { callable, ...site };
  }
  return undefined;
}

interface Opening {
  callable: number;
  file: number;
  call: number;
}

/** `new WebSocketServer({ verifyClient })`: an option of the server by which somebody asks who connects; also where none is seen. */
export function guardedByMaker(p: Program, row: RouteRow, file: number, at: number): Protection | undefined {
  const { within, makerGuards } = row;
  const opening = within === undefined || !makerGuards ? undefined : openingAt(p, file, at, within);
  if (!makerGuards || !opening) return undefined;
  const { nodes } = factsOf(p, opening.file);
  const callee = strip(p, opening.file, nodes.a[opening.call]!);
  const server = nodes.kind[callee] === NodeKind.load ? entityOf(p, opening.file, nodes.a[callee]!) : undefined;
  const maker = server?.k === "inst" ? server.origin : undefined;
  const options = maker && listOf(p, maker.file, maker.node)[0];
  const said = options === undefined ? undefined : objectBehind(p, maker!.file, options, 0);
  const keys = said && keysOf(p, said.file, said.node);
  const by = makerGuards.join(", ");
  return keys && !keys.some((key) => key === undefined || makerGuards.includes(key))
    ? undefined
    : { status: "unknown", by };
}

/** Undefined for what is spread into it. */
function keysOf(p: Program, file: number, node: number): (string | undefined)[] {
  return [...listOf(p, file, node)].flatMap((key, i) =>
    i % 2 === 0 ? [key >= 0 ? stringAt(p, file, key) : undefined] : [],
  );
}

/** `guard(io)` somewhere else puts something before all of them, nobody knows of which server. */
export function mountedAnywhere(row: RouteRow, mounts: readonly Registration[]): Protection | undefined {
  if (row.within === undefined) return undefined;
  const said = mounts.some((m) => m.row.role === "mount" && m.row.framework === row.framework && m.on === "");
  return said ? { status: "unknown", by: "" } : undefined;
}
