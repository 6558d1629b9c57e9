// How the JavaScript engine spends its time in a run of seconds. All can be set while it runs; one that a version does
// not know would be told to the user, so each is for the versions it was measured on.
import { setFlagsFromString } from "node:v8";
import { growSlowly } from "../node/api.js";

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
  growSlowly();
  if (isMeasured(major)) for (const flag of COMPILE[major]) setFlagsFromString(flag);
}
