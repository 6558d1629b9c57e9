// The baseline by itself: what is known, what is new, what is stale; and that lines, formatting, order and names of files
// do not change a fingerprint, while another leaking expression does.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import fc from "fast-check";
import ts from "typescript";
import {
  addEntries,
  type BaselineEntry,
  baselineText,
  type Finding,
  isNamedBy,
  matchBaseline,
  parseBaseline,
  shortFingerprint,
} from "../../server/engine/api.js";
import { analyseTexts } from "../harness/analyseTexts.js";
import { makeValue } from "../harness/values.js";

const finding = (file: string, fp: string, start = 0): Finding => ({
  ruleId: "pii-in-log",
  messageId: "value",
  params: {},
  message: "m",
  help: "h",
  severity: "high",
  severityReasons: [],
  confidence: "high",
  location: { file, start, end: start + 1 },
  data: [],
  trace: [],
  evidence: [],
  laws: [],
  fingerprint: fp.repeat(64),
  symbol: "f",
  fixes: [],
});
const REVIEW = { owner: "@crm", reviewBy: "2027-02-20" };

describe("baseline", () => {
  const three = [finding("a.ts", "1", 0), finding("a.ts", "1", 9), finding("b.ts", "2")];
  const entries = addEntries([], three, REVIEW);
  it("counts equal findings at one path, and reads what it wrote", () => {
    assert.deepEqual(
      entries.map((e) => [e.path, e.n]),
      [
        ["a.ts", 2],
        ["b.ts", undefined],
      ],
    );
    assert.deepEqual(parseBaseline(baselineText(entries)), { entries, bad: [] });
  });
  it("knows what was there; two of three remain, and a fourth is new", () => {
    assert.equal(matchBaseline(three, entries).known.size, 3);
    const { known, stale } = matchBaseline([three[0]!], entries);
    assert.deepEqual(
      [known.size, stale.map((e) => [e.path, e.n])],
      [
        1,
        [
          ["a.ts", undefined],
          ["b.ts", undefined],
        ],
      ],
    );
    const four = [...three, finding("a.ts", "1", 20)];
    assert.deepEqual(four.filter((f) => !matchBaseline(four, entries).known.has(f)).length, 1);
  });
  it("a renamed file keeps its entries, owner and date; a copy is new", () => {
    const moved = [finding("c.ts", "1", 0), finding("c.ts", "1", 9), three[2]!];
    const match = matchBaseline(moved, entries);
    assert.deepEqual([match.known.size, match.stale.length], [3, 0]);
    assert.deepEqual(
      match.current.map((e) => [e.path, e.n, e.owner]),
      [
        ["b.ts", undefined, "@crm"],
        ["c.ts", 2, "@crm"],
      ],
    );
    const copied = [...three, finding("c.ts", "2")];
    const known = matchBaseline(copied, entries).known;
    assert.deepEqual(
      copied.filter((f) => !known.has(f)).map((f) => f.location.file),
      ["c.ts"],
    );
  });
  it("bears union merges: lines twice, counts that differ, any order", () => {
    const text = baselineText(entries);
    const doubled = `${text.split("\n").reverse().join("\n")}\n${text.replace('"n":2', '"n":3')}`;
    assert.deepEqual(parseBaseline(doubled).entries.find((e) => e.path === "a.ts")?.n, 3);
    assert.equal(parseBaseline(doubled).entries.length, 2);
  });
  it("tells the lines that it cannot read", () => {
    const good = baselineText(entries.slice(1)).trim();
    const lines = [
      "<<<<<<< ours",
      good,
      "=======",
      '{"v":2}',
      good.replace("2027-02-20", "2027-02-31"),
      "null",
      ">>>>>>> theirs",
    ];
    const { entries: read, bad } = parseBaseline(lines.join("\r\n"));
    assert.deepEqual([read.length, bad], [1, [1, 3, 4, 5, 6, 7]]);
  });
  it("writes the same file for the same findings in any order", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(three, { minLength: 3 }),
        (order) => baselineText(addEntries([], order, REVIEW)) === baselineText(entries),
      ),
    );
  });
  it("holds neither lines nor values", () => {
    const id = makeValue("cn-resident-id", 51);
    const { findings } = analyseTexts({ "vip.ts": `export const vip = { idCardNo: "${id}" };\n` });
    assert.ok(findings.length > 0);
    const text = baselineText(addEntries([], findings, REVIEW));
    assert.ok(!text.includes(id) && !/"(line|start|offset)"/.test(text));
    const keys = Object.keys(JSON.parse(text.split("\n")[0]!) as BaselineEntry);
    assert.deepEqual(keys, ["v", "rule", "path", "symbol", "type", "fp", "owner", "reviewBy"]);
  });
});

const folder = "examples/harbour-mutual";
const texts = Object.fromEntries(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name))
    .map((path) => [relative(folder, path).replaceAll("\\", "/"), readFileSync(path, "utf8")]),
);
const isCode = (path: string) => /\.tsx?$/.test(path);

/** Fingerprints with their number. */
function prints(files: Record<string, string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { fingerprint, ruleId } of analyseTexts(files).findings) {
    const key = `${ruleId} ${fingerprint}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** Another style: the printer of the compiler knows nothing of the project's formatting. */
function reprinted(path: string, text: string): string {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  return ts.createPrinter().printFile(source);
}

/** Lines in front, and between top-level statements. */
function spaced(path: string, text: string): string {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  const parts = source.statements.map((s) => text.slice(s.getFullStart(), s.getEnd()));
  return `// moved\n\n\n${parts.join("\n\n")}\n`;
}

/** Exported functions and classes at the top change places. */
function reordered(path: string, text: string): string {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  const movable = source.statements.filter((s) => ts.isFunctionDeclaration(s));
  const order = [...movable].reverse();
  const parts = source.statements.map((s) => {
    const at = movable.indexOf(s as ts.FunctionDeclaration);
    const from = at < 0 ? s : order[at]!;
    return text.slice(from.getFullStart(), from.getEnd());
  });
  return `${parts.join("\n")}\n`;
}

const EDITS = [reprinted, spaced, reordered, (_path: string, text: string) => text.replaceAll("\n", "\r\n")];

describe("equal findings of one file", () => {
  const leak = "  console.log(c.idCardNo);\n";
  const text = (lines: string) => `export function f(c: { idCardNo: string }) {\n${lines}}\n`;
  const found = (files: Record<string, string>, terms = {}) =>
    analyseTexts(files, { terms }).findings.filter((f) => f.ruleId === "pii-in-log");
  const numbers = (findings: readonly Finding[]) => findings.map((f) => f.fingerprint.slice(64));
  const one = found({ "a.ts": text(leak) });
  const three = found({ "a.ts": text(leak.repeat(3)), "b.ts": text(leak) });
  it("are numbered in their order; the first, and one of another file, have the fingerprint alone", () => {
    assert.deepEqual(numbers(three), ["", "-2", "-3", ""]);
    for (const f of three) assert.equal(f.fingerprint.slice(0, 64), one[0]!.fingerprint);
    assert.deepEqual(
      three.map((f) => shortFingerprint(f.fingerprint).slice(8)),
      ["", "-2", "-3", ""],
    );
  });
  it("are named by the first digits with the number", () => {
    const [first, second] = three.map((f) => f.fingerprint);
    const digits = first!.slice(0, 12);
    assert.ok(isNamedBy(first!, digits) && isNamedBy(second!, `${digits}-2`) && isNamedBy(second!, second!));
    assert.ok(
      !isNamedBy(second!, digits) &&
        !isNamedBy(first!, `${digits}-2`) &&
        !isNamedBy(three[2]!.fingerprint, `${digits}-2`),
    );
  });
  it("keep their numbers when a comment accepts one of them", () => {
    const comment = "  // goodfaith-disable-next-line pii-in-log -- a value of the tests only\n";
    const result = analyseTexts({ "a.ts": text(comment + leak + leak) });
    assert.deepEqual(numbers(result.findings), ["-2"]);
    assert.deepEqual(result.suppressions[0]!.fingerprints, [one[0]!.fingerprint]);
  });
  it("are known by a baseline that counts them, or that was written when there was one; what is mended leaves the rest known", () => {
    const entries = addEntries([], three, REVIEW);
    assert.deepEqual(
      entries.map((e) => [e.path, e.fp, e.n]),
      [
        ["a.ts", one[0]!.fingerprint, 3],
        ["b.ts", one[0]!.fingerprint, undefined],
      ],
    );
    assert.deepEqual(parseBaseline(baselineText(entries)), { entries, bad: [] });
    assert.equal(matchBaseline(three, entries).known.size, 4);
    const two = found({ "a.ts": text(leak.repeat(2)), "b.ts": text(leak) });
    assert.deepEqual([matchBaseline(two, entries).known.size, matchBaseline(two, entries).stale.length], [3, 1]);
    const { known } = matchBaseline(two, addEntries([], one, REVIEW));
    assert.deepEqual(numbers([...known]), [""]);
  });
});

describe("fingerprints", function () {
  this.timeout(600_000);
  const before = prints(texts);
  it("there are some", () => assert.ok(Object.keys(before).length > 50));
  it("stay the same through random formatting and moving", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...Object.keys(texts).filter(isCode)), fc.constantFrom(...EDITS)), {
          minLength: 1,
          maxLength: 30,
        }),
        (edits) => {
          const files = { ...texts };
          for (const [path, edit] of edits) files[path] = edit(path, files[path]!);
          assert.deepEqual(prints(files), before);
        },
      ),
      { numRuns: 12, seed: 20261125 },
    );
  });
  it("stay the same when every file is in another folder", () => {
    const files = Object.fromEntries(Object.entries(texts).map(([path, text]) => [`apps/insurer/${path}`, text]));
    assert.deepEqual(prints(files), before);
  });
  it("another leaking expression is another finding", () => {
    const path = "src/customers/customer.service.ts";
    const text = texts[path]!.replace("${dto.fullName} ${dto.idCardNo}", "${dto.fullName} ${dto.mobile}");
    assert.notEqual(text, texts[path]);
    const after = prints({ ...texts, [path]: text });
    assert.notDeepEqual(after, before);
  });
});
