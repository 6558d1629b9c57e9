// `goodfaith history`: what is written has no code and no path in it, grows by one line a run, and tells the trend.
import assert from "node:assert/strict";
import { appendFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { goodfaith } from "../harness/goodfaith.js";
import { GIT_ENV, type ScratchRepository, scratchRepository } from "../harness/scratchRepository.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";

const LOG = (field: string) =>
  `export function secretlyNamed(c: { idCardNo: string; email: string }) {\n  console.log(c.${field});\n}\n`;

describe("history command", () => {
  let r: ScratchRepository;
  const history = (...args: string[]) => goodfaith(["history", ...args], { cwd: r.root, env: { ...GIT_ENV } });
  const file = () => join(r.root, ".goodfaith/history.jsonl");
  const lines = () => readFileSync(file(), "utf8").trimEnd().split("\n");
  const add = (...args: string[]) => {
    const result = history("add", ...args);
    assert.equal(result.status, 0, result.stderr);
    return result.stdout;
  };
  beforeEach(() => {
    r = scratchRepository({ "package.json": "{}", "src/hidden.ts": LOG("idCardNo"), "src/b.ts": LOG("email") });
    r.commit();
  });
  afterEach(removeTempTrees);

  it("adds one line a run, without code, paths or names", () => {
    assert.match(add("--date", "2026-01-05"), /one line added {3}2 open, 0 new, 0 fixed\n.*merge=union/);
    r.put("src/b.ts", "export const b = 1;\n");
    const commit = r.commit();
    assert.match(add("--date", "2026-02-05T10:00:00+08:00"), /1 open, 0 new, 1 fixed\n$/);
    assert.equal(lines().length, 2);
    const last = JSON.parse(lines()[1]!);
    assert.deepEqual([last.date, last.commit], ["2026-02-05T02:00:00Z", commit]);
    assert.deepEqual(last.rules["pii-in-log"], { findings: { high: 1 }, points: { 3: [0, 1, 0, 0] } });
    assert.deepEqual([last.found.length, last.fixed.length], [0, 1]);
    assert.doesNotMatch(readFileSync(file(), "utf8"), /hidden|secretlyNamed|src|\.ts|idCardNo|\$|console/);
  });
  it("adds nothing for the same commit on the same day, and is itself not analysed", () => {
    add("--date", "2026-01-05");
    assert.match(add("--date", "2026-01-05T23:00:00Z"), /has this commit already/);
    assert.equal(lines().length, 1);
    add("--date", "2026-01-06");
    assert.equal(lines().length, 2);
    assert.equal(JSON.parse(lines()[1]!).coverage.files, JSON.parse(lines()[0]!).coverage.files);
    assert.match(history("add", "--dry-run", "--date", "2027-01-01").stdout, /^\{"v":1,"date":"2027/);
    assert.equal(lines().length, 2);
  });
  it("a run of the past goes between those that are there", () => {
    add("--date", "2026-03-05");
    r.put("src/b.ts", "export const b = 1;\n");
    r.commit();
    add("--date", "2026-01-05");
    assert.deepEqual(JSON.parse(lines()[1]!).fixed, []);
    const { quarters, overdue } = JSON.parse(history("show", "-f", "json", "--as-of", "2026-04-06").stdout);
    assert.deepEqual([quarters[0].runs, quarters[0].fixed, quarters[0].open.medium], [2, 0, 1]);
    assert.deepEqual(
      overdue.map((f: { since: string }) => f.since),
      ["2026-01-05T00:00:00Z"],
    );
  });
  it("follows a suppression", () => {
    add("--date", "2026-01-05");
    const comment = "// goodfaith-disable-next-line pii-in-log -- the stage has no customers\n";
    r.put("src/b.ts", LOG("email").replace("  console", `  ${comment}  console`));
    r.commit();
    add("--date", "2026-02-05");
    const last = JSON.parse(lines()[1]!);
    assert.equal(last.suppressions, 1);
    assert.deepEqual([last.found, last.fixed, last.accepted.length], [[], [], 1]);
    assert.deepEqual(last.rules["pii-in-log"].points, { 2: [0, 0, 1, 0], 3: [0, 1, 0, 0] });
  });
  it("shows the trend in every format and language, and what is overdue", () => {
    add("--date", "2026-01-05");
    r.put("src/b.ts", "export const b = 1;\n");
    r.commit();
    add("--date", "2026-04-05");
    const shown = history("show", "--as-of", "2026-06-01");
    assert.equal(shown.status, 0, shown.stderr);
    const rows = shown.stdout.split("\n").map((line) => line.trim().split(/\s{2,}/));
    const quarter = (name: string) => rows.find((row) => row[0] === name)!.slice(1);
    assert.deepEqual(quarter("2026-Q1"), ["1", "0", "1", "1", "0", "0", "0.0 %", "0", "0", "0", "–", "–", "0"]);
    assert.deepEqual(quarter("2026-Q2"), ["1", "0", "1", "0", "0", "0", "0.0 %", "0", "1", "0", "90", "–", "0"]);
    assert.match(shown.stdout, /pii-in-log +1 +−1/);
    assert.match(shown.stdout, /1 open for longer than a quarter on 2026-06-01/);
    assert.match(shown.stdout, / high +pii-in-log +[0-9a-f]{8} +2026-01-05 +147 days/);
    assert.equal(history("show", "--as-of", "2026-06-01").stdout, shown.stdout);
    assert.doesNotMatch(history("show", "--as-of", "2026-04-05").stdout, /Overdue {3}/);
    const json = JSON.parse(history("show", "--as-of", "2026-06-01", "-f", "json").stdout);
    assert.deepEqual(
      json.quarters.map((q: { name: string; daysToFix: number | null }) => [q.name, q.daysToFix]),
      [
        ["2026-Q1", null],
        ["2026-Q2", 90],
      ],
    );
    assert.equal(json.overdue[0].days, 147);
    const csv = history("show", "-f", "csv").stdout.trimEnd().split("\r\n");
    assert.equal(csv.length, 3);
    for (const row of csv) assert.equal(row.split(",").length, csv[0]!.split(",").length);
    assert.match(history("show", "-f", "md", "--as-of", "2026-06-01").stdout, /\| 2026-Q2 \| 1 \|/);
    assert.match(history("show", "--locale", "zh-Hans").stdout, /季度 .*通过率（按级别加权）/);
    assert.match(history("show", "--locale", "zh-Hant").stdout, /依規則/);
    history("show", "-f", "csv=trend.csv");
    assert.match(readFileSync(join(r.root, "trend.csv"), "utf8"), /^quarter,lastRun/);
  });
  it("tolerates damaged lines with a note, and goes on from them", () => {
    add("--date", "2026-01-05");
    appendFileSync(file(), '<<<<<<< HEAD\n{"v":1,"da');
    const shown = history("show");
    assert.deepEqual([shown.status, /2026-Q1/.test(shown.stdout)], [0, true]);
    assert.match(shown.stderr, /2 lines that cannot be read \(2, 3\)/);
    add("--date", "2026-01-06");
    assert.equal(lines().length, 4);
    assert.deepEqual(JSON.parse(history("show", "-f", "json").stdout).unreadable, [2, 3]);
    assert.equal(JSON.parse(history("show", "-f", "json").stdout).quarters[0].runs, 2);
  });
  it("merges with the union driver", () => {
    r.put(".gitattributes", ".goodfaith/history.jsonl merge=union\n");
    add("--date", "2026-01-05");
    r.commit();
    for (const [branch, day] of [
      ["left", "2026-01-07"],
      ["right", "2026-01-06"],
    ] as const) {
      r.git("checkout", "--quiet", "-b", branch, "main");
      r.put(`src/${branch}.ts`, LOG("email"));
      r.commit();
      add("--date", day);
      r.commit();
    }
    r.git("checkout", "--quiet", "left");
    r.git("merge", "--quiet", "--no-edit", "right");
    const { quarters, unreadable } = JSON.parse(history("show", "-f", "json", "--as-of", "2026-01-08").stdout);
    assert.deepEqual(
      [quarters[0].runs, quarters[0].lastRun ?? quarters[0].date, unreadable],
      [3, "2026-01-07T00:00:00Z", []],
    );
  });
  it("says what is wrong", () => {
    assert.match(history("show").stderr, /there is no \.goodfaith\/history\.jsonl; goodfaith history add/);
    assert.equal(history("show").status, 2);
    assert.match(history("add", "--date", "soon").stderr, /"soon" is no date/);
    assert.match(history("add", "--commit", "main").stderr, /"main" is no commit id/);
    assert.ok(!existsSync(file()));
    add("--date", "2026-01-05");
    assert.match(history("show", "-f", "yaml").stderr, /text, json, csv, md/);
    assert.match(history("show", "--as-of", "2025-01-01").stdout, /no run up to 2025-01-01/);
  });
  it("follows no link out of the project", () => {
    const outside = tempTree({ "victim.txt": "mine\n" });
    mkdirSync(join(r.root, ".goodfaith"));
    symlinkSync(join(outside, "victim.txt"), file());
    assert.match(history("add").stderr, /leads out of the project/);
    assert.equal(readFileSync(join(outside, "victim.txt"), "utf8"), "mine\n");
    const other = scratchRepository({ "a.ts": "export {};\n" });
    symlinkSync(outside, join(other.root, ".goodfaith"));
    assert.match(goodfaith(["history", "add"], { cwd: other.root }).stderr, /leads out of the project/);
    assert.ok(!existsSync(join(outside, "history.jsonl")));
  });
  it("works without git, in a folder of its own", () => {
    const root = tempTree({ "package.json": "{}", "a.ts": LOG("email") });
    const run = (...args: string[]) => goodfaith(["history", ...args], { cwd: root });
    assert.equal(run("add", "--file", "h.jsonl").status, 0);
    assert.equal(JSON.parse(readFileSync(join(root, "h.jsonl"), "utf8")).commit, "");
    assert.match(run("show", "--file", "h.jsonl").stdout, /pii-in-log +1/);
  });
  it("is a chart in the html report of a run and of a stored result", () => {
    for (const [day, field] of [
      ["2026-01-05", "email"],
      ["2026-02-01", "name"],
      ["2026-04-05", "idCardNo"],
    ] as const) {
      r.put("src/b.ts", LOG(field));
      r.commit();
      add("--date", day);
    }
    const check = goodfaith(
      [
        ".",
        "-f",
        "html=a.html",
        "-f",
        "json=a.json",
        "--history",
        ".goodfaith/history.jsonl",
        "--no-run-info",
        "--exit-zero",
      ],
      { cwd: r.root },
    );
    assert.equal(check.status, 0, check.stderr);
    const html = readFileSync(join(r.root, "a.html"), "utf8");
    const section = /<section id="trend">[\s\S]*?<\/section>/.exec(html)![0];
    assert.equal(section.match(/<svg class="trend"/g)!.length, 2);
    assert.equal(section.match(/<polygon/g)!.length, 5);
    assert.match(section, /aria-label="Open findings: 2026-01-05 2, 2026-02-01 1, 2026-04-05 2"/);
    assert.match(section, /2026-Q1/);
    goodfaith(["report", "a.json", "-f", "html=b.html", "--history", ".goodfaith/history.jsonl"], { cwd: r.root });
    assert.equal(readFileSync(join(r.root, "b.html"), "utf8"), html);
    goodfaith([".", "-f", "html=c.html", "--exit-zero"], { cwd: r.root });
    assert.doesNotMatch(readFileSync(join(r.root, "c.html"), "utf8"), /id="trend"/);
    const none = goodfaith([".", "-f", "html=d.html", "--history", "none.jsonl"], { cwd: r.root });
    assert.deepEqual([none.status, /there is no none\.jsonl/.test(none.stderr)], [2, true]);
    writeFileSync(join(r.root, "bad.jsonl"), "?\n");
    const bad = goodfaith([".", "-f", "html=e.html", "--history", "bad.jsonl", "--exit-zero"], { cwd: r.root });
    assert.match(bad.stderr, /1 line that cannot be read/);
    assert.match(readFileSync(join(r.root, "e.html"), "utf8"), /no run up to/);
  });
});
