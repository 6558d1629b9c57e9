// Fixes of a project, done on texts in memory until nothing is left to do: analyse, fix what can be fixed, look again. What a
// fix has not helped is taken back and not tried again, and what only the changed code shows is left to people: nobody has
// seen it in a report. Input: the options of a run, and which findings are meant. Output: the last run, what was fixed, the
// texts before and after. Nothing is written.
import {
  applyEdits,
  type Finding,
  type FixPlan,
  frontendOf,
  frontendsFor,
  movedOffset,
  resolveFixes,
  type TextEdit,
} from "../engine/api.js";
import { createOxcParser, createTypeScriptEslintParser, type Unwritable, unwritable } from "../node/api.js";
import { contentFor } from "../project/api.js";
import { type AnalysisRun, type RunOptions, runAnalysis } from "./analyse.js";

const MAX_ROUNDS = 5;

export interface DoneFix {
  file: string;
  /** In the text that the round began with. */
  line: number;
  ruleId: string;
  plan: FixPlan;
}

export interface FixRounds {
  /** Before any fix. */
  first: AnalysisRun;
  /** Over the fixed texts. */
  last: AnalysisRun;
  done: DoneFix[];
  /** Changed files. */
  texts: Map<string, { before: string; after: string }>;
  /** Files with fixes that may not be written. */
  left: Map<string, Unwritable>;
  /** Findings of the first run that are gone, by file. */
  gone: Map<string, number>;
  /** Findings of the last run that the first had not. */
  fresh: number;
  /** Findings that unsafe fixes would mend besides, when they were not asked for. */
  unsafe: number;
}

/** A finding of the first run that is not fixed yet, and where it is by now. */
interface Open {
  finding: Finding;
  start: number;
  end: number;
}

interface Attempt {
  text: string;
  edits: TextEdit[];
  done: { item: Finding; plan: FixPlan }[];
}

export function fixInRounds(
  options: RunOptions,
  chosen: (run: AnalysisRun) => readonly Finding[],
  unsafe: boolean,
): FixRounds {
  const first = runAnalysis(options);
  const asked = chosen(first);
  const rounds: FixRounds = {
    first,
    last: first,
    done: [],
    texts: new Map(),
    left: new Map(),
    gone: new Map(),
    fresh: 0,
    unsafe: 0,
  };
  const open = asked.map((finding) => ({ finding, ...rangeOf(finding) }));
  const still = goOn(options, rounds, chosen, open, unsafe);
  const found = chosen(rounds.last);
  const left = still.filter((o) => found.some((f) => isSame(o, f)));
  for (const finding of asked)
    if (!left.some((o) => o.finding === finding)) {
      const { file } = finding.location;
      rounds.gone.set(file, (rounds.gone.get(file) ?? 0) + 1);
    }
  rounds.fresh = found.filter((f) => !left.some((o) => isSame(o, f))).length;
  if (!unsafe) {
    // Nothing of it stays: what the same command with --unsafe-fixes does more is counted by doing it.
    const more = { ...rounds, done: [], texts: new Map(rounds.texts), left: new Map(rounds.left) };
    const rest = goOn(options, more, chosen, still, true);
    const after = chosen(more.last);
    rounds.unsafe = left.length - rest.filter((o) => after.some((f) => isSame(o, f))).length;
  }
  return rounds;
}

/** Rounds until none has anything to do. Output: the findings asked for that no fix was made for. */
function goOn(
  options: RunOptions,
  rounds: FixRounds,
  chosen: (run: AnalysisRun) => readonly Finding[],
  asked: readonly Open[],
  unsafe: boolean,
): readonly Open[] {
  let open = asked;
  const refused = new Set<string>();
  const plansOf = (f: Finding) =>
    f.fixes.filter((p) => (unsafe || p.applicability === "safe") && !refused.has(keyOf(f, p)));
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const wanted = chosen(rounds.last).filter((f) => open.some((o) => isSame(o, f)));
    const attempts = attemptsOf(options, rounds, wanted, plansOf);
    if (attempts.size === 0) break;
    const overlay = new Map([...rounds.texts].map(([file, { after }]) => [file, after]));
    for (const [file, { text, edits }] of attempts) overlay.set(file, applyEdits(text, edits));
    const next = runAnalysis({ ...options, overlay });
    const failed = [...attempts].flatMap(([file, a]) => a.done.filter((d) => isThereStill(next, file, a, d.item)));
    if (failed.length > 0) {
      for (const { item, plan } of failed) refused.add(keyOf(item, plan));
      continue;
    }
    for (const [file, attempt] of attempts) keep(rounds, file, attempt, overlay.get(file)!);
    open = open.flatMap((o) => {
      const attempt = attempts.get(o.finding.location.file);
      if (!attempt) return [o];
      if (attempt.done.some(({ item }) => isSame(o, item))) return [];
      return [{ ...o, start: movedOffset(o.start, attempt.edits), end: movedOffset(o.end, attempt.edits) }];
    });
    rounds.last = next;
  }
  return open;
}

function rangeOf({ location: { start, end } }: Finding): { start: number; end: number } {
  return { start, end };
}

function isSame({ finding, start, end }: Open, { ruleId, location: at }: Finding): boolean {
  return (
    ruleId === finding.ruleId &&
    at.file === finding.location.file &&
    (at.start === start || (at.start < Math.max(end, start) && at.end > Math.min(start, end)))
  );
}

function keyOf(f: Finding, plan: FixPlan): string {
  return `${f.location.file} ${f.fingerprint} ${f.location.start} ${plan.title}`;
}

function attemptsOf(
  options: RunOptions,
  { last, left, texts }: FixRounds,
  findings: readonly Finding[],
  plansOf: (f: Finding) => FixPlan[],
): Map<string, Attempt> {
  const frontends = frontendsFor(options.parser === "oxc" ? createOxcParser() : createTypeScriptEslintParser());
  const content = contentFor(last.config);
  const attempts = new Map<string, Attempt>();
  const fixable = new Map<string, Finding[]>();
  for (const f of findings) {
    if (plansOf(f).length === 0) continue;
    const { file } = f.location;
    fixable.set(file, [...(fixable.get(file) ?? []), f]);
  }
  for (const [file, items] of fixable) {
    const frontend = frontendOf(frontends, file);
    const text = last.source(file)?.text;
    if (!frontend || text === undefined || left.has(file)) continue;
    const reason = unwritable(last.root, file, texts.get(file)?.before ?? text);
    if (reason) {
      left.set(file, reason);
      continue;
    }
    const input = {
      fileName: file,
      text,
      lexicon: content.lexicon(),
      values: content.values,
      secrets: content.secrets(),
    };
    const resolved = resolveFixes(frontend, input, items, plansOf);
    if (resolved) attempts.set(file, { text, ...resolved });
  }
  return attempts;
}

/** A finding of the same rule where the fixed one was. */
function isThereStill({ result }: AnalysisRun, file: string, { edits }: Attempt, fixed: Finding): boolean {
  const start = movedOffset(fixed.location.start, edits);
  const end = movedOffset(fixed.location.end, edits);
  return result.findings.some(
    ({ ruleId, location: at }) =>
      ruleId === fixed.ruleId && at.file === file && at.start < Math.max(end, start) && at.end > Math.min(start, end),
  );
}

function keep({ last, done, texts }: FixRounds, file: string, attempt: Attempt, after: string): void {
  texts.set(file, { before: texts.get(file)?.before ?? attempt.text, after });
  for (const { item, plan } of attempt.done)
    done.push({ file, line: last.source(file)!.lines.position(item.location.start).line, ruleId: item.ruleId, plan });
}
