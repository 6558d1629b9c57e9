// How stored records come to an end: by calls, functions and statements that delete or anonymise, and by jobs that do so
// when a time has come. Input: the program and the verbs that count. Output: per record name (plain spelling) what ends it.
// Generous on purpose, names count as much as types: who hears that there is no way to delete must be able to trust it.
import { tokenise } from "../../classify/tokens.js";
import { ANY_KEY, LiteralKind, NodeKind } from "../../facts/types.js";
import { type Entity, entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { elementOf, type RType, unwrap } from "../../link/types.js";
import { everywhere } from "../questions.js";
import { SERVICE } from "../sinks/ownEffects.js";
import { callableKey } from "../walk/callers.js";
import { isKey } from "../walk/keyNames.js";
import { elementsOf } from "../walk/listedEach.js";
import { keyNode, listedTexts } from "../walk/listedTexts.js";
import { type EffectContext, namesIn } from "../ways/effects.js";

/** Words are tokens of names, in lower case. */
export interface EndingTerms {
  /** Verbs of functions and calls that delete or anonymise. */
  verbs: readonly string[];
  /** Words of functions, files and decorators of jobs that run when a time has come. */
  jobs: readonly string[];
}

export interface Ending {
  /** What does it, as code spells it. */
  by: string;
  /** It asks for a time, or runs by the clock. */
  timed: boolean;
}

/**
 * One spelling for all who name a record: without case, marks, plural, order of words, and words such as "schema" that say
 * only what it is.
 */
export function recordKey(name: string): string {
  const words = tokenise(name).map((t) =>
    t
      .replace(/ies$/, "y")
      .replace(/(ss|x|ch|sh)es$/, "$1")
      .replace(/s$/, ""),
  );
  return words
    .filter((t) => t !== "" && !KINDS.has(t))
    .sort()
    .join("");
}
const KINDS = new Set(["schema", "entity", "model", "table", "document", "collection", "tbl"]);

export interface Endings {
  /** Ways to an end by the key of the record. */
  by: [string, Ending][];
  /** Keys of records that the code is seen to write: only of them is known that nothing ends them. */
  written: string[];
}

const RAW_WRITE = /\b(?:insert\s+into|update|merge\s+into)\s+["'`[]?(?:\w+["'`\]]?\.["'`[]?)?(\w+)/i;
const RAW_DELETE = /\b(?:delete\s+from|truncate(?:\s+table)?)\s+(?:only\s+)?["'`[]?(?:\w+["'`\]]?\.["'`[]?)?(\w+)/i;
/** Operators of conditions on a time. */
const EARLIER = /^(lt|lte|less than|less than or equal|before|older than)$/;

/** Of the whole program; the first way counts, one by the clock before others. */
export function endings(e: EffectContext, terms: EndingTerms): Endings {
  const asked = everywhere(e.ctx, `endings ${JSON.stringify([terms.verbs, terms.jobs])}`, (file) =>
    endingsIn(e, terms, file),
  );
  const by = new Map<string, Ending>();
  const written = new Set<string>();
  for (const found of asked) {
    for (const [key, ending] of found.by) {
      const known = by.get(key);
      if (!known || (ending.timed && !known.timed)) by.set(key, ending);
    }
    for (const key of found.written) written.add(key);
  }
  return { by: [...by], written: [...written] };
}

function endingsIn(e: EffectContext, terms: EndingTerms, file: number): Endings[] {
  const { p } = e.ctx;
  const { facts, path, pathClass } = p.files[file]!;
  const verbs = new Set(terms.verbs);
  const jobs = new Set(terms.jobs);
  const found = new Map<string, Ending>();
  const written = new Set<string>();
  const add = (name: string, by: string, timed: boolean) => {
    const key = recordKey(name);
    const known = found.get(key);
    if (key !== "" && (!known || (timed && !known.timed))) found.set(key, { by, timed });
  };
  if (facts.language !== "typescript" || pathClass === "test") return [];
  // Seeds and trials empty tables, too: beside the program only what asks for a time is there to end records.
  const isBeside = pathClass === "sample";
  const jobFile = isJobPath(path, jobs);
  for (const text of facts.strings) {
    if (!text.includes(" ")) continue;
    if (isBeside) break;
    const target = RAW_WRITE.exec(text)?.[1];
    if (target !== undefined) written.add(recordKey(target));
    const table = RAW_DELETE.exec(text)?.[1];
    if (table !== undefined)
      add(table, "DELETE FROM", jobFile || facts.strings.some((s) => /<\s*(=\s*)?(now|\$|\?|current)/i.test(s)));
  }
  for (const [callable, fact] of facts.callables.entries()) {
    const name = tokenise(fact.name);
    const eraser = fact.calls.length > 0 && name.some((t) => verbs.has(t));
    const job = (jobFile && !isAskedFor(e, file, callable)) || isJob(e, file, callable, jobs);
    if (eraser && !isBeside) add(name.filter((t) => !verbs.has(t)).join(""), fact.name, job);
    for (const call of fact.calls) {
      const called = nameOf(p, file, facts.nodes.a[call]!);
      const words = tokenise(called);
      const deletes = words.some((t) => verbs.has(t));
      const targets = new Set<string>();
      const writes = e.writes(file, call) !== undefined;
      if (writes || deletes) for (const target of targetsOf(e, file, call)) targets.add(target);
      if (writes && !isBeside) for (const target of targets) written.add(recordKey(target));
      const statements = statementTables(e, file, call);
      if (!deletes && !(eraser && writes) && statements.length === 0) continue;
      const asksTime = namesIn(e, file, call).some((tokens) => EARLIER.test(tokens.join(" ").replace(/^\$ ?/, "")));
      if (isBeside && !asksTime) continue;
      const timed = job || asksTime;
      if (deletes) add(words.filter((t) => !verbs.has(t)).join(""), called, timed);
      for (const target of [...targets, ...statements]) add(target, called, timed);
    }
  }
  return found.size + written.size > 0 ? [{ by: [...found], written: [...written] }] : [];
}

/** A file that is named for jobs, or stands in a folder that is there for nothing else: `jobs/`, `data-retention/`. */
function isJobPath(path: string, jobs: ReadonlySet<string>): boolean {
  const folders = path.split("/");
  const name = tokenise(folders.pop()!);
  const isFolder = (words: readonly string[]) =>
    words.some((t) => jobs.has(t)) && words.every((t) => jobs.has(t) || BESIDE_JOBS.has(t));
  return name.some((t) => jobs.has(t)) || folders.some((folder) => isFolder(tokenise(folder)));
}
const BESIDE_JOBS = new Set([
  "data",
  "task",
  "tasks",
  "worker",
  "workers",
  "service",
  "services",
  "module",
  "policy",
  "system",
]);

/** Beside the jobs of a file: what is handed the one to end, and no function calls, is not run by a clock. */
function isAskedFor(e: EffectContext, file: number, callable: number): boolean {
  const { params } = factsOf(e.ctx.p, file).callables[callable]!;
  return params.some(({ name }) => isKey(name)) && !e.callers.get(callableKey(file, callable))?.length;
}

/** The callable, or one around it, is named or decorated as a job. */
function isJob(e: EffectContext, file: number, callable: number, jobs: ReadonlySet<string>): boolean {
  const { callables } = factsOf(e.ctx.p, file);
  for (let at = callable; at > 0; at = callables[at]!.parent) {
    const fact = callables[at]!;
    const names = [fact.name, ...fact.annotations.map((a) => a.name)];
    if (names.some((n) => tokenise(n).some((t) => jobs.has(t)))) return true;
  }
  return false;
}

const MAX_CHAIN = 10;

/** Names of what a call is made on, or is given: the record, its table, its repository. */
function targetsOf(e: EffectContext, file: number, call: number): string[] {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const names: string[] = [];
  let at = call;
  for (let hops = 0; hops < MAX_CHAIN; hops++) {
    const kind = nodes.kind[at];
    if (kind === NodeKind.call) {
      for (const arg of listOf(p, file, at)) {
        const literal = strip(p, file, arg);
        if (nodes.kind[literal] === NodeKind.literal && nodes.a[literal] === LiteralKind.string)
          names.push(stringAt(p, file, nodes.b[literal]!));
        else names.push(...listedTexts(p, file, literal));
        names.push(...recordNames(entityOf(p, file, arg)), ...classNames(e, file, arg));
      }
      at = strip(p, file, nodes.a[at]!);
      if (nodes.kind[at] !== NodeKind.load) return names;
      names.push(...recordNames(entityOf(p, file, nodes.a[at]!)), ...classNames(e, file, nodes.a[at]!));
      at = nodes.a[at]!;
      continue;
    }
    if (nodes.kind[at] === NodeKind.named) names.push(stringAt(p, file, nodes.b[at]!));
    const inner = strip(p, file, at);
    if (nodes.kind[inner] === NodeKind.call) {
      at = inner;
      continue;
    }
    const name = nameOf(p, file, inner);
    names.push(name, name.replace(SERVICE, ""));
    if (nodes.kind[inner] !== NodeKind.load) return names;
    if (nodes.b[inner] === ANY_KEY) {
      const key = keyNode(p, file, inner);
      return key === undefined ? names : [...names, ...listedTexts(p, file, key)];
    }
    at = nodes.a[inner]!;
  }
  return names;
}

/** `DELETE FROM ${table}`, where the tables are written out. */
function statementTables({ ctx: { p } }: EffectContext, file: number, call: number): string[] {
  const { nodes } = factsOf(p, file);
  return [...listOf(p, file, call)].flatMap((arg) => {
    const at = strip(p, file, arg);
    const [text, table] = nodes.kind[at] === NodeKind.text ? listOf(p, file, at) : [];
    if (text === undefined || table === undefined || nodes.kind[text] !== NodeKind.literal) return [];
    return DELETES_FROM.test(stringAt(p, file, nodes.b[text]!)) ? listedTexts(p, file, table) : [];
  });
}
const DELETES_FROM = /\b(delete\s+from|truncate(\s+table)?)\s+["`[]?$/i;

/** `em.delete(Policy, …)`, `model.destroy(…)`; of a list that is gone through, all of its items. */
function classNames({ ctx: { p } }: EffectContext, file: number, node: number): string[] {
  const entity = entityOf(p, file, node);
  if (entity?.k === "class") return [factsOf(p, entity.file).records[entity.record]!.name];
  return elementsOf(p, file, node).flatMap((item) => {
    const one = entityOf(p, file, item);
    return one?.k === "class" ? [factsOf(p, one.file).records[one.record]!.name] : recordNames(one);
  });
}

function recordNames(entity: Entity | undefined): string[] {
  if (!entity) return [];
  if (entity.k === "schema") return [entity.record.name];
  if (entity.k === "typed") return namesOfType(entity.type);
  if (entity.k === "inst") return [...(entity.self ? [entity.self.name] : []), ...entity.args.flatMap(namesOfType)];
  return [];
}

function namesOfType(type: RType | undefined): string[] {
  const one = unwrap(type);
  if (one?.k === "record") return [one.record.name];
  const element = one?.k === "list" ? unwrap(elementOf(one)) : undefined;
  return element?.k === "record" ? [element.record.name] : [];
}
