// `goodfaith diff`: what personal data newly reaches between two commits.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { goodfaith } from "../harness/goodfaith.js";
import { GIT_ENV, type ScratchRepository, scratchRepository } from "../harness/scratchRepository.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";

const PACKAGE = '{ "name": "sample", "dependencies": { "@sentry/node": "8" } }';
const LOGS = "export function f(c: { idCardNo: string; email: string }) {\n  console.log(c.email);\n}\n";
const SENDS =
  'import * as Sentry from "@sentry/node";\nexport function g(c: { idCardNo: string }) {\n  Sentry.setUser({ id: c.idCardNo });\n}\n';
const MASKS =
  "const maskEmail = (s: string) => s.slice(0, 1) + '****';\nexport function f(c: { email: string }) {\n  console.log(maskEmail(c.email));\n}\n";

describe("diff command", () => {
  let r: ScratchRepository;
  const diff = (...args: string[]) => goodfaith(["diff", ...args], { cwd: r.root, env: { ...GIT_ENV } });
  beforeEach(() => {
    r = scratchRepository({ "package.json": PACKAGE, "src/a.ts": LOGS, "src/b.ts": LOGS });
    r.commit();
  });
  afterEach(removeTempTrees);

  it("says what is new, what is gone and how much stayed; the work tree does not matter", () => {
    r.put("src/sentry.ts", SENDS);
    r.remove("src/b.ts");
    r.commit();
    r.put("src/a.ts", SENDS);
    const { stdout, status } = diff("HEAD~1");
    assert.equal(status, 0);
    const lines = stdout.trimEnd().split("\n");
    assert.equal(lines[0], "Exposure change   HEAD~1..HEAD   2 files");
    assert.match(lines[1]!, /^ \+ identity\.cn-resident-id {3}→ .*: Sentry \(Sentry\.setUser\) +src\/sentry\.ts:3$/);
    assert.match(lines[2]!, /^ − contact\.email +→ logs \(console\.log\) +src\/b\.ts:2 {3}removed$/);
    assert.equal(lines[3], " = 1 other flow unchanged");
    assert.equal(lines.length, 4);
    assert.equal(diff("HEAD~1", "--exit-code").status, 1);
    assert.equal(diff("HEAD", "--exit-code").status, 0);
    assert.match(diff("HEAD").stdout, /= nothing changed; 2 flows as before/);
  });

  it("compares with where the branch left, and follows renamed files", () => {
    r.git("checkout", "--quiet", "-b", "side");
    r.git("mv", "src/a.ts", "src/moved.ts");
    r.put("src/c.ts", MASKS);
    r.commit();
    r.git("checkout", "--quiet", "main");
    r.put("src/sentry.ts", SENDS);
    r.commit();
    const { base, head, added, removed, unchanged } = JSON.parse(diff("main", "side", "-f", "json").stdout);
    assert.deepEqual([base.ref, head.ref, head.commit], ["main", "side", r.git("rev-parse", "side")]);
    assert.equal(base.commit, r.git("merge-base", "main", "side"));
    assert.deepEqual(
      added.map((u: Record<string, unknown>) => [u.dataType, u.sink, u.file, u.line, u.protectedBy]),
      [["contact.email", "log", "src/c.ts", 3, ["masked"]]],
    );
    assert.deepEqual([removed, unchanged], [[], 2]);
    assert.match(diff("main", "side").stdout, /logs \(console\.log\) · masked or encrypted/);
  });

  it("also where no rule fires, in three languages, into a file", () => {
    r.put("src/c.ts", MASKS);
    r.commit();
    assert.match(
      diff("HEAD~1", "--locale", "zh-Hans").stdout,
      /^数据流向变化 .*1 个文件\n \+ contact\.email {3}→ 日志 .*已脱敏/,
    );
    assert.match(
      diff("HEAD~1", "--locale", "zh-Hant").stdout,
      /^資料流向變化 .*1 個檔案\n \+ contact\.email {3}→ 日誌 .*已遮罩/,
    );
    const file = join(tempTree({}), "out.json");
    assert.equal(diff("HEAD~1", "-f", `json=${file}`).stdout, "");
    assert.equal(JSON.parse(readFileSync(file, "utf8")).added.length, 1);
    assert.match(diff("HEAD~1", "-f", "yaml").stderr, /choose one of text, json/);
  });

  it("both sides are kept in the cache, beside what is now", () => {
    r.put("src/sentry.ts", SENDS);
    r.commit();
    const cache = tempTree({});
    const env = { ...GIT_ENV, XDG_CACHE_HOME: cache };
    const again = (...args: string[]) => goodfaith(args, { cwd: r.root, env }).stdout;
    /** Names and inodes: a pack that is written anew is another file. */
    const packs = () => {
      const folder = join(cache, "goodfaith");
      return readdirSync(folder)
        .map((f) => [f.replace(/^[0-9a-f]+/, ""), statSync(join(folder, f)).ino])
        .sort();
    };
    again("check");
    const [now] = packs();
    const first = again("diff", "HEAD~1");
    const kept = packs();
    assert.deepEqual(
      kept.map(([name]) => name),
      [".base.pack", ".head.pack", ".pack"],
    );
    assert.deepEqual(kept[2], now);
    assert.equal(again("diff", "HEAD~1"), first);
    // The sides are taken from their packs, which a check of today leaves alone.
    assert.deepEqual(packs(), kept);
    again("check");
    assert.deepEqual(packs(), kept);
    r.put("src/b.ts", SENDS);
    r.commit();
    const plain = goodfaith(["diff", "HEAD~2"], { cwd: r.root, env: { ...GIT_ENV, XDG_CACHE_HOME: tempTree({}) } });
    assert.equal(again("diff", "HEAD~2"), plain.stdout);
    assert.notEqual(plain.stdout, first);
  });

  it("names that do not exist, and history that was cut, are told", () => {
    assert.match(diff("nope").stderr, /no branch, tag or commit "nope"/);
    assert.equal(diff("nope").status, 2);
    r.git("branch", "side");
    r.put("src/sentry.ts", SENDS);
    r.commit();
    const clone = join(tempTree({}), "clone");
    r.git("clone", "--quiet", "--depth=1", "--no-single-branch", `file://${r.root}`, clone);
    const inClone = goodfaith(["diff", "origin/side"], { cwd: clone, env: { ...GIT_ENV } });
    assert.equal(inClone.status, 2);
    assert.match(inClone.stderr, /history was cut before the common ancestor with origin\/side/);
  });
});
