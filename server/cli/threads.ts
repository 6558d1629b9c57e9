// `--threads <n>`: how many threads read the files of a run.
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { UsageError } from "../node/api.js";
import { extractAhead } from "../project/api.js";
import { safe } from "../report/api.js";
import { type Input, loadOf, type RunOptions } from "./analyse.js";
import type { Say } from "./locales.js";

/** More would wait for the one that judges. */
const ENOUGH = 3;
/** On two cores the engine's own threads, which compile and collect, have the other one: a second of ours gave nothing. */
const CORES = 4;
const MOST = 64;
/** Bytes of files below which another thread costs more than it brings: about 200,000 lines. */
const WORTH_IT = 6_000_000;

/** Number of --threads; undefined: as many as pay. @throws UsageError unless it is 1 to 64. */
export function threadsOf(flag: string | undefined, say: Say): number | undefined {
  if (flag === undefined) return undefined;
  const threads = /^\d{1,2}$/.test(flag) ? Number(flag) : 0;
  if (threads < 1 || threads > MOST) throw new UsageError(say("noThreads", { value: safe(flag) }));
  return threads;
}

/** The input with the facts of its files, made in as many threads as were asked for or pay. */
export async function withFactsAhead(
  { progress, ...options }: RunOptions,
  input: Input,
  asked: number | undefined,
): Promise<Input> {
  const threads = Math.min(asked ?? threadsFor(input), input.files.length);
  if (threads <= 1) return input;
  const { made, failures } = await extractAhead({
    files: input.files,
    config: input.config,
    parser: options.parser,
    load: loadOf(options, input),
    threads,
    worker: join(__dirname, "worker.cjs"),
    progress: (done) => progress?.(done, input.files.length),
  });
  for (const failure of new Set(failures)) {
    const reason = failure === "memory" ? options.say("outOfMemory") : safe(failure);
    process.stderr.write(`goodfaith: ${options.say("threadEnded", { reason })}\n`);
  }
  return { ...input, made };
}

function threadsFor({ files }: Input): number {
  const bytes = files.reduce((sum, f) => sum + f.size, 0);
  return bytes < WORTH_IT || availableParallelism() < CORES ? 1 : ENOUGH;
}
