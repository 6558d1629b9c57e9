// A record that was looked up, changed in some members and saved: `claim.status = …; repo.save(claim)`. What changes are those
// members, not all that it holds.
// Input: what arrives at a store. Output: the members that were set, by their declaration; undefined for anything else.
import { NodeKind } from "../../facts/types.js";
import { kindOf, strip } from "../../link/program.js";
import type { LinkedField } from "../../link/records.js";
import { unwrap } from "../../link/types.js";
import type { FlowContext } from "../context.js";
import { EMPTY_PATH, excludedBy } from "../paths.js";
import type { Arrival } from "../sinks/arrivals.js";

/** `file`: of the call that stores. */
export function membersSet(ctx: FlowContext, file: number, { argument, origin }: Arrival): LinkedField[] | undefined {
  if (argument.path.length > 0 || kindOf(ctx.p, file, strip(ctx.p, file, argument.node)) !== NodeKind.update)
    return undefined;
  if (origin.kind !== "value" || origin.path === EMPTY_PATH) return undefined;
  if (kindOf(ctx.p, origin.file, origin.node) !== NodeKind.call) return undefined;
  const set = excludedBy(ctx.paths.head[origin.path]!);
  const type = unwrap(origin.type);
  if (set === undefined || type?.k !== "record") return undefined;
  return [...set].flatMap((name) => type.record.fields.get(name) ?? []);
}
