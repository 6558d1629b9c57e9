// The command as a process among others: environment, languages, the gate, pipes that close, interrupts.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commonVariables, usesColour } from "../../server/cli/environment.js";
import { languageOf, type MessageKey, messages, sayIn } from "../../server/cli/locales.js";
import { goodfaith } from "../harness/goodfaith.js";
import { makeValue } from "../harness/values.js";

const BIN = join(process.cwd(), "bin/goodfaith.cjs");
const LEAK = "export function f(c: { idCardNo: string }) {\n  console.log(c.idCardNo);\n}\n";

describe("process", () => {
  let folder = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "goodfaith-process-"));
    writeFileSync(join(folder, "package.json"), '{ "name": "sample" }');
    writeFileSync(join(folder, "leak.ts"), LEAK);
    writeFileSync(join(folder, "clean.ts"), "export const one = 1;\n");
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  const run = (args: string[], env: Record<string, string> = {}) => goodfaith(args, { cwd: folder, env });

  it("keeps results and everything else apart", () => {
    const result = run(["-f", "json"], { GOODFAITH_LOCALE: "zh-Hans" });
    assert.equal(JSON.parse(result.stdout).findings.length, 1);
    assert.match(result.stderr, /^goodfaith: [^\n]*GOODFAITH_LOCALE\n$/);
    assert.equal(run(["-f", "json"]).stderr, "");
  });
  it("takes presentation from the environment, and nothing else", () => {
    const plain = run([]);
    assert.equal(run([], { GOODFAITH_FAIL_ON: "critical", GOODFAITH_EXIT_ZERO: "1", PRE_COMMIT: "1" }).status, 1);
    assert.equal(run([], { GOODFAITH_COLOR: "purple", GOODFAITH_MAX_FINDINGS: "none" }).stderr, "");
    const set = run([], { GOODFAITH_FORMAT: "concise", GOODFAITH_NO_SNIPPETS: "1" });
    assert.match(set.stdout, /^leak\.ts:2:15: high/);
    assert.match(set.stderr, /GOODFAITH_FORMAT, GOODFAITH_NO_SNIPPETS/);
    assert.equal(set.status, plain.status);
    assert.equal(run(["-f", "concise"], { GOODFAITH_FORMAT: "json" }).stderr, "", "the flag wins");
    mkdirSync(join(folder, "empty"), { recursive: true });
    assert.equal(run(["empty"], { PRE_COMMIT: "1" }).status, 2);
  });
  it("writes for agents and for GitHub Actions where they run it, and says so", () => {
    const agent = run([], { CLAUDECODE: "1" });
    assert.match(agent.stdout, /^leak\.ts:2:15: high pii-in-log: .* help: .* id: [0-9a-f]{8}\n$/);
    assert.match(agent.stderr, /CLAUDECODE/);
    const summary = join(folder, "summary.md");
    writeFileSync(summary, "# Before\n");
    const actions = run([], { GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: summary });
    assert.match(actions.stdout, /✖ 1 finding[\s\S]*\n::error file=leak\.ts,line=2,/);
    assert.match(actions.stderr, /GITHUB_ACTIONS/);
    assert.match(readFileSync(summary, "utf8"), /^# Before\n## Goodfaith/);
    assert.match(run(["-f", "concise"], { CLAUDECODE: "1", GITHUB_ACTIONS: "true" }).stdout, /\[[0-9a-f]{8}\]\n$/);
    rmSync(summary);
  });
  it("colours on demand only", () => {
    assert.ok(!run([]).stdout.includes("\u001b["));
    assert.ok(run(["--color", "always"], { NO_COLOR: "1" }).stdout.includes("\u001b["));
    const forced = run([], { FORCE_COLOR: "1" });
    assert.ok(forced.stdout.includes("\u001b["));
    assert.match(forced.stderr, /FORCE_COLOR/);
    assert.ok(!run(["--color", "never"], { FORCE_COLOR: "1" }).stdout.includes("\u001b["));
  });
  it("takes common options before the command, too", () => {
    assert.match(run(["--locale", "zh-Hans", "explain", "health.diagnosis"]).stdout, /诊断/);
    assert.match(run(["--locale", "zh-TW", "clean.ts"]).stdout, /未發現/);
    assert.match(run(["explain", "health.diagnosis", "--locale", "zh-Hans"]).stdout, /3 级/);
  });
  it("follows the language of the system", () => {
    assert.match(run([], { LC_ALL: "", LANG: "zh_TW.UTF-8" }).stdout, /寫入日誌/);
    assert.match(run([], { LC_ALL: "C", LANG: "zh_CN.UTF-8" }).stdout, /written to a log/);
    assert.equal(run(["--locale", "fr"]).status, 2);
  });
  it("counts at the gate what is not shown", () => {
    const hidden = run(["--severity", "critical"]);
    assert.equal(hidden.status, 1);
    assert.match(hidden.stdout, /1 finding at or above "high"; 1 of them not shown/);
    assert.ok(!hidden.stdout.includes("leak.ts"));
  });
  it("runs no empty set of rules", () => {
    const none = run(["--only", "pii-in-log", "--skip", "pii-in-log"]);
    assert.equal(none.status, 2);
    assert.match(none.stderr, /no rule is left/);
  });
  it("says what is wrong with a path or a pattern in the language of the output", () => {
    const told = (...args: string[]) => run([...args, "--locale", "zh-Hans"]).stderr;
    assert.match(told("./nowhere"), /nowhere 不存在\n$/);
    assert.match(told("--exclude", "{a,b}".repeat(11)), /的花括号展开后超过 1000 个模式\n$/);
    assert.match(run(["--exclude", "x".repeat(2000)]).stderr, /glob is longer than 1024 characters: x{40}…\n$/);
  });
  it("takes a mistyped command for what it is", () => {
    assert.match(run(["explian", "pii-in-log"]).stderr, /did you mean "explain"/);
    assert.equal(run(["explian", "pii-in-log"]).status, 2);
  });
  it("says that a file was named and left out", () => {
    mkdirSync(join(folder, "node_modules/x"), { recursive: true });
    writeFileSync(join(folder, "node_modules/x/a.ts"), LEAK);
    const result = run(["clean.ts", "node_modules/x/a.ts"]);
    assert.equal(result.status, 0);
    assert.match(result.stdout, /Named, but not analysed:\n {2}node_modules\/x\/a\.ts/);
  });
  it("shows no summary with -q", () => {
    assert.equal(run(["-q", "clean.ts"]).stdout, "");
    const quiet = run(["-q"]);
    assert.equal(quiet.status, 1);
    assert.ok(quiet.stdout.includes("leak.ts") && !quiet.stdout.includes("Findings"));
  });
  it("shows no value of any line that a frame holds", () => {
    const value = makeValue("cn-resident-id", 5);
    const card = makeValue("bank-card", 5);
    writeFileSync(
      join(folder, "canary.ts"),
      `export function g(c: { idCardNo: string }) {\n  console.log(\`\${c.idCardNo} and ${value}\`, c.idCardNo); /* 张三 ${card}\n   * ${value} */ console.log(c.idCardNo); const password = "hunter2";\n}\n`,
    );
    writeFileSync(join(folder, "people.csv"), `name,cert_no,city\n张三,${value},杭州市\n`);
    writeFileSync(join(folder, "app.yaml"), "db:\n  password: hunter2x\n");
    const { stdout } = run(["--confidence", "low", "--severity", "info"]);
    for (const part of ["canary.ts", "│"]) assert.ok(stdout.includes(part), stdout);
    for (const secret of [value, card, "hunter2", "杭州市"]) assert.ok(!stdout.includes(secret), stdout);
    for (const name of ["canary.ts", "people.csv", "app.yaml"]) rmSync(join(folder, name));
  });
  it("survives a reader that leaves early", async () => {
    for (const format of ["text", "json", "sarif"]) {
      const child = spawn(process.execPath, [BIN, join(process.cwd(), "examples/harbour-mutual"), "-f", format], {
        cwd: folder,
        stdio: ["ignore", "pipe", "pipe"],
        env: { PATH: process.env.PATH },
      });
      let complaints = "";
      child.stderr.on("data", (chunk) => {
        complaints += chunk;
      });
      child.stdout.once("data", () => child.stdout.destroy());
      const code = await new Promise((done) => child.on("close", done));
      assert.equal(complaints, "");
      assert.equal(code, 1, format);
    }
  });
  it("ends at once when it is interrupted", async () => {
    const many = join(folder, "many");
    mkdirSync(many);
    for (let i = 0; i < 400; i++)
      writeFileSync(join(many, `f${i}.ts`), `${LEAK.repeat(40).replaceAll("function f", `function f${i}`)}`);
    const child = spawn(process.execPath, [BIN, "many", "--no-cache"], { cwd: folder, stdio: "ignore" });
    const ended = new Promise<[number | null, string | null]>((done) => child.on("exit", (...how) => done(how)));
    await new Promise((done) => setTimeout(done, 250));
    const asked = performance.now();
    child.kill("SIGINT");
    const [code, signal] = await ended;
    rmSync(many, { recursive: true });
    // Killed by the signal: what a shell reports as 130.
    assert.deepEqual([code, signal], [null, "SIGINT"]);
    assert.ok(performance.now() - asked < 500);
  });
  it("says how to build when it is not built", () => {
    mkdirSync(join(folder, "copy/bin"), { recursive: true });
    cpSync(BIN, join(folder, "copy/bin/goodfaith.cjs"));
    const result = spawnSync(process.execPath, [join(folder, "copy/bin/goodfaith.cjs")], { encoding: "utf8" });
    assert.equal(result.status, 2);
    assert.match(result.stderr, /npm run build/);
    rmSync(join(folder, "copy"), { recursive: true });
  });
  it("gives its version and its help", () => {
    assert.match(run(["--version"]).stdout, /^\d+\.\d+\.\d+\n$/);
    const help = run(["check", "--help"]);
    assert.equal(help.status, 0);
    for (const flag of ["--format", "--fail-on", "--require-complete", "--quiet", "--locale"])
      assert.ok(help.stdout.includes(flag), flag);
  });
});

describe("languages of the command line", () => {
  const languages = Object.keys(messages) as (keyof typeof messages)[];
  const places = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map((m) => m[1]))].sort();
  it("all say the same, with the same places", () => {
    for (const language of languages) {
      assert.deepEqual(Object.keys(messages[language]).sort(), Object.keys(messages.en).sort());
      for (const key of Object.keys(messages.en) as MessageKey[])
        assert.deepEqual(places(messages[language][key]), places(messages.en[key]), `${language} ${key}`);
    }
  });
  it("choose the number in English", () => {
    const say = sayIn("en");
    assert.equal(say("files", { analysed: 1, total: 1 }), "1 of 1 file");
    assert.equal(say("files", { analysed: 1, total: 2 }), "1 of 2 files");
  });
  it("are chosen by tag and environment", () => {
    const cases: [string | undefined, Record<string, string>, string | undefined][] = [
      ["en-GB", { LANG: "zh_CN" }, "en"],
      ["zh-CN", {}, "zh-Hans"],
      ["zh-Hans-HK", {}, "zh-Hans"],
      ["zh-Hant", {}, "zh-Hant"],
      ["zh-HK", {}, "zh-Hant"],
      ["fr", {}, undefined],
      [undefined, {}, "en"],
      [undefined, { LC_ALL: "", LANG: "zh_TW.UTF-8" }, "zh-Hant"],
      [undefined, { LC_ALL: "C.UTF-8", LANG: "zh_TW.UTF-8" }, "en"],
      [undefined, { LC_MESSAGES: "zh_CN.GB18030" }, "zh-Hans"],
      [undefined, { LANG: "fr_FR.UTF-8" }, "en"],
    ];
    for (const [tag, env, wanted] of cases) {
      const found = tag === undefined ? languageOf(undefined, env) : languageOf(tag, env);
      assert.equal(found, wanted, `${tag} ${JSON.stringify(env)}`);
    }
  });
});

describe("colour", () => {
  it("follows flag, environment and terminal, in this order", () => {
    const cases: [string, boolean, Record<string, string>, boolean][] = [
      ["auto", true, {}, true],
      ["auto", false, {}, false],
      ["auto", true, { NO_COLOR: "1" }, false],
      ["auto", true, { NO_COLOR: "" }, true],
      ["auto", false, { FORCE_COLOR: "1" }, true],
      ["auto", false, { FORCE_COLOR: "0" }, false],
      ["always", false, { NO_COLOR: "1" }, true],
      ["never", true, { FORCE_COLOR: "1" }, false],
    ];
    for (const [flag, tty, env, wanted] of cases)
      assert.equal(usesColour(flag, tty, env), wanted, JSON.stringify([flag, tty, env]));
  });
  it("names only variables that make a difference", () => {
    assert.deepEqual(commonVariables({ color: "auto" }, false, { NO_COLOR: "1" }), []);
    assert.deepEqual(commonVariables({ color: "auto" }, true, { NO_COLOR: "1" }), ["NO_COLOR"]);
    assert.deepEqual(commonVariables({ color: "auto" }, true, { FORCE_COLOR: "1" }), []);
    assert.deepEqual(commonVariables({ color: "auto", locale: "en" }, false, { LANG: "zh_CN" }), []);
    assert.deepEqual(commonVariables({ color: "never" }, false, { LANG: "zh_CN", FORCE_COLOR: "1" }), ["LANG"]);
  });
});
