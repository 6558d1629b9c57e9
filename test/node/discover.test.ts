// Which files are found, and on whose word others are left out. Real directories.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { type DiscoverOptions, type Discovery, discover, UsageError } from "../../server/node/api.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";

function found(root: string, options: Partial<DiscoverOptions> = {}): Discovery {
  return discover({ root, paths: [], gitignore: true, explain: true, ...options });
}
const paths = (d: Discovery) => d.files.map((f) => f.path);
const sources = (d: Discovery) => Object.fromEntries(d.excluded.map((e) => [e.path, e.source]));
/** Without the ignore files themselves, which tests of rules are not about. */
const code = (d: Discovery) => paths(d).filter((p) => !/(^|\/)\.(git|goodfaith)ignore$/.test(p));

describe("discover", () => {
  afterEach(removeTempTrees);

  it("sorts by code unit and gives sizes and absolute paths", () => {
    const root = tempTree({ "b.ts": "12345", "a/z.ts": "", "a.ts": "", "B.ts": "", "保单.ts": "x", "a-b.ts": "" });
    const d = found(root);
    assert.deepEqual(paths(d), ["B.ts", "a-b.ts", "a.ts", "a/z.ts", "b.ts", "保单.ts"]);
    assert.deepEqual(
      d.files.find((f) => f.path === "b.ts"),
      { path: "b.ts", absolute: join(root, "b.ts"), size: 5 },
    );
    assert.deepEqual(d.notes, []);
  });

  it("leaves out what is no source, and says so", () => {
    const root = tempTree({
      "src/a.ts": "",
      "src/types.d.ts": "",
      "node_modules/x/index.js": "",
      "apps/web/node_modules/x/index.js": "",
      "dist/a.js": "",
      "packages/a/build/a.js": "",
      ".next/a.js": "",
      "lib/x.min.js": "",
      "lib/x.js.map": "",
      "package-lock.json": "",
      "yarn.lock": "",
      ".git/config": "",
      ".env": "",
    });
    const d = found(root);
    assert.deepEqual(paths(d), [".env", "src/a.ts"]);
    assert.equal(sources(d)["dist/"], "built-in: dist/");
    assert.equal(sources(d)["apps/web/node_modules/"], "built-in: node_modules/");
    assert.equal(sources(d)["src/types.d.ts"], "built-in: *.d.ts");
    assert.equal(sources(d)["yarn.lock"], "built-in: *.lock");
    assert.deepEqual(d.notes, []);
  });

  it("words of the trade are no build results: coverage, and folders below src", () => {
    const root = tempTree({
      "src/coverage/coverage.service.ts": "",
      "coverage/plan.ts": "",
      "src/claims/build/steps.ts": "",
      "packages/a/coverage/lcov.info": "",
      "packages/a/coverage/block.js": "",
      "vendor/supplier.ts": "",
    });
    const d = found(root);
    assert.deepEqual(paths(d), [
      "coverage/plan.ts",
      "src/claims/build/steps.ts",
      "src/coverage/coverage.service.ts",
      "vendor/supplier.ts",
    ]);
    assert.equal(sources(d)["packages/a/coverage/"], "built-in: coverage report");
    assert.deepEqual(
      found(root, { paths: ["packages/a/coverage"] }).notes.map((n) => n.kind),
      ["ignored"],
    );
  });

  it("does not open an ignored directory", function () {
    if (process.getuid?.() === 0) this.skip();
    const root = tempTree({ ".gitignore": "secret/\n", "secret/a.ts": "", "a.ts": "" });
    chmodSync(join(root, "secret"), 0);
    const d = found(root);
    chmodSync(join(root, "secret"), 0o755);
    assert.deepEqual(d.notes, []);
  });

  describe("ignore files", () => {
    it("nested, negated, anchored; each relative to its own directory", () => {
      const root = tempTree({
        ".gitignore": "*.log.ts\n/top.ts\ngen/\n*.tmp.ts\n",
        "top.ts": "",
        "a/top.ts": "",
        "x.log.ts": "",
        "a/.gitignore": "!keep.log.ts\n/only.ts\n",
        "a/keep.log.ts": "",
        "a/x.log.ts": "",
        "a/only.ts": "",
        "a/b/only.ts": "",
        "a/b/keep.log.ts": "",
        "a/gen/x.ts": "",
        "a/.hidden.ts": "",
      });
      const d = found(root);
      assert.deepEqual(code(d), ["a/.hidden.ts", "a/b/keep.log.ts", "a/b/only.ts", "a/keep.log.ts", "a/top.ts"]);
      assert.equal(sources(d)["a/only.ts"], "a/.gitignore: /only.ts");
      assert.equal(sources(d)["a/x.log.ts"], ".gitignore: *.log.ts");
      assert.equal(sources(d)["a/gen/"], ".gitignore: gen/");
    });

    it("a file in an ignored directory cannot come back, a directory can", () => {
      const root = tempTree({
        ".gitignore": "one/\ntwo/*\n!two/b.ts\nthree/\n!one/a.ts\n",
        "one/a.ts": "",
        "two/a.ts": "",
        "two/b.ts": "",
        "p/.gitignore": "!three/\n",
        "p/three/deep/a.ts": "",
        "three/a.ts": "",
      });
      assert.deepEqual(code(found(root)), ["p/three/deep/a.ts", "two/b.ts"]);
    });

    it("an allow-list brings back no dependencies", () => {
      const root = tempTree({ ".gitignore": "*\n!*/\n!*.ts\n", "a/b.ts": "", "a/b.js": "", "node_modules/x/a.ts": "" });
      assert.deepEqual(code(found(root)), ["a/b.ts"]);
    });

    it("finds what git finds", () => {
      const root = tempTree({
        ".gitignore":
          "# comment\n\\#odd.ts\n  \ntrail.ts   \n**/cache/**\n!**/cache/keep/\nx[0-9].ts\nCase.ts\n/a/*/c.ts\n!/a/z/c.ts\n",
        "#odd.ts": "",
        "trail.ts": "",
        "k/cache/a.ts": "",
        "k/cache/keep/a.ts": "",
        "x1.ts": "",
        "xa.ts": "",
        "case.ts": "",
        "Case.ts": "",
        "a/y/c.ts": "",
        "a/z/c.ts": "",
        "a/y/q/c.ts": "",
        "b/.gitignore": "*\n!.gitignore\n!in/\n!in/*.ts\n",
        "b/x.ts": "",
        "b/in/y.ts": "",
        "b/in/y.js": "",
      });
      execFileSync("git", ["init", "-q"], { cwd: root });
      const listed = execFileSync("git", ["ls-files", "-z", "--others", "--exclude-standard"], {
        cwd: root,
        encoding: "utf8",
      });
      assert.deepEqual(paths(found(root)), listed.split("\0").filter(Boolean).sort());
    });

    it(".goodfaithignore has the last word over .gitignore and built-in patterns", () => {
      const root = tempTree({
        ".gitignore": "gen/\n",
        ".goodfaithignore": "!gen/\n!dist/\nlegacy/\n",
        "gen/a.ts": "",
        "dist/a.js": "",
        "dist/a.min.js": "",
        "legacy/a.ts": "",
        "app/.goodfaithignore": "*.story.ts\n",
        "app/a.story.ts": "",
        "b.story.ts": "",
      });
      const d = found(root);
      assert.deepEqual(code(d), ["b.story.ts", "dist/a.js", "gen/a.ts"]);
      assert.equal(sources(d)["app/a.story.ts"], "app/.goodfaithignore: *.story.ts");
    });

    it("without them: gitignore off, all rules off", () => {
      const root = tempTree({
        ".gitignore": "gen/\n",
        ".goodfaithignore": "legacy/\n",
        "gen/a.ts": "",
        "legacy/a.ts": "",
        "dist/a.js": "",
        ".git/x": "",
      });
      assert.deepEqual(code(found(root, { gitignore: false })), ["gen/a.ts"]);
      assert.deepEqual(code(found(root, { gitignore: false, ignoreRules: false })), [
        "dist/a.js",
        "gen/a.ts",
        "legacy/a.ts",
      ]);
    });

    it("those above the root count, and .git/info/exclude, from a linked work tree too", () => {
      const files = {
        ".gitignore": "*.gen.ts\n/apps/web/private/\n",
        "apps/.gitignore": "web/tmp/\n",
        "apps/web/a.ts": "",
        "apps/web/a.gen.ts": "",
        "apps/web/private/x.ts": "",
        "apps/web/tmp/x.ts": "",
        "apps/web/excluded.ts": "",
      };
      const root = tempTree({ ...files, ".git/info/exclude": "excluded.ts\n" });
      const d = found(join(root, "apps/web"));
      assert.deepEqual(paths(d), ["a.ts"]);
      assert.equal(sources(d)["tmp/"], "../.gitignore: web/tmp/");
      assert.equal(sources(d)["excluded.ts"], ".git/info/exclude: excluded.ts");
      const linked = tempTree({
        "tree/.git": "gitdir: ../main/.git/worktrees/tree\n",
        "tree/excluded.ts": "",
        "tree/a.ts": "",
        "main/.git/worktrees/tree/commondir": "../..\n",
        "main/.git/info/exclude": "excluded.ts\n",
      });
      assert.deepEqual(paths(found(join(linked, "tree"))), [".git", "a.ts"]);
    });
  });

  describe("globs", () => {
    const tree = { "src/a.ts": "", "src/a.gen.ts": "", "src/deep/b.ts": "", "legacy/x/c.ts": "", "test/d.ts": "" };
    it("exclude", () => {
      const d = found(tempTree(tree), { exclude: ["**/*.gen.ts", "legacy", "test/**"] });
      assert.deepEqual(paths(d), ["src/a.ts", "src/deep/b.ts"]);
      assert.deepEqual(sources(d), {
        "src/a.gen.ts": "exclude: **/*.gen.ts",
        "legacy/": "exclude: legacy",
        "test/d.ts": "exclude: test/**",
      });
    });
    it("include", () => {
      const root = tempTree(tree);
      assert.deepEqual(paths(found(root, { include: ["src/**", "legacy"] })), [
        "legacy/x/c.ts",
        "src/a.gen.ts",
        "src/a.ts",
        "src/deep/b.ts",
      ]);
      assert.deepEqual(paths(found(root, { include: ["**/{b,c}.ts"] })), ["legacy/x/c.ts", "src/deep/b.ts"]);
      assert.deepEqual(paths(found(root, { include: ["src/*.ts"], exclude: ["**/*.gen.ts"] })), ["src/a.ts"]);
    });
    it("one of absurd length is a usage error", () => {
      assert.throws(() => found(tempTree(tree), { exclude: ["*".repeat(2000)] }), UsageError);
    });
  });

  describe("named paths", () => {
    it("files and directories, absolute or relative, each file once", () => {
      const root = tempTree({ "a/x.ts": "", "a/y.ts": "", "b/z.ts": "", "c.ts": "" });
      assert.deepEqual(paths(found(root, { paths: ["a", "a/x.ts", "./a/../a/", join(root, "c.ts")] })), [
        "a/x.ts",
        "a/y.ts",
        "c.ts",
      ]);
    });
    it("that are ignored give a note with the reason", () => {
      const root = tempTree({ ".gitignore": "gen/\n", "gen/a.ts": "", "src/x.d.ts": "", "a.ts": "", "b.ts": "" });
      const d = found(root, { paths: ["gen/a.ts", "src/x.d.ts", "a.ts", "b.ts"], exclude: ["b.ts"] });
      assert.deepEqual(paths(d), ["a.ts"]);
      assert.deepEqual(d.notes, [
        { file: "b.ts", kind: "ignored", message: "is named, but left out by exclude: b.ts" },
        { file: "gen/a.ts", kind: "ignored", message: "is named, but left out by .gitignore: gen/" },
        { file: "src/x.d.ts", kind: "ignored", message: "is named, but left out by built-in: *.d.ts" },
      ]);
    });
    it("that do not exist or lie outside are usage errors", () => {
      const root = tempTree({ "in/a.ts": "", "out.ts": "" });
      for (const path of ["none.ts", "a.ts/deeper", "../out.ts", ".."]) {
        assert.throws(() => found(join(root, "in"), { paths: [path] }), UsageError, path);
      }
    });
    it("rules of directories between root and path hold", () => {
      const root = tempTree({ "a/.gitignore": "*.log.ts\n", "a/b/x.log.ts": "", "a/b/x.ts": "" });
      assert.deepEqual(paths(found(root, { paths: ["a/b"] })), ["a/b/x.ts"]);
    });
  });

  describe("links", () => {
    it("cycles end, and no file has two names", () => {
      const root = tempTree({
        "a/b/x.ts": "",
        "a/b/up": { link: "../.." },
        "a/self": { link: "." },
        "a/other.ts": { link: "b/x.ts" },
        loop1: { link: "loop2" },
        loop2: { link: "loop1" },
      });
      const d = found(root);
      assert.deepEqual(paths(d), ["a/b/x.ts"]);
      assert.deepEqual(
        d.notes.map((n) => [n.file, n.kind]),
        [
          ["loop1", "unreadable"],
          ["loop2", "unreadable"],
        ],
      );
    });
    it("that lead out of the root are not followed", () => {
      const outside = tempTree({ "secret/x.ts": "", "y.ts": "" });
      const root = tempTree({
        "a.ts": "",
        dir: { link: join(outside, "secret") },
        "y.ts": { link: join(outside, "y.ts") },
      });
      const d = found(root);
      assert.deepEqual(paths(d), ["a.ts"]);
      assert.equal(sources(d).dir, "link that leads out of the root");
      assert.deepEqual(
        found(root, { paths: ["y.ts", "dir"] }).notes.map((n) => [n.file, n.kind]),
        [
          ["dir", "ignored"],
          ["y.ts", "ignored"],
        ],
      );
    });
    it("a sibling whose name begins with the root's is outside", () => {
      const base = tempTree({ "app/a.ts": "", "app-secret/x.ts": "", "app/l": { link: "../app-secret" } });
      assert.deepEqual(paths(found(join(base, "app"))), ["a.ts"]);
    });
    it("inside the root they lead to the real place, unless that is ignored", () => {
      const root = tempTree({
        "libs/shared/s.ts": "",
        "node_modules/x/i.js": "",
        "apps/a/main.ts": "",
        "apps/a/shared": { link: "../../libs/shared" },
        "apps/a/dep": { link: "../../node_modules/x" },
      });
      assert.deepEqual(paths(found(root, { paths: ["apps/a"] })), ["apps/a/main.ts", "libs/shared/s.ts"]);
    });
    it("the root itself may be reached by a link", () => {
      const root = tempTree({ "real/a.ts": "" });
      symlinkSync(join(root, "real"), join(root, "link"));
      assert.deepEqual(paths(found(join(root, "link"), { paths: [join(root, "link/a.ts")] })), ["a.ts"]);
    });
  });

  it("a directory that may not be listed is a note, and the rest is found", function () {
    if (process.getuid?.() === 0) this.skip();
    const root = tempTree({ "a.ts": "", "locked/b.ts": "" });
    chmodSync(join(root, "locked"), 0);
    const d = found(root);
    chmodSync(join(root, "locked"), 0o755);
    assert.deepEqual(paths(d), ["a.ts"]);
    assert.deepEqual(d.notes, [{ file: "locked", kind: "unreadable", message: "may not be read: no permission" }]);
  });

  it("files above a size are left out with a note", () => {
    const d = found(tempTree({ "a.ts": "x".repeat(11), "b.ts": "x" }), { maxFileSize: 10 });
    assert.deepEqual(paths(d), ["b.ts"]);
    assert.deepEqual(d.notes, [{ file: "a.ts", kind: "limit", message: "is larger than 10 bytes" }]);
  });

  it("pipes and sockets are no files", function () {
    if (process.platform === "win32") this.skip();
    const root = tempTree({ "a.ts": "" });
    execFileSync("mkfifo", [join(root, "pipe.ts")]);
    assert.deepEqual(paths(found(root)), ["a.ts"]);
    assert.equal(found(root, { paths: ["pipe.ts"] }).notes[0]?.kind, "skipped");
  });

  it("very deep trees end", () => {
    const root = tempTree({ "a.ts": "" });
    const deep = join(root, ...Array.from({ length: 400 }, () => "d"));
    mkdirSync(deep, { recursive: true });
    assert.deepEqual(paths(found(root)), ["a.ts"]);
    assert.equal(readdirSync(deep).length, 0);
  });
});
