// Paths in what people read open from where they stand; what programs read has them relative to the root.
import assert from "node:assert/strict";
import { join } from "node:path";
import { seenFrom } from "../../server/cli/seenFrom.js";
import { goodfaith } from "../harness/goodfaith.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";

const LEAK = "export function f(c: { idCardNo: string }) {\n  console.log(c.idCardNo);\n}\n";
const FILES = {
  "package.json": '{ "name": "all", "workspaces": ["packages/*"] }',
  "packages/api/package.json": '{ "name": "api" }',
  "packages/api/src/leak.ts": LEAK,
  "packages/web/page.ts": LEAK,
  "packages/api/src/broken.ts": "export const = ;\n",
};

describe("paths for people", () => {
  let root = "";
  beforeEach(() => {
    root = tempTree(FILES);
  });
  afterEach(removeTempTrees);
  const from = (folder: string, ...args: string[]) => goodfaith(args, { cwd: join(root, folder) });
  const places = (text: string) => [...text.matchAll(/^(\S+\.ts):\d+:\d+: high/gm)].map((m) => m[1]);

  it("are relative to the folder that the command runs in", () => {
    for (const format of ["concise", "agent"]) {
      assert.deepEqual(places(from("packages/api", "-f", format).stdout), ["src/leak.ts"]);
      assert.deepEqual(places(from("packages/web", "../api", "-f", format).stdout), ["../api/src/leak.ts"]);
      assert.deepEqual(places(from("", "-f", format).stdout), ["packages/api/src/leak.ts", "packages/web/page.ts"]);
    }
    const { stdout } = from("packages/api");
    assert.match(stdout, /^src\/leak\.ts\n/);
    assert.match(stdout, /^ {2}src\/broken\.ts +/m);
    assert.doesNotMatch(stdout, /packages\//);
  });
  it("are those of a stranger where the command runs outside of the project", () => {
    const outside = tempTree({ "readme.md": "x" });
    const { stdout } = goodfaith([join(root, "packages/api"), "-f", "concise"], { cwd: outside });
    assert.match(stdout, /^\.\.\/goodfaith-test-\w+\/packages\/api\/src\/leak\.ts:2:15: high/m);
  });
  it("are so in lists, traces and mistakes of the configuration, too", () => {
    const id = / \[([0-9a-f]{8})\]/.exec(from("packages/api", "-f", "concise").stdout)![1]!;
    assert.match(from("packages/api", "trace", id, ".").stdout, /^ +1 {2}src\/leak\.ts:1 /m);
    assert.equal(from("packages/api", "--list-files").stdout, "package.json\nsrc/broken.ts\nsrc/leak.ts\n");
  });
  it("stay relative to the root for programs", () => {
    const files = (text: string) =>
      JSON.parse(text).findings.map((f: { location: { file: string } }) => f.location.file);
    assert.deepEqual(files(from("packages/api", "-f", "json").stdout), ["packages/api/src/leak.ts"]);
    assert.match(from("packages/api", "-f", "github").stdout, /file=packages\/api\/src\/leak\.ts,/);
    assert.match(from("packages/api", "-f", "sarif").stdout, /"uri": ?"packages\/api\/src\/leak\.ts"/);
  });
  it("have slashes, keep one at the end, and name the folder itself", () => {
    assert.equal(seenFrom("/a/b", "/a", "b/c/"), "c/");
    assert.equal(seenFrom("/a/b", "/a", "b"), ".");
    assert.equal(seenFrom("/a/b", "/a", "c.ts"), "../c.ts");
  });
});
