// The fuzz suite at length: FUZZ_RUNS projects (100,000 unless set), from FUZZ_SEED or a new seed, which is printed.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const runs = process.env.FUZZ_RUNS ?? "100000";
const seed = process.env.FUZZ_SEED ?? String(Date.now() % 2 ** 31);
console.log(`FUZZ_RUNS=${runs} FUZZ_SEED=${seed}`);
const { status } = spawnSync(process.execPath, [join(import.meta.dirname, "test.mjs"), "test/fuzz/fuzz.test.ts"], {
  cwd: join(import.meta.dirname, ".."),
  stdio: "inherit",
  env: { ...process.env, FUZZ_RUNS: runs, FUZZ_SEED: seed },
});
process.exit(status ?? 1);
