// Measures edits inside one process, without the protocol of the editor: after a first run over a folder, small edits of
// random files, each run to its end. CPU and wall milliseconds, and memory; then ten files at once, and a comparison of the
// last result with that of a new session.
//   node --expose-gc scripts/benchEdits.mjs <folder> [edits]
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { common, root } from "./build.mjs";

const folder = resolve(process.argv[2]);
const edits = Number(process.argv[3] ?? 50);
mkdirSync(join(root, "out"), { recursive: true });
const out = mkdtempSync(join(root, "out/bench-"));
const STEADY = { cancelled: () => false, turn: 1000 };

try {
  await build({
    ...common,
    stdin: { contents: 'export { createSession } from "./server/project/api.js";', resolveDir: root, loader: "ts" },
    outfile: join(out, "session.cjs"),
    packages: "external",
  });
  await measure(createRequire(import.meta.url)(join(out, "session.cjs")).createSession);
} finally {
  rmSync(out, { recursive: true, force: true });
}

async function measure(createSession) {
  const session = createSession({ folder, version: "0" });
  const first = await timed(() => session.run(STEADY));
  console.log(`first run ${first.cpu} ms CPU, ${memory()}`);
  const files = first.value.files.map((f) => f.path).filter((path) => /\.[cm]?[jt]sx?$/.test(path));
  const open = new Map();
  const next = randomFrom(20_261_126);
  const edit = (i) => {
    const path = files[next(files.length)];
    const text = open.get(path) ?? readFileSync(join(session.root, path), "utf8");
    const lines = text.split("\n");
    // By turns: a line that moves what follows, and one more export.
    if (i % 2 === 0) lines.splice(next(lines.length), 0, "");
    else lines.push(`export const bench${i} = ${i};`);
    open.set(path, lines.join("\n"));
    session.open(path, open.get(path));
    return path;
  };
  const times = [];
  for (let i = 0; i < edits; i++) {
    const path = edit(i);
    times.push({ path, ...(await timed(() => session.run(STEADY))) });
  }
  for (const unit of ["cpu", "wall"]) {
    const sorted = times.map((t) => t[unit]).sort((a, b) => a - b);
    const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
    console.log(`edit, ms ${unit}: p50 ${at(0.5)}, p95 ${at(0.95)}, worst ${sorted[sorted.length - 1]}`);
  }
  const worst = [...times].sort((a, b) => b.cpu - a.cpu).slice(0, 3);
  console.log(`slowest: ${worst.map((t) => `${t.path} ${t.cpu}`).join(", ")}; ${memory()}`);
  for (let i = 0; i < 10; i++) edit(i);
  const ten = await timed(() => session.run(STEADY));
  console.log(`ten files at once: ${ten.cpu} ms CPU`);
  const again = createSession({ folder, version: "0" });
  for (const [path, text] of open) again.open(path, text);
  const anew = await again.run(STEADY);
  console.log(
    JSON.stringify(anew.result) === JSON.stringify(ten.value.result) ? "as a first run" : "NOT as a first run",
  );
}

async function timed(run) {
  const cpu = process.cpuUsage();
  const started = performance.now();
  const value = await run();
  const used = process.cpuUsage(cpu);
  return { value, cpu: Math.round((used.user + used.system) / 1000), wall: Math.round(performance.now() - started) };
}

function memory() {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return `${Math.round(heapUsed / 2 ** 20)} MB of heap in use, ${Math.round(rss / 2 ** 20)} MB resident`;
}

/** xorshift32: the same edits each time. */
function randomFrom(seed) {
  let state = seed;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}
