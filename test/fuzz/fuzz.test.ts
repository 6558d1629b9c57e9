// Mutated and generated programs through every front end, the linker, the rules and the reports. `npm run fuzz` runs
// 100,000 with a seed of the day; here a few hundred with a fixed one. FUZZ_RUNS and FUZZ_SEED set both.
// The project under way is kept in out/fuzz, for what ends the process instead of failing the test; a watching thread
// ends a process that hangs.
import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import fc from "fast-check";
import { createTypeScriptEslintParser } from "../../server/node/api.js";
import { examine } from "./oracle.js";
import { type Project, projects, SEEDS } from "./programs.js";

const RUNS = Number(process.env.FUZZ_RUNS ?? 400);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_125);
const HANG_MS = 60_000;
const folder = join("out", "fuzz");
const current = join(folder, `current-${process.pid}.json`);
const portable = createTypeScriptEslintParser();

describe(`fuzz: ${RUNS} projects, FUZZ_SEED=${SEED}`, function () {
  this.timeout(0);
  let watch: Worker;
  const beats = new Int32Array(new SharedArrayBuffer(4));
  before(() => {
    mkdirSync(folder, { recursive: true });
    watch = new Worker(WATCH, { eval: true, workerData: { beats, ms: HANG_MS, current } });
  });
  after(async () => {
    await watch.terminate();
    rmSync(current, { force: true });
  });
  const run = (project: Project, parser?: typeof portable) => {
    beats[0]!++;
    writeFileSync(current, JSON.stringify(project));
    examine(project, parser);
  };

  it("has every kind of text to start from", () => {
    for (const kind of [
      ".ts",
      ".tsx",
      ".vue",
      ".component.html",
      ".ejs",
      ".hbs",
      ".njk",
      ".pug",
      ".prisma",
      ".sql",
      ".json",
      ".yaml",
      ".env",
    ])
      assert.ok(
        SEEDS.some((s) => s.extension === kind),
        kind,
      );
  });
  it("nothing throws, hangs, leaks a value or changes from one time to the next", () => {
    let planted = 0;
    const property = fc.property(projects, (project) => {
      planted += project.canaries.length > 0 ? 1 : 0;
      run(project);
    });
    fc.assert(property, { numRuns: RUNS, seed: SEED, verbose: fc.VerbosityLevel.None });
    assert.ok(planted > RUNS / 10, `only ${planted} projects had a value in them`);
  });
  it("with the portable parser, too", () => {
    const property = fc.property(projects, (project) => run(project, portable));
    fc.assert(property, { numRuns: Math.ceil(RUNS / 20), seed: SEED + 1 });
  });
});

const WATCH = `
const { workerData: { beats, ms, current } } = require("node:worker_threads");
let last = -1, since = Date.now();
setInterval(() => {
  const now = Atomics.load(beats, 0);
  if (now !== last) { last = now; since = Date.now(); }
  else if (Date.now() - since > ms) {
    process.stderr.write("\\nfuzz: a project takes longer than " + ms + " ms; it is in " + current + "\\n");
    process.kill(process.pid, "SIGKILL");
  }
}, 1000).unref();
`;
