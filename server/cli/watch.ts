// `goodfaith check --watch`: judges the project again whenever something in it changes, in a session that keeps what has not
// changed. On a terminal the summary is drawn anew in its other screen, so that nothing scrolls; elsewhere each run is
// printed plainly, one after the other. Configuration, ignore files and the baseline are followed like code.
import { existsSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { hasFailed } from "../engine/api.js";
import { defaultCacheFile, type FolderWatch, UsageError, watchFolders } from "../node/api.js";
import {
  coversRoot,
  createRunner,
  createSession,
  idleProblems,
  type Runner,
  rulesOf,
  type Session,
  type Snapshot,
} from "../project/api.js";
import { safe } from "../report/api.js";
import { type AnalysisRun, belowRoot, listFiles } from "./analyse.js";
import { baselinePlace } from "./baselineUse.js";
import type { CheckPlan } from "./checkPlan.js";
import { problemLine } from "./config.js";
import { type FileChoice, fileChoice } from "./fileChoice.js";
import { fixedRun } from "./fix.js";
import { usageText } from "./locales.js";
import { seenFrom } from "./seenFrom.js";
import { conclude, judged } from "./verdict.js";
import { createScreen, type Screen } from "./watchScreen.js";

/** Milliseconds without a change before a run begins. */
const SETTLED = 100;
const INTERRUPTED = 130;
const TERMINATED = 143;

interface Watching {
  plan: CheckPlan;
  root: string;
  folder: string;
  session: Session;
  watch: FolderWatch;
  runner: Runner;
  screen: Screen | undefined;
  /** What was shown last. */
  shown: { snapshot: Snapshot; what: string } | undefined;
  /** Show the next run even if it is the same. */
  forced: boolean;
  /** Why some folders are not followed; told once. */
  blind: string | undefined;
  ended: boolean;
}

/** Exit code, when the user has ended it. @throws UsageError before it begins. */
export async function watch(plan: CheckPlan): Promise<number> {
  // What is wrong from the start is told as in any other run.
  const { root, directories } = listFiles(plan.options, false);
  const w = watching(plan, root);
  follow(w, directories);
  return await new Promise((done) => {
    const end = (code: number) => {
      if (w.ended) return;
      w.ended = true;
      w.runner.dispose();
      w.watch.close();
      w.screen?.close();
      process.off("SIGINT", interrupted).off("SIGTERM", terminated);
      const saved = plan.options.cache === undefined || !w.shown ? Promise.resolve() : w.session.keep();
      // A cache that cannot be written costs time only.
      saved.catch(() => undefined).then(() => done(code));
    };
    const interrupted = () => end(INTERRUPTED);
    const terminated = () => end(TERMINATED);
    process.on("SIGINT", interrupted).on("SIGTERM", terminated);
    w.screen?.keys({ r: () => again(w), f: () => fix(w), q: () => end(0), interrupt: interrupted });
    if (!w.screen && !plan.flags.quiet) process.stderr.write(`goodfaith: ${plan.terminal.say("watching")}\n`);
    w.runner.schedule();
  });
}

function watching(plan: CheckPlan, root: string): Watching {
  const { options, terminal } = plan;
  const { cache } = options;
  const folder = folderOf(plan, root);
  const session = createSession({
    root,
    folder,
    version: plan.version,
    scope: {
      config: belowRoot(options, root),
      include: options.include,
      exclude: options.exclude,
      gitignore: options.gitignore,
      ignoreRules: options.ignoreRules !== false,
      maxSize: options.maxSize,
      inline: options.inlineSuppressions,
      without: new Set((options.reports ?? []).map((file) => resolve(options.cwd, file))),
    },
    ...(cache === undefined
      ? {}
      : {
          kept: {
            file: cache === "" ? defaultCacheFile(root, "watch") : cache.replace(/\.pack$/, ".watch.pack"),
            build: options.build,
          },
        }),
  });
  const w: Watching = {
    plan,
    root,
    folder,
    session,
    watch: watchFolders(root, (path, existence) => changed(w, path, existence)),
    runner: createRunner({
      delay: () => (w.shown ? SETTLED : 0),
      run: (cancelled) => runOnce(w, cancelled),
      failed: (error) => {
        if (error instanceof UsageError) tell(w, usageText(error, terminal.say));
        else tell(w, `${terminal.say("internal")}: ${error instanceof Error ? error.name : ""}`);
      },
    }),
    screen: createScreen(plan),
    shown: undefined,
    forced: false,
    blind: undefined,
    ended: false,
  };
  return w;
}

/** What is analysed: the one folder that is named, all of the project around several paths, else where the user stands. */
function folderOf({ paths, options, choice }: CheckPlan, root: string): string {
  if (choice) return root;
  if (paths.length === 0) return options.cwd;
  const only = resolve(options.cwd, paths[0]!);
  return paths.length === 1 && statSync(only).isDirectory() ? only : root;
}

function changed(w: Watching, path: string, existence: boolean): void {
  const absolute = join(w.root, path);
  if (w.plan.options.reports?.some((file) => resolve(w.plan.options.cwd, file) === absolute)) return;
  // Facts of the session do not tell of these.
  const baseline = w.shown && baselinePlace({ root: w.root, config: w.shown.snapshot.config }, w.plan.flags)?.path;
  if (absolute === baseline || path.endsWith("CODEOWNERS")) w.forced = true;
  if (existence) w.session.appeared(path);
  else w.session.written(path);
  w.runner.schedule();
}

/** Everything is looked at again. */
function again(w: Watching): void {
  w.forced = true;
  w.session.appeared("");
  w.runner.schedule();
}

/** What --fix would do; the changes are seen as any other. */
function fix(w: Watching): void {
  const { plan } = w;
  const flags = { ...plan.flags, fix: true, quiet: true };
  const run = shownRun(w);
  if (!run || w.ended) return;
  try {
    const wanted = new Set(judged(plan, run).visible.map((f) => `${f.location.file} ${f.fingerprint}`));
    fixedRun(
      plan.options,
      flags,
      (one) => one.result.findings.filter((f) => wanted.has(`${f.location.file} ${f.fingerprint}`)),
      plan.terminal,
    );
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    tell(w, usageText(error, plan.terminal.say));
  }
  again(w);
}

function shownRun(w: Watching): AnalysisRun | undefined {
  return w.shown && runOf(w, w.shown.snapshot, 0);
}

async function runOnce(w: Watching, cancelled: () => boolean): Promise<boolean> {
  const started = performance.now();
  const snapshot = await w.session.run({ cancelled, progress: (part) => w.screen?.progress(part) });
  if (!snapshot) return false;
  // A folder that is new may have been filled before it was followed.
  for (const directory of follow(w, w.session.directories())) {
    w.session.appeared(directory);
    w.runner.schedule();
  }
  const choice = choiceOf(w, snapshot);
  const { result, configProblems } = snapshot;
  // Many changes change nothing of what is told.
  const what = JSON.stringify([result, configProblems, choice && [...choice.files]]);
  if (w.shown?.what === what && !w.forced) {
    w.shown = { snapshot, what };
    return true;
  }
  const run = runOf(w, snapshot, performance.now() - started);
  if (w.plan.options.inventory) {
    const inventory = await w.session.inventory(snapshot, { cancelled });
    if (!inventory) return false;
    run.result = { ...run.result, inventory };
  }
  if (w.ended) return true;
  w.forced = false;
  w.shown = { snapshot, what };
  w.screen?.clear();
  for (const problem of configProblems) tell(w, problemLine(problem, w.root, w.plan.terminal.say));
  const plan = { ...w.plan, choice };
  conclude({ ...plan, ...(w.screen ? { screen: w.screen.size() } : {}) }, run);
  // Formats of lines say nothing where nothing is found.
  if (!w.screen && !plan.flags.quiet)
    tell(w, plan.terminal.say("watchRan", { count: judged(plan, run).visible.length }));
  return true;
}

/** Gives those that were not followed before. */
function follow(w: Watching, walked: readonly string[]): string[] {
  const known = w.shown !== undefined;
  const { fresh, failed } = w.watch.follow([...walked, ...around(w)]);
  if (failed !== undefined && failed !== w.blind) tell(w, w.plan.terminal.say("watchBlind", { reason: failed }));
  w.blind = failed;
  return known ? fresh : [];
}

/** Between the root and the folder, where settings and ignore files stand. */
function around({ root, folder, plan }: Watching): string[] {
  const found: string[] = [];
  for (let at = folder; at !== root && at.startsWith(root); at = dirname(at)) found.push(below(root, dirname(at)));
  const { file } = plan.options.config;
  return [
    ...found,
    ...[".github", ".gitlab", "docs", ...(file ? [dirname(below(root, resolve(file)))] : [])].filter((one) =>
      existsSync(join(root, one)),
    ),
  ];
}

function below(root: string, absolute: string): string {
  return relative(root, absolute).split(sep).join("/");
}

function choiceOf({ plan, root, folder }: Watching, snapshot: Snapshot): FileChoice | undefined {
  if (plan.choice) return fileChoice(plan.paths, plan.flags, plan.terminal.say);
  if (plan.paths.length === 0 || folder !== root) return undefined;
  const named = plan.paths.map((path) => below(root, resolve(plan.options.cwd, path)));
  if (named.includes("")) return undefined;
  const files = snapshot.files.map((f) => f.path);
  return {
    files: new Set(files.filter((file) => named.some((one) => file === one || file.startsWith(`${one}/`)))),
    tree: undefined,
  };
}

function runOf({ plan, root, folder }: Watching, snapshot: Snapshot, ms: number): AnalysisRun {
  const { options, selection } = plan;
  const { content, config, result } = snapshot;
  const ids = new Set(selection.rules.map((r) => r.meta.id));
  const isAsked = ({ ruleId }: { ruleId: string }) => ids.has(ruleId);
  const whole =
    options.include.length + options.exclude.length === 0 &&
    coversRoot(root, [folder]) &&
    !hasFailed(result.coverage.notes);
  return {
    root,
    whole,
    idle: whole
      ? idleProblems(
          root,
          config,
          snapshot.files.map((f) => f.path),
        )
      : [],
    config,
    result: { ...result, findings: result.findings.filter(isAsked), suppressed: result.suppressed.filter(isAsked) },
    rules: rulesOf(config, selection.rules),
    dataTypes: content.dataTypes,
    values: content.values,
    source: snapshot.source,
    shown: (file) => seenFrom(options.cwd, root, file),
    ms,
  };
}

function tell({ screen }: Watching, text: string): void {
  const line = `goodfaith: ${safe(text)}`;
  if (screen) screen.say(line);
  else process.stderr.write(`${line}\n`);
}
