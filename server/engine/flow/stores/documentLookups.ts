// Lookups of documents by their path or by members of theirs: `db.doc(\`claims/${id}\`).get()`,
// `db.collection("claims").doc(id).collection("notes").get()`, `db.collection("claims").where("number", "==", no).get()`.
// Input: a file. Output: one entry per call that reads, changes or deletes them, with the parts of the path that are not constant.
// Invariant: a path that begins with something computed is none of them.
import { NodeKind } from "../../facts/types.js";
import { nodeUses } from "../../link/nodeUses.js";
import { factsOf, listOf, literalText, onlyValue, stringAt, strip } from "../../link/program.js";
import type { LinkedRecord } from "../../link/records.js";
import { recordOfColumns } from "../../link/sqlRows.js";
import { resolveType, unwrap } from "../../link/types.js";
import type { FlowContext } from "../context.js";
import { spell } from "../sinks/sinks.js";
import { calleeName } from "../walk/calls.js";
import type { ConditionPart, Lookup } from "./lookups.js";

const ACTS: Record<string, Lookup["act"]> = { get: "read", delete: "delete", update: "change", set: "change" };
const NEUTRAL = /^(orderBy|limit|limitToLast|offset|select|startAfter|startAt|endAt|withConverter)$/;
const MAX_CHAIN = 12;

export function documentLookups(ctx: FlowContext, file: number): Lookup[] {
  const { language, strings, callables } = factsOf(ctx.p, file);
  if (
    language !== "typescript" ||
    !strings.includes("get") ||
    !(strings.includes("collection") || strings.includes("doc"))
  )
    return [];
  return callables.flatMap(({ calls }) => calls.flatMap((call) => lookupAt(ctx, file, call) ?? []));
}

function lookupAt(ctx: FlowContext, file: number, call: number): Lookup | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const callee = strip(ctx.p, file, nodes.a[call]!);
  if (nodes.kind[callee] !== NodeKind.load) return undefined;
  const act = ACTS[calleeName(ctx, file, callee)];
  const args = [...listOf(ctx.p, file, call)];
  if (act === undefined || (act === "read" && args.length > 0)) return undefined;
  const steps = chainOf(ctx, file, nodes.a[callee]!);
  const segments = steps && segmentsOf(ctx, file, steps);
  if (!steps || !segments) return undefined;
  // Collections and documents take turns.
  // A collection below documents of another has many of its name.
  const table = segments.filter((one, i) => i % 2 === 0 && typeof one === "string").join("/");
  if (typeof segments[0] !== "string") return undefined;
  const last = segments.length - 1;
  const byPath = segments.flatMap((one, i): ConditionPart[] => {
    if (typeof one === "string" || i % 2 === 0) return [];
    const of = String(segments[i - 1])
      .replace(/ies$/, "y")
      .replace(/(?<!s)s$/, "");
    return [{ key: i === last ? "id" : `${of}Id`, file, node: one }];
  });
  const asked = askedIn(ctx, file, steps);
  const reads = act === "read" ? readsOf(ctx, file, call) : { nodes: [], columns: setIn(ctx, file, args) };
  return {
    file,
    call,
    act,
    record: recordOf(ctx, file, call, table, reads.columns),
    many: act === "read" && segments.length % 2 === 1,
    spelled: spell(ctx, file, callee),
    condition: asked && [...byPath, ...asked],
    reads: reads.nodes,
  };
}

interface Step {
  name: string;
  args: number[];
}

/** Calls of the chain from the database on, also of what variables hold. */
function chainOf(ctx: FlowContext, file: number, from: number): Step[] | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const steps: Step[] = [];
  let at = onlyValue(ctx.p, file, from);
  for (let hops = 0; hops < MAX_CHAIN && nodes.kind[at] === NodeKind.call; hops++) {
    const callee = strip(ctx.p, file, nodes.a[at]!);
    if (nodes.kind[callee] !== NodeKind.load) break;
    const name = calleeName(ctx, file, callee);
    if (!/^(collection|collectionGroup|doc|where)$/.test(name) && !NEUTRAL.test(name)) return undefined;
    steps.unshift({ name, args: [...listOf(ctx.p, file, at)] });
    at = onlyValue(ctx.p, file, nodes.a[callee]!);
  }
  return /^(collection|collectionGroup|doc)$/.test(steps[0]?.name ?? "") ? steps : undefined;
}

/** Names of collections, and values that name documents. */
function segmentsOf(ctx: FlowContext, file: number, steps: readonly Step[]): (string | number)[] | undefined {
  const found: (string | number)[] = [];
  for (const { name, args } of steps) {
    if (!/^(collection|collectionGroup|doc)$/.test(name)) continue;
    const [path] = args;
    if (path === undefined) return undefined;
    const pieces = piecesOf(ctx, file, path);
    if (!pieces) return undefined;
    found.push(...pieces);
  }
  return found;
}

/** "claims/" and `id` of `claims/${id}`. */
function piecesOf({ p }: FlowContext, file: number, node: number): (string | number)[] | undefined {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  const text = literalText(p, file, at);
  if (text !== undefined) return text.split("/").filter((part) => part !== "");
  if (nodes.kind[at] !== NodeKind.text) return nodes.kind[at] === NodeKind.literal ? undefined : [node];
  const found: (string | number)[] = [];
  for (const piece of listOf(p, file, at)) {
    const constant = literalText(p, file, piece);
    if (constant === undefined) found.push(piece);
    else if (constant.startsWith("/") || constant.endsWith("/"))
      found.push(...constant.split("/").filter((part) => part !== ""));
    // `claims/c-${id}`: a part of a name.
    else return undefined;
  }
  return found;
}

/** Undefined where some of it cannot be read. */
function askedIn({ p }: FlowContext, file: number, steps: readonly Step[]): ConditionPart[] | undefined {
  const parts: ConditionPart[] = [];
  for (const { name, args } of steps) {
    if (name !== "where") continue;
    const [member, how, value] = args;
    const key = member === undefined ? undefined : literalText(p, file, member);
    if (key === undefined || how === undefined || value === undefined) return undefined;
    if (/^(==|in|array-contains)$/.test(literalText(p, file, how) ?? "")) parts.push({ key, file, node: value });
  }
  return parts;
}

function setIn({ p }: FlowContext, file: number, [given]: readonly number[]): string[] {
  const at = given === undefined ? -1 : strip(p, file, given);
  if (at < 0 || factsOf(p, file).nodes.kind[at] !== NodeKind.object) return [];
  const pairs = [...listOf(p, file, at)];
  return pairs.flatMap((key, i) => (i % 2 === 0 && key >= 0 ? [stringAt(p, file, key)] : []));
}

const MOST = 120;
const GIVES = /^(data|docs|ref)$/;
const EACH = /^(map|forEach|flatMap|filter|find|sort|some|every)$/;

/** Members that are read of a document, or of each of them: `d.get("name")`, `d.data().name`. */
function readsOf(ctx: FlowContext, file: number, call: number): { nodes: number[]; columns: string[] } {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  const { by, params } = nodeUses(p, file);
  const found = { nodes: [] as number[], columns: [] as string[] };
  const open = [{ at: call, isData: false }];
  const seen = new Set<number>([call]);
  for (let next = open.pop(); next !== undefined && seen.size < MOST; next = open.pop()) {
    const { at, isData } = next;
    for (const user of by.get(at) ?? []) {
      if (seen.has(user)) continue;
      seen.add(user);
      const kind = nodes.kind[user];
      if (kind === NodeKind.await || kind === NodeKind.named || kind === NodeKind.local || kind === NodeKind.join)
        open.push({ at: user, isData });
      if (kind === NodeKind.typed) {
        const type = isData ? unwrap(resolveType(p, file, nodes.b[user]!)) : undefined;
        if (type?.k === "record") found.columns.push(...type.record.fields.keys());
        open.push({ at: user, isData });
      }
      if (kind !== NodeKind.load) continue;
      const name = nodes.b[user]! < 0 ? "" : stringAt(p, file, nodes.b[user]!);
      const called = (by.get(user) ?? []).find(
        (one) => nodes.kind[one] === NodeKind.call && strip(p, file, nodes.a[one]!) === user,
      );
      if (called === undefined) {
        // `docs[0]`
        if (name === "" || /^\d+$/.test(name) || GIVES.test(name)) open.push({ at: user, isData });
        else if (isData) {
          found.columns.push(name);
          found.nodes.push(user);
        }
        continue;
      }
      const [first] = listOf(p, file, called);
      if (name === "data") {
        found.nodes.push(called);
        open.push({ at: called, isData: true });
      }
      const member = name === "get" && first !== undefined ? literalText(p, file, first) : undefined;
      if (member !== undefined) {
        found.columns.push(member);
        found.nodes.push(called);
      }
      const given = EACH.test(name) && first !== undefined ? strip(p, file, first) : -1;
      if (given >= 0 && nodes.kind[given] === NodeKind.function)
        for (const param of params.get(`${nodes.a[given]}:0`) ?? []) open.push({ at: param, isData });
    }
  }
  return found;
}

function recordOf(
  ctx: FlowContext,
  file: number,
  call: number,
  table: string,
  columns: readonly string[],
): LinkedRecord {
  const key = `${file}:d${call}`;
  const named = columns.map((column) => ({ key: column, column }));
  const record = recordOfColumns(ctx.p, { file, node: call }, key, { table, columns: named, all: false });
  if (record) record.partial = true;
  return record ?? { key, name: table, file, kind: "type", fields: new Map(), partial: true };
}
