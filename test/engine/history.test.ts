// The history of a project: lines that survive merges and damage, what became of each finding, measures by quarter.
import assert from "node:assert/strict";
import {
  type AnalysisResult,
  type Finding,
  type HistoryLine,
  historyDate,
  historyText,
  kpisOf,
  nextLine,
  parseHistory,
  type RuleCount,
  type Severity,
  sampled,
} from "../../server/engine/api.js";

const fp = (n: number) => n.toString(16).padStart(2, "0").repeat(32);
const id = (n: number) => fp(n).slice(0, 16);

interface Found {
  n: number;
  severity?: Severity;
  rule?: string;
}

/** The line of a run with these findings; `points` of rule pii-in-log by tier. */
function next(
  before: readonly HistoryLine[],
  date: string,
  open: readonly Found[],
  accepted: readonly Found[] = [],
  points: Record<string, [passed: number, failed: number, suppressed: number, unknown: number]> = {},
): HistoryLine {
  const finding = ({ n, severity = "high", rule = "pii-in-log" }: Found) =>
    ({ fingerprint: fp(n), ruleId: rule, severity, confidence: "high" }) as Finding;
  const tiers = Object.fromEntries(
    Object.entries(points).map(([tier, [passed, failed, suppressed, unknown]]) => [
      tier,
      { checked: passed + failed + suppressed + unknown, passed, failed, suppressed, unknown },
    ]),
  );
  const count = { checked: 0, passed: 0, failed: 0, suppressed: 0, unknown: 0, tiers } as RuleCount;
  const result = {
    findings: [],
    suppressed: accepted.map(finding),
    suppressions: [],
    coverage: { files: 3, analysed: 3 },
    rules: { "pii-in-log": count, "pii-in-url": { ...count, tiers: {} } },
  } as unknown as AnalysisResult;
  return nextLine(before, {
    date: historyDate(date)!,
    commit: "ab12",
    version: "1.0.0",
    findings: open.map(finding),
    result,
  });
}

/** Lines of several runs, each with the numbers of its findings. */
function runs(
  ...list: readonly [date: string, open: readonly number[], accepted?: readonly number[]][]
): HistoryLine[] {
  const lines: HistoryLine[] = [];
  for (const [date, open, accepted = []] of list)
    lines.push(
      next(
        lines,
        date,
        open.map((n) => ({ n })),
        accepted.map((n) => ({ n })),
      ),
    );
  return lines;
}
const text = (lines: readonly HistoryLine[]) => lines.map(historyText).join("");

describe("history lines", () => {
  it("tell what changed since the line before", () => {
    const [first, second, third, fourth] = runs(
      ["2026-01-01", [1, 2, 3]],
      ["2026-01-02", [1, 4], [2]],
      ["2026-01-03", [1, 2, 4]],
      ["2026-01-04", [1, 2, 4]],
    );
    const changes = (l: HistoryLine) => [l.found.map((f) => f.id), l.accepted, l.reopened, l.fixed];
    assert.deepEqual(changes(first!), [[id(1), id(2), id(3)], [], [], []]);
    assert.deepEqual(changes(second!), [[id(4)], [id(2)], [], [id(3)]]);
    assert.deepEqual(changes(third!), [[], [], [id(2)], []]);
    assert.deepEqual(changes(fourth!), [[], [], [], []]);
  });
  it("number equal fingerprints and tell another severity", () => {
    const first = next([], "2026-01-01", [{ n: 7 }, { n: 7 }, { n: 7 }]);
    assert.deepEqual(
      first.found.map((f) => f.id),
      [id(7), `${id(7)}#2`, `${id(7)}#3`],
    );
    const second = next([first], "2026-02-01", [{ n: 7, severity: "low" }, { n: 7 }]);
    assert.deepEqual(second.fixed, [`${id(7)}#3`]);
    assert.deepEqual(second.found, [{ id: id(7), rule: "pii-in-log", severity: "low" }]);
    const { overdue } = kpisOf([first, second], "2026-12-31");
    assert.deepEqual(
      overdue.map((f) => [f.id, f.severity, f.since]),
      [
        [`${id(7)}#2`, "high", "2026-01-01T00:00:00Z"],
        [id(7), "low", "2026-01-01T00:00:00Z"],
      ],
    );
  });
  it("come back as they were written, in any order, doubled by a merge", () => {
    const lines = runs(["2026-01-01", [1]], ["2026-01-02", [1, 2]], ["2026-01-03", [2]]);
    const [a, b, c] = lines.map(historyText);
    const { lines: read, bad } = parseHistory(`${c}${a}\r\n\n${b}${c}${a}`);
    assert.deepEqual(bad, []);
    assert.equal(text(read), text(lines));
  });
  it("are left aside with their number where they are damaged", () => {
    const good = historyText(runs(["2026-01-01", [1]])[0]!).trimEnd();
    const broken = [
      "<<<<<<< HEAD",
      good.slice(0, 60),
      "null",
      "[]",
      good.replace('"v":1', '"v":2'),
      good.replace("2026-01-01T", "2026-02-30T"),
      good.replace(id(1), "../../etc/passwd"),
      good.replace('"high"', '"awful"'),
      good.replace('"files":3', '"files":-3'),
      good.replace('"fixed":[]', '"fixed":{}'),
      good.replace('"rules":{', '"rules":{"x":{"findings":{"high":"1"},"points":{}},'),
      good.replace('"rules":{', '"rules":{"x":{"findings":{},"points":{"5":[1,1,1,1]}},'),
      good.replace('"rules":{', '"rules":{"x":{"findings":{},"points":{"4":[1,1,1]}},'),
    ];
    for (const line of broken) assert.notEqual(line, good);
    const { lines, bad } = parseHistory([good, ...broken].join("\n"));
    assert.deepEqual(
      bad,
      broken.map((_, i) => i + 2),
    );
    assert.equal(text(lines).trimEnd(), good);
  });
  it("a lost line is made good by the next one", () => {
    const lines = runs(["2026-01-01", [1, 2]], ["2026-01-02", [1, 3]], ["2026-01-03", [1, 3]]);
    const left = [lines[0]!, lines[2]!];
    const after = next(left, "2026-01-04", [{ n: 1 }, { n: 3 }]);
    assert.deepEqual([after.found.map((f) => f.id), after.fixed], [[id(3)], [id(2)]]);
    assert.equal(kpisOf([...left, after], "2026-01-05").quarters[0]!.fixed, 1);
  });
  it("dates are days or moments, in UTC", () => {
    assert.equal(historyDate("2026-03-01"), "2026-03-01T00:00:00Z");
    assert.equal(historyDate("2026-03-01T01:30:00+08:00"), "2026-02-28T17:30:00Z");
    for (const wrong of ["", "2026-02-30", "yesterday", "2026-3-1", "2026-03-01 10:00", "20260301"])
      assert.equal(historyDate(wrong), undefined, wrong);
  });
});

describe("measures of a history", () => {
  it("the pass rate weighs by tier, counts suppressed points as not passed, unknown ones not at all", () => {
    const line = next([], "2026-05-01", [], [], { 4: [1, 1, 0, 9], 2: [3, 0, 1, 0], 0: [2, 0, 0, 0] });
    const { rates, points } = kpisOf([line], "2026-05-01").quarters[0]!;
    // (4·1 + 2·3 + 1·2) / (4·2 + 2·4 + 1·2)
    assert.equal(rates.weighted, 12 / 18);
    assert.equal(rates.plain, 6 / 8);
    assert.deepEqual(rates.tiers, { 4: 0.5, 3: undefined, 2: 0.75, 1: undefined, 0: 1 });
    assert.deepEqual(points, { passed: 6, failed: 1, suppressed: 1, unknown: 9 });
    assert.equal(kpisOf(runs(["2026-01-01", []]), "2026-01-01").quarters[0]!.rates.weighted, undefined);
  });
  it("a quarter is told by its last run, with what happened in it", () => {
    const lines = runs(
      ["2025-12-31", [1, 2, 3]],
      ["2026-01-10", [1, 2, 3, 4]],
      ["2026-03-31", [1, 2]],
      ["2026-04-01", [1]],
    );
    const { quarters } = kpisOf(lines, "2026-06-30");
    assert.deepEqual(
      quarters.map((q) => [q.name, q.runs, q.open.high, q.found, q.fixed, q.daysToFix]),
      [
        ["2025-Q4", 1, 3, 0, 0, undefined],
        // 3: 90 days, 4: 80 days.
        ["2026-Q1", 2, 2, 1, 2, 85],
        ["2026-Q2", 1, 1, 0, 1, 91],
      ],
    );
    assert.deepEqual(
      kpisOf(lines, "2026-03-30").quarters.map((q) => q.name),
      ["2025-Q4", "2026-Q1"],
    );
    assert.equal(kpisOf(lines, "2026-03-30").quarters[1]!.open.high, 4);
  });
  it("what comes back is new; what is suppressed is neither fixed nor overdue", () => {
    const lines = runs(
      ["2026-01-01", [1, 2]],
      ["2026-01-03", [2]],
      ["2026-01-05", [1]],
      ["2026-01-06", [1], [2]],
      ["2026-01-07", [1]],
    );
    const [quarter] = kpisOf(lines, "2026-01-07").quarters;
    // 1 was fixed after two days; 2 was gone on the third run, and came back suppressed.
    assert.deepEqual([quarter!.found, quarter!.fixed, quarter!.daysToFix, quarter!.accepted], [2, 2, 3, 0]);
    const accepted = runs(["2026-01-01", [1, 2]], ["2026-01-02", [1], [2]]);
    assert.deepEqual(
      kpisOf(accepted, "2026-12-01").overdue.map((f) => f.id),
      [id(1)],
    );
    assert.equal(kpisOf(accepted, "2026-12-01").quarters[0]!.accepted, 1);
  });
  it("overdue is what is open for longer than three months, the worst first", () => {
    const lines = [
      next([], "2026-01-31", [
        { n: 1, severity: "medium" },
        { n: 2, severity: "critical" },
        { n: 3, severity: "critical" },
      ]),
    ];
    lines.push(next(lines, "2026-02-01", [{ n: 1, severity: "medium" }, { n: 2, severity: "critical" }, { n: 4 }]));
    // The last day of April is the last in time for the 31st of January.
    assert.deepEqual(kpisOf(lines, "2026-04-30").overdue, []);
    const { overdue } = kpisOf(lines, "2026-05-01");
    assert.deepEqual(
      overdue.map((f) => [f.id, f.severity, f.days]),
      [
        [id(2), "critical", 90],
        [id(1), "medium", 90],
      ],
    );
    assert.deepEqual(
      kpisOf(lines, "2026-05-02").overdue.map((f) => f.id),
      [id(2), id(4), id(1)],
    );
  });
  it("tells the part of critical and high findings that was fixed within a quarter, each once", () => {
    const lines = runs(
      ["2026-01-01", [1, 2, 3]],
      ["2026-02-01", [2, 3]],
      ["2026-04-01", [2, 3]],
      ["2026-05-01", [3]],
      ["2026-07-01", []],
    );
    // 1 in time in the first quarter; 2 and 3 overdue on 2 April, told by the second, and by no other.
    assert.deepEqual(
      kpisOf(lines, "2026-12-31").quarters.map((q) => q.fixedInTime),
      [1, 0, undefined],
    );
    // A last run just before the day: the next quarter tells.
    const late = runs(["2026-02-10", [1]], ["2026-05-09", [1]], ["2026-08-01", [1]]);
    assert.deepEqual(
      kpisOf(late, "2026-12-31").quarters.map((q) => q.fixedInTime),
      [undefined, undefined, 0],
    );
  });
  it("rules are compared with the last run of the quarter before", () => {
    const lines = [next([], "2026-01-01", [{ n: 1 }, { n: 2, rule: "pii-in-url" }])];
    lines.push(next(lines, "2026-04-01", [{ n: 1 }]), next(lines, "2026-05-01", [{ n: 1 }, { n: 3 }, { n: 4 }]));
    assert.deepEqual(kpisOf(lines, "2026-05-01").rules, [
      { rule: "pii-in-log", open: 3, change: 2 },
      { rule: "pii-in-url", open: 0, change: -1 },
    ]);
    assert.deepEqual(
      kpisOf(lines.slice(0, 1), "2026-05-01").rules.map((r) => r.change),
      [undefined, undefined],
    );
  });
  it("a long history is drawn by the last run of each span", () => {
    const days = Array.from({ length: 500 }, (_, i) => new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10));
    const lines = days.map((day) => next([], day, [{ n: 1 }]));
    const some = sampled(lines, 50);
    assert.ok(some.length <= 50 && some.length > 40);
    assert.equal(some.at(-1), lines.at(-1));
    assert.deepEqual(sampled(lines.slice(0, 3), 50), lines.slice(0, 3));
  });
});
