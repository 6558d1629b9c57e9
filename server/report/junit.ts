// JUnit XML: a suite a file with a case a finding, one passing case for the files without any, and a suite for what was
// not covered: an error with --require-complete, else skipped. Milder findings than the gate asks for are output only.
import { atLeast, type Finding, type Severity } from "../engine/api.js";
import { gapPlaces, positionOf, type Report, sentences, shortId } from "./view.js";
import { attributes, xml } from "./xml.js";

interface Case {
  attributes: Record<string, string>;
  outcome: "passed" | "failure" | "error" | "skipped";
  body: string;
}

export function junitReport(r: Report): string {
  const suites = new Map<string, Case[]>();
  for (const f of r.findings) {
    const list = suites.get(f.location.file);
    if (list) list.push(caseOf(r, f));
    else suites.set(f.location.file, [caseOf(r, f)]);
  }
  const clean = Math.max(0, r.run.result.coverage.analysed - suites.size);
  const lines = [...suites].flatMap(([file, cases]) => suite(file, cases));
  if (clean > 0) {
    const name = r.say("cleanFiles", { count: clean });
    lines.push(
      ...suite(r.say("otherFiles"), [{ attributes: { name, classname: "goodfaith" }, outcome: "passed", body: "" }]),
    );
  }
  const missed = gapPlaces(r).map((gap): Case => {
    const named = { name: gap.file, classname: `goodfaith.coverage-${gap.kind}` };
    const tag = r.requireComplete ? "error" : "skipped";
    return { attributes: named, outcome: tag, body: `<${tag}${attributes({ message: gap.message })}/>` };
  });
  if (missed.length > 0) lines.push(...suite(r.say("coverage"), missed));
  return `${['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites name="goodfaith">', ...lines, "</testsuites>"].join("\n")}\n`;
}

function suite(name: string, cases: readonly Case[]): string[] {
  const count = (outcome: Case["outcome"]) => cases.filter((c) => c.outcome === outcome).length;
  const counts = {
    tests: cases.length,
    failures: count("failure"),
    errors: count("error"),
    skipped: count("skipped"),
  };
  return [
    `  <testsuite${attributes({ name, ...counts })}>`,
    ...cases.map((c) => `    <testcase${attributes(c.attributes)}>${c.body}</testcase>`),
    "  </testsuite>",
  ];
}

function caseOf(r: Report, f: Finding): Case {
  const { line, column } = positionOf(r.run, f.location.file, f.location.start);
  const fails = atLeast(f.severity, "high") || (f.severity === "medium" && atLeast(f.severity, r.failOn as Severity));
  const place = `${f.location.file}:${line}:${column}`;
  const message = sentences(r, f);
  const text = xml(`${place} ${r.say(f.severity)} ${f.ruleId}: ${message}`);
  return {
    attributes: { name: `${f.ruleId} ${line}:${column} ${shortId(f)}`, classname: f.location.file },
    outcome: fails ? "failure" : "passed",
    body: fails
      ? `<failure${attributes({ message, type: f.severity })}>${text}</failure>`
      : `<system-out>${text}</system-out>`,
  };
}
