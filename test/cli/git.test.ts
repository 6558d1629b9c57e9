// Files chosen by git, and a commit as baseline, on real repositories.
import assert from "node:assert/strict";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { goodfaith } from "../harness/goodfaith.js";
import { GIT_ENV, repositoryIn, type ScratchRepository, scratchRepository } from "../harness/scratchRepository.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";

const HEAD = 'import pino from "pino";\nconst logger = pino();\n';
const LOG = (name: string, field: string) =>
  `export function ${name}(customer: { email: string; mobile: string; idCardNo: string }) {\n  logger.info(customer.${field});\n}\n`;
const CLEAN = "export const a = 1;\n";

let cache: string;
const at = (cwd: string, ...args: string[]) => goodfaith(args, { cwd, env: { ...GIT_ENV, XDG_CACHE_HOME: cache } });
/** "file:line rule" of each finding. */
const shown = (cwd: string, ...args: string[]) =>
  at(cwd, ...args, "-f", "concise")
    .stdout.trim()
    .split("\n")
    .filter(Boolean)
    .map((line) => line.replace(/^(.*?:\d+):\d+: \S+ ([\w-]+):.*$/, "$1 $2"));

function start(files: Record<string, string>): ScratchRepository {
  const r = scratchRepository(files);
  r.commit();
  return r;
}

describe("files chosen by git", () => {
  beforeEach(() => {
    cache = tempTree({});
  });
  afterEach(removeTempTrees);

  it("--staged judges what the index has: not what came later, not what is elsewhere", () => {
    const r = start({ "src/a.ts": CLEAN, "src/b.ts": CLEAN, "src/old.ts": HEAD + LOG("f", "email") });
    r.put("src/a.ts", HEAD + LOG("f", "idCardNo"));
    r.put("src/b.ts", CLEAN);
    r.git("add", "--all");
    r.put("src/a.ts", CLEAN);
    r.put("src/b.ts", HEAD + LOG("f", "idCardNo"));
    r.put("src/new.ts", HEAD + LOG("f", "idCardNo"));
    assert.deepEqual(shown(r.root, "--staged"), ["src/a.ts:4 pii-in-log"]);
    const { status, stdout } = at(r.root, "--staged");
    assert.equal(status, 1);
    // The code frame is that of the index, too.
    assert.match(stdout, /4 │ logger\.info\(customer\.idCardNo\)/);
    assert.match(stdout, /only 1 file is judged; 1 finding in others not shown/);
    assert.deepEqual(JSON.parse(at(r.root, "--staged", "-f", "json").stdout).gate.scope, { files: 1, elsewhere: 1 });
    r.put("src/a.ts", CLEAN);
    r.git("add", "src/a.ts");
    r.put("src/a.ts", HEAD + LOG("f", "idCardNo"));
    const clean = at(r.root, "--staged");
    assert.equal(clean.status, 0);
    assert.match(clean.stdout, /no file has changed; nothing is judged/);
  });

  it("--staged sees flows into files that are not staged, and modules of the index only", () => {
    const use =
      'import { send } from "./send";\nexport function f(c: { idCardNo: string }) {\n  send(c.idCardNo);\n}\n';
    const send = `${HEAD}export function send(text: string) {\n  logger.info(text);\n}\n`;
    const r = start({ "src/use.ts": CLEAN, "src/send.ts": send });
    r.put("src/use.ts", use);
    r.git("add", "--all");
    // The work tree no longer logs; the commit will.
    r.put("src/send.ts", "export function send(text: string) {\n  return text.length;\n}\n");
    const whole = JSON.parse(at(r.root, "--staged", "-f", "json").stdout);
    assert.equal(whole.gate.scope.files, 1);
    assert.equal(whole.findings.length + whole.gate.scope.elsewhere, 1);
    assert.deepEqual(shown(r.root), []);
  });

  it("--staged on a branch without a commit, in a conflict-free renaming, with odd names", () => {
    const r = scratchRepository({ "src/a\nb 保单.ts": HEAD + LOG("f", "idCardNo") });
    r.git("add", "--all");
    assert.equal(shown(r.root, "--staged").length, 1);
    r.commit();
    assert.deepEqual(shown(r.root, "--staged"), []);
    r.git("mv", "src/a\nb 保单.ts", "src/b.ts");
    assert.deepEqual(shown(r.root, "--staged"), ["src/b.ts:4 pii-in-log"]);
  });

  it("--changed judges edited and new files, in the folder where it runs", () => {
    const r = start({ "src/a.ts": CLEAN, "src/old.ts": HEAD + LOG("f", "email"), "lib/c.ts": CLEAN });
    r.put("src/a.ts", HEAD + LOG("f", "idCardNo"));
    r.put("src/new.ts", HEAD + LOG("f", "mobile"));
    r.put("lib/c.ts", HEAD + LOG("f", "mobile"));
    const inSrc = ["src/a.ts:4 pii-in-log", "src/new.ts:4 pii-in-log"];
    assert.deepEqual(shown(r.root, "--changed"), ["lib/c.ts:4 pii-in-log", ...inSrc]);
    assert.deepEqual(shown(join(r.root, "src"), "--changed"), ["a.ts:4 pii-in-log", "new.ts:4 pii-in-log"]);
    assert.deepEqual(shown(r.root, "--changed", "src"), inSrc);
    assert.equal(at(r.root, "--changed", "--list-files").stdout, "lib/c.ts\nsrc/a.ts\nsrc/new.ts\n");
  });

  it("--changed judges what changed files hand in, where it is told once, too", () => {
    const check =
      "export const check = (v: unknown, ok: (v: unknown) => boolean) => {\n  if (!ok(v)) console.log(v);\n};\n";
    const call = (member: string) =>
      `import { check } from "./check";\nexport const f = (p: { id: string; email: string; idCardNo: string }) => check(p.${member}, Boolean);\n`;
    const files = { "check.ts": check, "a.ts": call("id"), "b.ts": call("email") };
    const r = start({ ...files, "c.ts": CLEAN });
    r.put("c.ts", HEAD);
    assert.deepEqual(shown(r.root, "--changed"), []);
    r.put("a.ts", call("idCardNo"));
    assert.deepEqual(shown(r.root, "--changed"), ["check.ts:2 pii-in-log"]);
  });

  it("--since judges what the branch changed, not what others changed meanwhile; works on a detached head", () => {
    const r = start({ "a.ts": CLEAN, "b.ts": CLEAN });
    r.git("checkout", "--quiet", "-b", "side");
    r.put("a.ts", HEAD + LOG("f", "idCardNo"));
    r.commit();
    r.git("checkout", "--quiet", "main");
    r.put("b.ts", HEAD + LOG("f", "idCardNo"));
    r.commit();
    r.git("checkout", "--quiet", "--detach", "side");
    assert.deepEqual(shown(r.root, "--since", "main"), ["a.ts:4 pii-in-log"]);
    r.put("c.ts", HEAD + LOG("f", "email"));
    assert.deepEqual(shown(r.root, "--since", "main"), ["a.ts:4 pii-in-log", "c.ts:4 pii-in-log"]);
  });

  it("what is not there is said, in the user's language", () => {
    const r = start({ "a.ts": CLEAN });
    const none = tempTree({ "a.ts": CLEAN });
    assert.match(at(none, "--staged").stderr, /no work tree of a git repository/);
    assert.match(at(none, "--changed", "--locale", "zh-Hant").stderr, /不是 git 儲存庫/);
    assert.match(at(r.root, "--since", "nope").stderr, /no branch, tag or commit "nope"/);
    assert.match(at(r.root, "--since", "--staged").stderr, /no branch, tag or commit "--staged"/);
    assert.match(at(r.root, "--staged", "--changed").stderr, /only one of/);
    assert.equal(at(none, "--staged").status, 2);
    const withoutGit = goodfaith(["--staged"], { cwd: r.root, env: { PATH: tempTree({}) } });
    assert.equal(withoutGit.status, 2);
    assert.match(withoutGit.stderr, /git is needed for this and is not installed/);
  });

  it("inside a linked work tree and a submodule it is about that one", () => {
    const library = start({ "lib.ts": CLEAN });
    const r = start({ "a.ts": CLEAN });
    r.git("submodule", "--quiet", "add", library.root, "vendor-lib");
    r.commit();
    const inside = repositoryIn(join(r.root, "vendor-lib"));
    inside.put("lib.ts", HEAD + LOG("f", "idCardNo"));
    inside.git("add", "--all");
    assert.deepEqual(shown(inside.root, "--staged"), ["lib.ts:4 pii-in-log"]);
    // For the superproject, the submodule is what it has recorded.
    const { gate, coverage } = JSON.parse(at(r.root, "--staged", "-f", "json").stdout);
    assert.deepEqual([gate.scope, coverage.byLanguage.typescript], [{ files: 0, elsewhere: 0 }, 2]);
    const linked = join(tempTree({}), "linked");
    r.git("worktree", "add", "--quiet", "-b", "other", linked);
    const w = repositoryIn(linked);
    w.put("a.ts", HEAD + LOG("f", "idCardNo"));
    w.git("add", "--all");
    assert.deepEqual(shown(linked, "--staged"), ["a.ts:4 pii-in-log"]);
    assert.deepEqual(shown(r.root, "--staged"), []);
    assert.match(at(linked, "--staged", "-v").stdout, /vendor-lib +is a submodule whose commit is not here/);
  });

  it("ignore files, manifests and path aliases count for the index as for the disk", () => {
    const r = start({
      ".goodfaithignore": "gen/\n",
      "package.json": '{ "name": "x" }',
      "tsconfig.json": '{ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["src/*"] } } }',
      "src/send.ts": `${HEAD}export function send(text: string) {\n  logger.info(text);\n}\n`,
      "gen/a.ts": CLEAN,
      "src/use.ts": CLEAN,
    });
    const use =
      'import { send } from "@/send";\nexport function f(c: { idCardNo: string }) {\n  send(c.idCardNo);\n}\n';
    r.put("src/use.ts", use);
    r.put("gen/a.ts", HEAD + LOG("f", "idCardNo"));
    r.git("add", "--all");
    const staged = JSON.parse(at(r.root, "--staged", "-f", "json").stdout);
    const disk = JSON.parse(at(r.root, "-f", "json").stdout);
    assert.deepEqual(staged.coverage, disk.coverage);
    assert.equal(disk.findings.length, 1);
    assert.equal(staged.findings.length + staged.gate.scope.elsewhere, 1);
  });

  it("leaves no copy of the sources behind", () => {
    const r = start({ "a.ts": CLEAN });
    r.put("a.ts", HEAD + LOG("f", "idCardNo"));
    r.git("add", "--all");
    const temporary = tempTree({});
    const env = { ...GIT_ENV, XDG_CACHE_HOME: cache, TMPDIR: temporary };
    assert.equal(goodfaith(["--staged"], { cwd: r.root, env }).status, 1);
    assert.deepEqual(readdirSync(temporary), []);
  });
});

describe("a commit as baseline", () => {
  beforeEach(() => {
    cache = tempTree({});
  });
  afterEach(removeTempTrees);

  it("hides what was found there, moved and renamed, too; the work tree may be dirty", () => {
    const r = start({ "a.ts": HEAD + LOG("f", "idCardNo") });
    r.git("mv", "a.ts", "b.ts");
    r.put("b.ts", `${HEAD}\n// moved\n${LOG("f", "idCardNo")}${LOG("g", "mobile")}`);
    assert.deepEqual(shown(r.root, "--baseline-commit", "HEAD"), ["b.ts:9 pii-in-log"]);
    const { status, stdout } = at(r.root, "--baseline-commit", "HEAD", "--fail-on", "medium");
    assert.equal(status, 1);
    assert.match(stdout, /1 in the baseline/);
    assert.equal(at(r.root, "ci", "--baseline-commit", "HEAD", "--fail-on", "critical").status, 0);
    assert.equal(shown(r.root, "--no-cache", "--baseline-commit", "HEAD").length, 1);
    assert.equal(r.git("status", "--short").includes("b.ts"), true);
    assert.equal(r.git("worktree", "list").split("\n").length, 1);
  });

  it("the configuration of today judges the past: a function that was not there yet is no mistake", () => {
    const r = start({ "a.ts": HEAD + LOG("f", "idCardNo") });
    r.put("mask.ts", "export function maskId(text: string) {\n  return text.slice(-1);\n}\n");
    r.put("goodfaith.config.jsonc", '{ "sanitizers": [{ "function": "maskId", "module": "mask", "kind": "masked" }] }');
    const { status, stderr } = at(r.root, "--baseline-commit", "HEAD");
    assert.deepEqual([status, stderr.includes("maskId")], [0, false], stderr);
  });

  it("goes with --staged: only what the commit adds", () => {
    const r = start({ "a.ts": HEAD + LOG("f", "idCardNo") });
    r.put("a.ts", HEAD + LOG("f", "idCardNo") + LOG("g", "mobile"));
    r.git("add", "--all");
    r.put("a.ts", CLEAN);
    assert.deepEqual(shown(r.root, "--staged", "--baseline-commit", "HEAD"), ["a.ts:7 pii-in-log"]);
  });

  it("a shallow clone without the commit says what to do", () => {
    const r = start({ "a.ts": CLEAN });
    const first = r.git("rev-parse", "HEAD");
    r.put("a.ts", HEAD + LOG("f", "idCardNo"));
    r.commit();
    const clone = join(tempTree({}), "clone");
    mkdirSync(clone);
    r.git("clone", "--quiet", "--depth=1", `file://${r.root}`, clone);
    const { status, stderr } = at(clone, "--baseline-commit", first);
    assert.equal(status, 2);
    assert.match(stderr, new RegExp(`history does not contain ${first}; set fetch-depth: 0 or use --baseline`));
    assert.equal(at(clone, "--baseline-commit", "HEAD").status, 0);
    const both = at(clone, "--baseline-commit", "HEAD", "--baseline", "x.jsonl");
    assert.match(both.stderr, /--baseline and --baseline-commit/);
  });
});
