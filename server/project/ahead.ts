// Facts of many files made side by side: worker threads take files from the same list as the thread that waits for them.
// They only save time. What a thread did not bring, because it ran out of memory or the file is not as it should be, is
// read again by whoever asks, so the result is the same with any number of threads.
import { deserialize } from "node:v8";
import { Worker } from "node:worker_threads";
import type { FileFacts, ProjectConfig } from "../engine/api.js";
import { type FoundFile, type LoadInput, type MadeFacts, readFiles } from "../node/api.js";

/** What a worker needs to know; plain data. */
export interface AheadTask {
  files: readonly FoundFile[];
  /** One number: how many files of the list have been taken. */
  taken: SharedArrayBuffer;
  config: Pick<ProjectConfig, "dataTypes" | "regions" | "functions">;
  parser: "oxc" | "typescript-eslint";
  limits: LoadInput["limits"];
}

/** Sent by a worker, some files at a time. */
export interface AheadPart {
  made: { path: string; key: string; facts: Uint8Array<ArrayBuffer> }[];
  /** Number of files it has dealt with since the part before. */
  done: number;
}

export interface AheadInput {
  files: readonly FoundFile[];
  config: AheadTask["config"];
  parser: AheadTask["parser"];
  /** How this thread reads the files; `files` of it do not count. */
  load: LoadInput;
  /** All that work, this one included. */
  threads: number;
  /** Bundle of aheadWorker.ts. */
  worker: string;
  /** MB of heap a worker may use; what the engine takes for right where nothing is said. */
  memory?: number;
  /** Called with the number of files dealt with. */
  progress?: (done: number) => void;
}

export interface Ahead {
  made: ReadonlyMap<string, MadeFacts>;
  /** Why workers ended early, one for each that did: "memory", or what was thrown. */
  failures: string[];
}

interface Growing extends Ahead {
  made: Map<string, MadeFacts>;
}

/** MB, enough for one file after the other. */
const YOUNG = 48;
/** Milliseconds between two looks at what workers have sent. */
const PAUSE = 50;

/** Reads and extracts all files; large ones first, so that no thread is left alone with one at the end. */
export async function extractAhead(input: AheadInput): Promise<Ahead> {
  const files = [...input.files].sort((a, b) => b.size - a.size);
  const ahead: Growing = { made: new Map(), failures: [] };
  const taken = new SharedArrayBuffer(4);
  let done = 0;
  const count = (more: number) => {
    done += more;
    input.progress?.(done);
  };
  const { config, parser, load } = input;
  const { dataTypes, regions, functions } = config;
  const task: AheadTask = { files, taken, config: { dataTypes, regions, functions }, parser, limits: load.limits };
  const workers = Array.from({ length: input.threads - 1 }, () => work(input, task, ahead, count));
  let turn = performance.now();
  for (let file = next(files, taken); file; file = next(files, taken)) {
    const made = factsOf(load, file);
    if (made) ahead.made.set(file.path, made);
    count(1);
    if (performance.now() - turn < PAUSE) continue;
    await new Promise((resolve) => setImmediate(resolve));
    turn = performance.now();
  }
  await Promise.all(workers);
  return ahead;
}

/** The next file of the list that nobody has taken. */
export function next(files: readonly FoundFile[], taken: SharedArrayBuffer): FoundFile | undefined {
  return files[Atomics.add(new Int32Array(taken), 0, 1)];
}

/** Undefined where there is anything to tell about the file: then it is read again where that is told. */
export function factsOf(load: LoadInput, file: FoundFile): MadeFacts | undefined {
  const { files, notes, extraction } = readFiles({ ...load, files: [file] });
  const one = files[0];
  if (!one?.facts || notes.length + extraction.length > 0) return undefined;
  return one.facts.problems.some((p) => p.kind === "internal") ? undefined : { key: one.key, facts: one.facts };
}

/** Settled when the worker has ended, in whatever way. */
function work(input: AheadInput, task: AheadTask, ahead: Growing, count: (more: number) => void): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(input.worker, {
      workerData: task,
      resourceLimits: {
        maxYoungGenerationSizeMb: YOUNG,
        ...(input.memory === undefined ? {} : { maxOldGenerationSizeMb: input.memory }),
      },
    });
    worker.on("message", (part: AheadPart) => {
      for (const { path, key, facts } of part.made) ahead.made.set(path, packed(key, facts));
      count(part.done);
    });
    worker.on("error", (error: NodeJS.ErrnoException) => {
      ahead.failures.push(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : error.message);
    });
    worker.on("exit", () => resolve());
  });
}

/** Read back when somebody asks. */
function packed(key: string, bytes: Uint8Array): MadeFacts {
  return {
    key,
    get facts() {
      return deserialize(bytes) as FileFacts;
    },
  };
}
