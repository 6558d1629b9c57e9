// What the code writes into stored records: for a field, the values handed to the store calls of its record. Answers
// "is it sanitized by everybody who writes it", which is how many services encrypt: by hand, before saving.
import { NodeKind } from "../../facts/types.js";
import { asWritten, matchesOf, returnedType } from "../../link/callEntities.js";
import { type Entity, entityOf } from "../../link/entities.js";
import { prismaModel } from "../../link/knownTypes.js";
import { factsOf, listOf, type Program, stringAt, strip } from "../../link/program.js";
import type { LinkedField, LinkedRecord } from "../../link/records.js";
import { recordOfTable } from "../../link/stores/declaredTables.js";
import type { StoredRecord } from "../../link/stores/stored.js";
import { elementOf, unwrap } from "../../link/types.js";
import { type FlowContext, refill } from "../context.js";
import { EMPTY_PATH } from "../paths.js";
import { question } from "../questions.js";
import type { SinkUse } from "../sinks/sinks.js";
import { constantText } from "../walk/constantText.js";
import { originsAt } from "../walk/origins.js";

export interface Writes {
  /** Words for the mechanism when every write of the field that is seen hands over sanitized data; else undefined. */
  allSanitized(stored: StoredRecord, field: LinkedField, bits: number): string | undefined;
}

/** `files`: those that have store sinks. */
export function createWrites(
  ctx: FlowContext,
  files: readonly number[],
  usesIn: (file: number) => readonly SinkUse[],
): Writes {
  const written = question(ctx, "written", (file) =>
    usesIn(file).flatMap((use) => (use.sink === "store" ? [{ use, key: recordWritten(ctx, use)?.key }] : [])),
  );
  const byRecord = new Map<string, SinkUse[]>();
  for (const { use, key } of files.flatMap(written)) {
    if (key === undefined) continue;
    const list = byRecord.get(key);
    if (list) list.push(use);
    else byRecord.set(key, [use]);
  }
  return {
    allSanitized(stored, field, bits) {
      let seen = 0;
      for (const use of byRecord.get(stored.record.key) ?? []) {
        for (const argument of use.arguments) {
          refill(ctx);
          const list = originsAt(ctx, use.file, argument.node, [...argument.path, field.name], EMPTY_PATH);
          for (const o of list) {
            // The record itself handed back to its own store is no new write of the field.
            if (o.kind === "value" && o.path !== EMPTY_PATH && o.transforms === 0) continue;
            if ((o.transforms & bits) === 0) return undefined;
            seen++;
          }
        }
      }
      return seen > 0 ? "the code that writes it" : undefined;
    },
  };
}

/** The record that a store call writes. */
export function recordWritten(ctx: FlowContext, use: SinkUse): LinkedRecord | undefined {
  const { p } = ctx;
  const nodes = factsOf(p, use.file).nodes;
  const callee = entityOf(p, use.file, nodes.a[use.call]!);
  if (!callee) return undefined;
  for (const { row, captures } of matchesOf(p, callee)) {
    if (row.kind !== "returns") continue;
    const type = returnedType(p, use.file, use.call, callee, asWritten(row.type), captures);
    const one = unwrap(type);
    const record = one?.k === "list" ? unwrap(elementOf(one)) : one;
    if (record?.k === "record") return record.record;
  }
  if (callee.k === "inst" && callee.args[0]) {
    const one = unwrap(callee.args[0]);
    if (one?.k === "record") return one.record;
  }
  return countedModel(p, callee) ?? tableInChain(ctx, use);
}

/** Calls of a chain that are told their table by its name; a builder itself is called: `knex("payee")`. */
const TOLD = /^(from|into|table|insertInto|updateTable|replaceInto|collection)$/;

/** `prisma.client.updateMany(…)` gives back how many there were. */
function countedModel(p: Program, callee: Entity): LinkedRecord | undefined {
  if (callee.k !== "inst" || callee.pkg !== "@prisma/client" || callee.path.length < 2) return undefined;
  const name = callee.path[callee.path.length - 2]!;
  const model = prismaModel(p, name.charAt(0).toUpperCase() + name.slice(1)) ?? prismaModel(p, name);
  return model?.k === "record" ? model.record : undefined;
}

/** `db.insert(table).values(row)`: the table stands in an earlier call of the chain. */
function tableInChain(ctx: FlowContext, use: SinkUse): LinkedRecord | undefined {
  const { p } = ctx;
  const nodes = factsOf(p, use.file).nodes;
  let call = use.call;
  for (let hops = 0; hops < 8; hops++) {
    for (const arg of listOf(p, use.file, call)) {
      const entity = entityOf(p, use.file, arg);
      if (entity?.k === "schema") return entity.record;
    }
    const callee = strip(p, use.file, nodes.a[call]!);
    const isMember = nodes.kind[callee] === NodeKind.load;
    if (call !== use.call && (!isMember || TOLD.test(stringAt(p, use.file, nodes.b[callee]!)))) {
      const [first, ...more] = listOf(p, use.file, call);
      const name = first === undefined || more.length > 0 ? undefined : constantText(ctx, use.file, first);
      const record = name && /^[\w.\u3400-\u9fff]{2,60}$/.test(name) ? recordOfTable(p, name) : undefined;
      if (record) return record;
    }
    if (!isMember) return undefined;
    const base = strip(p, use.file, nodes.a[callee]!);
    if (nodes.kind[base] !== NodeKind.call) {
      const receiver = entityOf(p, use.file, base);
      return receiver?.k === "schema" ? receiver.record : undefined;
    }
    call = base;
  }
  return undefined;
}
