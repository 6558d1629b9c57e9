// How much memory the JavaScript engine takes for this program: how the heap grows, and when it is cleaned. All can be set while
// it runs; what a version might not know, and would tell the user, is for the versions it was measured on.
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Of Node 20, 22 and 24. */
const MEASURED: readonly string[] = ["11", "12", "13"];
const isMeasured = MEASURED.includes(process.versions.v8.slice(0, process.versions.v8.indexOf(".")));

/**
 * The heap may grow to 1.4 times what is in use before it is cleaned, not several times: a third less memory at the peak for a
 * twentieth more time.
 */
export function growSlowly(): void {
  if (isMeasured) setFlagsFromString("--heap-growing-percent=40");
}

/** Bytes of the young generation that are enough for one file after the other. */
const YOUNG = 16 * 1024 * 1024;
/** Files between two looks. */
const PACE = 8;

let files = 0;
let grows = true;

/**
 * To be called once a file: keeps the young generation from growing to three times what helps, a fifth of the peak on
 * Node 24. Its size can be given at the start of a process only, but how much it grows each time can be changed.
 */
export function keepYoung(): void {
  if (!isMeasured || files++ % PACE !== 0) return;
  const size = getHeapSpaceStatistics().find((space) => space.space_name === "new_space")?.space_size ?? 0;
  if (grows === size < YOUNG) return;
  grows = !grows;
  setFlagsFromString(`--semi-space-growth-factor=${grows ? 2 : 1}`);
}

export interface Cleaner {
  /** Some milliseconds: what was made and dropped just now. */
  young(): void;
  /** Some hundred milliseconds: all, and memory is given back to the system. */
  all(): void;
}

export function createCleaner(): Cleaner {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as (options: object) => void;
  return {
    young: () => collect({ type: "minor" }),
    all: () => collect({ type: "major", execution: "sync", flavor: "last-resort" }),
  };
}
