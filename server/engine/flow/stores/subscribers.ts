// Classes that a data source is told to call on changes: those in its `subscribers: [...]`, or in one that names files, and those
// that put themselves there. Each file says what it lists; the table is for all. Where no data source of the project says what
// it calls, classes that are marked for it are believed.
import { NodeFlag, NodeKind } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, type Program, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { everywhere, lookUp, putAll } from "../questions.js";

const TABLE = "subscribers";
/** A list names files: any class may be in them. */
const BY_FILE = "*";
/** A data source is seen with all that it is told. */
const SEEN = "seen";
const LIST = "subscribers";
const MARKS = /^(EventSubscriber|Subscriber)$/;

export function putSubscribers(ctx: FlowContext): void {
  const listed = everywhere(ctx, "subscribers", (file) => listedIn(ctx.p, file));
  putAll(ctx, TABLE, new Map(listed.map((key) => [key, true])));
}

export function isSubscribed(ctx: FlowContext, file: number, record: number): boolean {
  const is = (key: string) => lookUp(ctx, TABLE, key) === true;
  if (is(keyOf(file, record)) || is(BY_FILE)) return true;
  return !is(SEEN) && factsOf(ctx.p, file).records[record]!.annotations.some(({ name }) => MARKS.test(name));
}

function keyOf(file: number, record: number): string {
  return `${file}:${record}`;
}

function listedIn(p: Program, file: number): string[] {
  const { language, strings, nodes } = factsOf(p, file);
  if (language !== "typescript") return [];
  const found = new Set<string>(setsUp(p, file) ? [SEEN] : []);
  if (!strings.includes(LIST)) return [...found];
  found.add(SEEN);
  for (const own of addedThemselves(p, file)) found.add(keyOf(file, own));
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object) continue;
    const pairs = listOf(p, file, node);
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      if (pairs[i]! < 0 || stringAt(p, file, pairs[i]!) !== LIST) continue;
      const list = strip(p, file, pairs[i + 1]!);
      if (nodes.kind[list] !== NodeKind.array) continue;
      for (const item of listOf(p, file, list)) {
        const entity = entityOf(p, file, item);
        if (entity?.k === "class") found.add(keyOf(entity.file, entity.record));
        const kind = nodes.kind[strip(p, file, item)];
        if (kind === NodeKind.literal || kind === NodeKind.text) found.add(BY_FILE);
      }
    }
  }
  return [...found];
}

const SETS_UP = /^(DataSource|forRoot|createConnections?|init|initSync)$/;
const OF_STORES = /^(typeorm|@nestjs\/typeorm|@mikro-orm\/.+)$/;

/** `new DataSource({ … })`: all of its options are seen, and no subscribers are among them, or they are listed there. */
function setsUp(p: Program, file: number): boolean {
  const { imports, callables, nodes } = factsOf(p, file);
  if (!imports.some(({ specifier }) => OF_STORES.test(specifier))) return false;
  return callables.some(({ calls }) =>
    calls.some((call) => {
      const name = nameOf(p, file, nodes.a[call]!);
      if (!SETS_UP.test(name) || (name === "DataSource" && (nodes.flags[call]! & NodeFlag.new) === 0)) return false;
      const [first] = listOf(p, file, call);
      const options = first === undefined ? undefined : objectBehind(p, file, first, 0);
      return (
        options !== undefined && [...listOf(p, options.file, options.node)].every((key, i) => i % 2 === 1 || key >= 0)
      );
    }),
  );
}

/** `dataSource.subscribers.push(this)` */
function addedThemselves(p: Program, file: number): number[] {
  const { callables, nodes } = factsOf(p, file);
  return callables.flatMap(({ calls, owner }) =>
    calls.flatMap((call) => {
      const callee = strip(p, file, nodes.a[call]!);
      const isPush = nodes.kind[callee] === NodeKind.load && nameOf(p, file, callee) === "push";
      if (!isPush || nameOf(p, file, nodes.a[callee]!) !== LIST || owner < 0) return [];
      return [...listOf(p, file, call)].some((arg) => nodes.kind[strip(p, file, arg)] === NodeKind.this) ? [owner] : [];
    }),
  );
}
