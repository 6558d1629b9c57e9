// What must hold for every project, however broken: no front end and no rule throws, no planted value is in facts,
// results or reports, the same input gives the same result, and it takes no longer than the deadline.
import assert from "node:assert/strict";
import ts from "typescript";
import { rules } from "../../rules/index.js";
import { sayIn } from "../../server/cli/locales.js";
import { createLineIndex, createValueDetector, type EsParser } from "../../server/engine/api.js";
import type { Report } from "../../server/report/view.js";
import { bundledReporters } from "../cli/bundledReporters.js";
import { analyseTexts, factsOfText, taxonomy } from "../harness/analyseTexts.js";
import type { Project } from "./programs.js";

const DEADLINE_MS = 10_000;
const reporters = bundledReporters();
const values = createValueDetector();
/** Pages of rules are part of SARIF; what their samples show is no leak. */
const PUBLISHED = rules.map((rule) => rule.page).join("\n");
const dataTypes = new Map(taxonomy.types.map((t) => [t.id, t]));

/** @throws AssertionError that names what does not hold. */
export function examine({ files, canaries: planted }: Project, parser?: EsParser): void {
  const canaries = planted.filter((value) => !PUBLISHED.includes(value));
  let names: string | undefined;
  const refuse = (output: string, where: string) => {
    for (const value of canaries) {
      if (!output.includes(value)) continue;
      names ??= namesIn(files);
      if (!names.includes(value)) assert.fail(`a value of ${value.length} characters is in the ${where}`);
    }
  };
  const started = performance.now();
  for (const [path, text] of Object.entries(files)) {
    const facts = factsOfText(path, text, parser);
    const internal = facts?.problems.find((p) => p.kind === "internal");
    assert.equal(internal, undefined, `${path}: ${internal?.message}`);
    refuse(JSON.stringify(facts ?? null), `facts of ${path}`);
  }
  const first = analyseTexts(files, { ...(parser ? { parser } : {}), inventory: true });
  const text = JSON.stringify(first);
  refuse(text, "result");
  assert.equal(
    JSON.stringify(analyseTexts(files, { ...(parser ? { parser } : {}), inventory: true })),
    text,
    "another result the second time",
  );
  if (first.findings.length > 0) {
    const report = reportOf(files, first);
    for (const name of reporters.FORMAT_NAMES) refuse(reporters.FORMATS[name].write(report), `${name} report`);
  }
  const ms = performance.now() - started;
  assert.ok(ms < DEADLINE_MS, `took ${Math.round(ms)} ms`);
}

/** Names stay names, even when an edit made one of what was a value. */
function namesIn(files: Project["files"]): string {
  const names: string[] = [];
  for (const [path, text] of Object.entries(files)) {
    if (/\.(sql|prisma)$/.test(path)) names.push(text.replace(/'[^']*'|"[^"]*"|--.*|\/\/.*/g, " "));
    if (!/\.[jt]sx?$/.test(path)) continue;
    const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    const stack: ts.Node[] = [ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, kind)];
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (ts.isIdentifier(node)) names.push(node.text);
      ts.forEachChild(node, (child) => {
        stack.push(child);
      });
    }
  }
  return names.join("\n");
}

function reportOf(files: Project["files"], result: Report["run"]["result"]): Report {
  const views = new Map(Object.entries(files).map(([path, text]) => [path, { text, lines: createLineIndex(text) }]));
  return {
    run: {
      root: "/project",
      result,
      rules,
      dataTypes,
      values,
      source: (file) => views.get(file),
      ms: 0,
    },
    findings: result.findings,
    hidden: { unsure: 0, mild: 0 },
    baseline: undefined,
    suppressed: result.suppressed,
    say: sayIn("en"),
    language: "en",
    paint: (_style, text) => text,
    snippets: true,
    maxFindings: 1000,
    failOn: "high",
    failing: 0,
    failingHidden: 0,
    quiet: false,
    verbose: true,
    requireComplete: false,
    startedAt: undefined,
    version: "0",
  };
}
