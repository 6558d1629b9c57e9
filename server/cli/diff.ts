// `goodfaith diff <base> [head]`: which personal data newly reaches which sink, recipient or store between two commits, and
// which no longer does; also where no rule fires. Compared with the commit where head left base, as reviews do.
import stringWidth from "string-width";
import { type DataUse, exposureChange } from "../engine/api.js";
import { findRoot, type SourceTree, sourceTree } from "../node/api.js";
import { jsonText, pad, positionOf, type Style, safe, shownPath } from "../report/api.js";
import type { AnalysisRun } from "./analyse.js";

import { choose } from "./choices.js";
import { configSource } from "./config.js";
import { commitOf, partedAt, withRepository } from "./gitUse.js";
import { gapLines } from "./inventory.js";
import type { MessageKey } from "./locales.js";
import { writtenTo } from "./outputs.js";
import { type CommonFlags, type Terminal, terminalFor } from "./terminal.js";
import { plainRun } from "./wholeRun.js";

const FORMATS = { text, json };
export const DIFF_FORMATS = Object.keys(FORMATS) as (keyof typeof FORMATS)[];

export interface DiffFlags extends CommonFlags {
  format: string;
  exitCode?: boolean;
  config?: string;
}

interface Side {
  /** As the user named it. */
  ref: string;
  commit: string;
  run: AnalysisRun;
}

interface Difference {
  base: Side;
  head: Side;
  /** Number of files that differ. */
  files: number;
  added: DataUse[];
  removed: DataUse[];
  unchanged: number;
}

/** Exit code: 1 with --exit-code when something was added. @throws UsageError where git cannot tell. */
export function diff(baseRef: string, headRef: string, flags: DiffFlags, version: string): number {
  const terminal = terminalFor(flags);
  const { say } = terminal;
  const equals = flags.format.indexOf("=");
  const name = choose(equals < 0 ? flags.format : flags.format.slice(0, equals), DIFF_FORMATS, "--format", say);
  const root = findRoot(process.cwd(), []);
  const run = (past: "base" | "head", tree: SourceTree) =>
    plainRun([], version, terminal, { whole: true, tree, past, config: configSource(flags), inventory: true });
  const difference = withRepository(root, say, (repository): Difference => {
    const [from, to] = [commitOf(repository, baseRef, say), commitOf(repository, headRef, say)];
    const parted = partedAt(repository, from, to, baseRef, say);
    const side = (past: "base" | "head", ref: string, commit: string): Side => ({
      ref,
      commit,
      run: run(past, sourceTree(root, repository, repository.tree(commit))),
    });
    const [base, head] = [side("base", baseRef, parted), side("head", headRef, to)];
    const files = repository.differing(parted, to);
    return { base, head, files, ...exposureChange(base.run.result.inventory!, head.run.result.inventory!) };
  });
  const output = FORMATS[name](difference, equals < 0 ? terminal : { ...terminal, paint: (_style, t) => t });
  if (equals < 0) process.stdout.write(output);
  else writtenTo(flags.format.slice(equals + 1), output, terminal);
  return flags.exitCode && difference.added.length > 0 ? 1 : 0;
}

function text({ base, head, files, added, removed, unchanged }: Difference, { say, paint }: Terminal): string {
  const rows = [
    ...added.map((use) => ({ sign: "+", style: "red" as Style, side: head, use, end: "" })),
    ...removed.map((use) => ({ sign: "−", style: "green" as Style, side: base, use, end: `   ${say("removedUse")}` })),
  ].map(({ sign, style, side, use, end }) => ({
    sign: paint(style, sign),
    cells: [use.dataType, `→ ${targetOf(use, say)}`, placeOf(side.run, use) + end],
  }));
  const widths = [0, 1].map((i) => Math.max(0, ...rows.map((r) => stringWidth(r.cells[i]!))));
  const lines = [
    `${paint("bold", say("exposureChange"))}   ${safe(base.ref)}..${safe(head.ref)}   ${say("filesDiffer", { count: files })}`,
    ...rows.map((r) => ` ${r.sign} ${r.cells.map((cell, i) => pad(cell, widths[i] ?? 0)).join("   ")}`),
    ` = ${say(rows.length > 0 ? "otherUses" : "allUses", { count: unchanged })}`,
    ...gapLines(head.run, say),
    ...gapLines(base.run, say).map((line) => (line === "" ? line : `${line} (${safe(base.ref)})`)),
  ];
  return `${lines.join("\n")}\n`;
}

/** "vendor library: Sentry (Sentry.setUser)". */
function targetOf(use: DataUse, say: Terminal["say"]): string {
  const recipient = use.recipient === "" ? "" : `: ${safe(use.recipient)}`;
  const spelled = use.sink === "store" ? use.label : use.call;
  const way = use.protectedBy.length > 0 ? ` · ${say("protectedUse")}` : "";
  const sink = use.sink === "http" && recipient !== "" ? "HTTP" : say(`sink_${use.sink}` as MessageKey);
  return `${sink}${recipient} (${safe(spelled)})${way}`;
}

function placeOf(run: AnalysisRun, { at }: DataUse): string {
  return `${shownPath(run, at.file)}:${positionOf(run, at.file, at.start).line}`;
}

/** Shape: version, base and head {ref, commit}, files, added[] and removed[] of uses with their place, unchanged, coverage. */
function json({ base, head, files, added, removed, unchanged }: Difference): string {
  const use = (run: AnalysisRun) => (u: DataUse) => {
    const { dataType, tier, role, label, at, sink, call, recipient, protectedBy } = u;
    const place = { file: at.file, ...positionOf(run, at.file, at.start) };
    return { dataType, tier, role, sink, recipient, call, label, protectedBy, ...place };
  };
  return jsonText({
    version: 1,
    base: { ref: base.ref, commit: base.commit },
    head: { ref: head.ref, commit: head.commit },
    files,
    added: added.map(use(head.run)),
    removed: removed.map(use(base.run)),
    unchanged,
    coverage: { base: base.run.result.coverage, head: head.run.result.coverage },
  });
}
