// `goodfaith check`: plans, runs, concludes; lists files, writes parts, fixes, suppresses or watches where that is asked for.
import { safe } from "../report/api.js";
import { listFiles, runInThreads } from "./analyse.js";
import { type CheckFlags, type CheckMode, type CheckPlan, planOf } from "./checkPlan.js";
import { fixedRun } from "./fix.js";
import { seenFrom } from "./seenFrom.js";
import { writeShard } from "./shard.js";
import { suppressedRun } from "./suppress.js";
import { conclude, judged } from "./verdict.js";
import { watch } from "./watch.js";

export type { CheckFlags } from "./checkPlan.js";

/** Exit code. */
export async function check(
  paths: readonly string[],
  flags: CheckFlags,
  version: string,
  mode: CheckMode = "check",
): Promise<number> {
  const plan = await planOf(paths, flags, version, mode);
  const { options, shard, threads, terminal } = plan;
  if (shard) return await writeShard(options, shard, flags.shardFile, threads, terminal);
  if (flags.listFiles) return listed(plan);
  if (flags.watch) return await watch(plan);
  const shown = { ...options, ...(showsProgress(flags) ? { progress: progressLine } : {}) };
  const visible = (run: Parameters<typeof judged>[1]) => judged(plan, run).visible;
  const run = plan.suppress
    ? suppressedRun(shown, visible, plan.suppress, terminal)
    : plan.fixes
      ? fixedRun(shown, flags, visible, terminal)
      : await runInThreads(shown, threads);
  if (showsProgress(flags)) process.stderr.write("\r\u001b[K");
  return conclude(plan, run);
}

function listed({ options, flags, choice }: CheckPlan): number {
  const { root, files: all, excluded, notes } = listFiles(options, flags.verbose === true);
  const files = choice ? all.filter((f) => choice.files.has(f.path)) : all;
  const shown = (path: string) => safe(seenFrom(options.cwd, root, path));
  process.stdout.write(files.map((f) => `${shown(f.path)}\n`).join(""));
  if (flags.verbose) {
    for (const e of excluded) process.stderr.write(`- ${shown(e.path)}   ${safe(e.source)}\n`);
    for (const n of notes) process.stderr.write(`- ${shown(n.file)}   ${safe(n.message)}\n`);
  }
  return files.length === 0 && flags.errorsOnUnmatched && !choice ? 2 : 0;
}

function showsProgress(flags: CheckFlags): boolean {
  return flags.progress && !flags.quiet && process.stderr.isTTY === true && !process.env.CI;
}

function progressLine(done: number, total: number): void {
  if (done % 50 === 0) process.stderr.write(`\r${done}/${total}\u001b[K`);
}
