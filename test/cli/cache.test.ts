// The fact cache as a user meets it: the same output, faster; never wrong, whatever lies where it should be.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLexicon, createValueDetector, frontendOf, frontendsFor } from "../../server/engine/api.js";
import { contentKey, createOxcParser, loadFacts, openFactCache, readFiles } from "../../server/node/api.js";
import { secrets, taxonomy } from "../harness/analyseTexts.js";
import { goodfaith } from "../harness/goodfaith.js";
import { repositoryIn } from "../harness/scratchRepository.js";

describe("fact cache", () => {
  let folder = "";
  let pack = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "goodfaith-cache-"));
    mkdirSync(join(folder, "src"));
    writeFileSync(join(folder, "package.json"), "{}");
    for (let i = 0; i < 20; i++)
      writeFileSync(
        join(folder, `src/f${i}.ts`),
        `export function f${i}(c: { idCardNo: string }) {\n  console.log(c.idCardNo);\n}\n`,
      );
    pack = join(folder, "cache", "facts.pack");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const run = (...args: string[]) =>
    goodfaith(
      ["src", "-f", "json", "--no-run-info", "--exit-zero", "--cache-location", join(folder, "cache"), ...args],
      { cwd: folder },
    );
  const plain = () => run("--no-cache").stdout;

  it("gives the same bytes cold, warm and without", () => {
    const cold = run();
    assert.equal(cold.status, 0, cold.stderr);
    assert.ok(statSync(pack).size > 1000);
    assert.equal(statSync(pack).mode & 0o777, 0o600);
    assert.equal(run().stdout, cold.stdout);
    assert.equal(plain(), cold.stdout);
  });
  it("what was found in a commit is kept in a pack of its own", () => {
    const r = repositoryIn(folder);
    r.put(".gitignore", "cache/\n");
    r.git("init", "--quiet");
    r.commit();
    writeFileSync(join(folder, "src/f3.ts"), "export const f = (c: { email: string }) => console.log(c.email);\n");
    const base = join(folder, "cache", "facts.base.pack");
    const first = run("--baseline-commit", "HEAD");
    assert.equal(JSON.parse(first.stdout).findings.length, 1);
    const written = statSync(base).ino;
    assert.equal(run("--baseline-commit", "HEAD").stdout, first.stdout);
    assert.equal(statSync(base).ino, written);
    rmSync(base);
    assert.equal(run("--baseline-commit", "HEAD", "--no-cache").stdout, first.stdout);
    assert.ok(!existsSync(base));
  });
  it("sees what changed, was added, renamed and removed", () => {
    run();
    writeFileSync(join(folder, "src/f3.ts"), "export const three = 3;\n");
    writeFileSync(join(folder, "src/new.ts"), readFileSync(join(folder, "src/f4.ts")));
    rmSync(join(folder, "src/f4.ts"));
    const after = run();
    assert.equal(after.stdout, plain());
    assert.ok(!after.stdout.includes("f4.ts") && after.stdout.includes("new.ts"));
  });
  it("the same text in another language is another thing", () => {
    writeFileSync(join(folder, "src/x.ts"), "const a = <string>'b';\nexport { a };\n");
    writeFileSync(join(folder, "src/x.tsx"), "const a = <string>'b';\nexport { a };\n");
    run();
    assert.equal(run().stdout, plain());
  });
  it("is made anew when damaged, cut off, foreign or empty", () => {
    const damages: (() => void)[] = [
      () => writeFileSync(pack, ""),
      () => writeFileSync(pack, "something else altogether, of no use to anybody"),
      () => truncateSync(pack, Math.floor(statSync(pack).size / 2)),
      () => {
        const bytes = readFileSync(pack);
        for (let i = 100; i < bytes.length; i += 97) bytes[i] = bytes[i]! ^ 0xff;
        writeFileSync(pack, bytes);
      },
      () => {
        // Only the entries are damaged, the head is whole.
        const bytes = readFileSync(pack);
        for (let i = 40; i < bytes.length / 2; i += 31) bytes[i] = bytes[i]! ^ 0x55;
        writeFileSync(pack, bytes);
      },
      () =>
        writeFileSync(
          pack,
          readFileSync(pack)
            .toString("latin1")
            .replace(/"build":"0/, '"build":"9'),
          "latin1",
        ),
    ];
    for (const [i, damage] of damages.entries()) {
      run();
      damage();
      const result = run();
      assert.equal(result.status, 0, `${i}: ${result.stderr}`);
      assert.equal(result.stdout, plain(), `damage ${i}`);
      assert.equal(run().stdout, plain(), `after damage ${i}`);
    }
  });
  it("a folder that cannot be written is no error", () => {
    mkdirSync(join(folder, "cache"));
    writeFileSync(join(folder, "blocked"), "");
    const result = goodfaith(
      ["src", "-f", "concise", "--exit-zero", "--cache-location", join(folder, "blocked", "inner")],
      { cwd: folder },
    );
    assert.equal(result.status, 0, result.stderr);
    assert.equal(result.stderr, "");
    chmodSync(join(folder, "cache"), 0o500);
    assert.equal(run().status, 0);
    chmodSync(join(folder, "cache"), 0o700);
  });
  it("several runs at once leave a whole pack and no other file", async () => {
    const args = [
      join(process.cwd(), "bin/goodfaith.cjs"),
      "src",
      "-f",
      "json",
      "--no-run-info",
      "--exit-zero",
      "--cache-location",
      join(folder, "cache"),
    ];
    const runs = Array.from(
      { length: 3 },
      () =>
        new Promise<string>((resolve, reject) => {
          const child = spawn(process.execPath, args, { cwd: folder });
          let out = "";
          child.stdout.on("data", (d) => {
            out += d;
          });
          child.on("error", reject);
          child.on("close", () => resolve(out));
        }),
    );
    const expected = plain();
    for (const out of await Promise.all(runs)) assert.equal(out, expected);
    assert.deepEqual(readdirSync(join(folder, "cache")), ["facts.pack"]);
    assert.equal(run().stdout, expected);
  });
  it("leaves nothing behind of runs that were killed, but what a running one writes", () => {
    mkdirSync(join(folder, "cache"));
    const killed = `${pack}.${spawnSync(process.execPath, ["-e", ""]).pid}.tmp`;
    const running = `${pack}.${process.pid}.tmp`;
    const others = join(folder, "cache", "other.pack.1.tmp");
    for (const file of [killed, running, others]) {
      writeFileSync(file, "half");
      utimesSync(file, 0, 0);
    }
    // Perhaps of another container.
    const recent = `${pack}.${spawnSync(process.execPath, ["-e", ""]).pid}.tmp`;
    writeFileSync(recent, "half");
    assert.equal(run().status, 0);
    assert.deepEqual([killed, running, others, recent].map(existsSync), [false, true, true, true]);
  });
  it("what was begun and is not saved leaves nothing behind", () => {
    const cache = openFactCache(pack, "test");
    const frontend = frontendOf(frontendsFor(createOxcParser()), "a.ts")!;
    const words = { lexicon: createLexicon(taxonomy), values: createValueDetector(), secrets };
    const facts = frontend.extract({ fileName: "a.ts", text: "export const a = 1;\n", ...words });
    cache.begin("a", facts);
    assert.equal(readdirSync(join(folder, "cache")).length, 1);
    cache.close();
    assert.deepEqual(readdirSync(join(folder, "cache")), []);
  });
  it("holds facts as they were extracted", () => {
    const content = () => ({ lexicon: createLexicon(taxonomy), values: createValueDetector(), secrets });
    const frontends = frontendsFor(createOxcParser());
    const path = "src/f1.ts";
    const absolute = join(folder, path);
    const load = {
      files: [{ path, absolute, size: 10 }],
      frontendOf: (name: string) => frontendOf(frontends, name),
      content,
    };
    const read = readFiles(load);
    const loaded = loadFacts(load, read);
    const cache = openFactCache(pack, "build");
    assert.ok(
      cache.save(loaded.entries, {
        resultKey: contentKey("r", ""),
        result: {
          findings: [],
          suppressed: [],
          suppressions: [],
          missingFunctions: [],
          governanceMistakes: [],
          endpoints: [],
          governance: [],
          coverage: { files: 1, analysed: 1, byLanguage: {}, notes: [] },
          rules: {},
        },
      }),
    );
    const again = openFactCache(pack, "build");
    assert.deepEqual(again.facts(read.files[0]!.key), loaded.files[0]!.facts);
    assert.equal(openFactCache(pack, "other build").has(read.files[0]!.key), false);
    assert.equal(again.facts("no such key"), undefined);
  });
});
