// The command line as a user meets it: exit codes, wrong usage, formats, files, languages.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { rules as shipped } from "../../rules/index.js";
import { lineHashes } from "../../server/report/lineHash.js";
import { goodfaith } from "../harness/goodfaith.js";
import { makeSecret } from "../harness/secrets.js";
import { makeValue } from "../harness/values.js";

const LEAK = "export function f(c: { idCardNo: string }) {\n  console.log(c.idCardNo);\n}\n";

describe("command line", () => {
  let folder = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "goodfaith-cli-"));
    mkdirSync(join(folder, "src"));
    writeFileSync(join(folder, "package.json"), '{ "name": "sample" }');
    writeFileSync(join(folder, "src/leak.ts"), LEAK);
    writeFileSync(join(folder, "src/clean.ts"), "export const one = 1;\n");
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  const run = (...args: string[]) => goodfaith(args, { cwd: folder });

  it("exits with 1 for findings at the gate and 0 below it", () => {
    assert.equal(run().status, 1);
    assert.equal(run("--fail-on", "critical").status, 0);
    assert.equal(run("--exit-zero").status, 0);
    assert.equal(run("src/clean.ts").status, 0);
  });
  it("names the place, the rule, the help and the reason", () => {
    const { stdout } = run();
    for (const part of ["src/leak.ts", "2:15", "pii-in-log", "^^^^^^^^^^", "help:", "because:", "why:"])
      assert.ok(stdout.includes(part), `${part} in\n${stdout}`);
  });
  it("says wrong usage in words and exits with 2", () => {
    const cases: [string[], RegExp][] = [
      [["--only", "pii-in-logs"], /did you mean "pii-in-log"/],
      [["--severity", "hihg"], /did you mean "high"/],
      [["-f", "sarfi"], /did you mean "sarif"/],
      [["nowhere"], /nowhere/],
      [["--nonsense"], /nonsense/],
      [["-f", "json", "-f", "sarif"], /give the others a file/],
      [["--max-findings", "many"], /many/],
      [["explain", "pii-in-lgo"], /did you mean "pii-in-log"/],
      [["trace", "ffffffffffff"], /no finding/],
    ];
    for (const [args, message] of cases) {
      const result = run(...args);
      assert.equal(result.status, 2, `${args.join(" ")}: ${result.stderr}`);
      assert.match(result.stderr, message);
      assert.equal(result.stdout, "");
    }
  });
  it("says that there is no file to analyse", () => {
    const empty = join(folder, "empty");
    mkdirSync(empty, { recursive: true });
    assert.equal(run("empty").status, 2);
    assert.equal(run("empty", "--no-errors-on-unmatched").status, 0);
  });
  it("prints one line a finding", () => {
    assert.match(run("-f", "concise").stdout, /^src\/leak\.ts:2:15: high pii-in-log: .* \[[0-9a-f]{8}\]\n$/);
  });
  it("gives the same bytes for the same input", () => {
    for (const format of ["json", "sarif"]) {
      const args = ["-f", format, "--no-run-info"];
      assert.equal(run(...args).stdout, run(...args).stdout);
    }
  });
  it("writes several formats at once", () => {
    run("-f", "concise", "-f", "json=out.json", "--exit-zero");
    const document = JSON.parse(readFileSync(join(folder, "out.json"), "utf8"));
    assert.equal(document.version, 1);
    rmSync(join(folder, "out.json"));
  });
  it("json follows its schema", () => {
    const schema = JSON.parse(readFileSync("test/cli/result.schema.json", "utf8"));
    const validate = new Ajv({ allErrors: true }).compile(schema);
    const { stdout } = goodfaith(["examples/harbour-mutual", "-f", "json", "--exit-zero"]);
    assert.ok(validate(JSON.parse(stdout)), JSON.stringify(validate.errors?.slice(0, 3)));
  });
  it("sarif is valid against the schema of the standard, with help, flows and hashes", () => {
    // The schema is published by OASIS; see test/cli/schemas/README.md.
    const schema = JSON.parse(readFileSync("test/cli/schemas/sarif-2.1.0.json", "utf8"));
    const ajv = new Ajv({ strict: false, unicodeRegExp: false });
    addFormats(ajv);
    const { stdout } = goodfaith(["examples/harbour-mutual", "-f", "sarif", "--exit-zero"]);
    const log = JSON.parse(stdout);
    const validate: (data: unknown) => boolean = ajv.compile(schema);
    assert.ok(validate(log), ajv.errorsText((validate as { errors?: null }).errors));
    const [sarif] = log.runs;
    for (const rule of sarif.tool.driver.rules) {
      assert.ok(rule.help.text.length > 100 && rule.help.markdown.includes("## Why it matters"));
      // What is told for information only has no score.
      const isInfo = ["kpi-target-missed", "whistleblower-channel-missing"].includes(rule.id);
      if (isInfo) assert.equal(rule.properties["security-severity"], undefined);
      else assert.match(rule.properties["security-severity"], /^\d+\.\d$/);
    }
    assert.ok(
      sarif.results.every((r: { partialFingerprints: object }) => "primaryLocationLineHash" in r.partialFingerprints),
    );
    assert.ok(sarif.results.some((r: { codeFlows?: unknown[] }) => r.codeFlows));
    assert.ok(sarif.results.every((r: { locations: unknown[] }) => r.locations.length === 1));
  });
  it("shows only what is asked for", () => {
    const all = JSON.parse(goodfaith(["examples/harbour-mutual", "-f", "json", "--exit-zero"]).stdout).findings.length;
    const some = JSON.parse(
      goodfaith(["examples/harbour-mutual", "-f", "json", "--exit-zero", "--only", "health"]).stdout,
    ).findings;
    assert.ok(some.length > 0 && some.length < all);
    const rules = JSON.parse(
      goodfaith(["examples/harbour-mutual", "-f", "json", "--exit-zero", "--only", "A"]).stdout,
    ).rules;
    const groupA = shipped.filter((r) => r.meta.group === "A").map((r) => r.meta.id);
    assert.deepEqual(Object.keys(rules), groupA.sort());
  });
  it("skips what git ignores and says why", () => {
    writeFileSync(join(folder, ".gitignore"), "src/leak.ts\n");
    mkdirSync(join(folder, ".git"), { recursive: true });
    assert.equal(run().status, 0);
    assert.equal(run("--no-gitignore").status, 1);
    const listed = run("--list-files", "-v");
    assert.ok(!listed.stdout.includes("leak.ts"));
    assert.match(listed.stderr, /leak\.ts.*\.gitignore/);
    rmSync(join(folder, ".gitignore"));
  });
  it("reports broken code and still finds the rest", () => {
    writeFileSync(join(folder, "src/broken.ts"), `${LEAK}export function g( {\n`);
    const result = run("--require-complete");
    assert.equal(result.status, 2);
    assert.match(result.stdout, /src\/broken\.ts/);
    assert.ok(result.stdout.includes("broken.ts") && result.stdout.includes("2:15"));
    assert.match(result.stdout, /✖ --require-complete is set/);
    assert.equal(result.stderr, "");
    for (const [how, why] of [
      [["-q"], /^goodfaith: --require-complete is set, and the coverage is incomplete\n$/],
      [["-f", "concise"], /^goodfaith: --require-complete is set/],
      [["-q", "--locale", "zh-Hans"], /^goodfaith: 已设置 --require-complete，而覆盖不完整\n$/],
    ] as const) {
      const told = run("--require-complete", ...how);
      assert.equal(told.status, 2);
      assert.match(told.stderr, why);
    }
    rmSync(join(folder, "src/broken.ts"));
  });
  it("shows no value in any format", () => {
    const canaries = ["cn-resident-id", "bank-card", "iban", "us-ssn", "cn-mobile", "hkid"].map((kind) =>
      makeValue(kind, 3),
    );
    canaries.push(makeSecret("github-token", 3), "Chuan#8264");
    const lines = canaries.map((v, i) => `  console.log(c.idCardNo, "${v}"); // ${i} ${v}`);
    writeFileSync(
      join(folder, "src/canary.ts"),
      `export function f(c: { idCardNo: string }) {\n${lines.join("\n")}\n}\nexport const password = "Chuan#8264";\n`,
    );
    for (const format of ["text", "concise", "json", "sarif"]) {
      const { stdout, stderr } = run("-f", format, "--confidence", "low");
      assert.ok(stdout.includes("canary.ts"));
      for (const value of canaries)
        assert.ok(
          !stdout.includes(value) && !stderr.includes(value),
          `${format} shows a value of ${value.length} characters`,
        );
    }
    rmSync(join(folder, "src/canary.ts"));
  });
  it("works without the native parser", () => {
    const hook = join(folder, "without-native.cjs");
    writeFileSync(
      hook,
      `const Module = require("node:module");\nconst load = Module._load;\nModule._load = function (request, ...rest) {\n  if (request === "oxc-parser") throw new Error("no binding");\n  return load.call(this, request, ...rest);\n};\n`,
    );
    const args = ["src", "-f", "json", "--no-run-info", "--no-cache", "--exit-zero"];
    const without = goodfaith(args, { cwd: folder, env: { NODE_OPTIONS: `--require ${hook}` } });
    rmSync(hook);
    assert.equal(without.stderr, "");
    assert.equal(without.stdout, run(...args).stdout);
  });
  it("speaks Chinese", () => {
    assert.match(run("--locale", "zh-Hans").stdout, /写入日志/);
    assert.match(run("--locale", "zh-TW").stdout, /寫入日誌/);
  });
  it("explains rules and data types and traces a finding", () => {
    assert.match(run("explain", "pii-in-log").stdout, /What it finds/);
    assert.match(run("explain", "health.diagnosis").stdout, /tier 3/);
    assert.match(
      run("explain", "PIPL-51").stdout,
      /^Personal Information Protection Law .* · 51\n[\s\S]*access-not-audited/,
    );
    assert.match(run("explain", "gdpr").stdout, /^General Data Protection Regulation, [^·]*\n/);
    assert.doesNotMatch(run("explain", "GDPR-3").stdout, /GDPR-30|GDPR-32/);
    assert.match(run("explain", "F", "--locale", "zh-Hans").stdout, /approval-without-maker-checker/);
    assert.match(run("explain", "4cc90fc8").stderr, /no finding starts with "4cc90fc8"/);
    assert.match(run("rules").stdout, /^A {2}Storage at rest\n[\s\S]*\n\nB {2}[\s\S]*pii-to-third-party/);
    assert.equal(JSON.parse(run("types", "--json").stdout).length, 144);
    const id = /\[([0-9a-f]{8})\]/.exec(run("-f", "concise").stdout)![1]!;
    assert.match(run("trace", id).stdout, /sink/);
  });
  it("keeps control characters of file names out of the terminal", () => {
    writeFileSync(join(folder, "src/a\u001b[31m.ts"), LEAK);
    const { stdout } = run();
    assert.ok(!stdout.includes("\u001b[31m"));
    assert.ok(stdout.includes("\\u001b"));
    rmSync(join(folder, "src/a\u001b[31m.ts"));
  });
});

describe("line hashes", () => {
  it("ignore white space and line ends, and count repeats", () => {
    const [a, b, c] = lineHashes("let x = 1;\nlet x = 1;\nlet y = 2;\n");
    assert.match(a!, /^[0-9a-f]+:1$/);
    assert.notEqual(a, b);
    assert.notEqual(b, c);
    assert.deepEqual(lineHashes("let x = 1;\r\nend"), lineHashes("let  x =1;\nend"));
  });
});
