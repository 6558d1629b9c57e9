// Withdrawal requests of rules → answers: records that keep consents, and what in the program takes a consent back. Input: the
// whole program, asked file by file. Invariant: one sign of a withdrawal anywhere is enough, and so is a write of which it cannot
// be seen that it is no withdrawal.
import { matches, wordsOf } from "../classify/words.js";
import type { Policy } from "../config/policy.js";
import { actsInText } from "../facts/sqlActs.js";
import { NodeKind } from "../facts/types.js";
import { calleeName } from "../flow/calls.js";
import type { FlowContext } from "../flow/context.js";
import { recordKey } from "../flow/endings.js";
import { everywhere, lookUp, putDown, wholeQuestion } from "../flow/questions.js";
import { rowActs } from "../flow/rowActs.js";
import { spell } from "../flow/sinks.js";
import { nameOf } from "../link/handlers.js";
import { factsOf, listOf, type Program, stringAt, strip } from "../link/program.js";
import { coarseType } from "../link/records.js";
import { type StoredRecord, storedRecords } from "../link/stored.js";
import type { WithdrawalAnswer, WithdrawalRequest } from "./consentRequests.js";
import type { FlowIndex } from "./flowAnswers.js";
import { constantOf } from "./hazards.js";

export function withdrawalAnswers(index: FlowIndex, request: WithdrawalRequest, policy: Policy): WithdrawalAnswer[] {
  // Of one file of a larger program nobody can say what the rest does.
  if (index.ctx.p.outside) return [];
  const terms = JSON.stringify(request);
  const signs = everywhere(index.ctx, `takes consents back ${terms}`, (file) => signsIn(index, request, file));
  const acts = everywhere(index.ctx, `writes consents ${terms}`, (file) => actsIn(index, request, file));
  putDown(index.ctx, ACTS, terms, acts);
  const records = wholeQuestion(index.ctx, `consents ${terms}`, () =>
    recordsOf(index, request, lookUp<Act[]>(index.ctx, ACTS, terms) ?? []),
  );
  const by = policy.consentsManagedBy ?? signs[0] ?? "";
  return records.map((answer) => ({ ...answer, withdrawnBy: answer.withdrawnBy || by }));
}

const ACTS = "writes of consents";

/** A write of a record that may be one of consents. */
interface Act {
  key: string;
  by: string;
  /** It changes or deletes rows. */
  changes: boolean;
  /** Of a row that it makes: fields that are given a constant yes. */
  yes: string[];
}

/** Names by which a file that is about consent speaks of taking it back, and packages that do so. */
function signsIn({ ctx: { p }, handlers }: FlowIndex, request: WithdrawalRequest, file: number): string[] {
  const { facts, path, pathClass } = p.files[file]!;
  if (pathClass !== "source") return [];
  const platform = facts.imports.find(({ specifier }) => new RegExp(request.platforms, "i").test(specifier));
  if (platform) return [platform.specifier];
  const spelled = [
    ...facts.strings.filter((text) => text.length < MAX_NAME),
    ...facts.records.flatMap(({ name, fields }) => [name, ...fields.map((field) => field.name)]),
    ...facts.callables.flatMap(({ name, params }) => [name, ...params.map((param) => param.name)]),
  ];
  if (!isAbout(request, [path, ...spelled])) return [];
  const names = spelled.map(wordsOf);
  const sign = names.find((words) => matches(request.withdraws, words));
  if (sign !== undefined) return [sign];
  // `DELETE /consents/:purpose`
  return handlers
    .in(file)
    .flatMap(({ endpoints }) => endpoints)
    .filter(({ verb, route }) => verb !== "GET" && verb !== "POST" && matches(request.about, wordsOf(route)))
    .map(({ verb, route }) => `${verb} ${route}`)
    .slice(0, 1);
}
const MAX_NAME = 60;

/** Few names look like it: only those are taken to words. */
function isAbout(request: WithdrawalRequest, names: readonly string[]): boolean {
  const looks = new RegExp(request.spelled, "i");
  return names.some((name) => looks.test(name) && matches(request.about, wordsOf(name)));
}

function actsIn({ ctx, effects }: FlowIndex, request: WithdrawalRequest, file: number): Act[] {
  const { language, nodes, strings, records, callables, imports } = factsOf(ctx.p, file);
  const changed = (name: string): Act => ({ key: recordKey(name), by: name, changes: true, yes: [] });
  if (language === "sql")
    return records.flatMap(({ kind, name, annotations }) =>
      kind === "sql-act" && CHANGES.test(annotations[0]?.name ?? "") ? [changed(name)] : [],
    );
  if (language !== "typescript" || ctx.p.files[file]!.pathClass === "test") return [];
  const statements = strings.filter((text) => CHANGES.test(text)).flatMap(actsInText);
  const found = statements.map(({ table }) => changed(table));
  const names = [
    ...strings.filter((text) => text.length < MAX_NAME),
    ...imports.map(({ local }) => local),
    ...records.map(({ name }) => name),
  ];
  if (!isAbout(request, names)) return found;
  const changes = new RegExp(request.changes);
  const add = (name: string, call: number, by: string) =>
    found.push({
      key: recordKey(name),
      by,
      changes: changes.test(calleeName(ctx, file, nodes.a[call]!)),
      yes: [...listOf(ctx.p, file, call)].flatMap((arg) => yesIn(ctx, request, file, arg, 0)),
    });
  for (const { call, spelled, targets } of rowActs(ctx, file, { deletes: request.changes, changes: request.makes }))
    for (const { name } of targets) add(name, call, spelled);
  const acts = new RegExp(`${request.makes}|${request.changes}`);
  for (const call of callables.flatMap(({ calls }) => calls)) {
    const callee = strip(ctx.p, file, nodes.a[call]!);
    if (nodes.kind[callee] !== NodeKind.load || !acts.test(nameOf(ctx.p, file, callee))) continue;
    // `Consent.create(…)`: of a class that is a model; what a function of the project does is seen inside of it.
    const name = nameOf(ctx.p, file, nodes.a[callee]!);
    if (/^\p{Lu}/u.test(name) && !effects.behind(file, call)) add(name, call, spell(ctx, file, callee));
  }
  return found;
}
const CHANGES = /^\s*(update|delete)\b/i;

/** Members of what is written that are a constant yes. */
function yesIn(ctx: FlowContext, request: WithdrawalRequest, file: number, node: number, depth: number): string[] {
  const { nodes, bindings } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  const down = (one: number) => yesIn(ctx, request, file, one, depth + 1);
  if (depth > MAX_DEPTH) return [];
  switch (nodes.kind[at]) {
    case NodeKind.object: {
      const pairs = [...listOf(ctx.p, file, at)];
      return pairs.flatMap((value, i) => {
        if (i % 2 === 0) return [];
        const isYes = pairs[i - 1]! >= 0 && matches(request.yes, wordsOf(constantOf(ctx, file, value) ?? ""));
        return isYes ? [stringAt(ctx.p, file, pairs[i - 1]!)] : down(value);
      });
    }
    // `repository.save(repository.create({ … }))`
    case NodeKind.call:
    case NodeKind.array:
      return [...listOf(ctx.p, file, at)].flatMap(down);
    case NodeKind.local: {
      const versions = bindings[nodes.a[at]!]?.versions ?? [];
      return versions.length === 1 ? down(versions[0]!) : [];
    }
    default:
      return [];
  }
}
const MAX_DEPTH = 5;

function recordsOf(
  { ctx: { p }, storing }: FlowIndex,
  request: WithdrawalRequest,
  acts: readonly Act[],
): WithdrawalAnswer[] {
  return storedRecords(p, storing()).flatMap((stored): WithdrawalAnswer[] => {
    const { record, store, fields } = stored;
    const { path, pathClass } = p.files[record.file]!;
    const own = acts.filter(({ key }) => key === recordKey(record.name));
    const made = own.find(({ changes }) => !changes);
    if (pathClass === "test" || !made || !matches(request.records, wordsOf(record.name))) return [];
    const flags = flagsOf(p, request, stored);
    // What is not seen to be a yes may be a no.
    const changing = own.find(({ changes, yes }) => changes || flags.some((name) => !yes.includes(name)));
    const fact = record.fact && factsOf(p, record.fact.file).records[record.fact.record];
    const at = fact ? { start: fact.nameStart, end: fact.nameEnd } : { start: fields[0]!.start, end: fields[0]!.end };
    return [
      {
        kind: "withdrawal",
        request,
        at: { file: path, ...at },
        record: record.name,
        writtenBy: made.by,
        withdrawnBy: changing?.by ?? "",
        pathClass,
        symbol: record.name,
        form: `${store}|${record.name}`,
      },
    ];
  });
}

function flagsOf(p: Program, request: WithdrawalRequest, { record }: StoredRecord): string[] {
  return [...record.fields.values()]
    .filter((field) => matches(request.flags, wordsOf(field.name)) || coarseType(p, field) === "boolean")
    .map(({ name }) => name);
}
