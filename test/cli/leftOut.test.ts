// What a run is not given, and what it has written itself.
import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { goodfaith } from "../harness/goodfaith.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";

const files = {
  "package.json": '{ "workspaces": ["packages/*"] }',
  ".gitignore": "gen/\n",
  "packages/core/package.json": '{ "name": "@harbour/core" }',
  "packages/core/mask.ts": "export const maskName = (name: string) => name;\n",
  "packages/web/a.ts":
    'import { maskName } from "@harbour/core/mask";\nimport { b } from "./b.js";\nimport { g } from "./gen/g.js";\nimport { gone } from "./gone.js";\nimport fs from "node:fs";\nexport const all = [maskName, b, g, gone, fs];\n',
  "packages/web/b.ts": 'export { c as b } from "./sub";\n',
  "packages/web/sub/index.ts": "export const c = 1;\n",
  "packages/web/gen/g.ts": "export const g = 1;\n",
};

function project(): string {
  const root = tempTree(files);
  mkdirSync(join(root, "node_modules/@harbour"), { recursive: true });
  symlinkSync("../../packages/core", join(root, "node_modules/@harbour/core"));
  return root;
}

function coverageOf(cwd: string, ...args: string[]) {
  const { stdout } = goodfaith([...args, "-f", "json", "--no-cache", "--exit-zero"], { cwd });
  return JSON.parse(stdout).coverage as { files: number; analysed: number; notes: { file: string; kind: string }[] };
}

describe("files that are not given", () => {
  afterEach(removeTempTrees);

  it("are told where what was given imports them: files, and packages of the workspace", () => {
    const root = project();
    const { notes, files: count, analysed } = coverageOf(root, "packages/web/a.ts");
    assert.deepEqual(notes, [
      { file: "packages/core", kind: "notGiven", message: "packages/web/a.ts imports it" },
      { file: "packages/web/b.ts", kind: "notGiven", message: "packages/web/a.ts imports it" },
    ]);
    assert.deepEqual([count, analysed], [3, 1]);
    assert.deepEqual(
      coverageOf(join(root, "packages/web")).notes.map((n) => n.file),
      ["packages/core"],
    );
    const text = goodfaith(["packages/web/a.ts", "--no-cache"], { cwd: root });
    assert.match(text.stdout, /1 of 3 files · 2 imported, but not given: .* \(run without a path\)/);
    assert.equal(text.status, 0, "no gap that --require-complete speaks of");
  });
  it("are none when all is given", () => {
    const root = project();
    assert.deepEqual(coverageOf(root).notes, []);
    assert.deepEqual(coverageOf(root, ".").notes, []);
  });
});

describe("reports of this program", () => {
  afterEach(removeTempTrees);

  it("are no code of the project: those of this run, and those with the usual names", () => {
    const root = tempTree({ "package.json": "{}", "a.ts": "export const a = 1;\n" });
    const listed = () => goodfaith(["--list-files"], { cwd: root }).stdout;
    const before = listed();
    goodfaith(["-f", "html=goodfaith.html", "-f", "json=goodfaith.json", "-f", "markdown=goodfaith.md"], { cwd: root });
    assert.equal(listed(), before);
    const args = ["-f", "json", "-f", "html=own.html", "--no-cache"];
    goodfaith(args, { cwd: root });
    assert.equal(JSON.parse(goodfaith(args, { cwd: root }).stdout).coverage.files, 2);
  });
});
