// From directories to facts: front ends, limits, failures; roots and manifests on the way.
import assert from "node:assert/strict";
import { chmodSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import {
  createLexicon,
  createModuleResolver,
  createValueDetector,
  type Frontend,
  frontendOf,
  frontendsFor,
} from "../../server/engine/api.js";
import {
  collectManifests,
  createOxcParser,
  discover,
  findRoot,
  type LoadInput,
  loadFacts,
  manifestsOnDisk,
} from "../../server/node/api.js";
import { secrets, taxonomy } from "../harness/analyseTexts.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";

const frontends = frontendsFor(createOxcParser());
const lexicon = createLexicon(taxonomy);
const values = createValueDetector();

function load(root: string, options: Partial<LoadInput> = {}, before?: () => void) {
  const { files } = discover({ root, paths: [], gitignore: true });
  before?.();
  return loadFacts({
    files,
    frontendOf: (name) => frontendOf(frontends, name),
    content: () => ({ lexicon, values, secrets }),
    ...options,
  });
}

describe("loadFacts", () => {
  afterEach(removeTempTrees);

  it("reads every kind of file by its front end and counts them", () => {
    const root = tempTree({
      "src/a.ts": "export const a = 1;",
      "src/b.jsx": "export const b = <p/>;",
      "schema.prisma": "model Claim { id Int @id }",
      "db/init.sql": "CREATE TABLE claims (id INT);",
      "config.yaml": "a: 1",
      "logo.png": "x",
      "Main.java": "class Main {}",
      "App.vue": "<template/>",
      "Page.astro": "<main/>",
      "main.ts": "import { a } from './src/a';",
    });
    const result = load(root);
    assert.deepEqual(
      result.files.map((f) => f.path),
      [
        "App.vue",
        "Main.java",
        "Page.astro",
        "config.yaml",
        "db/init.sql",
        "main.ts",
        "schema.prisma",
        "src/a.ts",
        "src/b.jsx",
      ],
    );
    assert.deepEqual(result.byLanguage, { yaml: 1, sql: 1, typescript: 4, prisma: 1 });
    assert.deepEqual(result.notes, [
      { file: "Main.java", kind: "unsupported", message: "Java is read for secrets only" },
      { file: "Page.astro", kind: "unsupported", message: "Astro is read for secrets only" },
    ]);
    assert.deepEqual(
      result.files.find((f) => f.path === "main.ts")!.facts.imports.map((i) => i.specifier),
      ["./src/a"],
    );
  });

  it("limits: source and text apart, and overridden", () => {
    const big = `// ${"x".repeat(100)}\n`.repeat(11_000);
    const root = tempTree({ "a.ts": big, "dump.sql": `-- ${big}`, "notes.md": big });
    const result = load(root);
    assert.deepEqual(
      result.files.map((f) => f.path),
      ["dump.sql", "notes.md"],
    );
    assert.deepEqual(result.notes, [{ file: "a.ts", kind: "limit", message: "is larger than the limit of 1 MiB" }]);
    assert.deepEqual(
      load(root, { limits: { source: 2 * 1024 * 1024, text: 10 } }).files.map((f) => f.path),
      ["a.ts"],
    );
  });

  it("minified scripts are skipped, and only scripts", () => {
    const line = `var a = "${"x".repeat(21_000)}";`;
    const result = load(tempTree({ "bundle.js": line, "data.ts": line }));
    assert.deepEqual(
      result.files.map((f) => f.path),
      ["data.ts"],
    );
    assert.deepEqual(
      result.notes.map((n) => [n.file, n.kind]),
      [["bundle.js", "skipped"]],
    );
  });

  it("a front end that throws costs one file, and its message is not repeated", () => {
    const broken: Frontend = {
      language: "typescript",
      version: "0",
      include: ["*.ts"],
      extract: ({ text }) => {
        if (text.includes("good")) return frontends[0]!.extract({ fileName: "a.ts", text, lexicon, values, secrets });
        throw new TypeError(`unexpected ${text}`);
      },
    };
    const result = load(tempTree({ "a.ts": "marker-in-file", "b.ts": "good" }), { frontendOf: () => broken });
    assert.deepEqual(
      result.files.map((f) => f.path),
      ["b.ts"],
    );
    const [note, ...others] = result.notes;
    assert.deepEqual([note?.file, note?.kind, others], ["a.ts", "failed", []]);
    assert.match(
      note!.message,
      /^the typescript front end failed \(TypeError at [\w.]+:\d+:\d+\), which is a defect of this program$/,
    );
  });

  it("nesting without end costs one file at most", () => {
    const result = load(
      tempTree({ "deep.json": "[".repeat(200_000), "deep.ts": `x = ${"(".repeat(50_000)}`, "ok.ts": "let a = 1;" }),
    );
    assert.ok(result.files.some((f) => f.path === "ok.ts"));
    for (const path of ["deep.json", "deep.ts"]) {
      const told = result.notes.some((n) => n.file === path) || result.files.some((f) => f.path === path);
      assert.ok(told, `${path} is neither analysed nor noted`);
    }
  });

  it("files that vanish or lock between finding and reading are notes", () => {
    const root = tempTree({ "a.ts": "", "b.ts": "let b = 1;" });
    const result = load(root, {}, () => unlinkSync(join(root, "a.ts")));
    assert.deepEqual(
      result.files.map((f) => f.path),
      ["b.ts"],
    );
    assert.deepEqual(result.notes, [{ file: "a.ts", kind: "unreadable", message: "disappeared before it was read" }]);
  });

  it("a file without permission is a note", function () {
    if (process.getuid?.() === 0 || process.platform === "win32") this.skip();
    const root = tempTree({ "a.ts": "" });
    chmodSync(join(root, "a.ts"), 0);
    assert.deepEqual(
      load(root).notes.map((n) => n.kind),
      ["unreadable"],
    );
  });
});

describe("findRoot", () => {
  afterEach(removeTempTrees);

  it("the nearest repository or workspace above the paths", () => {
    const root = tempTree({
      ".git/HEAD": "",
      "examples/insurer/package.json": `{"workspaces":["packages/*"]}`,
      "examples/insurer/packages/a/package.json": "{}",
      "examples/insurer/packages/a/x.ts": "",
      "examples/pnpm/pnpm-workspace.yaml": "",
      "examples/pnpm/a/y.ts": "",
      "src/z.ts": "",
    });
    const at = (path: string) => join(root, path);
    assert.equal(findRoot(at("src"), []), root);
    assert.equal(findRoot(root, ["examples/insurer/packages/a/x.ts"]), at("examples/insurer"));
    assert.equal(findRoot(at("src"), [at("examples/pnpm/a")]), at("examples/pnpm"));
    assert.equal(findRoot(root, ["examples/pnpm/a", "examples/insurer"]), root);
    assert.equal(findRoot(root, ["src/none.ts"]), root);
  });
  it("else the working directory, or what the paths share when they lie elsewhere", function () {
    const root = tempTree({ "a/x.ts": "", "b/c/y.ts": "", "b/d/z.ts": "" });
    // Only meaningful where no repository surrounds the temporary directory.
    if (findRoot(root, []) !== root) this.skip();
    assert.equal(findRoot(root, ["a/x.ts"]), root);
    assert.equal(findRoot(join(root, "a"), ["../b/c", "../b/d/z.ts"]), join(root, "b"));
  });
});

describe("collectManifests", () => {
  afterEach(removeTempTrees);

  it("beside and above the files, and what they extend", () => {
    const root = tempTree({
      "package.json": `{"name":"all"}`,
      "tsconfig.base.json": `{ /* shared */ "compilerOptions": { "paths": { "@acme/kit": ["./libs/kit/index.ts"] } } }`,
      "apps/a/tsconfig.json": `{ "extends": ["../../tsconfig.base.json", "../../config/strict"] }`,
      "apps/a/src/main.ts": "",
      "apps/b/tsconfig.json": "{}",
      "config/strict.json": `{ "compilerOptions": { "paths": { "@strict/*": ["./*"] } } }`,
      "config/other.json": "{}",
      "libs/kit/index.ts": "",
    });
    const paths = ["apps/a/src/main.ts", "libs/kit/index.ts", "config/x.ts"];
    const manifests = collectManifests(paths, manifestsOnDisk(root));
    assert.deepEqual(
      manifests.map((m) => m.path),
      ["apps/a/tsconfig.json", "config/strict.json", "package.json", "tsconfig.base.json"],
    );
    const modules = createModuleResolver({ paths, manifests });
    assert.deepEqual(modules.resolve("@strict/x", paths[0]!), { kind: "file", path: "config/x.ts" });
  });
  it("a base outside the root is not read, cycles end", () => {
    const root = tempTree({
      "in/tsconfig.json": `{"extends":["../out.json","./tsconfig.b.json"]}`,
      "in/tsconfig.b.json": `{"extends":"./tsconfig.json"}`,
      "out.json": "{}",
    });
    assert.deepEqual(
      collectManifests(["x.ts"], manifestsOnDisk(join(root, "in"))).map((m) => m.path),
      ["tsconfig.b.json", "tsconfig.json"],
    );
  });
});
