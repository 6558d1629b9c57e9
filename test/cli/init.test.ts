// `goodfaith init`: what it sees, writes and leaves alone; what it writes is a configuration that the check takes.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "jsonc-parser";
import { goodfaith } from "../harness/goodfaith.js";

const FILES: Record<string, string> = {
  "src/audit.ts": "export function recordAudit(event: string): void {\n  void event;\n}\n",
  "src/consent.ts": "export class Consents {\n  hasConsent(id: string): boolean {\n    return id !== '';\n  }\n}\n",
  "src/mask.ts": "export const maskId = (id: string): string => id.replace(/./g, '*');\n",
  "src/AuthSlider.tsx": "export function AuthSlider() {\n  return <p />;\n}\n",
  "src/insured.ts":
    "export interface Insured { 身分證字號: string }\nexport interface Agent { 身分證字號: string }\nexport interface Payee { 身分證字號: string }\n",
  "src/api.gen.ts": "export const a = 1;\n",
  "test/audit.ts": "export function recordAuditStub(): void {}\n",
};

describe("init", () => {
  let root: string;
  const run = (...args: string[]) => goodfaith(["init", ...args], { cwd: join(root, "src") });
  const written = () => readFileSync(join(root, "goodfaith.config.jsonc"), "utf8");
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "goodfaith-"));
    mkdirSync(join(root, ".git"));
    for (const [file, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it("writes into the root what the check takes, with what it found", () => {
    const { status, stdout } = run();
    assert.equal(status, 0);
    assert.match(stdout, /1 that mask or encrypt .*1 that record, 1 that ask for consent, 0 that ask for a right/);
    assert.match(written(), /"goodfaith:insurance-tw"/);
    assert.match(written(), /\/\/ {3}\{ "function": "recordAudit", "module": "\.\/src\/audit\.ts" \},/);
    assert.match(written(), /"Consents\.hasConsent"/);
    assert.doesNotMatch(written(), /Stub|AuthSlider/);
    assert.match(written(), /"exclude": \["\*\*\/\*\.gen/);
    const check = goodfaith(["--no-cache", "--exit-zero"], { cwd: root });
    assert.deepEqual([check.status, check.stderr], [0, ""]);
  });
  it("its suggestions can be taken in as they stand", () => {
    run();
    const text = written().replace(/^( *)\/\/ (.*(audit|consent|function|\],).*)$/gm, (line, indent, rest) =>
      /^("|\s*\{|\])/.test(rest) ? `${indent}${rest}` : line,
    );
    assert.notEqual(text, written());
    writeFileSync(join(root, "goodfaith.config.jsonc"), text);
    const check = goodfaith(["--no-cache", "--exit-zero"], { cwd: root });
    assert.equal(check.stderr, "");
    const { functions } = JSON.parse(goodfaith(["config", "print", "src/audit.ts"], { cwd: root }).stdout);
    assert.deepEqual(
      functions.map((f: { function: string }) => f.function),
      ["recordAudit", "Consents.hasConsent"],
    );
  });
  it("overwrites nothing, tells what there is, shows with --dry-run", () => {
    assert.match(run("--dry-run").stdout, /"extends"/);
    assert.ok(!existsSync(join(root, "goodfaith.config.jsonc")));
    writeFileSync(join(root, ".goodfaithrc.json"), "{}");
    const { status, stderr } = run();
    assert.equal(status, 2);
    assert.match(stderr, /\.goodfaithrc\.json already; --force/);
  });
  it("pipeline files on request, presets by name", () => {
    mkdirSync(join(root, ".github/workflows"), { recursive: true });
    writeFileSync(join(root, ".github/workflows/goodfaith.yml"), "mine\n");
    assert.match(run("--ci", "github", "--preset", "strict").stdout, /was left alone/);
    assert.equal(readFileSync(join(root, ".github/workflows/goodfaith.yml"), "utf8"), "mine\n");
    assert.match(written(), /"goodfaith:strict"/);
    assert.match(run("--ci", "gitlab", "--force").stdout, /Wrote \.gitlab\/goodfaith\.yml/);
    assert.match(run("--ci", "jenkins").stderr, /github, gitlab/);
    assert.match(run("--preset", "strcit").stderr, /did you mean "strict"/);
  });
  describe("a policy that takes governance up", () => {
    const policy = () => readFileSync(join(root, "goodfaith.policy.jsonc"), "utf8");
    const told = (...args: string[]) => {
      const check = goodfaith(["--no-cache", "--exit-zero", "-f", "json", ...args], { cwd: root });
      return { stderr: check.stderr, ...JSON.parse(check.stdout || "{}") };
    };
    const governed = (result: { findings: { ruleId: string; location: { file: string } }[] }) =>
      result.findings.filter((f) => f.location.file === "goodfaith.policy.jsonc").map((f) => f.ruleId);
    const takenIn = () => policy().replace(/^( *)\/\/ ((?:"|\{).*)$/gm, "$1$2");
    it("comes with a preset of insurance, or on request, and the rules tell what is to be filled in", () => {
      const before = told();
      assert.match(run("--preset", "insurance-eu").stdout, /Wrote goodfaith\.policy\.jsonc\n.*still to be filled in/);
      assert.match(policy(), /\/\/ "jurisdictions": \["eu"\],/);
      const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync("policy.schema.json", "utf8")));
      assert.ok(validate(parse(policy(), [], { allowTrailingComma: true })), JSON.stringify(validate.errors));
      rmSync(join(root, "goodfaith.config.jsonc"));
      const result = told();
      assert.equal(result.stderr, "");
      assert.deepEqual([...new Set(governed(result))].sort(), [
        "access-review-overdue",
        "compliance-check-overdue",
        "disclosure-missing",
        "drill-evidence-overdue",
        "incident-runbook-missing",
        "policy-section-missing",
        "scan-evidence-overdue",
        "training-coverage-low",
        "whistleblower-channel-missing",
      ]);
      const others = (r: { findings: { fingerprint: string; location: { file: string } }[] }) =>
        r.findings.filter((f) => f.location.file !== "goodfaith.policy.jsonc").map((f) => f.fingerprint);
      assert.deepEqual(others(result), others(before), "it changes nothing else");
    });
    it("can be filled in: a placeholder of a day is refused, and told where", () => {
      run("--governance", "--preset", "recommended");
      const text = takenIn();
      assert.ok(!/^ *\/\/ ["{]/m.test(text));
      writeFileSync(join(root, "goodfaith.policy.jsonc"), text);
      assert.match(told().stderr, /goodfaith\.policy\.jsonc:\d+:\d+ .*lastReviewed must look like/);
      const today = new Date().toISOString().slice(0, 10);
      writeFileSync(join(root, "goodfaith.policy.jsonc"), text.replaceAll("YYYY-MM-DD", today));
      const result = told();
      assert.equal(result.stderr, "");
      const left = new Set(governed(result));
      for (const id of [
        "policy-section-missing",
        "policy-owner-missing",
        "policy-review-overdue",
        "disclosure-missing",
      ])
        assert.ok(!left.has(id), id);
      assert.ok(left.has("drill-evidence-overdue"), "evidence is another file");
    });
    it("is written beside a configuration that is there, and over no policy", () => {
      writeFileSync(join(root, ".goodfaithrc.json"), "{}");
      assert.match(run("--governance", "--dry-run").stdout, /^\n\{\n[\s\S]*"governance": \{/);
      assert.match(
        run("--governance").stdout,
        /\.goodfaithrc\.json is there already.*\nWrote goodfaith\.policy\.jsonc/,
      );
      assert.ok(!existsSync(join(root, "goodfaith.config.jsonc")));
      writeFileSync(join(root, "goodfaith.policy.jsonc"), "{}");
      assert.match(run("--governance", "--force").stdout, /goodfaith\.policy\.jsonc is there already/);
      assert.equal(policy(), "{}");
    });
    it("is only mentioned where the preset was a guess, and not where there is no reason to", () => {
      assert.match(run().stdout, /insurance-tw\n[\s\S]*With --governance/);
      assert.ok(!existsSync(join(root, "goodfaith.policy.jsonc")));
      assert.doesNotMatch(run("--preset", "strict", "--force").stdout, /governance/);
    });
    for (const locale of ["zh-Hans", "zh-Hant"])
      it(`is explained in ${locale}`, () => {
        run("--governance", "--locale", locale);
        const comments = policy().match(/^ *\/\/ (?!["{]).*/gm)!;
        assert.ok(comments.length > 10);
        for (const comment of comments) assert.match(comment, /[\u4e00-\u9fff]{4}.*[。：]$/);
        assert.equal(told().stderr, "");
      });
  });
  it("speaks Chinese, in what it writes, too", () => {
    assert.match(run("--locale", "zh-Hant", "--ci", "gitlab").stdout, /已寫入 goodfaith\.config\.jsonc/);
    const comments = written().match(/^ *\/\/ (?! *\{| *"| *\]).*/gm)!;
    assert.equal(comments.length, 4);
    for (const comment of comments) assert.match(comment, /[\u4e00-\u9fff]{4}.*[。：]/);
    assert.match(readFileSync(join(root, ".gitlab/goodfaith.yml"), "utf8"), /^# 引入方式：include: \[/);
    assert.deepEqual(goodfaith(["--no-cache", "--exit-zero"], { cwd: root }).stderr, "");
  });
});

describe("doctor", () => {
  it("tells what it is and sees, no path outside the project, and compares", () => {
    const root = mkdtempSync(join(tmpdir(), "goodfaith-"));
    mkdirSync(join(root, ".git"));
    writeFileSync(join(root, "a.ts"), "export const a = 1;\n");
    writeFileSync(join(root, "goodfaith.config.jsonc"), '{ "extends": "goodfaith:strict" }');
    const json = goodfaith(["doctor", "--json"], { cwd: root });
    const facts = JSON.parse(json.stdout);
    assert.match(facts.configuration, /^goodfaith:strict, goodfaith\.config\.jsonc [0-9a-f]{12}$/);
    assert.match(facts.files, /^2: 1 \.jsonc, 1 \.ts$/);
    assert.equal(facts.network, "not used");
    assert.match(
      goodfaith(["doctor", "--locale", "zh-Hans"], { cwd: root }).stdout,
      /^治理 +无\n基线 +无\n文件 +2: 1 \.jsonc, 1 \.ts\n排除 +1 内置规则\n[\s\S]*\n网络 +未使用\n$/m,
    );
    assert.ok(!json.stdout.includes(root) && !json.stdout.includes(tmpdir()));
    writeFileSync(join(root, "other.json"), json.stdout.replace(process.version, "v0.0.0"));
    writeFileSync(join(root, ".goodfaithignore"), "other.json\n");
    assert.match(goodfaith(["doctor", "--compare", "other.json"], { cwd: root }).stdout, /^node +v\d+.*\n +v0\.0\.0\n/);
    assert.match(
      goodfaith(["doctor", "--compare", "a.ts"], { cwd: root }).stderr,
      /is not what goodfaith doctor --json writes/,
    );
    assert.deepEqual([facts.governance, facts.evidence], ["none", undefined]);
    writeFileSync(join(root, "goodfaith.policy.jsonc"), '{ "governance": { "evidence": "proof" } }');
    const governance = () => {
      const { governance, evidence } = JSON.parse(goodfaith(["doctor", "--json"], { cwd: root }).stdout);
      return [governance, evidence];
    };
    assert.deepEqual(governance(), ["taken up", "none"]);
    for (const file of ["proof/drills-2026.jsonc", "proof/names.json", "evidence/kpi.jsonc"]) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), "{}");
    }
    assert.deepEqual(governance(), ["taken up", "proof/drills-2026.jsonc"]);
    assert.match(
      goodfaith(["doctor", "--locale", "zh-Hant"], { cwd: root }).stdout,
      /治理 +已啟用\n證據 +proof\/drills-2026\.jsonc\n/,
    );
    writeFileSync(join(root, "goodfaith.config.jsonc"), '{ "rulez": {} }');
    const wrong = goodfaith(["doctor"], { cwd: root });
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /unknown key "rulez"/);
    rmSync(root, { recursive: true });
  });
});
