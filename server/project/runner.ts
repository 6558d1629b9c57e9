// When to run: after a pause in the changes, never twice at once, given up and begun anew when something changes meanwhile.
// Invariant: once `settled` resolves, the last run saw every change told before it was asked.

export interface Runner {
  /** Something changed. */
  schedule(): void;
  /** Ends the run under way; what it was for counts as done. */
  cancel(): void;
  settled(): Promise<void>;
  dispose(): void;
}

export interface RunnerInput {
  /** Milliseconds without a change before a run begins. */
  delay(): number;
  /** False when it was cancelled. */
  run(cancelled: () => boolean): Promise<boolean>;
  failed(error: unknown): void;
}

export function createRunner(input: RunnerInput): Runner {
  let wanted = 0;
  let done = 0;
  let given = 0;
  let running = false;
  let disposed = false;
  let timer: NodeJS.Timeout | undefined;
  let waiting: (() => void)[] = [];
  const release = () => {
    if (!disposed && (done < wanted || running)) return;
    const resolved = waiting;
    waiting = [];
    for (const resolve of resolved) resolve();
  };
  const loop = async () => {
    running = true;
    while (done < wanted && timer === undefined && !disposed) {
      const version = wanted;
      let finished = true;
      try {
        finished = await input.run(() => disposed || version !== wanted || given >= version);
      } catch (error) {
        input.failed(error);
      }
      if (finished || given >= version) done = version;
    }
    running = false;
    release();
  };
  return {
    schedule() {
      if (disposed) return;
      wanted++;
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = undefined;
        if (!running) void loop();
      }, input.delay());
    },
    cancel() {
      given = wanted;
    },
    settled: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        release();
      }),
    dispose() {
      disposed = true;
      clearTimeout(timer);
      release();
    },
  };
}
