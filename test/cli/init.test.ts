// `goodfaith init`: what it sees, writes and leaves alone; what it writes is a configuration that the check takes.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
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
      /^基线 +无\n文件 +2: 1 \.jsonc, 1 \.ts\n排除 +1 内置规则\n[\s\S]*\n网络 +未使用\n$/m,
    );
    assert.ok(!json.stdout.includes(root) && !json.stdout.includes(tmpdir()));
    writeFileSync(join(root, "other.json"), json.stdout.replace(process.version, "v0.0.0"));
    writeFileSync(join(root, ".goodfaithignore"), "other.json\n");
    assert.match(goodfaith(["doctor", "--compare", "other.json"], { cwd: root }).stdout, /^node +v\d+.*\n +v0\.0\.0\n/);
    assert.match(
      goodfaith(["doctor", "--compare", "a.ts"], { cwd: root }).stderr,
      /is not what goodfaith doctor --json writes/,
    );
    writeFileSync(join(root, "goodfaith.config.jsonc"), '{ "rulez": {} }');
    const wrong = goodfaith(["doctor"], { cwd: root });
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /unknown key "rulez"/);
    rmSync(root, { recursive: true });
  });
});
