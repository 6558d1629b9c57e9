// A part of this program that throws costs what that part would have found, and says so; nothing else.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DEFECTS, defectiveBuild, WITH_DEFECTS } from "../harness/defectiveBuild.js";
import { goodfaith } from "../harness/goodfaith.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";

interface Result {
  findings: { ruleId: string; location: { path: string } }[];
  coverage: { notes: { file: string; kind: string; message: string }[] };
}

const REPORTS = [
  "html=r.html",
  "markdown=r.md",
  "agent=r.txt",
  "sarif=r.sarif",
  "json=r.json",
  "junit=r.xml",
  "gitlab-sast=g.json",
];

describe("reports that lie in the project", () => {
  afterEach(removeTempTrees);
  it("are no part of it", () => {
    const cwd = tempTree(WITH_DEFECTS);
    const run = () => goodfaith(["-f", "concise", ...REPORTS.flatMap((r) => ["-f", r])], { cwd }).stdout;
    const first = run();
    assert.match(first, /pii-in-log/);
    assert.equal(run(), first);
  });
});

describe("a rule or a front end that throws", () => {
  let folder = "";
  let program = "";
  before(async () => {
    mkdirSync("out", { recursive: true });
    folder = mkdtempSync(join(process.cwd(), "out/defective-"));
    program = (await defectiveBuild(folder, DEFECTS)).cli;
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(removeTempTrees);

  const rulesOf = (json: string) => (JSON.parse(json) as Result).findings.map((f) => f.ruleId).sort();

  it("is one line on stderr and a note; the findings of the others stand", () => {
    const cwd = tempTree(WITH_DEFECTS);
    const sound = goodfaith(["-f", "json"], { cwd });
    assert.equal(sound.stderr, "");
    const others = ["pii-in-log", "pii-to-third-party", "pii-to-third-party"];
    assert.deepEqual(rulesOf(sound.stdout), [...others, "pii-in-url", "pii-unencrypted-at-rest"].sort());
    const broken = goodfaith(["-f", "json"], { cwd, program });
    assert.equal(broken.status, 1);
    assert.deepEqual(rulesOf(broken.stdout), others, "and no suppression is called unused");
    const place = /\(TypeError at cli\.cjs:\d+:\d+\)/;
    const lines = broken.stderr.trimEnd().split("\n");
    assert.equal(lines.length, 4, broken.stderr);
    for (const line of lines) assert.match(line, place);
    const { notes } = (JSON.parse(broken.stdout) as Result).coverage;
    assert.deepEqual(
      notes.map((n) => [n.file, n.kind, n.message.replace(place, "…")]),
      [
        ["", "failed", "the rule control-bypass-backdoor failed …, which is a defect of this program"],
        ["", "failed", "the rule password-weak-hash failed …, which is a defect of this program"],
        ["", "failed", "the rule pii-in-url failed …, which is a defect of this program"],
        ["prisma/schema.prisma", "failed", "the prisma front end failed …, which is a defect of this program"],
      ],
    );
    assert.ok(!`${broken.stdout}${broken.stderr}`.includes("near"), "the message of an error may quote the code");
    const text = goodfaith([], { cwd, program });
    assert.match(text.stdout, /Coverage is incomplete[\s\S]*the rule pii-in-url failed/);
  });

  it("so is the inventory", async () => {
    const broken = await defectiveBuild(join(folder, "inventory"), [
      {
        file: "server/engine/analysis/inventory.ts",
        after: "export function* inventoryOf(index: FlowIndex): Generator<void, Inventory> {",
        code: "if (index) throw new TypeError('near');",
      },
    ]);
    const cwd = tempTree(WITH_DEFECTS);
    const sound = goodfaith(["-f", "html=report.html", "-f", "json"], { cwd });
    const { status, stdout, stderr } = goodfaith(["-f", "html=report.html", "-f", "json"], {
      cwd,
      program: broken.cli,
    });
    assert.equal(status, sound.status);
    assert.deepEqual(rulesOf(stdout), rulesOf(sound.stdout));
    assert.match(
      stderr,
      /^goodfaith: the inventory failed \(TypeError at cli\.cjs:\d+:\d+\), which is a defect of this program\n$/,
    );
    assert.ok(readFileSync(join(cwd, "report.html"), "utf8").includes("the inventory failed"));
  });

  it("makes the analysis incomplete, and no entry of the baseline stale", () => {
    const cwd = tempTree(WITH_DEFECTS);
    assert.equal(goodfaith(["baseline", "create"], { cwd }).status, 0);
    assert.equal(goodfaith(["ci"], { cwd }).status, 0);
    const broken = goodfaith(["ci"], { cwd, program });
    assert.equal(broken.status, 0, broken.stderr + broken.stdout);
    assert.equal(goodfaith(["ci", "--require-complete"], { cwd, program }).status, 2);
  });

  it("adds nothing to the history, where what it would find looked fixed", () => {
    const cwd = tempTree(WITH_DEFECTS);
    const file = join(cwd, ".goodfaith/history.jsonl");
    const add = (date: string, defective: boolean) =>
      goodfaith(["history", "add", "--date", date], { cwd, ...(defective ? { program } : {}) });
    const none = add("2026-01-05", true);
    assert.equal(none.status, 2, none.stdout);
    assert.match(none.stderr, /nothing is added, as a part of the analysis failed.*: the rule control-bypass-backdoor/);
    assert.ok(!existsSync(file), "nor is an empty file made");
    assert.equal(add("2026-01-05", false).status, 0);
    const before = readFileSync(file, "utf8");
    assert.match(before, /"pii-in-url"/);
    assert.equal(add("2026-02-05", true).status, 2);
    assert.equal(readFileSync(file, "utf8"), before);
    assert.equal(goodfaith(["history", "add", "--dry-run"], { cwd, program }).status, 2);
    const chinese = goodfaith(["history", "add", "--locale", "zh-Hans"], { cwd, program });
    assert.match(chinese.stderr, /分析的一部分失败/);
  });
});
