// The measurements as a page. Ratios are of CPU time, against the cold run of this program.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const number = (value, digits) => (value === undefined ? "–" : value.toFixed(digits));

export function table(rows) {
  const base = rows[0];
  const lines = rows.map((r) => {
    const ratio = r === base || r.cpu === undefined ? "" : ratioOf(base, r);
    return `| ${r.name} | ${number(r.cpu, 2)} | ${number(r.wall, 2)} | ${number(r.peak, 0)} | ${ratio} |`;
  });
  return ["| | CPU s | wall s | peak MB | goodfaith cold costs |", "|---|---|---|---|---|", ...lines].join("\n");
}

function ratioOf(base, row) {
  return `${(base.cpu / row.cpu).toFixed(base.cpu / row.cpu < 0.1 ? 3 : 2)} times as much`;
}

export function write(file, { machine, node, runs, peers, sections, growth }) {
  const versions = peers.map((p) => `${p.name} ${p.version}`).join("; ");
  const first = growth[0];
  const last = growth[growth.length - 1];
  const text = `# Measurements

Written by \`npm run bench\`; do not edit. Medians of ${runs} runs, user and system time of all threads, on ${machine}
with Node ${node}. Every tool read the same files: programs and manifests, without declarations, minified scripts and
files over 500 kB. Peers: ${versions}. The machine was shared with other work: compare within a table, not between
machines.

${sections.map((s) => `## ${s.name}: ${s.size.files} files, ${Math.round(s.size.lines / 1000)} kLOC\n\n${s.table}\n`).join("\n")}
## Growth

Projects joined until the size is reached.

| kLOC | files | CPU s | wall s | peak MB | CPU s per 100 kLOC |
|---|---|---|---|---|---|
${growth.map((g) => `| ${Math.round(g.size.lines / 1000)} | ${g.size.files} | ${number(g.cpu, 2)} | ${number(g.wall, 2)} | ${number(g.peak, 0)} | ${number((g.cpu / g.size.lines) * 100_000, 2)} |`).join("\n")}

From the first to the last row the size grows ${(last.size.lines / first.size.lines).toFixed(1)} times, the CPU time
${(last.cpu / first.cpu).toFixed(1)} times, the peak ${(last.peak / first.peak).toFixed(1)} times.
`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
