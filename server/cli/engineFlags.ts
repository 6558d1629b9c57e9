// How the JavaScript engine spends its time in a run of seconds. All can be set while it runs; one that a version does
// not know would be told to the user, so each is for the versions it was measured on.
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/** Compiling what is used for some seconds only costs a quarter of a run by default: later, and with less inlining. */
const COMPILE: Record<"11" | "12" | "13", readonly string[]> = {
  "11": ["--interrupt-budget=300000", "--max-inlined-bytecode-size-cumulative=300"],
  "12": ["--invocation-count-for-turbofan=15000", "--max-inlined-bytecode-size-cumulative=300"],
  // The middle compiler does nearly as well here; what runs very often still gets the best one.
  "13": ["--invocation-count-for-turbofan=200000", "--max-inlined-bytecode-size-cumulative=300"],
};

/** Node 20, 22 and 24. */
function isMeasured(major: string): major is keyof typeof COMPILE {
  return Object.hasOwn(COMPILE, major);
}

const major = process.versions.v8.slice(0, process.versions.v8.indexOf("."));

export function tuneEngine(): void {
  if (!isMeasured(major)) return;
  // The heap may grow to 1.6 times what is in use before it is cleaned, not several times: a third less memory at the
  // peak for a twentieth more time.
  for (const flag of ["--heap-growing-percent=60", ...COMPILE[major]]) setFlagsFromString(flag);
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
  if (!isMeasured(major) || files++ % PACE !== 0) return;
  const size = getHeapSpaceStatistics().find((space) => space.space_name === "new_space")?.space_size ?? 0;
  if (grows === size < YOUNG) return;
  grows = !grows;
  setFlagsFromString(`--semi-space-growth-factor=${grows ? 2 : 1}`);
}
