// Permissions that routes ask for one by one (`router.get("/x", can("claim:read"), handler)`), and routes that ask for none
// where those beside them do: whoever is signed in is let through. Input: the endpoints of a file. Output: for an endpoint, what
// the others ask. Invariant: silent where the route or its handler asks anything by itself, or speaks of who calls.
import { NodeKind } from "../../facts/types.js";
import type { Around, Endpoint } from "../../link/endpoints/endpoints.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, literalText } from "../../link/program.js";
import { everywhere, question } from "../questions.js";
import type { EffectContext } from "../ways/effects.js";
import type { Handlers } from "../ways/handlerTable.js";
import { checks, refuses } from "./gatekeepers.js";

export interface MissingPermission {
  /** The function that makes the check of a permission: "can". */
  by: string;
  /** Routes of the file that ask for one, and all of them. */
  others: number;
  total: number;
}

/** A habit of the program, not of one route. */
const USUAL = 3;

/** Of the handlers of a file, in order, and of their endpoints. */
export function missingPermissions(
  e: EffectContext,
  handlers: Handlers,
): (file: number) => (MissingPermission | undefined)[][] {
  const named = (file: number) =>
    handlers.in(file).flatMap(({ endpoints }) => endpoints.flatMap((endpoint) => permissionOf(e, endpoint) ?? []));
  const all = everywhere(e.ctx, "permissions", named);
  const inFile = question(e.ctx, "missing permissions", (file) => {
    const here = named(file);
    const beside = handlers.in(file).flatMap(({ endpoints }) => endpoints);
    const [by] = here;
    const isHabit = by !== undefined && here.length * 2 >= beside.length;
    return handlers
      .in(file)
      .map(({ endpoints }) =>
        endpoints.map((endpoint): MissingPermission | undefined =>
          isHabit && !asksAnything(e, endpoint, beside) ? { by, others: here.length, total: beside.length } : undefined,
        ),
      );
  });
  // What others of the program ask is no part of the answer about one file.
  const isUsual = (one: MissingPermission | undefined) =>
    one !== undefined && all.filter((name) => name === one.by).length >= USUAL;
  return (file) => inFile(file).map((endpoints) => endpoints.map((one) => (isUsual(one) ? one : undefined)));
}

/** The function whose call with a constant text stands before it and turns callers away. */
export function permissionOf(e: EffectContext, { around }: Endpoint): string | undefined {
  return around.find((one) => isPermission(one) && checks(e, one))?.name;
}

function isPermission({ kind, texts }: Around): boolean {
  return kind === "middleware" && texts !== undefined;
}

/** By something that does not stand before all routes of the file, in its handler, or by what it speaks of. */
function asksAnything(e: EffectContext, endpoint: Endpoint, beside: readonly Endpoint[]): boolean {
  const own = endpoint.around.filter((one) => !beside.every((other) => other.around.some((a) => a.name === one.name)));
  return (
    permissionOf(e, endpoint) !== undefined ||
    own.some((one) => checks(e, one)) ||
    refuses(e, { file: endpoint.file, callable: endpoint.callable }) ||
    speaksOfCaller(e, endpoint)
  );
}

const CALLER = /^(user|currentUser|session|principal|auth|account|actor|caller|viewer|staff|me|claims|identity)$/i;

function speaksOfCaller({ ctx: { p } }: EffectContext, { file, callable }: Endpoint): boolean {
  const { nodes, callables } = factsOf(p, file);
  const { start, end } = callables[callable]!;
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.start[node]! < start || nodes.end[node]! > end) continue;
    if (nodes.kind[node] === NodeKind.load && CALLER.test(nameOf(p, file, node))) return true;
    if (nodes.kind[node] !== NodeKind.call) continue;
    const first = listOf(p, file, node)[0];
    if (first !== undefined && CALLER.test(literalText(p, file, first) ?? "")) return true;
  }
  return false;
}
