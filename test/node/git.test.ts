// What git tells, in every state that a repository can be in. Real repositories, no network.
import assert from "node:assert/strict";
import { copyFileSync, existsSync, readFileSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { GitError, openRepository } from "../../server/node/api.js";
import { repositoryIn, scratchRepository } from "../harness/scratchRepository.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";

const text = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString("utf8");
const problemOf = (directory: string) => {
  try {
    openRepository(directory);
  } catch (error) {
    return error instanceof GitError ? error.problem : error;
  }
  return undefined;
};

describe("git", () => {
  const { PATH, GIT_INDEX_FILE } = process.env;
  afterEach(() => {
    process.env.PATH = PATH;
    if (GIT_INDEX_FILE === undefined) delete process.env.GIT_INDEX_FILE;
    removeTempTrees();
  });

  it("not installed, and no repository: says which", () => {
    const { root } = scratchRepository();
    assert.equal(problemOf(root), undefined);
    assert.equal(problemOf(tempTree({ "a.ts": "" })), "no-repository");
    assert.equal(problemOf(tempTree({ ".git/x": "" })), "no-repository");
    process.env.PATH = tempTree({});
    assert.equal(problemOf(root), "not-installed");
  });

  it("a branch without a commit: everything is new", () => {
    const r = scratchRepository({ "a.ts": "1", "b.ts": "2" });
    r.git("add", "a.ts");
    const git = openRepository(r.root);
    assert.equal(git.commit("HEAD"), undefined);
    assert.deepEqual(git.staged(), ["a.ts"]);
    assert.deepEqual(git.changed(undefined), ["a.ts", "b.ts"]);
    assert.deepEqual(
      git.index().map((e) => [e.path, e.kind]),
      [["a.ts", "file"]],
    );
  });

  it("the index is what will be committed, whatever the work tree has by now", () => {
    const r = scratchRepository({ "a.ts": "1", "b.ts": "1", "gone.ts": "1" });
    r.commit();
    r.put("a.ts", "2");
    r.git("add", "a.ts");
    r.put("a.ts", "3");
    r.put("b.ts", "2");
    r.put("new.ts", "1");
    r.put("ignored.log", "1");
    r.put(".gitignore", "*.log\n");
    r.git("rm", "--quiet", "gone.ts");
    const git = openRepository(r.root);
    assert.deepEqual(git.staged(), ["a.ts"]);
    assert.deepEqual(git.changed(git.commit("HEAD")), [".gitignore", "a.ts", "b.ts", "new.ts"]);
    const entry = git.index().find((e) => e.path === "a.ts")!;
    assert.equal(text(git.contents([entry.id]).get(entry.id)), "2");
    assert.deepEqual([...git.sizes([entry.id, "0".repeat(40)]).values()], [1, -1]);
  });

  it("commits are read as they are, with a dirty work tree, whatever is in their files", () => {
    const odd = Buffer.from([0, 10, 255, 10, 0]);
    const r = scratchRepository({ "a.ts": "", "deep/b.ts": "missing\n" });
    r.put("odd.bin", odd);
    const first = r.commit();
    r.put("a.ts", "new");
    r.commit();
    r.put("a.ts", "dirty");
    const git = openRepository(r.root);
    assert.equal(git.commit("HEAD~1"), first);
    const tree = git.tree(first);
    assert.deepEqual(
      tree.map((e) => e.path),
      ["a.ts", "deep/b.ts", "odd.bin"],
    );
    const contents = git.contents([...tree.map((e) => e.id), "1".repeat(40)]);
    assert.deepEqual(
      tree.map((e) => Buffer.from(contents.get(e.id)!)),
      [Buffer.from(""), Buffer.from("missing\n"), odd],
    );
    assert.equal(git.differing(first, git.commit("HEAD")!), 1);
  });

  it("names with line ends, quotes, spaces and Chinese; a renamed file has its new name", () => {
    const names = ["a\nb.ts", 'q"uote.ts', " space .ts", "保单/客户.ts", "-dash.ts"];
    const r = scratchRepository(Object.fromEntries(names.map((n) => [n, n])));
    r.git("add", "--all");
    const git = openRepository(r.root);
    assert.deepEqual(git.staged(), [...names].sort());
    assert.deepEqual(git.index().map((e) => e.path).sort(), [...names].sort()); // biome-ignore format: one line
    r.commit();
    r.git("mv", "保单/客户.ts", "保单/人.ts");
    assert.deepEqual(git.staged(), ["保单/人.ts"]);
    assert.deepEqual(git.changed(git.commit("HEAD")), ["保单/人.ts"]);
  });

  it("seen from a folder: names from there, nothing from outside", () => {
    const r = scratchRepository({ "a.ts": "1", "apps/web/b.ts": "1" });
    const first = r.commit();
    r.put("a.ts", "2");
    r.put("apps/web/b.ts", "2");
    r.put("apps/web/c.ts", "2");
    r.git("add", "apps/web/b.ts", "a.ts");
    const git = openRepository(join(r.root, "apps/web"));
    assert.deepEqual(git.staged(), ["b.ts"]);
    assert.deepEqual(git.changed(first), ["b.ts", "c.ts"]);
    assert.deepEqual(git.index().map((e) => e.path), ["b.ts"]); // biome-ignore format: one line
    assert.deepEqual(git.tree(first).map((e) => e.path), ["b.ts"]); // biome-ignore format: one line
  });

  it("a detached head, tags and expressions are commits; options and nonsense are none", () => {
    const r = scratchRepository({ "a.ts": "1" });
    const first = r.commit();
    r.git("tag", "-a", "v1", "-m", "v1");
    r.put("a.ts", "2");
    const second = r.commit();
    r.git("checkout", "--quiet", "--detach", first);
    const git = openRepository(r.root);
    assert.deepEqual(["HEAD", "v1", "main", "main~1", first.slice(0, 10)].map(git.commit), [
      first,
      first,
      second,
      first,
      first,
    ]);
    assert.deepEqual(
      ["none", "", "--all", "--output=x", "HEAD:a.ts", "a\0b"].map(git.commit),
      Array(6).fill(undefined),
    );
    r.git("checkout", "--quiet", "-b", "side");
    r.put("b.ts", "1");
    const side = r.commit();
    assert.equal(git.mergeBase(second, side), first);
  });

  it("a shallow clone says so, and has no older commits and no common ancestor", () => {
    const r = scratchRepository({ "a.ts": "1" });
    const first = r.commit();
    r.git("branch", "side");
    r.put("a.ts", "2");
    const second = r.commit();
    const clone = join(tempTree({}), "clone");
    r.git("clone", "--quiet", "--depth=1", `file://${r.root}`, clone);
    const git = openRepository(clone);
    assert.equal(git.shallow(), true);
    assert.equal(openRepository(r.root).shallow(), false);
    assert.equal(git.commit(second), second);
    assert.equal(git.commit(first), undefined);
    repositoryIn(clone).git("fetch", "--quiet", "--depth=1", "origin", "side");
    assert.equal(git.mergeBase(git.commit("FETCH_HEAD")!, second), undefined);
  });

  it("a linked work tree has an index and a head of its own", () => {
    const r = scratchRepository({ "a.ts": "1" });
    r.commit();
    const linked = join(tempTree({}), "linked");
    r.git("worktree", "add", "--quiet", "-b", "other", linked);
    const w = repositoryIn(linked);
    w.put("b.ts", "1");
    w.git("add", "--all");
    assert.deepEqual(openRepository(linked).staged(), ["b.ts"]);
    assert.deepEqual(openRepository(r.root).staged(), []);
  });

  it("a submodule is one entry of its superproject, and a repository by itself", () => {
    const library = scratchRepository({ "lib.ts": "1" });
    const recorded = library.commit();
    const r = scratchRepository({ "a.ts": "1" });
    r.git("submodule", "--quiet", "add", library.root, "vendor/lib");
    r.commit();
    const git = openRepository(r.root);
    assert.deepEqual(
      git.index().find((e) => e.path === "vendor/lib"),
      { path: "vendor/lib", id: recorded, kind: "submodule" },
    );
    r.put("vendor/lib/lib.ts", "2");
    repositoryIn(join(r.root, "vendor/lib")).git("add", "--all");
    assert.deepEqual([git.staged(), git.changed(git.commit("HEAD"))], [[], []]);
    const inside = openRepository(join(r.root, "vendor/lib"));
    assert.deepEqual(inside.staged(), ["lib.ts"]);
    assert.deepEqual(git.below("vendor/lib").tree(recorded).map((e) => e.path), ["lib.ts"]); // biome-ignore format: one line
  });

  it("links are told apart from files", () => {
    const r = scratchRepository({ "a.ts": "1" });
    symlinkSync("a.ts", join(r.root, "b.ts"));
    r.commit();
    assert.deepEqual(
      openRepository(r.root)
        .index()
        .map((e) => e.kind),
      ["file", "link"],
    );
    assert.deepEqual(openRepository(r.root).changed(r.git("rev-parse", "HEAD")), []);
  });

  it("a file in conflict counts with our side", () => {
    const r = scratchRepository({ "a.ts": "1" });
    r.commit();
    r.git("checkout", "--quiet", "-b", "side");
    r.put("a.ts", "theirs");
    r.commit();
    r.git("checkout", "--quiet", "main");
    r.put("a.ts", "ours");
    r.commit();
    assert.throws(() => r.git("merge", "--quiet", "side"));
    const git = openRepository(r.root);
    const [entry] = git.index();
    assert.equal(text(git.contents([entry!.id]).get(entry!.id)), "ours");
    assert.deepEqual(git.changed(git.commit("HEAD")), ["a.ts"]);
  });

  it("what was only touched has not changed; SHA-256 repositories, too", () => {
    for (const format of ["sha1", "sha256"]) {
      const r = repositoryIn(tempTree({ "a.ts": "1", "b.ts": "1" }));
      r.git("init", "--quiet", `--object-format=${format}`);
      const head = r.commit();
      utimesSync(join(r.root, "a.ts"), 1, 1);
      r.put("b.ts", "2");
      assert.deepEqual(openRepository(r.root).changed(head), ["b.ts"], format);
    }
  });

  it("the index of a partial commit counts, where a hook names it", () => {
    const r = scratchRepository({ "a.ts": "1", "apps/b.ts": "1" });
    r.commit();
    r.put("a.ts", "2");
    r.put("apps/b.ts", "2");
    r.git("add", "a.ts");
    copyFileSync(join(r.root, ".git/index"), join(r.root, ".git/next-index"));
    r.git("add", "apps/b.ts");
    // Hooks run in the top folder and are given the name from there.
    const from = process.cwd();
    process.chdir(r.root);
    try {
      process.env.GIT_INDEX_FILE = ".git/next-index";
      assert.deepEqual(openRepository(r.root).staged(), ["a.ts"]);
      assert.deepEqual(openRepository(join(r.root, "apps")).staged(), []);
      delete process.env.GIT_INDEX_FILE;
      assert.deepEqual(openRepository(join(r.root, "apps")).staged(), ["b.ts"]);
    } finally {
      process.chdir(from);
    }
  });

  for (const name of ["evil", "ev=il=", "=.a"])
    it(`runs nothing of the repository and writes nothing: filter ${name}`, () => {
      const r = scratchRepository({ "a.ts": "1", ".gitattributes": `*.ts filter=${name} diff=evil\n` });
      const head = r.commit();
      const script = join(r.root, "evil.sh");
      r.put("evil.sh", `#!/bin/sh\ntouch ${join(r.root, "ran")}\ncat\n`);
      r.git("update-index", "--chmod=+x", "--add", "evil.sh");
      for (const key of [
        "core.fsmonitor",
        `filter.${name}.clean`,
        "diff.evil.command",
        "diff.evil.textconv",
        "diff.external",
      ])
        r.git("config", key, `sh ${script}`);
      r.put("a.ts", "2");
      const before = readFileSync(join(r.root, ".git/index"));
      const git = openRepository(r.root);
      assert.ok(git.changed(head).includes("a.ts"));
      git.staged();
      git.index();
      git.contents(git.tree(head).map((e) => e.id));
      git.differing(head, head);
      assert.equal(existsSync(join(r.root, "ran")), false);
      assert.deepEqual(readFileSync(join(r.root, ".git/index")), before);
      // The trap is real: git itself falls into it.
      r.git("diff", "--stat", "HEAD");
      assert.equal(existsSync(join(r.root, "ran")), true);
    });
});
