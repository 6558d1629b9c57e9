// The GitHub action: its entry with the variables of the runner, from a checkout that is built and from one of a tag.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { GIT_ENV, type ScratchRepository, scratchRepository } from "../harness/scratchRepository.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";

interface Action {
  inputs: Record<string, { default?: string; description: string }>;
  outputs: Record<string, { description: string }>;
  runs: { using: string; main: string };
}
const action = parse(readFileSync("action.yml", "utf8")) as Action;
const LOG = (field: string) =>
  `export const f = (c: { idCardNo: string; email: string }) => console.log(c.${field});\n`;

describe("GitHub action", () => {
  let r: ScratchRepository;
  let temp: string;
  beforeEach(() => {
    r = scratchRepository({
      "package.json": "{}",
      "src/a.ts": LOG("idCardNo"),
      "src/b.ts": LOG("email"),
      "src/c.ts": "export {};\n",
    });
    r.commit();
    temp = tempTree({});
  });
  afterEach(removeTempTrees);

  /** As the runner does: every input has a variable, with its default or "". */
  function run(inputs: Record<string, string> = {}, env: Record<string, string> = {}, root = process.cwd()) {
    for (const name of Object.keys(inputs)) assert.ok(name in action.inputs, name);
    const variables = Object.entries(action.inputs).map(([name, { default: value = "" }]) => [
      `INPUT_${name.toUpperCase()}`,
      inputs[name] ?? value,
    ]);
    const [outputs, summary] = [join(temp, "output"), join(temp, "summary.md")];
    for (const file of [outputs, summary]) writeFileSync(file, "");
    const result = spawnSync(process.execPath, [join(root, action.runs.main)], {
      cwd: r.root,
      encoding: "utf8",
      env: {
        PATH: process.env.PATH,
        ...GIT_ENV,
        XDG_CACHE_HOME: temp,
        GITHUB_ACTIONS: "true",
        CI: "true",
        GITHUB_WORKSPACE: r.root,
        GITHUB_OUTPUT: outputs,
        GITHUB_STEP_SUMMARY: summary,
        RUNNER_TEMP: temp,
        ...Object.fromEntries(variables),
        ...env,
      },
    });
    const told = [...readFileSync(outputs, "utf8").matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)];
    return {
      status: result.status,
      stdout: result.stdout,
      stderr: result.stderr,
      summary: readFileSync(summary, "utf8"),
      outputs: Object.fromEntries(told.map(([, name, , value]) => [name!, value!])),
    };
  }

  it("tells findings as text, annotations, summary, SARIF and outputs, and fails the step", () => {
    const { status, stdout, stderr, summary, outputs } = run();
    assert.deepEqual([status, stderr], [1, ""]);
    assert.match(stdout, /src\/a\.ts\n +1:\d+ +high/);
    assert.match(stdout, /^::error .*file=src\/a\.ts,line=1/m);
    assert.match(stdout, /^::warning .*file=src\/b\.ts,line=1/m);
    assert.match(summary, /## Goodfaith[\s\S]*src\/a\.ts&#58;1/);
    const { "result-file": result, ...rest } = outputs;
    assert.deepEqual(rest, {
      findings: "2",
      failing: "1",
      critical: "0",
      high: "1",
      medium: "1",
      low: "0",
      info: "0",
      suppressed: "0",
      coverage: "100",
      "exit-code": "1",
      "sarif-file": "goodfaith.sarif",
    });
    assert.deepEqual(Object.keys(outputs).sort(), Object.keys(action.outputs).sort());
    assert.equal(JSON.parse(readFileSync(result!, "utf8")).findings.length, 2);
    assert.equal(JSON.parse(readFileSync(join(r.root, "goodfaith.sarif"), "utf8")).runs[0].results.length, 2);
  });
  it("every input does something", () => {
    r.git("branch", "base");
    r.put("src/new.ts", LOG("email"));
    r.commit();
    const count = (inputs: Record<string, string>) => {
      const { outputs } = run(inputs);
      return [outputs["exit-code"], outputs.findings];
    };
    assert.deepEqual(count({ paths: "src/b.ts\nsrc/c.ts" }), ["0", "1"]);
    assert.deepEqual(count({ "fail-on": "critical" }), ["0", "3"]);
    assert.deepEqual(count({ since: "base" }), ["0", "1"]);
    assert.deepEqual(count({ "baseline-commit": "base" }), ["0", "1"]);
    assert.deepEqual(count({ args: "--only pii-in-url\n--severity=high" }), ["0", "0"]);
    assert.match(run({ locale: "zh-Hant", "working-directory": "src" }).stdout, /寫入日誌/);
    const quiet = run({ summary: "false", annotations: "false", "sarif-file": "" });
    assert.deepEqual([quiet.summary, /^::/m.test(quiet.stdout), quiet.outputs["sarif-file"]], ["", false, undefined]);
    assert.match(quiet.stdout, /written to a log/);
    const sparse = run({ annotations: "false", "sarif-file": "out.sarif", format: "markdown=a.md\njunit=b.xml" });
    assert.match(sparse.summary, /Goodfaith/);
    for (const file of ["out.sarif", "a.md", "b.xml"]) assert.ok(existsSync(join(r.root, file)), file);
  });
  it("baselines, gates, complete runs and history, too", () => {
    r.put("src/broken.ts", "export function g( {\n");
    r.put("goodfaith.config.jsonc", '{ "ci": { "failOn": "critical" } }');
    assert.equal(run({ ci: "true" }).status, 0);
    assert.equal(run({ "require-complete": "true", "fail-on": "critical" }).status, 2);
    assert.match(run({ baseline: "none.jsonl" }).stderr, /there is no none\.jsonl/);
    assert.match(run({ history: "none.jsonl" }).stderr, /there is no none\.jsonl/);
  });
  it("wrong use fails the step and is told", () => {
    const { status, stderr, outputs } = run({ since: "nowhere" });
    assert.deepEqual([status, outputs], [2, { "exit-code": "2" }]);
    assert.match(stderr, /no branch, tag or commit "nowhere"/);
    const version = run({ version: "latest; rm" });
    assert.equal(version.status, 2);
    assert.match(version.stdout, /^::error title=Goodfaith::version must be an exact one/);
    // Neither is taken for an option.
    assert.match(run({ paths: "--fix" }).stderr, /--fix does not exist/);
  });

  describe("from a tag, where nothing is built", () => {
    let tag: string;
    beforeEach(() => {
      tag = tempTree({ "package.json": '{ "version": "9.8.7" }' });
      cpSync("action.yml", join(tag, "action.yml"));
      cpSync("action", join(tag, "action"), { recursive: true });
    });
    /** An npm that notes how it was called and gives the package of this folder. */
    function npm(status = 0): { PATH: string; calls: () => string[] } {
      const bin = tempTree({
        npm: `#!/bin/sh\necho "$PWD $*" >> ${temp}/npm.log\nmkdir -p node_modules\nln -sfn ${process.cwd()} node_modules/goodfaith\nexit ${status}\n`,
      });
      chmodSync(join(bin, "npm"), 0o755);
      const log = join(temp, "npm.log");
      return {
        PATH: `${bin}:${process.env.PATH}`,
        calls: () => (existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : []),
      };
    }
    it("takes the version of the tag, of the lock file, or the one that is asked for, once", () => {
      const { PATH, calls } = npm();
      const { status, outputs, stdout } = run({}, { PATH }, tag);
      assert.equal(status, 1, stdout);
      assert.equal(outputs.findings, "2");
      const called = (version: string) =>
        `${temp}/goodfaith-${version} install --no-save --no-audit --no-fund --ignore-scripts goodfaith@${version} --prefix .`;
      assert.deepEqual(calls(), [called("9.8.7")]);
      run({}, { PATH }, tag);
      assert.equal(calls().length, 1);
      r.put(
        "package-lock.json",
        '{ "packages": { "node_modules/goodfaith": { "version": "1.2.3", "resolved": "http://evil.example/x.tgz" } } }',
      );
      run({}, { PATH }, tag);
      assert.deepEqual(calls().slice(1), [called("1.2.3")]);
      run({ version: "2.0.0-beta.1" }, { PATH }, tag);
      assert.deepEqual(calls().slice(2), [called("2.0.0-beta.1")]);
      r.put(
        "package-lock.json",
        '{ "packages": { "node_modules/goodfaith": { "version": "1.2.3 --registry=http://evil.example" } } }',
      );
      run({}, { PATH }, tag);
      assert.equal(calls().length, 3);
    });
    it("runs nothing that the repository brings", () => {
      const { PATH, calls } = npm();
      mkdirSync(join(r.root, "node_modules/goodfaith/bin"), { recursive: true });
      mkdirSync(join(r.root, "bin"));
      const trap = `require("node:fs").writeFileSync(${JSON.stringify(join(temp, "ran"))}, "")`;
      r.put("node_modules/goodfaith/bin/goodfaith.cjs", trap);
      r.put("bin/goodfaith.cjs", trap);
      r.put(".npmrc", "registry=http://evil.example\n");
      assert.equal(run({}, { PATH }, tag).status, 1);
      assert.ok(!existsSync(join(temp, "ran")));
      assert.ok(calls().every((call) => call.startsWith(`${temp}/goodfaith-`)));
    });
    it("says when the package cannot be had", () => {
      const { PATH } = npm(1);
      const { status, stdout } = run({}, { PATH }, tag);
      assert.equal(status, 2);
      assert.match(stdout, /^::error title=Goodfaith::npm could not install goodfaith 9\.8\.7/);
    });
    it("reads every input that there is, and no other", () => {
      const text = readFileSync("action/main.cjs", "utf8");
      const named = [...text.matchAll(/(?:input|lines|isOn)\("([\w-]+)"\)/g)].map((m) => m[1]!);
      const listed = /\["fail-on"[^\]]*\]/.exec(text)![0].match(/[\w-]+(?=")/g)!;
      assert.deepEqual([...new Set([...named, ...listed])].sort(), Object.keys(action.inputs).sort());
      assert.ok(existsSync(action.runs.main));
      for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)])
        assert.match(description, /\.$/);
    });
  });
});
