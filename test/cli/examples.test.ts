// The two example code bases: the faulty one shows every rule and every planted fault, the repaired one shows nothing.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { rules } from "../../rules/index.js";
import { goodfaith } from "../harness/goodfaith.js";

interface JsonFinding {
  ruleId: string;
  location: { file: string; start: { line: number; offset: number }; end: { offset: number } };
  data: { dataType: string }[];
}

function findings(folder: string, extra: string[] = []): JsonFinding[] {
  const { stdout } = goodfaith([folder, "-f", "json", "--confidence", "low", "--exit-zero", ...extra]);
  return JSON.parse(stdout).findings;
}

/** What a reviewer would find; `known` marks what is not found yet. */
interface Planted {
  rule: string;
  file: string;
  /** Part of the line that the finding starts on. */
  contains: string;
  dataTypes?: string[];
  known?: "miss";
}

describe("examples", () => {
  const faulty = findings("examples/harbour-mutual");
  const planted: Planted[] = JSON.parse(readFileSync("test/cli/planted.json", "utf8"));

  it("the faulty one shows every rule", () => {
    // An example cannot keep a date near today, nor what only a configuration or a policy in the root sets; a folder is
    // not judged for unused.
    const elsewhere = new Set([
      "pii-unclassified",
      "pii-cross-border",
      "pii-over-collection",
      "suppression-expiring",
      "suppression-too-long",
      "suppression-unused",
    ]);
    const expected = rules.map((r) => r.meta.id).filter((id) => !elsewhere.has(id));
    assert.deepEqual(new Set(faulty.map((f) => f.ruleId)), new Set(expected));
  });
  for (const { rule, file, contains, dataTypes, known } of planted) {
    it(`${rule} in ${file}: ${contains}`, () => {
      const path = `examples/harbour-mutual/${file}`;
      const lines = readFileSync(path, "utf8").split("\n");
      const at = (f: JsonFinding) =>
        f.ruleId === rule && f.location.file === path && lines[f.location.start.line - 1]!.includes(contains);
      const hits = faulty.filter(at);
      if (known === "miss") {
        assert.deepEqual(hits, [], "is found now: take the mark away");
        return;
      }
      assert.ok(hits.length > 0, "is not found");
      const found = new Set(hits.flatMap((f) => f.data.map((d) => d.dataType)));
      assert.deepEqual(
        (dataTypes ?? []).filter((t) => !found.has(t)),
        [],
        "data types that are not named",
      );
    });
  }
  it("underlines something, and no more than a statement", () => {
    for (const { ruleId, location } of faulty) {
      const length = location.end.offset - location.start.offset;
      assert.ok(length > 0 && length < 500, `${ruleId} in ${location.file}: ${length} characters`);
    }
  });
  it("finds nothing in the faulty one that nobody planted", () => {
    const unexpected = faulty.filter((f) => {
      const lines = readFileSync(f.location.file, "utf8").split("\n");
      return !planted.some(
        (p) =>
          p.rule === f.ruleId &&
          f.location.file.endsWith(p.file) &&
          lines[f.location.start.line - 1]!.includes(p.contains),
      );
    });
    assert.deepEqual(
      unexpected.map((f) => `${f.location.file}:${f.location.start.line} ${f.ruleId}`),
      [],
    );
  });
  it("the repaired one shows nothing", () => {
    assert.deepEqual(findings("examples/harbour-mutual-fixed"), []);
  });
  it("the repaired one keeps one finding, with a reason", () => {
    const { stdout } = goodfaith(["examples/harbour-mutual-fixed", "-f", "json", "--include-suppressed"]);
    const { suppressed } = JSON.parse(stdout);
    assert.deepEqual(
      suppressed.map((f: JsonFinding & { suppression: { by: string } }) => [f.ruleId, f.suppression.by]),
      [["pii-in-log", "@crm"]],
    );
  });
  it("both parsers find the same", () => {
    assert.deepEqual(findings("examples/harbour-mutual", ["--parser", "typescript-eslint"]), faulty);
  });
});
