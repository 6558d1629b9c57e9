// What a run is not given, and what it has written itself.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { goodfaith } from "../harness/goodfaith.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";

const files = {
  "package.json": '{ "workspaces": ["packages/*"] }',
  ".gitignore": "gen/\n",
  "packages/core/package.json": '{ "name": "@harbour/core" }',
  "packages/web/tsconfig.json": '{ "compilerOptions": { "paths": { "@/*": ["./sub/*"] } } }',
  "packages/web/sub/aliased.ts": "export const d = 1;\n",
  "packages/core/mask.ts": "export const maskName = (name: string) => name;\n",
  "packages/web/a.ts":
    'import { maskName } from "@harbour/core/mask";\nimport { b } from "./b.js";\nimport { d } from "@/aliased";\nimport { g } from "./gen/g.js";\nimport { gone } from "./gone.js";\nimport fs from "node:fs";\nexport const all = [maskName, b, d, g, gone, fs];\n',
  "packages/web/b.ts": 'export { c as b } from "./sub";\n',
  "packages/web/sub/index.ts": "export const c = 1;\n",
  "packages/web/gen/g.ts": "export const g = 1;\n",
};

function coverageOf(cwd: string, ...args: string[]) {
  const { stdout } = goodfaith([...args, "-f", "json", "--exit-zero"], { cwd, env: { XDG_CACHE_HOME: cwd } });
  return JSON.parse(stdout).coverage as { files: number; analysed: number; notes: { file: string; kind: string }[] };
}

describe("files that are not given", () => {
  afterEach(removeTempTrees);

  it("are told where what was given imports them: files, aliases, packages of the workspace", () => {
    const root = tempTree(files);
    const { notes, files: count, analysed } = coverageOf(root, "packages/web/a.ts");
    assert.deepEqual(notes, [
      { file: "packages/core/mask.ts", kind: "notGiven", message: "packages/web/a.ts imports it" },
      { file: "packages/web/b.ts", kind: "notGiven", message: "packages/web/a.ts imports it" },
      { file: "packages/web/sub/aliased.ts", kind: "notGiven", message: "packages/web/a.ts imports it" },
    ]);
    assert.deepEqual([count, analysed], [4, 1]);
    assert.deepEqual(
      coverageOf(join(root, "packages/web")).notes.map((n) => n.file),
      ["packages/core/mask.ts"],
    );
    const text = goodfaith(["packages/web/a.ts", "--no-cache"], { cwd: root });
    assert.match(text.stdout, /1 of 4 files · 3 imported, but not given: .* \(run without a path\)/);
    assert.equal(text.status, 0, "no gap that --require-complete speaks of");
  });
  it("are told anew when one has come, from a kept result too", () => {
    const root = tempTree(files);
    const told = () => coverageOf(root, "packages/web/a.ts").notes.map((n) => n.file);
    const before = told();
    assert.deepEqual(told(), before);
    writeFileSync(join(root, "packages/web/gone.ts"), "export const gone = 1;\n");
    assert.deepEqual(told(), [...before, "packages/web/gone.ts"].sort());
  });
  it("are none when all is given", () => {
    const root = tempTree(files);
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
