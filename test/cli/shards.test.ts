// `check --shard` and `goodfaith merge`: what parts tell together is, byte for byte, what one run tells; parts that do not
// belong together are refused.
import assert from "node:assert/strict";
import { cpSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { shardOf } from "../../server/cli/shardSet.js";
import { goodfaith } from "../harness/goodfaith.js";
import { GIT_ENV, repositoryIn, scratchRepository } from "../harness/scratchRepository.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";

let cache: string;
const at = (cwd: string, ...args: string[]) => goodfaith(args, { cwd, env: { ...GIT_ENV, XDG_CACHE_HOME: cache } });
const partName = (index: number, of: number) => `goodfaith-shard-${index}-of-${of}.pack`;

function parts(cwd: string, of: number, ...args: string[]): string[] {
  return Array.from({ length: of }, (_, i) => {
    const result = at(cwd, "check", ...args, "--shard", `${i + 1}/${of}`);
    assert.deepEqual([result.status, result.stderr], [0, ""]);
    return partName(i + 1, of);
  });
}

describe("shards", () => {
  beforeEach(() => {
    cache = tempTree({});
  });
  afterEach(removeTempTrees);

  it("every file is in exactly one part, wherever the others are", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 1000 }), (path, of) => {
        const index = shardOf(path, of);
        assert.ok(Number.isInteger(index) && index >= 1 && index <= of);
        assert.equal(shardOf(path, of), index);
      }),
    );
    const counts = new Map<number, number>();
    for (let i = 0; i < 7000; i++) {
      const part = shardOf(`src/module${i % 70}/file${i}.ts`, 7);
      counts.set(part, (counts.get(part) ?? 0) + 1);
    }
    for (const [part, count] of counts) assert.ok(count > 850 && count < 1150, `part ${part} has ${count} of 7000`);
  });

  describe("of the example tell what one run tells", () => {
    const formats = ["json", "sarif", "html", "text"];
    let root: string;
    let out: string;
    let expected: string[];
    const run = (...args: string[]) =>
      at(root, ...args, "--no-run-info", ...formats.flatMap((f) => ["-f", `${f}=${join(out, f)}`]));
    const written = () => formats.map((f) => readFileSync(join(out, f), "utf8").replace(/Time +[\d.]+ s/, ""));
    beforeEach(() => {
      root = tempTree({});
      out = tempTree({});
      cpSync("examples/harbour-mutual", root, { recursive: true });
      const one = run("check", "--no-cache");
      assert.deepEqual([one.status, one.stdout, one.stderr], [1, "", ""]);
      expected = written();
      assert.ok(JSON.parse(expected[0]!).findings.length > 80);
    });
    for (const of of [1, 2, 3, 7])
      it(`${of} parts`, () => {
        const files = parts(root, of, "--no-cache");
        // In any order.
        const merged = run("merge", ...files.reverse());
        assert.deepEqual([merged.status, merged.stderr, merged.stdout], [1, "", ""]);
        assert.deepEqual(written(), expected);
        assert.equal(at(root, "merge", ...files, "--exit-zero").status, 0);
      });
  });

  it("flows cross the borders of parts", () => {
    const [used, sends] = ["src/use.ts", "src/send.ts"];
    assert.notEqual(shardOf(used!, 2), shardOf(sends!, 2));
    const root = tempTree({
      "package.json": "{}",
      [used!]: 'import { send } from "./send";\nexport const f = (c: { idCardNo: string }) => send(c.idCardNo);\n',
      [sends!]: "export function send(text: string) {\n  console.log(text);\n}\n",
    });
    assert.equal(at(root, "check", "src/use.ts").status, 0);
    const merged = at(root, "merge", ...parts(root, 2), "-f", "json", "--no-run-info");
    assert.equal(merged.status, 1);
    const [finding] = JSON.parse(merged.stdout).findings;
    assert.equal(new Set(finding.trace.map((s: { file: string }) => s.file)).size, 2);
    assert.equal(merged.stdout, at(root, "check", "-f", "json", "--no-run-info").stdout);
  });

  /** A repository, and what compares a merge in it with a check. */
  function project() {
    const r = scratchRepository({
      "package.json": "{}",
      "goodfaith.config.jsonc":
        '{ "ci": { "failOn": "critical" }, "dataTypes": { "policy.treaty": { "extends": "policy.policy-number", "names": ["treatyNo"] } } }',
      "src/old.ts":
        "export const f = (c: { idCardNo: string; treatyNo: string }) => console.log(c.idCardNo, c.treatyNo);\n",
      "src/broken.ts": "export function g( {\n",
      "src/same1.ts": "export const h = (c: { email: string }) => console.log(c.email);\n",
      "src/same2.ts": "export const h = (c: { email: string }) => console.log(c.email);\n",
      "src/page.astro": "<template/>\n",
      "deep/a.ts": "export const h = (c: { idCardNo: string }) => console.log(c.idCardNo);\n",
    });
    r.commit();
    r.put("src/new.ts", "export const k = (c: { mobile: string }) => console.log(c.mobile);\n");
    const same = (files: readonly string[], merge: readonly string[], check: readonly string[]) => {
      const more = ["-f", "json", "--no-run-info", "--include-suppressed"];
      const [a, b] = [at(r.root, "merge", ...files, ...merge, ...more), at(r.root, ...check, ...more)];
      assert.equal(a.stdout, b.stdout, merge.join(" "));
      assert.deepEqual([a.status, a.stderr], [b.status, b.stderr], merge.join(" "));
      return JSON.parse(a.stdout);
    };
    return { r, same };
  }

  it("gaps, broken files, gates, choices and own data types are those of one run", () => {
    const { r, same } = project();
    const whole = parts(r.root, 2);
    const all = same(whole, [], ["check"]);
    assert.deepEqual([all.coverage.notes.length > 1, all.dataTypes["policy.treaty"].tier > 0], [true, true]);
    same(whole, ["--require-complete"], ["check", "--require-complete"]);
    same(whole, ["--ci"], ["ci"]);
    same(whole, ["--only", "pii-in-url"], ["check", "--only", "pii-in-url"]);
    assert.equal(same(whole, ["--changed"], ["check", "--changed"]).findings.length, 1);
    assert.equal(same(whole, ["--baseline-commit", "HEAD"], ["check", "--baseline-commit", "HEAD"]).findings.length, 1);
  });

  it("paths and patterns are those of the parts", () => {
    const { r, same } = project();
    const part = parts(r.root, 2, "src", "--exclude", "**/same2.ts");
    assert.ok(!JSON.stringify(same(part, [], ["check", "src", "--exclude", "**/same2.ts"])).includes("deep/a.ts"));
  });

  it("history takes parts, too", () => {
    const root = tempTree({
      "package.json": "{}",
      "a.ts": "export const h = (c: { email: string }) => console.log(c.email);\n",
    });
    const line = (...files: string[]) =>
      at(root, "history", "add", ...files, "--date", "2026-01-05", "--dry-run").stdout;
    const files = parts(root, 2);
    assert.match(line(), /"pii-in-log":\{"findings":\{"medium":1\}/);
    assert.equal(line(...files), line());
    assert.match(at(root, "history", "add", files[0]!).stderr, /of 2 parts these are missing: 2/);
  });

  describe("of one small project", () => {
    let root: string;
    const merge = (...args: string[]) => at(root, "merge", ...args);
    const refused = (pattern: RegExp, ...args: string[]) => {
      const { status, stderr, stdout } = merge(...args);
      assert.deepEqual([status, stdout], [2, ""]);
      assert.match(stderr, pattern);
    };
    beforeEach(() => {
      root = tempTree({
        "package.json": "{}",
        "src/a.ts": "export const h = (c: { email: string }) => console.log(c.email);\n",
        "src/b.ts": "export const b = 1;\n",
        "src/c.ts": "export const c = 1;\n",
      });
    });

    it("are refused when one is missing, doubled, of another division or of other options", () => {
      const [one, two] = parts(root, 2) as [string, string];
      refused(/of 2 parts these are missing: 2/, one);
      refused(
        /part 1 of 2 is there twice: goodfaith-shard-1-of-2\.pack and again\.pack/,
        one,
        two,
        copy(one, "again.pack"),
      );
      parts(root, 3);
      refused(/3-of-3\.pack is one of 3 parts, goodfaith-shard-1-of-2\.pack one of 2/, one, partName(3, 3));
      at(root, "check", "src", "--shard", "2/2", "--shard-file", "src.pack");
      refused(/src\.pack and goodfaith-shard-1-of-2\.pack were made with different paths/, one, "src.pack");
    });
    const copy = (from: string, to: string) => {
      writeFileSync(join(root, to), readFileSync(join(root, from)));
      return to;
    };

    it("are refused when the code is another", () => {
      const files = parts(root, 2);
      writeFileSync(join(root, "src/b.ts"), "export const b = 2;\n");
      refused(/made from other code than is here: 1 file differs \(src\/b\.ts\)/, ...files);
      writeFileSync(join(root, "src/b.ts"), "export const b = 1;\n");
      writeFileSync(join(root, "src/d.ts"), "export const d = 1;\n");
      refused(/1 file differs \(src\/d\.ts\)/, ...files);
      rmSync(join(root, "src/d.ts"));
      rmSync(join(root, "src/c.ts"));
      refused(/1 file differs \(src\/c\.ts\)/, ...files);
    });

    it("are refused when they are damaged, no parts, or of another program or taxonomy", () => {
      const files = parts(root, 2);
      refused(/none\.pack cannot be read/, files[0]!, "none.pack");
      refused(/package\.json is no whole file/, "package.json", files[0]!);
      const cached = at(root, "check", "--cache-location", "facts.pack", "--exit-zero");
      assert.equal(cached.status, 0);
      refused(/facts\.pack is no whole file/, "facts.pack");
      truncateSync(join(root, copy(files[0]!, "cut.pack")), 300);
      refused(/cut\.pack is no whole file/, "cut.pack", files[1]!);
      const other = readFileSync(join(root, files[0]!)).toString("latin1");
      writeFileSync(join(root, "other.pack"), other.replace(/"build":"0/, '"build":"9'), "latin1");
      refused(/other\.pack was made by another version/, "other.pack", files[1]!);
      writeFileSync(join(root, "goodfaith.config.jsonc"), '{ "dataTypes": { "contact.email": "off" } }');
      refused(/with other data types in the configuration/, ...files);
    });

    it("what is damaged within is read anew, and told", () => {
      const files = parts(root, 1);
      const expected = at(root, "check", "-f", "concise").stdout;
      const bytes = readFileSync(join(root, files[0]!));
      for (let i = 30; i < bytes.indexOf('{"build"') - 1; i += 7) bytes[i] = bytes[i]! ^ 0x55;
      writeFileSync(join(root, files[0]!), bytes);
      const merged = merge(...files, "-f", "concise");
      assert.equal(merged.stdout, expected);
      assert.match(merged.stderr, /[34] files were read anew/);
    });

    it("are written again from what they held; equal code gives equal bytes", () => {
      const file = join(root, parts(root, 1, "--no-cache")[0]!);
      const first = readFileSync(file);
      parts(root, 1, "--no-cache");
      assert.deepEqual(readFileSync(file), first);
      writeFileSync(join(root, "src/b.ts"), "export const b = 3;\n");
      parts(root, 1, "--no-cache");
      assert.equal(merge(partName(1, 1), "-f", "concise").stdout, at(root, "check", "-f", "concise").stdout);
    });

    it("wrong use is told", () => {
      const told = (...args: string[]) => {
        const result = at(root, "check", ...args);
        assert.equal(result.status, 2);
        return result.stderr;
      };
      for (const wrong of ["0/2", "3/2", "1", "1/2/3", "1/1001", "a/b", "-1/2"])
        assert.match(told(`--shard=${wrong}`), /is no part of a project/, wrong);
      assert.match(told("--shard", "1/2", "-f", "sarif=a.sarif"), /goodfaith merge, which judges all parts/);
      assert.match(told("--shard", "1/2", "--fix"), /goodfaith merge, which judges all parts/);
      assert.match(told("--shard", "1/2", "--shard-file", "package.json/x"), /cannot write package\.json\/x/);
      assert.ok(!existsSync(join(root, "a.sarif")));
      assert.match(at(root, "merge").stderr, /missing required argument/);
      const empty = tempTree({ "a.bin": "x" });
      rmSync(join(empty, "a.bin"));
      assert.equal(at(empty, "check", "--shard", "1/2").status, 2);
      assert.match(
        at(repositoryIn(root).root, "check", "--shard", "9/2", "--locale", "zh-Hant").stderr,
        /不是有效的分片/,
      );
    });
  });
});
