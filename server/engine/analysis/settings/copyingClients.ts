// Rows that code reads by a client of production and writes by one of another environment: `staging.customer.createMany({ data:
// await production.customer.findMany() })`. Input: a file. Output: the writes. Only rows of persons count, or those of whatever
// table a variable names; what is done to the rows on the way makes it another thing.
import { compiled } from "../../classify/words.js";
import { environmentIn } from "../../facts/commandShape.js";
import { ANY_KEY, LiteralKind, NodeKind, type Range } from "../../facts/types.js";
import { lookupsIn } from "../../flow/stores/lookups.js";
import { calleeName } from "../../flow/walk/calls.js";
import { namesIn } from "../../flow/ways/effects.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { personalFields } from "../evidence/personalFields.js";

const NAMED =
  /(^|[^A-Za-z])(prod|production|prd|live)([^a-z]|$)|(prod|production|prd|live)[A-Z_]|(Prod|Production|Live)([^a-z]|$)/;
const READS = /^(findMany|find|findAll|select|query|all|many|toArray|getAll|list|any|manyOrNone)$/;
const WRITES =
  /^(createMany|create|insertMany|insert|bulkCreate|bulkWrite|save|upsert|batchInsert|insertOne|createManyAndReturn)$/;
/** Said of a read after it: fewer rows, in another order. */
const CHOOSES =
  /^(limit|offset|skip|take|sort|orderBy|where|andWhere|orWhere|whereIn|whereNotIn|whereNull|whereNotNull|distinct|lean|exec|execute)$/;
const MAX_CHAIN = 8;

export function copyingClients(index: FlowIndex, file: number, persons: string): (Range & { by: string })[] {
  const { p } = index.ctx;
  const { callables, nodes, strings } = factsOf(p, file);
  if (!strings.some((text) => WRITES.test(text)) || !strings.some((text) => text.length < 50 && NAMED.test(text)))
    return [];
  return callables.flatMap(({ calls }) =>
    calls.flatMap((call) => {
      const name = calleeName(index.ctx, file, nodes.a[call]!);
      if (!WRITES.test(name)) return [];
      const to = environmentOf(index, file, call);
      if (to.production || !to.other) return [];
      const given = [...listOf(p, file, call)].flatMap((arg) => readsIn(index, file, arg, 0));
      const isCopy = given.some((read) => {
        const from = environmentOf(index, file, read);
        return from.production && !from.other && isOfPersons(index, file, read, persons);
      });
      return isCopy ? [{ start: nodes.start[call]!, end: nodes.end[call]!, by: name }] : [];
    }),
  );
}

/** What the client is called, and what its setting is. */
function environmentOf(index: FlowIndex, file: number, call: number): ReturnType<typeof environmentIn> {
  const { p } = index.ctx;
  const { nodes, bindings } = factsOf(p, file);
  let at = strip(p, file, nodes.a[call]!);
  for (let hops = 0; hops < MAX_CHAIN; hops++) {
    const isOn = nodes.kind[at] === NodeKind.load || nodes.kind[at] === NodeKind.call;
    const base = nodes.a[at]!;
    if (!isOn || (nodes.kind[at] === NodeKind.load && nodes.kind[strip(p, file, base)] === NodeKind.this)) break;
    // What a variable was made by is looked at below.
    if (nodes.kind[base] === NodeKind.named && nodes.kind[strip(p, file, base)] === NodeKind.call)
      return spoken(index, file, [base]);
    at = strip(p, file, base);
  }
  const made = nodes.kind[at] === NodeKind.local ? (bindings[nodes.a[at]!]?.versions ?? []) : [];
  return spoken(index, file, [at, ...made]);
}

function spoken(index: FlowIndex, file: number, at: readonly number[]): ReturnType<typeof environmentIn> {
  const words = at.flatMap((node) => [
    nameOf(index.ctx.p, file, node),
    ...namesIn(index.effects, file, node).map((tokens) => tokens.join(" ")),
  ]);
  return environmentIn(words.join(" "));
}

/** Calls that read, whose rows are given as they are: all of them, or one after the other. */
function readsIn(index: FlowIndex, file: number, node: number, depth: number): number[] {
  const { p } = index.ctx;
  const { nodes, bindings } = factsOf(p, file);
  const at = strip(p, file, node);
  if (depth > 6) return [];
  switch (nodes.kind[at]) {
    case NodeKind.call: {
      const name = calleeName(index.ctx, file, nodes.a[at]!);
      if (READS.test(name)) return [at];
      const callee = strip(p, file, nodes.a[at]!);
      const isSame = CHOOSES.test(name) && nodes.kind[callee] === NodeKind.load;
      return isSame ? readsIn(index, file, nodes.a[callee]!, depth + 1) : [];
    }
    case NodeKind.local: {
      const versions = bindings[nodes.a[at]!]?.versions ?? [];
      return versions.length === 1 ? readsIn(index, file, versions[0]!, depth + 1) : [];
    }
    case NodeKind.object: {
      const values = [...listOf(p, file, at)].filter((_, i) => i % 2 === 1);
      return values.flatMap((value) => readsIn(index, file, value, depth + 1));
    }
    case NodeKind.load:
      return nodes.b[at] === ANY_KEY || nameOf(p, file, at) === "rows"
        ? readsIn(index, file, nodes.a[at]!, depth + 1)
        : [];
    case NodeKind.spread:
      return readsIn(index, file, nodes.a[at]!, depth + 1);
    default:
      return [];
  }
}

function isOfPersons(index: FlowIndex, file: number, read: number, persons: string): boolean {
  const { p } = index.ctx;
  const known = lookupsIn(index.ctx, file).find(({ call }) => call === read);
  if (known) return personalFields(index, known.record).length > 0;
  const { nodes } = factsOf(p, file);
  const isTable = (name: string) => compiled(`^(\\w+_)?(${persons})(_\\w+)?$`, "i").test(name);
  // `production.customer.findMany()`: a member for each table.
  const client = strip(p, file, nodes.a[read]!);
  const member = nodes.kind[client] === NodeKind.load ? strip(p, file, nodes.a[client]!) : -1;
  if (
    member >= 0 &&
    nodes.kind[member] === NodeKind.load &&
    nodes.kind[strip(p, file, nodes.a[member]!)] !== NodeKind.call
  )
    return isTable(nameOf(p, file, member).replace(/([a-z])(?=[A-Z])/g, "$1_"));
  // `production(table).select()`
  for (let at = strip(p, file, nodes.a[read]!), hops = 0; hops < MAX_CHAIN; hops++) {
    const first = nodes.kind[at] === NodeKind.call ? listOf(p, file, at)[0] : undefined;
    if (first !== undefined) {
      const table = strip(p, file, first);
      if (nodes.kind[table] === NodeKind.literal && nodes.a[table] === LiteralKind.string) {
        // Of `client.db("core").collection("patients").find()`, only what its rows are called says whose they are.
        const text = nodes.b[table]! < 0 ? "" : stringAt(p, file, nodes.b[table]!);
        return isTable(text);
      }
      if (nodes.kind[table] !== NodeKind.object) return true;
    }
    if (nodes.kind[at] !== NodeKind.load && nodes.kind[at] !== NodeKind.call) return false;
    at = strip(p, file, nodes.a[at]!);
  }
  return false;
}
