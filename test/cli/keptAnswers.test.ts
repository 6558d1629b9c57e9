// Answers beside the facts of the cache, from process to process: whatever happens to the project, the configuration, the
// program or the pack between two runs, the output is that of a run without a cache.
import assert from "node:assert/strict";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFactCache } from "../../server/node/api.js";
import { changed, randomChange, randomFrom } from "../harness/edits.js";
import { goodfaith } from "../harness/goodfaith.js";

interface Head {
  build: string;
  entries: Record<string, unknown>;
  answers?: { offset: number; length: number; basis: string };
}

function headOf(pack: string): Head {
  const text = readFileSync(pack, "latin1");
  return JSON.parse(text.slice(text.lastIndexOf('{"build"'), text.lastIndexOf("}") + 1));
}

const CONFIGS = [
  "{}",
  '{ "domains": ["harbour.example"], "regions": ["cn"] }',
  '{ "rules": { "pii-in-log": "off" } }',
  '{ "dataTypes": { "contact.mobile": "off" } }',
];

describe("answers in the cache", () => {
  let folder = "";
  let cache = "";
  let pack = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "goodfaith-answers-"));
    cpSync("examples/harbour-mutual", folder, { recursive: true });
    cache = mkdtempSync(join(tmpdir(), "goodfaith-answers-cache-"));
    pack = join(cache, "facts.pack");
  });
  afterEach(() => {
    for (const path of [folder, cache]) rmSync(path, { recursive: true, force: true });
  });
  const run = (...args: string[]) => {
    const result = goodfaith(
      ["-f", "json", "--no-run-info", "--exit-zero", ...(args.length > 0 ? args : ["--cache-location", cache])],
      { cwd: folder },
    );
    assert.equal(result.stderr, "");
    assert.equal(result.status, 0);
    return result.stdout;
  };
  const plain = () => run("--no-cache");
  const programs = () =>
    readdirSync(folder, { recursive: true })
      .map(String)
      .filter((path) => /\.(ts|tsx|prisma|sql|json|yaml)$/.test(path) && !/goodfaith/.test(path))
      .sort();
  const edit = (path: string, text: string) => writeFileSync(join(folder, path), text);
  const textOf = (path: string) => readFileSync(join(folder, path), "utf8");

  for (const seed of [7, 11])
    it(`say what a first run says after random changes between processes (seed ${seed})`, function () {
      this.timeout(900_000);
      const random = randomFrom(seed * 7919);
      const done: string[] = [];
      run();
      for (let round = 0; round < 4; round++) {
        for (let i = random.next(3); i >= 0; i--) {
          const path = random.pick(programs());
          const kind = random.next(9);
          done.push(`${kind} ${path}`);
          if (kind === 0) rmSync(join(folder, path));
          else if (kind === 1) renameSync(join(folder, path), join(folder, path.replace(/(\.\w+)$/, "Moved$1")));
          else if (kind === 2) cpSync(join(folder, path), join(folder, path.replace(/(\.\w+)$/, "Twin$1")));
          else if (kind === 3) edit("goodfaith.config.jsonc", random.pick(CONFIGS));
          else edit(path, changed(textOf(path), randomChange(random, textOf(path), programs().map(textOf))));
        }
        assert.equal(run(), plain(), done.join("; "));
        assert.ok(headOf(pack).answers, "no answers were written");
      }
    });

  it("are what a run tells where nothing they lean on has changed", () => {
    const told = plain();
    run();
    const { build, entries, answers } = headOf(pack);
    const written = openFactCache(pack, build);
    const packed = written.answers(answers!.basis)!;
    // A mark that only a run which reads them can show.
    const flows = packed.kept.questions.filter((q) => q.name.startsWith("flow log"));
    for (const value of flows.flatMap((q) => q.values as { sink: { call: string } }[][]).flat())
      value.sink.call = "theMark";
    const facts = new Map(Object.keys(entries).map((key) => [key, undefined]));
    assert.ok(written.save(facts, { resultKey: "", result: undefined, answers: packed }));
    assert.ok(!told.includes("theMark") && run().includes("theMark"));
    // Another program does not believe them, and neither does one with other words for data.
    edit("goodfaith.config.jsonc", '{ "dataTypes": { "contact.mobile": "off" } }');
    assert.ok(!run().includes("theMark"));
  });

  it("are made anew when damaged, cut off or of another build", function () {
    this.timeout(900_000);
    const damages: ((bytes: Buffer, head: Head) => Buffer)[] = [
      (bytes, { answers }) => {
        bytes.fill(0x41, answers!.offset + 20, answers!.offset + answers!.length - 20);
        return bytes;
      },
      (bytes, { answers }) => {
        bytes[answers!.offset + Math.floor(answers!.length / 2)]! ^= 1;
        return bytes;
      },
      (bytes, { answers }) => bytes.subarray(0, answers!.offset + 100),
      (bytes, { build }) => Buffer.from(bytes.toString("latin1").replace(build, `9${build.slice(1)}`), "latin1"),
      // Facts that nobody reads in the run that copies them, and somebody in the next.
      (bytes, { answers }) => {
        for (let i = 100; i < answers!.offset; i += 211) bytes[i]! ^= 0xff;
        return bytes;
      },
    ];
    const path = programs().find((p) => p.endsWith(".service.ts"))!;
    const editAndRun = (what: string) => {
      edit(path, `${textOf(path)}\nexport const more${what.length} = 1;\n`);
      assert.equal(run(), plain(), what);
      assert.ok(headOf(pack).answers, what);
    };
    run();
    for (const [i, damage] of damages.entries()) {
      writeFileSync(pack, damage(readFileSync(pack), headOf(pack)));
      editAndRun(`damage ${i}`);
    }
    editAndRun("damage, copied");
  });

  it("of a run with fewer rules are of use to one with all", function () {
    this.timeout(900_000);
    const args = ["--cache-location", cache];
    run(...args, "--only", "pii-in-log");
    assert.equal(run(), plain());
    edit("goodfaith.config.jsonc", "{}");
    const few = run("--no-cache", "--only", "pii-in-url");
    assert.equal(run(...args, "--only", "pii-in-url"), few);
    assert.equal(run(), plain());
  });

  it("a folder that cannot be written costs speed only", () => {
    run();
    const before = statSync(pack).mtimeMs;
    const path = programs().find((p) => p.endsWith(".service.ts"))!;
    edit(path, `${textOf(path)}\nexport const more = 1;\n`);
    chmodSync(cache, 0o500);
    try {
      assert.equal(run(), plain());
      // Whoever may write everywhere has replaced it.
      if (process.getuid?.() !== 0) assert.equal(statSync(pack).mtimeMs, before);
    } finally {
      chmodSync(cache, 0o700);
    }
    assert.ok(existsSync(pack));
  });
});
