// Files read in several threads: the same output with any number of them, and nothing lost when one of them ends early.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { frontendOf, frontendsFor } from "../../server/engine/api.js";
import { createOxcParser, discover, type LoadInput } from "../../server/node/api.js";
import { contentFor, extractAhead } from "../../server/project/api.js";
import { goodfaith } from "../harness/goodfaith.js";

const root = process.cwd();
const worker = join(root, "dist/worker.cjs");

describe("--threads", () => {
  let folder = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "goodfaith-threads-"));
    mkdirSync(join(folder, "src"));
    writeFileSync(join(folder, "package.json"), "{}");
    for (let i = 0; i < 30; i++)
      writeFileSync(
        join(folder, `src/f${i}.ts`),
        `import { show } from "./f${(i + 1) % 30}";\nexport { show as show${i} };\nexport function f${i}(c: { idCardNo: string }) {\n  console.log(c.idCardNo);\n}\n`,
      );
    // What is told about a file is told once.
    writeFileSync(join(folder, "src/broken.ts"), "export const = ((\n");
    writeFileSync(join(folder, "src/binary.ts"), Buffer.from([0, 1, 2, 3, 0, 0, 5]));
    writeFileSync(join(folder, "src/small.min.js"), `${"var a=1;".repeat(9000)}\n`);
    writeFileSync(
      join(folder, "goodfaith.jsonc"),
      '{ "dataTypes": { "x.pet-name": { "tier": 2, "names": { "en": ["petName"] } } } }',
    );
    writeFileSync(join(folder, "src/pet.ts"), "export const p = (x: { petName: string }) => console.log(x.petName);\n");
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const run = (cwd: string, ...args: string[]) =>
    goodfaith([".", "-f", "json", "--no-run-info", "--exit-zero", "--no-cache", ...args], { cwd });

  for (const threads of ["2", "3", "64"])
    it(`${threads} give the same bytes as one`, () => {
      const alone = run(folder, "--threads", "1");
      assert.equal(alone.status, 0, alone.stderr);
      assert.ok(JSON.parse(alone.stdout).findings.length >= 30);
      const beside = run(folder, "--threads", threads);
      assert.equal(beside.stderr, alone.stderr);
      assert.equal(beside.stdout, alone.stdout);
    });
  it("the example in three threads tells what it tells in one, and the portable parser does", () => {
    const example = join(root, "examples/harbour-mutual");
    assert.equal(run(example, "--threads", "3").stdout, run(example, "--threads", "1").stdout);
    const portable = run(folder, "--parser", "typescript-eslint", "--threads", "2");
    assert.equal(portable.stdout, run(folder, "--parser", "typescript-eslint").stdout);
  });
  it("what threads have read is kept like all else", () => {
    const cached = (...more: string[]) =>
      goodfaith(["src", "-f", "json", "--no-run-info", "--exit-zero", "--cache-location", "cache", ...more], {
        cwd: folder,
      }).stdout;
    const first = cached("--threads", "3");
    assert.equal(cached("--threads", "3"), first);
    assert.equal(cached(), first);
    rmSync(join(folder, "cache"), { recursive: true });
  });
  for (const wrong of ["0", "65", "two", "-1", "1.5"])
    it(`"${wrong}" is refused with what would do`, () => {
      const { status, stderr } = goodfaith(["src", "--threads", wrong], { cwd: folder });
      assert.equal(status, 2);
      assert.match(stderr, /no number of threads; give one from 1 to 64/);
    });

  /** As a run reads the folder. */
  function ahead(more: { memory?: number; worker?: string }) {
    const frontends = frontendsFor(createOxcParser());
    const config = { dataTypes: new Map(), regions: undefined, functions: [] };
    const content = contentFor(config);
    const { files } = discover({ root: folder, paths: [folder], gitignore: false });
    const read: string[] = [];
    const load: LoadInput = {
      files,
      frontendOf: (name) => {
        read.push(name);
        return frontendOf(frontends, name);
      },
      content: () => ({ lexicon: content.lexicon(), values: content.values, secrets: content.secrets() }),
    };
    return extractAhead({ files, config, parser: "oxc", load, threads: 2, worker, ...more }).then((x) => ({
      ...x,
      read,
      files,
    }));
  }

  it("a thread without enough memory is told, and its files are read without it", async () => {
    const { made, failures, files } = await ahead({ memory: 2 });
    assert.deepEqual(failures, ["memory"]);
    // One may have been lost with the thread; whoever judges reads it again.
    const known = files.filter((f) => /src\/f\d/.test(f.path) && made.has(f.path));
    assert.ok(known.length >= 29, `${known.length}`);
  });
  it("so is one that cannot start", async () => {
    const { made, failures } = await ahead({ worker: join(folder, "none.cjs") });
    assert.equal(failures.length, 1);
    assert.equal(made.get("src/f3.ts")!.facts.problems.length, 0);
  });
  it("files with anything to tell are left to whoever tells it", async () => {
    const { made } = await ahead({});
    for (const name of ["src/binary.ts", "src/small.min.js"]) assert.ok(!made.has(name), name);
    assert.ok(made.has("src/f0.ts"));
  });
});
