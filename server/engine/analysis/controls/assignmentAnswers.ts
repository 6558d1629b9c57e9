// Assignment requests of rules → answers: stored records into which an endpoint writes all that the request brings, one per
// call that writes. What a declared type lists was meant to be set; what is left out, overwritten or asked for is seen to.
import { tokenise } from "../../classify/tokens.js";
import { dataHash } from "../../facts/textHash.js";
import type { FileFacts, ParamFact } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import {
  bodyAt,
  isCheckedBefore,
  isCheckedOnTheWay,
  isParsedLoosely,
  mayBeBody,
  membersAsked,
  PROCEDURES,
} from "../../flow/endpoints/wholeBodies.js";
import type { Origin } from "../../flow/origin.js";
import { everywhere, inFiles, putAll } from "../../flow/questions.js";
import { handedTo } from "../../flow/sinks/arrivals.js";
import { AUDIT_RECORD } from "../../flow/sinks/ownEffects.js";
import { type Copy, copiesIn, MIGRATED, mergedAt, writesOf } from "../../flow/stores/copies.js";
import type { WriteAct } from "../../flow/stores/writeActs.js";
import { callableKey } from "../../flow/walk/callers.js";
import { membersBehind } from "../../flow/walk/personal.js";
import { climb, type Step } from "../../flow/ways/climbing.js";
import { outward } from "../../flow/ways/outwards.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { factsOf, symbolPath } from "../../link/program.js";
import { type LinkedField, type LinkedRecord, recordOf } from "../../link/records.js";
import { isOnlyTyped } from "../../link/stores/baseEntities.js";
import { storedRecords } from "../../link/stores/stored.js";
import { resolveTypeName } from "../../link/typeNames.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { wayOf } from "../evidence/obligationAt.js";
import { personalFields } from "../evidence/personalFields.js";
import type { AssignmentAnswer } from "../requests/recordAnswers.js";
import type { AssignmentRequest } from "../requests/requests.js";

/** Called by another system, which says what happened there. */
const BY_MACHINE = /web-?hook|callback|(^|[/_.-])(hook|notify|ipn|cron|internal|sync)([/_.-]|$)/i;

export function assignmentAnswers(index: FlowIndex, request: AssignmentRequest): AssignmentAnswer[] {
  putMigrated(index);
  const all = everywhere(index.ctx, `assigned ${dataHash(request)}`, (file) => assignedIn(index, request, file));
  return [...all];
}

/** Tables that the code itself makes, for writes that only name them. */
function putMigrated(index: FlowIndex): void {
  const { ctx } = index;
  const made = inFiles(ctx, "migrated", index.storing(), (file) =>
    storedRecords(ctx.p, [file]).flatMap(({ record, row }) =>
      row?.kind === "schema" && row.migration && record.schema
        ? [{ name: record.name.toLowerCase(), file: record.schema.file, call: record.schema.node }]
        : [],
    ),
  );
  putAll(ctx, MIGRATED, new Map(made.map(({ name, file, call }) => [name, { file, call }])));
}

function assignedIn(index: FlowIndex, request: AssignmentRequest, file: number): AssignmentAnswer[] {
  const { ctx, effects, handlers, callers } = index;
  const { facts, pathClass } = ctx.p.files[file]!;
  if (facts.language !== "typescript" || pathClass !== "source") return [];
  const uses = () => index.usesIn(file).filter((use) => use.sink === "store" && use.arguments.length > 0);
  const handed = uses().length === 0 ? [] : handedTo(ctx, file, "store", uses);
  const written = uses().flatMap((use, i) => writesOf(effects, file, use, handed[i]!));
  // Where the copy is seen, that is the place; the call that saves it is none of its own.
  const found = new Map<string, AssignmentAnswer>();
  for (const copy of [...copiesIn(effects, file), ...written]) {
    const list = copy.list.filter(mayBeBody);
    if (list.length === 0 || AUDIT_RECORD.test(copy.record.name)) continue;
    for (const steps of climb(ctx, callers, handlers, file, copy.call)) {
      const last = steps[steps.length - 1]!;
      const { step } = mergedAt(ctx, copy, steps);
      for (const endpoint of handlers.of(callableKey(last.file, last.callable)) ?? []) {
        const key = `${callableKey(step.file, step.callable)} ${copy.record.key}`;
        const known = found.get(key);
        if (known && known.status !== "checked") continue;
        const answer = answerOf(index, request, file, { ...copy, list }, endpoint, steps);
        if (answer) found.set(key, answer);
      }
    }
  }
  return [...found.values()];
}

function answerOf(
  index: FlowIndex,
  request: AssignmentRequest,
  file: number,
  copy: Copy,
  endpoint: Endpoint,
  steps: readonly Step[],
): AssignmentAnswer | undefined {
  const { ctx } = index;
  const { p } = ctx;
  const way = seenOnTheWay(ctx, copy.record, steps, copy.list);
  const bodies = way.ends.flatMap((o) => {
    const left = bodyAt(ctx, endpoint, o);
    return left ? [{ o, left }] : [];
  });
  const first = bodies[0];
  const handler = factsOf(p, endpoint.file).callables[endpoint.callable]!;
  const place = `${endpoint.verb} ${endpoint.route}`;
  const names = [place, handler.name, p.files[endpoint.file]!.path, p.files[file]!.path];
  if (!first || names.some((name) => BY_MACHINE.test(name))) return undefined;
  const { record } = copy;
  const left = new Set(bodies.flatMap(({ left }) => [...left]).filter((n) => bodies.every((b) => b.left.has(n))));
  const param = handler.params[first.o.parameter];
  const isNamed = copy.only === "unknown" || (copy.only !== undefined && record.partial === true);
  const status = isNamed || isChecked(index, request, copy, endpoint, steps, way.parsed, param) ? "checked" : "open";
  const seen = status === "open" ? membersAsked(ctx, endpoint, steps) : new Set<string>();
  const open = [...record.fields.values()].filter(
    ({ name, static: s, accessor }) =>
      !s &&
      !accessor &&
      !left.has(name) &&
      !seen.has(name) &&
      !way.listed.has(name) &&
      (!(copy.only instanceof Set) || copy.only.has(name)),
  );
  const fields = open.map(({ name }) => name);
  const merged = mergedAt(ctx, copy, steps);
  const { nodes } = factsOf(p, merged.step.file);
  const { path, pathClass } = p.files[merged.step.file]!;
  const start = nodes.start[merged.node]!;
  return {
    kind: "assignment",
    request,
    at: { file: path, start, end: nodes.end[merged.node]! },
    place,
    record: record.name,
    partial: record.partial === true || (record.fact !== undefined && isOnlyTyped(p, record.fact)),
    call: copy.spelled,
    act: actOf(copy.act, endpoint),
    status,
    fields,
    data: personalFields(index, record).filter(({ label }) => fields.includes(label.slice(label.lastIndexOf(".") + 1))),
    listedBy: way.type,
    words: wordsAround(endpoint, factsOf(p, endpoint.file), handler.name, p.files[endpoint.file]!.path),
    trace: wayOf(p, steps),
    pathClass,
    symbol: symbolPath(p, merged.step.file, start),
    form: `${place}|${record.name}|${copy.spelled}`,
  };
}

/** Saving says neither: what it is sent to by tells whether something is added. */
function actOf(act: WriteAct, { verb, route }: Endpoint): WriteAct {
  if (act !== "write") return act;
  return verb === "POST" && !/[:[{]/.test(route) ? "create" : "change";
}

/** Of the path, the handler, its class, and of what stands before it, with the one text that it is given. */
function wordsAround(endpoint: Endpoint, { records }: FileFacts, handler: string, path: string): string[] {
  const { route, record, protection, around } = endpoint;
  const names = [route, handler, path, records[record]?.name ?? "", protection.by];
  // Of several that may call it, each counts for himself.
  const before = around.flatMap(({ name, texts = [] }) => [name, ...(texts.length === 1 ? texts : [])]);
  return [...new Set([...names, ...before].flatMap((name) => [...tokenise(name)]))];
}

interface Way {
  ends: readonly Origin[];
  /** Members of a type that is declared for it on the way, and its name. */
  listed: ReadonlySet<string>;
  type: string;
  /** Its type is that of a schema which parses. */
  parsed: boolean;
}

function seenOnTheWay(ctx: FlowContext, record: LinkedRecord, steps: readonly Step[], from: readonly Origin[]): Way {
  const listed = new Set<string>();
  let type = "";
  let parsed = false;
  const note = (list: readonly Origin[]) => {
    for (const o of list.filter(mayBeBody)) {
      for (const members of [membersBehind(ctx, o), o.said && membersBehind(ctx, { ...o, ...o.said })]) {
        const owner = members?.[0]?.owner;
        if (!members || !owner || isOf(record, members)) continue;
        parsed ||= owner.schema !== undefined && !owner.schema.row.stored;
        type ||= owner.name;
        for (const { name } of members) listed.add(name);
      }
    }
  };
  let ends = from;
  note(ends);
  for (let i = 0; i + 1 < steps.length; i++) {
    ends = outward(ctx, steps[i]!, steps[i + 1]!, ends);
    note(ends);
  }
  return { ends, listed, type, parsed };
}

/** The record itself, or some of it: its members are those that must not all be set. */
function isOf(record: LinkedRecord, members: readonly LinkedField[]): boolean {
  const plain = (name: string) => name.replace(/(Document|Entity|Model|Schema|Row|Record|s)$/, "").toLowerCase();
  const { owner } = members[0]!;
  return (
    members.every((field) => record.fields.get(field.name) === field) ||
    (owner.name !== "" && plain(owner.name) === plain(record.name))
  );
}

function isChecked(
  { ctx }: FlowIndex,
  request: AssignmentRequest,
  copy: Copy,
  endpoint: Endpoint,
  steps: readonly Step[],
  parsed: boolean,
  param: ParamFact | undefined,
): boolean {
  // All that checks the input of a procedure stands in its chain, and lets in what is not listed.
  if (endpoint.framework === PROCEDURES) return isCheckedOnTheWay(ctx, endpoint, steps, copy, request);
  const declared = param && classOf(ctx, endpoint.file, param);
  // Only what is declared to be of a class is looked at by its decorators.
  if (endpoint.input === "unknown" || declared === "unknown" || (declared === "class" && endpoint.input !== "kept"))
    return true;
  return (
    (parsed && !isParsedLoosely(ctx, endpoint, steps)) ||
    isCheckedBefore(ctx, endpoint, request) ||
    isCheckedOnTheWay(ctx, endpoint, steps, copy, request)
  );
}

/** Whether a parameter with a decorator is declared to be of a class; "unknown": of something that is not to be seen. */
function classOf({ p }: FlowContext, file: number, { type, annotations }: ParamFact): "class" | "none" | "unknown" {
  const fact = factsOf(p, file).types[type];
  if (annotations.length === 0 || fact?.k !== "ref" || fact.args || fact.name.includes(".")) return "none";
  const declared = resolveTypeName(p, file, fact.name);
  if (declared?.kind !== "record") return GLOBALS.test(fact.name) ? "none" : "unknown";
  const { kind, extends: bases } = factsOf(p, declared.file).records[declared.record]!;
  if (kind !== "class") return "none";
  return bases.length > 0 && recordOf(p, declared.file, declared.record).fields.size === 0 ? "unknown" : "class";
}
const GLOBALS = /^(Object|Record|Partial)$/;
