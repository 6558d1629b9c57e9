// Withdrawal requests of rules → answers: records that keep consents, and what in the program takes a consent back. Input: the
// whole program, asked file by file. Invariant: one sign of a withdrawal anywhere is enough, and so is a write of which it cannot
// be seen that it is no withdrawal.
import { compiled, matches, wordsOf } from "../../classify/words.js";
import type { Policy } from "../../config/policy.js";
import { actsInText } from "../../facts/sqlActs.js";
import { dataHash } from "../../facts/textHash.js";
import { NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { recordKey } from "../../flow/controls/endings.js";
import { everywhere, lookUp, putDown, wholeQuestion } from "../../flow/questions.js";
import { spell } from "../../flow/sinks/sinks.js";
import { rowActs } from "../../flow/stores/rowActs.js";
import { calleeName } from "../../flow/walk/calls.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, type Program, stringAt, strip } from "../../link/program.js";
import { coarseType } from "../../link/records.js";
import { type StoredRecord, storedRecords } from "../../link/stores/stored.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { constantOf } from "../evidence/hazards.js";
import type { WithdrawalAnswer, WithdrawalRequest } from "../requests/consentRequests.js";

export function withdrawalAnswers(index: FlowIndex, request: WithdrawalRequest, policy: Policy): WithdrawalAnswer[] {
  // Of one file of a larger program nobody can say what the rest does.
  if (index.ctx.p.outside) return [];
  const terms = dataHash(request);
  const signs = everywhere(index.ctx, `takes consents back ${terms}`, (file) => signsIn(index, request, file));
  const acts = everywhere(index.ctx, `writes consents ${terms}`, (file) => actsIn(index, request, file));
  putDown(index.ctx, ACTS, terms, acts);
  putDown(index.ctx, SIGNS, terms, signs);
  const records = wholeQuestion(index.ctx, `consents ${terms}`, () => {
    const told = lookUp<Act[]>(index.ctx, ACTS, terms) ?? [];
    return likeOthers(index, request, recordsOf(index, request, told), told, lookUp<Sign[]>(index.ctx, SIGNS, terms)!);
  });
  const by = policy.consentsManagedBy ?? signs[0]?.words[0] ?? "";
  return records.map((answer): WithdrawalAnswer => {
    const like = policy.consentsManagedBy === undefined ? answer.like : "";
    return { ...answer, like, withdrawnBy: answer.withdrawnBy || (like === "" ? by : "") };
  });
}

const ACTS = "writes of consents";
const SIGNS = "signs of withdrawal";

/** Names of a file by which a consent is taken back. */
interface Sign {
  file: number;
  words: string[];
  /** A package does so, whatever it is. */
  isPlatform: boolean;
}

/** A write of a record that may be one of consents. */
interface Act {
  file: number;
  key: string;
  by: string;
  /** It changes or deletes rows. */
  changes: boolean;
  /** Of a row that it makes: fields that are given a constant yes. */
  yes: string[];
}

/** Names by which a file that is about consent speaks of taking it back, and packages that do so. */
function signsIn({ ctx: { p }, handlers }: FlowIndex, request: WithdrawalRequest, file: number): Sign[] {
  const { facts, path, pathClass } = p.files[file]!;
  if (pathClass !== "source") return [];
  const platform = facts.imports.find(({ specifier }) => compiled(request.platforms, "i").test(specifier));
  const of = (words: string[]): Sign[] =>
    words.length > 0 ? [{ file, words, isPlatform: platform !== undefined }] : [];
  if (platform) return of([platform.specifier]);
  const spelled = [
    ...facts.strings.filter((text) => text.length < MAX_NAME),
    ...facts.records.flatMap(({ name, fields }) => [name, ...fields.map((field) => field.name)]),
    ...facts.callables.flatMap(({ name, params }) => [name, ...params.map((param) => param.name)]),
  ];
  if (!isAbout(request, [path, ...spelled])) return [];
  const names = spelled.map(wordsOf);
  // `DELETE /consents/:purpose`
  const routes = handlers
    .in(file)
    .flatMap(({ endpoints }) => endpoints)
    .filter(({ verb, route }) => !/^(GET|POST)$/.test(verb) && matches(request.about, wordsOf(route)))
    .filter(({ route }) => !GIVES.test(route))
    .map(({ verb, route }) => `${verb} ${route}`);
  return of(
    [...new Set([...names.filter((words) => matches(request.withdraws, words)), ...routes])].slice(0, MAX_SIGNS),
  );
}
/** `Mutation.grantConsent`: operations that have no verb but their name. */
const GIVES =
  /(^|\.)(grant|give|accept|agree|create|record|add|sign|collect|confirm|capture|get|list|fetch|find|has|my|check|require)(?![a-z])[^./]*$/;
const MAX_SIGNS = 40;
const MAX_NAME = 60;

/** Few names look like it: only those are taken to words. */
function isAbout(request: WithdrawalRequest, names: readonly string[]): boolean {
  const looks = compiled(request.spelled, "i");
  return names.some((name) => looks.test(name) && matches(request.about, wordsOf(name)));
}

function actsIn({ ctx, effects }: FlowIndex, request: WithdrawalRequest, file: number): Act[] {
  const { language, nodes, strings, records, callables, imports } = factsOf(ctx.p, file);
  const changed = (name: string): Act => ({ file, key: recordKey(name), by: name, changes: true, yes: [] });
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
  const changes = compiled(request.changes);
  const add = (name: string, call: number, by: string) =>
    found.push({
      file,
      key: recordKey(name),
      by,
      changes: changes.test(calleeName(ctx, file, nodes.a[call]!)),
      yes: [...listOf(ctx.p, file, call)].flatMap((arg) => yesIn(ctx, request, file, arg, 0)),
    });
  for (const { call, spelled, targets } of rowActs(ctx, file, { deletes: request.changes, changes: request.makes }))
    for (const { name } of targets) add(name, call, spelled);
  const acts = compiled(`${request.makes}|${request.changes}`);
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
    if (pathClass === "test" || !made || !keepsConsents(stored, request)) return [];
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
        like: "",
        pathClass,
        symbol: record.name,
        form: `${store}|${record.name}`,
      },
    ];
  });
}

/** By its name, or by that and a field where the name may mean a right as well. */
function keepsConsents({ record }: StoredRecord, { records, grants, about }: WithdrawalRequest): boolean {
  const words = wordsOf(record.name);
  const fields = [...record.fields.keys()];
  return matches(records, words) || (matches(grants, words) && fields.some((name) => matches(about, wordsOf(name))));
}

/**
 * Those that nothing takes back, beside others that something does: where all that is seen of it belongs to the others, they were
 * forgotten. `like`: one of the others.
 */
function likeOthers(
  { ctx: { p }, storing }: FlowIndex,
  request: WithdrawalRequest,
  answers: readonly WithdrawalAnswer[],
  acts: readonly Act[],
  signs: readonly Sign[],
): WithdrawalAnswer[] {
  const isEnding = (name: string) => matches(request.withdraws, wordsOf(name));
  const ending = storedRecords(p, storing()).filter(
    (stored) => keepsConsents(stored, request) && [...stored.record.fields.keys()].some(isEnding),
  );
  const keys = new Set(ending.map(({ record }) => recordKey(record.name)));
  const changed = answers.filter(({ record, withdrawnBy }) => withdrawnBy !== "" && keys.has(recordKey(record)));
  const files = new Set([
    ...ending.map(({ record }) => record.file),
    ...acts.filter(({ key, changes }) => changes && keys.has(key)).map(({ file }) => file),
  ]);
  const [first] = changed;
  // What asks for them to be taken back leads to where it is done.
  const leadsThere = (file: number) => files.has(file) || importsOf(p, file).some((to) => files.has(to));
  if (!first || signs.some(({ file, isPlatform }) => isPlatform || !leadsThere(file))) return [...answers];
  const spoken = signs.flatMap(({ words }) => words.flatMap((text) => wordsOf(text).split(" ")));
  return answers.map((answer) => {
    const own = wordsOf(answer.record)
      .split(" ")
      .filter((word) => !COMMON.test(word));
    const isForgotten =
      answer.withdrawnBy === "" &&
      !keys.has(recordKey(answer.record)) &&
      own.length > 0 &&
      !own.some((word) => spoken.includes(word));
    return isForgotten ? { ...answer, like: first.record } : answer;
  });
}
function importsOf(p: Program, file: number): number[] {
  return factsOf(p, file).imports.flatMap(({ specifier }) => {
    const resolved = p.resolver.resolve(specifier, p.files[file]!.path);
    return resolved.kind === "file" ? (p.byPath.get(resolved.path) ?? []) : [];
  });
}

/** Words of such records that say nothing of what the consent is for. */
const COMMON =
  /^(consents?|tongyi|tongyishu|shouquan|records?|logs?|entry|entity|history|model|documents?|schema|user|customer)$/;

function flagsOf(p: Program, request: WithdrawalRequest, { record }: StoredRecord): string[] {
  return [...record.fields.values()]
    .filter((field) => matches(request.flags, wordsOf(field.name)) || coarseType(p, field) === "boolean")
    .map(({ name }) => name);
}
