// Members that a class keeps out of what a serialiser makes of its instances, by decorators of the class and its fields.
import { factsOf, listOf } from "../../link/program.js";
import type { LinkedField, LinkedRecord } from "../../link/records.js";
import { memberType, type RType, unwrap } from "../../link/types.js";
import type { SanitizerRow } from "../../models/types.js";
import type { FlowContext } from "../context.js";
import type { Origin } from "../origin.js";
import { excludedBy, keysOfPath } from "../paths.js";
import { property } from "./modelled.js";
import { chosen } from "./replacers.js";

/** What is left of instances when the decorators that a row names hide members. */
export function withoutHidden(ctx: FlowContext, list: readonly Origin[], row: SanitizerRow): readonly Origin[] {
  return list.flatMap((o) => {
    let type = recordIn(o.type);
    for (const key of keysOfPath(ctx.paths, o.path)) {
      if (!type || excludedBy(key)) break;
      if (hiddenIn(ctx, type, row).includes(key)) return [];
      type = recordIn(memberType(ctx.p, { k: "record", record: type }, key));
    }
    const names = type ? hiddenIn(ctx, type, row) : [];
    return names.length === 0 ? [o] : chosen([o], { only: false, names });
  });
}

function recordIn(type: RType | undefined): LinkedRecord | undefined {
  const one = unwrap(type);
  if (one?.k === "list" || one?.k === "map") return recordIn(one.of);
  return one?.k === "record" && one.record.kind === "class" ? one.record : undefined;
}

function hiddenIn(ctx: FlowContext, record: LinkedRecord, row: SanitizerRow): string[] {
  const fact = record.fact && factsOf(ctx.p, record.fact.file).records[record.fact.record];
  const all = fact?.annotations.some((a) => a.name === row.hiddenBy) === true;
  const has = (field: LinkedField, name: string | undefined) => field.annotations.some((a) => a.name === name);
  return [...record.fields.values()]
    .filter((field) => (all ? !has(field, row.shownBy) : has(field, row.hiddenBy) && !onlyInward(ctx, field, row)))
    .map((field) => field.name);
}

/** `@Exclude({ toClassOnly: true })`: hidden from what comes in, not from what goes out. */
function onlyInward(ctx: FlowContext, field: LinkedField, row: SanitizerRow): boolean {
  const decorator = field.annotations.find((a) => a.name === row.hiddenBy);
  const options =
    decorator === undefined || decorator.node < 0 ? undefined : listOf(ctx.p, field.file, decorator.node)[0];
  return options !== undefined && property(ctx, field.file, options, "toClassOnly") !== undefined;
}
