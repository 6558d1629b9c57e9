// Marks in test data, at the end of the line that a finding starts on:
//   want rule-id "regexp"       must be found, and its message must match
//   want? rule-id               known miss: found by nobody yet; the test fails when it is found, so the mark gets mended
//   unwanted rule-id            known false alarm: reported today; the test fails when it is gone
// Everything else that fires fails the test.
import assert from "node:assert/strict";
import type { Finding } from "../../server/engine/api.js";

interface Mark {
  kind: "want" | "want?" | "unwanted";
  rule: string;
  pattern: RegExp | undefined;
  file: string;
  line: number;
}

const MARK = /\b(want\?|want|unwanted) ([a-z][a-z0-9-]+)(?: "((?:[^"\\]|\\.)*)")?/g;

export function marksIn(file: string, text: string): Mark[] {
  return text.split("\n").flatMap((line, index) => {
    const comment = line.search(/(\/\/|--|#|\/\*)\s*(want|unwanted)/);
    if (comment < 0) return [];
    return [...line.slice(comment).matchAll(MARK)].map((m) => ({
      kind: m[1] as Mark["kind"],
      rule: m[2]!,
      pattern: m[3] === undefined ? undefined : new RegExp(m[3]),
      file,
      line: index + 1,
    }));
  });
}

export function checkMarks(files: Readonly<Record<string, string>>, findings: readonly Finding[]): void {
  const marks = Object.entries(files).flatMap(([file, text]) => marksIn(file, text));
  const problems: string[] = [];
  const left = findings.map((finding) => ({
    finding,
    line: lineOf(files[finding.location.file] ?? "", finding.location.start),
  }));
  for (const mark of marks) {
    const at = left.findIndex(
      ({ finding, line }) => finding.ruleId === mark.rule && finding.location.file === mark.file && line === mark.line,
    );
    const where = `${mark.file}:${mark.line}`;
    if (mark.kind === "want?") {
      if (at >= 0) problems.push(`${where}: ${mark.rule} is found now: change "want?" to "want"`);
      continue;
    }
    if (at < 0) {
      problems.push(
        `${where}: ${mark.rule} is not found${mark.kind === "unwanted" ? " any more: remove the mark" : ""}`,
      );
      continue;
    }
    const [found] = left.splice(at, 1);
    if (mark.pattern && !mark.pattern.test(found!.finding.message))
      problems.push(`${where}: message "${found!.finding.message}" does not match ${mark.pattern}`);
  }
  for (const { finding, line } of left)
    problems.push(`${finding.location.file}:${line}: unexpected ${finding.ruleId}: ${finding.message}`);
  assert.deepEqual(problems, []);
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset; i++) if (text.charCodeAt(i) === 10) line++;
  return line;
}
