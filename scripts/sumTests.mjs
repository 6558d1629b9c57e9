// Adds up the result files of the suites named on the command line and prints `N passed, N failed` as the last line.
// A suite whose file is missing or empty of tests counts as one failure.
import { readFileSync } from "node:fs";
import { join } from "node:path";

let passed = 0;
let failed = 0;
for (const argument of process.argv.slice(2)) {
  const [suite, exit = "0"] = argument.split("=");
  let counts = { passed: 0, failed: 0 };
  try {
    counts = JSON.parse(readFileSync(join(import.meta.dirname, "../out/results", `${suite}.json`), "utf8"));
  } catch {
    console.log(`${suite}: no result file`);
  }
  if (counts.passed + counts.failed === 0) counts.failed = 1;
  // A suite that ended badly without a failed test failed all the same.
  if (exit !== "0" && counts.failed === 0) counts.failed = 1;
  console.log(`${suite}: ${counts.passed} passed, ${counts.failed} failed`);
  passed += counts.passed;
  failed += counts.failed;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
