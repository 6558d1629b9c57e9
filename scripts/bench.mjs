// Measures this program and its peers on the same files in one run and writes test/bench/RESULTS.md.
//   GOODFAITH_BENCH=<folder>     each sub folder a project; without it, packages of node_modules that ship TypeScript
//   GOODFAITH_BENCH_ONLY=a,b     only these projects
//   GOODFAITH_BENCH_RUNS=5       runs behind each median
//   GOODFAITH_BENCH_STEPS=50,100   sizes of the growth table in kLOC (50 to 1,000)
//   GOODFAITH_BENCH_NODE=<path>  a second Node.js to measure this program with, beside the one that runs this script
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { changeTen, copyOf, grown, sizeOf, sources } from "./bench/corpora.mjs";
import { median } from "./bench/measure.mjs";
import { table, write } from "./bench/report.mjs";
import { tools } from "./bench/tools.mjs";

const root = join(import.meta.dirname, "..");
// Inside this folder, so that the peers find their rules; a `.git` of its own keeps ignore files from outside away.
const out = join(root, "out/bench");
const runs = Number(process.env.GOODFAITH_BENCH_RUNS ?? 5);
const secondNode = process.env.GOODFAITH_BENCH_NODE;
const only = process.env.GOODFAITH_BENCH_ONLY?.split(",");
/** kLOC. */
const STEPS = (process.env.GOODFAITH_BENCH_STEPS ?? "50,100,250,500,1000").split(",").map(Number);
/** Peers are measured on projects of this size and more: below, starting the process is all there is. */
const MIN_LINES = 20_000;

const main = join(root, "bin/goodfaith.cjs");
/** On one thread, whatever the machine has; a row of its own tells what a second one saves and costs. */
const goodfaith = (...more) => [process.execPath, main, ".", "-f", "concise", "--exit-zero", "--threads", "1", ...more];

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const projects = sources(process.env.GOODFAITH_BENCH, root).filter((p) => !only || only.includes(p.name));
const measured = projects
  .map((project) => ({ project, size: sizeOf(project.files) }))
  .filter(({ size }) => size.lines >= (process.env.GOODFAITH_BENCH ? MIN_LINES : 1))
  .sort((a, b) => b.size.lines - a.size.lines)
  .slice(0, process.env.GOODFAITH_BENCH ? 20 : 3);
const peers = tools(root, join(out, "settings"));
const say = (text) => console.log(`${new Date().toISOString().slice(11, 19)} ${text}`);
const sections = [];

for (const { project, size } of measured) {
  say(`${project.name}: ${size.files} files, ${size.lines} lines`);
  const at = copyOf(project, join(out, "projects", project.name));
  const rows = [];
  const add = (name, value) => {
    say(`  ${name}: ${value.cpu.toFixed(2)} s CPU, ${value.wall.toFixed(2)} s, ${value.peak.toFixed(0)} MB`);
    rows.push({ name, ...value });
  };
  const cache = join(tmpdir(), `goodfaith-bench-cache-${process.pid}`);
  const cached = goodfaith("--cache-location", cache);
  add("goodfaith, cold", median(goodfaith("--no-cache"), at, { runs }));
  add("goodfaith, cold, two threads", median(goodfaith("--no-cache", "--threads", "2"), at, { runs }));
  add(
    "goodfaith, cold, cache written",
    median(cached, at, { runs, before: () => rmSync(cache, { recursive: true, force: true }) }),
  );
  add("goodfaith, warm, nothing changed", median(cached, at, { runs }));
  add("goodfaith, warm, ten files changed", median(cached, at, { runs, before: (i) => changeTen(at, project, i) }));
  copyOf(project, at);
  rmSync(cache, { recursive: true, force: true });
  if (secondNode) {
    const version = execFileSync(secondNode, ["--version"], { encoding: "utf8" }).trim();
    const [, ...rest] = goodfaith("--no-cache");
    add(`goodfaith, cold, Node ${version}`, median([secondNode, ...rest], at, { runs }));
  }
  for (const peer of peers) {
    try {
      add(peer.name, median(peer.command, at, { runs, warmUp: 0 }));
    } catch (error) {
      say(`  ${peer.name}: ${error.message}`);
      rows.push({ name: `${peer.name} (failed)` });
    }
  }
  sections.push({ name: project.name, size, rows });
}

const growth = [];
for (const kilo of STEPS) {
  const at = join(out, "projects", "grown");
  const size = grown(projects, kilo * 1000, at);
  const value = median(goodfaith("--no-cache"), at, { runs });
  say(`growth ${kilo} kLOC: ${value.cpu.toFixed(2)} s CPU, ${value.peak.toFixed(0)} MB`);
  growth.push({ kilo, size, ...value });
  rmSync(at, { recursive: true, force: true });
}

const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}`;
write(join(root, "test/bench/RESULTS.md"), {
  machine,
  node: process.version,
  runs,
  peers,
  sections: sections.map((s) => ({ ...s, table: table(s.rows) })),
  growth,
});
say("wrote test/bench/RESULTS.md");
writeFileSync(join(out, "results.json"), JSON.stringify({ sections, growth }, null, 1));
