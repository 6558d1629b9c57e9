// Safe fixes in reports that programs read: applied as they stand, the finding is gone; no value of the code is in them.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { goodfaith } from "../harness/goodfaith.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";

const CODE = `import { PrismaClient } from "@prisma/client";
export const 客户 = "é", db = new PrismaClient({ errorFormat: "minimal", log: ["query"] });
export function f(c: { id: string; idCardNo: string }) {
  console.log(c.idCardNo);
}
`;
const FIXED = CODE.replace(', log: ["query"]', "");

describe("safe fixes in reports", () => {
  afterEach(removeTempTrees);
  const report = (format: string): { text: string; root: string } => {
    const root = tempTree({ "a.ts": CODE, "package.json": "{}" });
    return { root, text: goodfaith([root, "-f", format, "--exit-zero", "--no-cache"]).stdout };
  };
  const gone = (root: string, text: string) => {
    assert.equal(text, FIXED);
    writeFileSync(join(root, "a.ts"), text);
    const { stdout } = goodfaith([root, "-f", "concise", "--exit-zero", "--no-cache"]);
    assert.match(stdout, /pii-in-log/);
    assert.doesNotMatch(stdout, /orm-query-logging/);
  };

  it("sarif: as fixes of a result", () => {
    const { text, root } = report("sarif");
    const results = JSON.parse(text).runs[0].results;
    const fixes = results.flatMap((r: { fixes?: object[] }) => r.fixes ?? []);
    assert.equal(fixes.length, 1, "unsafe ones are left out");
    assert.equal(fixes[0].description.text, "Remove log");
    const lines = CODE.split("\n");
    for (const { deletedRegion: d, insertedContent } of fixes[0].artifactChanges[0].replacements) {
      assert.equal(d.startLine, d.endLine);
      const line = lines[d.startLine - 1]!;
      lines[d.startLine - 1] = line.slice(0, d.startColumn - 1) + insertedContent.text + line.slice(d.endColumn - 1);
    }
    gone(root, lines.join("\n"));
  });
  it("rdjson: as suggestions, in columns of bytes", () => {
    const { text, root } = report("rdjson");
    const given = JSON.parse(text).diagnostics.filter((d: { suggestions?: object[] }) => d.suggestions);
    assert.equal(given.length, 1);
    const lines = readFileSync(join(root, "a.ts"), "utf8").split("\n");
    for (const { range, text: put } of given[0].suggestions) {
      const line = Buffer.from(lines[range.start.line - 1]!);
      const [from, to] = [range.start.column - 1, range.end.column - 1];
      lines[range.start.line - 1] = Buffer.concat([
        line.subarray(0, from),
        Buffer.from(put),
        line.subarray(to),
      ]).toString();
    }
    gone(root, lines.join("\n"));
  });
  it("a quiet fix tells in one line how much it changed, and nothing where it changed nothing", () => {
    const { root } = report("concise");
    const fix = (...how: string[]) => goodfaith([root, "-q", "--exit-zero", "--no-cache", ...how]).stderr;
    assert.equal(fix("--fix-dry-run"), "goodfaith: 1 finding can be fixed in 1 file; nothing was written\n");
    assert.equal(fix("--fix"), "goodfaith: 1 finding fixed in 1 file\n");
    assert.equal(readFileSync(join(root, "a.ts"), "utf8"), FIXED);
    assert.equal(fix("--fix"), "");
  });
  it("agent: in words", () => {
    const lines = report("agent")
      .text.split("\n")
      .filter((l) => l.includes("fix available"));
    assert.equal(lines.length, 1);
    assert.match(lines[0]!, /orm-query-logging.* fix available \(goodfaith --fix\): Remove log id: /);
  });
});
