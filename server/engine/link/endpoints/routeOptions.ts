// Options that routes are registered with: the handler among them, what they say of path and verb, and by which of them the
// host itself checks who calls.
import { NodeKind, SPREAD_KEY } from "../../facts/types.js";
import type { RouteRow } from "../../models/endpointRows.js";
import { objectBehind } from "../callEntities.js";
import { entityOf } from "../entities.js";
import { factsOf, listOf, type Program, stringAt, strip } from "../program.js";
import type { Protection } from "./endpoints.js";
import type { Place } from "./memberEndpoints.js";
import { textOf } from "./routePaths.js";

/** A member of the first options object that has it. */
export function memberAmong(p: Program, file: number, args: readonly number[], name: string): Place | undefined {
  for (const arg of args) {
    const member = memberOfOptions(p, file, arg, name);
    if (member) return member;
  }
  return undefined;
}

/** A member of an options object, as it is written; one of its own before one of what is spread into it. */
export function memberOfOptions(p: Program, file: number, node: number, name: string, depth = 0): Place | undefined {
  if (factsOf(p, file).nodes.kind[strip(p, file, node)] === NodeKind.function) return undefined;
  const options = objectBehind(p, file, node, 0);
  if (!options || depth > MAX_SPREAD) return undefined;
  const members = membersOfObject(p, options);
  const own = members.find(({ key }) => key === name);
  if (own) return own.value;
  for (const { key, value } of members) {
    const spread = key === undefined ? memberOfOptions(p, value.file, value.node, name, depth + 1) : undefined;
    if (spread) return spread;
  }
  return undefined;
}
const MAX_SPREAD = 4;

interface Member {
  /** Undefined: all that is spread into it. */
  key: string | undefined;
  value: Place;
}

function membersOfObject(p: Program, { file, node }: Place): Member[] {
  const pairs = [...listOf(p, file, node)];
  return pairs.flatMap((key, i): Member[] => {
    if (i % 2 === 1 || (key < 0 && key !== SPREAD_KEY)) return [];
    return [{ key: key < 0 ? undefined : stringAt(p, file, key), value: { file, node: pairs[i + 1]! } }];
  });
}

/** An object of options as an argument: written there, or held by a variable; what a function gives back is none. */
export function optionsAt(p: Program, file: number, node: number): Place | undefined {
  const entity = entityOf(p, file, node);
  return entity?.k === "object" ? { file: entity.file, node: entity.node } : undefined;
}

/** All members of options, with those of what is spread into them. */
export function membersOfOptions(p: Program, file: number, node: number, depth = 0): { key: string; value: Place }[] {
  const at = depth > MAX_SPREAD ? undefined : optionsAt(p, file, node);
  return (at ? membersOfObject(p, at) : []).flatMap(({ key, value }) =>
    key === undefined ? membersOfOptions(p, value.file, value.node, depth + 1) : [{ key, value }],
  );
}

/** `app.route({ method: "GET", url: "/claims/:id", handler })` */
export function saidInOptions(p: Program, file: number, node: number): { path: string; verb: string } | undefined {
  if (!handlerIn(p, file, node)) return undefined;
  const path = memberOfOptions(p, file, node, "url") ?? memberOfOptions(p, file, node, "path");
  const method = memberOfOptions(p, file, node, "method");
  const verb = method && textOf(p, method.file, items(p, method.file, method.node)[0] ?? method.node);
  return { path: (path && textOf(p, path.file, path.node)) ?? "", verb: (verb || "ROUTE").toUpperCase() };
}

/** `{ handler }`, `{ options: { handler } }` */
export function handlerIn(p: Program, file: number, node: number): Place | undefined {
  const own = memberOfOptions(p, file, node, "handler");
  if (own) return own;
  const inner = memberOfOptions(p, file, node, "options") ?? memberOfOptions(p, file, node, "config");
  return inner && memberOfOptions(p, inner.file, inner.node, "handler");
}

/** An option by which the host itself checks who calls, or lets everybody in; members of members are parted by dots. */
export function guardedByOption(
  p: Program,
  { guardOption = "", guardValues }: RouteRow,
  file: number,
  args: readonly number[],
): Protection | undefined {
  const [first = "", ...inner] = guardOption.split(".");
  let given = first === "" ? undefined : memberAmong(p, file, args, first);
  for (const name of inner) given = given && memberOfOptions(p, given.file, given.node, name);
  if (!given) return undefined;
  const unknown: Protection = { status: "unknown", by: guardOption };
  const text = textOf(p, given.file, given.node);
  if (guardValues === undefined)
    return text === undefined ? checkedByObject(p, given, unknown) : saidByText(guardOption, text);
  if (!text) return unknown;
  const by = `${guardOption}: ${text}`;
  return guardValues.includes(text) ? { status: "guarded", by } : { status: "open", by };
}

/** `auth: "jwt"` names a strategy, `auth: false` lets everybody in. */
function saidByText(option: string, text: string): Protection {
  return { status: text === "false" ? "open" : "guarded", by: `${option}: ${text}` };
}

/** `auth: { strategy: "jwt", mode: "try" }` goes on where nobody is signed in. */
function checkedByObject(p: Program, at: Place, unknown: Protection): Protection {
  if (!objectBehind(p, at.file, at.node, 0)) return unknown;
  const mode = memberOfOptions(p, at.file, at.node, "mode");
  const said = mode === undefined ? "required" : textOf(p, mode.file, mode.node);
  if (said === "required") return { status: "guarded", by: unknown.by };
  const isOptional = said === "try" || said === "optional";
  // A handler may ask by itself whether somebody is.
  const mayAsk = factsOf(p, at.file).strings.includes("isAuthenticated");
  return isOptional && !mayAsk ? { status: "open", by: `${unknown.by}.mode: ${said}` } : unknown;
}

export function checkedByOption(
  p: Program,
  { schemaOption }: RouteRow,
  file: number,
  args: readonly number[],
): boolean {
  return schemaOption !== undefined && memberAmong(p, file, args, schemaOption) !== undefined;
}

/** Elements of an array argument, or the argument. */
export function items(p: Program, file: number, node: number): number[] {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  return nodes.kind[at] === NodeKind.array ? [...listOf(p, file, at)] : [node];
}
