// Trail requests of rules → answers: what takes the records of who did what away, changes them, or may. One per place: a call
// of a store, a statement in code or in a script, a declared cascade, a right that is given, a period that is written down.
import { compiled, wordsOf } from "../../classify/words.js";
import { actsInText, type SqlAct } from "../../facts/sqlActs.js";
import { dataHash } from "../../facts/textHash.js";
import { NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { everywhere } from "../../flow/questions.js";
import { statementRun } from "../../flow/sinks/statementChanges.js";
import { cutoffOf } from "../../flow/stores/cutoffs.js";
import { keysSet, rowActs, type Target } from "../../flow/stores/rowActs.js";
import { calleeName } from "../../flow/walk/calls.js";
import { property } from "../../flow/walk/modelled.js";
import { objectBehind } from "../../link/callEntities.js";
import { factsOf, listOf, strip, symbolPath } from "../../link/program.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { type IsTrail, trailTest, trailWords } from "../evidence/trailNames.js";
import type { TrailAnswer } from "../requests/recordAnswers.js";
import type { TrailRequest } from "../requests/requests.js";
import { cascades } from "../rights/cascades.js";
import { keptPeriods } from "../rights/keptPeriods.js";
import { type Circumstances, circumstancesOf } from "./trailCircumstances.js";

export function trailAnswers(index: FlowIndex, request: TrailRequest): readonly TrailAnswer[] {
  const isTrail = trailTest(index, request);
  return everywhere(index.ctx, `trail ${dataHash(request)}`, (file) => answersIn(index, request, isTrail, file));
}

type Found = Pick<TrailAnswer, "record" | "act" | "by"> & { start: number; end: number } & Partial<
    Pick<TrailAnswer, "other" | "days" | "state" | "word">
  >;

function answersIn(index: FlowIndex, request: TrailRequest, isTrail: IsTrail, file: number): TrailAnswer[] {
  const { ctx } = index;
  const { facts, path, pathClass } = ctx.p.files[file]!;
  if (pathClass === "test") return [];
  const around = circumstancesOf(ctx, request, file);
  const found: Found[] = [...cascading(index, request, isTrail, file), ...periods(index, request, isTrail, file)];
  if (facts.language === "sql") found.push(...scripted(index, request, isTrail, file, around));
  if (facts.language === "typescript" && mentions(index, isTrail, file))
    found.push(...called(index, request, isTrail, file, around), ...stated(index, request, isTrail, file, around));
  const names = compiled(request.names);
  const byPlace = new Map<string, TrailAnswer>();
  for (const { start, end, record, act, by, other = "", state = "open", ...more } of found) {
    const key = `${start} ${act} ${record}`;
    const symbol = facts.callables.length > 0 ? symbolPath(ctx.p, file, start) : record;
    const form = `${act}|${record}|${by}`;
    const at = { file: path, start, end };
    const named = act === "period" || names.test(trailWords(record));
    if (!byPlace.has(key))
      byPlace.set(key, {
        kind: "trail",
        request,
        at,
        record,
        act,
        by,
        other,
        state,
        named,
        pathClass,
        symbol,
        form,
        ...more,
      });
  }
  return [...byPlace.values()];
}

/** Some name of the file may be that of a trail: most files have none, and need not be looked through. */
function mentions({ ctx }: FlowIndex, isTrail: IsTrail, file: number): boolean {
  const { strings, imports, types, records } = factsOf(ctx.p, file);
  const is = (name: string) => LIKE.test(name);
  return (
    strings.some(is) ||
    imports.some((i) => is(i.local) || is(i.imported) || is(i.specifier)) ||
    types.some((t) => t.k === "ref" && is(t.name)) ||
    records.some((r) => is(r.name) || isTrail({ name: r.name }))
  );
}
const LIKE = /audit|log|trail|journal|shen_?ji|cao_?zuo|[审審]|稽核|操作|[访訪存]/i;

/** `prisma.auditLog.deleteMany()` */
function called(
  { ctx }: FlowIndex,
  request: TrailRequest,
  isTrail: IsTrail,
  file: number,
  around: Circumstances,
): Found[] {
  const { nodes } = factsOf(ctx.p, file);
  const marks = compiled(request.marks);
  const shared = compiled(request.shared);
  return rowActs(ctx, file, request).flatMap(({ call, whole, callable, act, spelled, targets }): Found[] => {
    // A model is named by what it is called on, and declared by its schema.
    const record = targets.find((t) => t.record)?.record;
    const target = targets.map((t) => (t.record || !record ? t : { ...t, record })).find(isTrail);
    if (!target) return [];
    const { timed, days, keys: chosen } = cutoffOf(ctx, file, whole);
    const keys = act === "change" ? changedKeys(ctx, file, call) : undefined;
    const isMark = keys !== undefined && keys.length > 0 && keys.every((key) => marks.test(wordsOf(key)));
    const state = chosen.some((key) => shared.test(wordsOf(key).replace(/ (id|ref)$/, "")))
      ? "shared"
      : around.of(callable, act, { isMark, timed: timed && act === "delete" });
    const place = { start: nodes.start[call]!, end: nodes.end[call]! };
    return [{ ...place, record: target.name, act, by: spelled, state, ...(days === undefined ? {} : { days }) }];
  });
}

/** `DELETE FROM audit_log`, given to a call that runs it. */
function stated(
  { ctx }: FlowIndex,
  request: TrailRequest,
  isTrail: IsTrail,
  file: number,
  around: Circumstances,
): Found[] {
  const { nodes, callables } = factsOf(ctx.p, file);
  return callables.flatMap(({ calls }, callable) =>
    calls.flatMap((call) => {
      const text = statementRun(ctx, file, call);
      const acts = text === undefined ? [] : actsInText(text).filter(({ table }) => isTrail({ name: table }));
      const given = acts.length > 0 ? cutoffOf(ctx, file, call) : undefined;
      return acts.flatMap((act): Found[] => {
        const found = ofAct(request, acts, act);
        const days = act.days ?? given?.days;
        const isMark = isOnlyMarks(request, act);
        const timed = act.kind === "delete" && (act.timed || days !== undefined);
        const state = act.moves ? "archived" : around.of(callable, found?.act ?? "grant", { isMark, timed });
        const place = { start: nodes.start[call]!, end: nodes.end[call]! };
        return found ? [{ ...place, ...found, state, ...(days === undefined ? {} : { days }) }] : [];
      });
    }),
  );
}

/** The same in a script, one that takes back what a migration did left out. */
function scripted(
  { ctx }: FlowIndex,
  request: TrailRequest,
  isTrail: IsTrail,
  file: number,
  around: Circumstances,
): Found[] {
  const { records } = factsOf(ctx.p, file);
  const declared = (table: string) =>
    records.filter((r) => r.kind === "sql-table" && r.name.toLowerCase() === table.toLowerCase());
  const acts = records.flatMap((record): (SqlAct & { start: number; end: number })[] => {
    if (record.kind !== "sql-act" || !isTrail({ name: record.name })) return [];
    const note = (name: string) => record.annotations.find((a) => a.name === name)?.args;
    const { name: kind, args: names = [] } = record.annotations[0]!;
    const days = note("timed")?.[0];
    return [
      {
        kind: kind as SqlAct["kind"],
        table: record.name,
        at: 0,
        names,
        role: note("role")?.[0] ?? "",
        timed: note("timed") !== undefined,
        ...(days === undefined ? {} : { days: Number(days) }),
        moves: note("moves") !== undefined,
        start: record.start,
        end: record.end,
      },
    ];
  });
  return acts.flatMap((act): Found[] => {
    const found = ofAct(request, acts, act);
    // A column that was added is filled.
    const columns = new Set(declared(act.table).flatMap(({ fields }) => fields.map((f) => f.name.toLowerCase())));
    const isMark = isOnlyMarks(request, act) || (act.names.length > 0 && act.names.every((name) => columns.has(name)));
    const timed = act.kind === "delete" && act.timed;
    const state = act.moves ? "archived" : around.of(0, found?.act ?? "grant", { isMark, timed });
    const { start, end, days } = act;
    return found ? [{ start, end, ...found, state, ...(days === undefined ? {} : { days }) }] : [];
  });
}

const TAKES = /^(update|delete|truncate|all)$/;

/** What a statement is to a trail; undefined where it leaves it alone. `all`: acts of the same file or text. */
function ofAct(
  request: TrailRequest,
  all: readonly SqlAct[],
  { kind, table, names, role }: SqlAct,
): Pick<Found, "record" | "act" | "by" | "other"> | undefined {
  if (kind === "delete") return { record: table, act: "delete", by: "DELETE" };
  if (kind === "update") return { record: table, act: "change", by: "UPDATE" };
  if (kind === "policy") return undefined;
  if (kind === "revoke" || compiled(request.roles).test(wordsOf(role))) return undefined;
  const taken = all
    .filter((one) => one.kind === "revoke" && one.table === table && (one.role === role || one.role === ""))
    .flatMap((one) => one.names);
  const isTaken = (name: string) =>
    taken.includes(name) ||
    taken.includes("all") ||
    (name === "all" && ["update", "delete"].every((n) => taken.includes(n)));
  const rights = names.filter((name) => TAKES.test(name) && !isTaken(name));
  if (rights.length === 0) return undefined;
  return { record: table, act: "grant", by: rights.join(", ").toUpperCase(), other: role };
}

function isOnlyMarks({ marks }: TrailRequest, { kind, names }: SqlAct): boolean {
  const mark = compiled(marks);
  return kind === "update" && names.length > 0 && names.every((name) => mark.test(wordsOf(name)));
}

function cascading({ ctx }: FlowIndex, request: TrailRequest, isTrail: IsTrail, file: number): Found[] {
  const shared = compiled(request.shared);
  return cascades(ctx, file).flatMap(({ children, parent, start, end, word }): Found[] => {
    const child = children.find(isTrail);
    if (!child || isTrail({ name: parent }) || shared.test(wordsOf(parent))) return [];
    return [
      {
        start,
        end,
        record: child.name,
        act: "cascade",
        by: "ON DELETE CASCADE",
        other: parent,
        ...(word ? { word } : {}),
      },
    ];
  });
}

function periods({ ctx }: FlowIndex, request: TrailRequest, isTrail: IsTrail, file: number): Found[] {
  return keptPeriods(ctx, file, request).flatMap(({ start, end, days, by, about }): Found[] => {
    const target: Target | undefined = about.length === 0 ? { name: by } : about.find(isTrail);
    return target ? [{ start, end, record: target.name, act: "period", by, days }] : [];
  });
}

/** Keys that a change sets: those of `data` or `$set`, of the argument of `set`, or of the object that is no condition. */
function changedKeys(ctx: FlowContext, file: number, call: number): string[] | undefined {
  const { p } = ctx;
  const { nodes, callables } = factsOf(p, file);
  const setter = callables
    .flatMap(({ calls }) => calls)
    .find(
      (other) =>
        calleeName(ctx, file, nodes.a[other]!) === "set" &&
        nodes.start[other]! === nodes.start[call]! &&
        nodes.end[other]! > nodes.end[call]!,
    );
  const args = [...listOf(p, file, setter ?? call)];
  const objects = args.filter((arg) => nodes.kind[strip(p, file, arg)] === NodeKind.object);
  const [values, options] = objects;
  const last = options !== undefined && hasWhere(ctx, file, options) ? values : objects.at(-1);
  const object = last === undefined ? undefined : objectBehind(p, file, last, 0);
  if (!object) return undefined;
  const inner = ["data", "$set"]
    .map((key) => property(ctx, object.file, object.node, key))
    .find((v) => v !== undefined);
  return inner === undefined ? keysSet(ctx, file, last!) : keysSet(ctx, object.file, inner);
}

function hasWhere(ctx: FlowContext, file: number, node: number): boolean {
  const object = objectBehind(ctx.p, file, node, 0);
  return object !== undefined && property(ctx, object.file, object.node, "where") !== undefined;
}
