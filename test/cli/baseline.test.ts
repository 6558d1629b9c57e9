// The baseline as a team uses it: made once, then only what is new is shown; what is mended is told.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { goodfaith } from "../harness/goodfaith.js";

const HEAD = 'import pino from "pino";\nconst logger = pino();\n';
const LOG = (name: string, field: string) =>
  `export function ${name}(customer: { email: string; mobile: string; idCardNo: string }) {\n  logger.info(customer.${field});\n}\n`;

describe("baseline on the command line", () => {
  let root: string;
  const put = (file: string, text: string) => writeFileSync(join(root, file), text);
  const read = () => readFileSync(join(root, "goodfaith-baseline.jsonl"), "utf8");
  const run = (...args: string[]) => goodfaith(args, { cwd: root, env: { XDG_CACHE_HOME: join(root, ".cache") } });
  const shown = (...args: string[]) =>
    run(...args, "-f", "concise")
      .stdout.trim()
      .split("\n")
      .filter(Boolean);
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "goodfaith-"));
    for (const folder of [".git", "src"]) mkdirSync(join(root, folder));
    put(".gitignore", ".cache\n");
    put("src/a.ts", HEAD + LOG("f", "idCardNo") + LOG("g", "email"));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it("is made once, holds neither lines nor values, and hides what was there", () => {
    assert.equal(shown().length, 2);
    const made = run("baseline", "create", "--owner", "@crm");
    assert.match(made.stdout, /Wrote goodfaith-baseline\.jsonl {3}2 findings \(1 high, 1 medium\) {3}0 values stored/);
    assert.equal(read().trim().split("\n").length, 2);
    assert.deepEqual(shown(), []);
    const { status, stdout } = run();
    assert.equal(status, 0);
    assert.match(stdout, /2 in the baseline/);
    assert.equal(shown("--no-baseline").length, 2);
    const again = run("baseline", "create");
    assert.equal(again.status, 2);
    assert.match(again.stderr, /is there already/);
    assert.deepEqual(JSON.parse(run("-f", "json").stdout).gate.baseline, { known: 2, stale: 0, overdue: 0 });
  });
  it("--dry-run says what it would write, and that it did not", () => {
    const { status, stdout } = run("baseline", "create", "--dry-run");
    assert.equal(status, 0);
    assert.match(stdout, /^Would write goodfaith-baseline\.jsonl {3}2 findings \(.*\) {3}nothing was written\n$/);
    assert.ok(!existsSync(join(root, "goodfaith-baseline.jsonl")));
    assert.match(run("baseline", "create", "--dry-run", "--locale", "zh-TW").stdout, /^將寫入 goodfaith-baseline/);
  });
  it("keeps what moved, was reformatted or renamed; shows what is new, also a second of a kind", () => {
    run("baseline", "create");
    renameSync(join(root, "src/a.ts"), join(root, "src/b.ts"));
    const moved = `${HEAD}\n\n// moved\n${LOG("g", "email")}${LOG("f", "idCardNo").replace("(customer.idCardNo)", "(\n    customer.idCardNo,\n  )")}`;
    put("src/b.ts", moved);
    assert.deepEqual(shown(), []);
    put("src/b.ts", moved + LOG("h", "mobile"));
    assert.deepEqual(
      shown().map((line) => line.split(" ")[2]),
      ["pii-in-log:"],
    );
    put(
      "src/b.ts",
      moved.replace("logger.info(customer.email);", "logger.info(customer.email);\n  logger.info(customer.email);"),
    );
    assert.equal(shown().length, 1);
  });
  it("tells what is mended; prune and update take it out, update follows what moved", () => {
    run("baseline", "create", "--owner", "@crm");
    put("src/b.ts", HEAD + LOG("f", "idCardNo") + LOG("h", "mobile"));
    rmSync(join(root, "src/a.ts"));
    assert.match(run().stdout, /1 baseline entry is about what is not there any more/);
    assert.doesNotMatch(run("src").stdout, /not there any more/);
    assert.doesNotMatch(run("--skip", "pii-in-log").stdout, /not there any more/);
    const before = read();
    assert.match(
      run("baseline", "prune", "--dry-run").stdout,
      /: 1 to remove, 0 to add, 1 to keep; nothing was written\n/,
    );
    assert.equal(read(), before);
    run("baseline", "prune");
    assert.match(read(), /"path":"src\/a\.ts"/);
    const updated = run("baseline", "update");
    assert.match(updated.stdout, /0 removed, 0 added, 1 kept/);
    assert.match(updated.stdout, /1 new finding is not in it/);
    assert.match(read(), /^\{"v":1,"rule":"pii-in-log","path":"src\/b\.ts".*"owner":"@crm"/);
    run("baseline", "update", "--add", "--owner", "@sms");
    assert.deepEqual(shown(), []);
    assert.match(run("baseline", "show").stdout, /@crm.*pii-in-log.*identity\.cn-resident-id.*src\/b\.ts f/);
  });
  it("works from any folder of the project", () => {
    const { stdout } = goodfaith(["baseline", "create"], { cwd: join(root, "src") });
    assert.match(stdout, /Wrote \.\.\/goodfaith-baseline\.jsonl/);
    assert.ok(existsSync(join(root, "goodfaith-baseline.jsonl")));
    assert.equal(goodfaith(["-f", "concise", "--no-cache"], { cwd: join(root, "src") }).stdout, "");
  });
  it("damaged or missing: an error that says what to do", () => {
    run("baseline", "create");
    put("goodfaith-baseline.jsonl", `<<<<<<< ours\n${read()}=======\n`);
    const { status, stderr } = run();
    assert.equal(status, 2);
    assert.match(stderr, /lines that are no entries: 1, 4/);
    assert.match(run("--baseline", "none.jsonl").stderr, /there is no none\.jsonl; goodfaith baseline create/);
    assert.match(run("baseline", "show", "--baseline", "none.jsonl").stderr, /goodfaith baseline create/);
    rmSync(join(root, "goodfaith-baseline.jsonl"));
    assert.equal(run("--exit-zero").status, 0);
  });
  it("findings about suppressions are never taken in", () => {
    put("src/c.ts", "// goodfaith-disable-next-line pii-in-log\nexport const a = 1;\n");
    run("baseline", "create");
    assert.doesNotMatch(read(), /suppression-/);
    assert.match(shown().join(), /suppression-missing-reason/);
  });
  it("ci takes its gates from the configuration; stale entries fail it", () => {
    put("goodfaith.config.jsonc", '{ "ci": { "failOn": "medium" } }');
    put("src/a.ts", HEAD + LOG("g", "email"));
    assert.deepEqual([run().status, run("ci").status, run("ci", "--fail-on", "high").status], [0, 1, 0]);
    run("baseline", "create");
    assert.equal(run("ci").status, 0);
    put("src/a.ts", HEAD);
    const { status, stderr } = run("ci");
    assert.equal(status, 2);
    assert.match(stderr, /1 stale entry; run goodfaith baseline prune/);
    assert.equal(run().status, 0);
    put("goodfaith.config.jsonc", '{ "ci": { "failOn": "medium", "newOnly": false } }');
    put("src/a.ts", HEAD + LOG("g", "email"));
    assert.equal(run("ci").status, 1);
  });
  it("the file, the days of review and the language are as configured", () => {
    put("goodfaith.config.jsonc", '{ "baseline": { "file": "conf.jsonl", "reviewWithinDays": 1 } }');
    assert.match(run("baseline", "create", "--locale", "zh-Hans").stdout, /已写入 conf\.jsonl/);
    const text = readFileSync(join(root, "conf.jsonl"), "utf8");
    writeFileSync(join(root, "conf.jsonl"), text.replace(/"reviewBy":"[^"]*"/, '"reviewBy":"2020-01-31"'));
    assert.match(run().stdout, /1 baseline entry is past the day of review/);
    assert.match(run("baseline", "show").stdout, /overdue 2020-01-31/);
  });
});
