// Answers kept over edits are the answers of a first run: of everything, after every step, in any order of steps.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { rules } from "../../rules/index.js";
import {
  type AnalysedFile,
  type AnalysisInput,
  analyse,
  analyseInSteps,
  createKeptAnswers,
  createModuleResolver,
  type DeclaredFunction,
  type FileFacts,
  packAnswers,
  unpackAnswers,
} from "../../server/engine/api.js";
import { classifier, factsOfText, models, secrets, TERMS } from "../harness/analyseTexts.js";
import { changed, type Random, randomChange, randomFrom } from "../harness/edits.js";

function textsBelow(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true }).map(String);
  const files = names.filter((name) => statSync(join(folder, name)).isFile()).sort();
  return new Map(files.map((name) => [name.replaceAll("\\", "/"), readFileSync(join(folder, name), "utf8")]));
}

/** Every program that shows what a rule finds, unrepaired, and that of an insurer: nothing the engine knows is missing. */
const ORIGINAL = new Map([
  ...textsBelow("examples/harbour-mutual"),
  ...[...textsBelow("rules")].flatMap(([path, text]): [string, string][] =>
    /\/testdata\/.*\.(ts|tsx|js|prisma|sql|yaml|json)$/.test(path) && !/\.fixed[./]/.test(path)
      ? [[`src/${path.replace("/testdata/", "/")}`, text]]
      : [],
  ),
]);

/** The insurer with the programs of every sixth rule: a run over all costs more than those over each part together. */
const PARTS = 6;
function partOf(part: number): ReadonlyMap<string, string> {
  const ids = rules.map(({ meta }) => meta.id);
  return new Map(
    [...ORIGINAL].filter(([path]) => {
      const rule = ids.indexOf(path.split("/")[1]!);
      return rule < 0 || rule % PARTS === part;
    }),
  );
}
const PART_WITH_LOGS = rules.findIndex(({ meta }) => meta.id === "pii-in-log") % PARTS;

const FUNCTIONS: readonly (readonly DeclaredFunction[])[] = [
  [],
  [
    {
      at: { file: "goodfaith.config.jsonc", start: 0, end: 1 },
      function: "record",
      module: undefined,
      meaning: { kind: "sink", sink: "log", recipient: undefined, arguments: undefined },
    },
  ],
  [
    {
      at: { file: "goodfaith.config.jsonc", start: 0, end: 1 },
      function: "mask",
      module: undefined,
      meaning: { kind: "sanitizer", sanitizer: "masked" },
    },
  ],
];

class World {
  readonly texts: Map<string, string>;
  kept = createKeptAnswers();
  /** Paths of files whose facts were read back. */
  readonly readBack: string[] = [];
  private readonly heads = new Map<string, Pick<AnalysedFile, "key" | "head">>();
  private readonly facts = new Map<string, { text: string; facts: FileFacts | undefined }>();
  private resolver: AnalysisInput["resolver"] | undefined;
  private functions = FUNCTIONS[0]!;

  constructor(
    private readonly random: Random,
    private readonly original = ORIGINAL as ReadonlyMap<string, string>,
  ) {
    this.texts = new Map(original);
  }

  /** One thing that a user does. Tells what it was. */
  step(): string {
    const { random, texts } = this;
    const path = random.pick([...texts.keys()]);
    switch (random.next(14)) {
      case 0:
        texts.delete(path);
        this.resolver = undefined;
        return `remove ${path}`;
      case 1: {
        const to = `${path.replace(/\.\w+$/, "")}Moved.ts`;
        texts.set(to, texts.get(path)!);
        texts.delete(path);
        this.resolver = undefined;
        return `rename ${path}`;
      }
      case 2:
        this.functions = random.pick(FUNCTIONS);
        return "configure";
      case 3:
      case 4:
      case 5: {
        const gone = [...this.original].find(([p, text]) => texts.get(p) !== undefined && texts.get(p) !== text);
        if (!gone) return "nothing";
        texts.set(...gone);
        return `undo ${gone[0]}`;
      }
      default:
        texts.set(path, changed(texts.get(path)!, randomChange(random, texts.get(path)!, [...texts.values()])));
        return `type ${path}`;
    }
  }

  /** Another process has what was written down; facts it reads back when they are asked for. */
  restart(): void {
    const packed = packAnswers(this.kept);
    assert.ok(packed);
    this.kept = unpackAnswers(deserialize(serialize(packed)));
    this.heads.clear();
    for (const { path, key, head } of this.kept.files) if (key !== undefined) this.heads.set(path, { key, head });
    this.resolver = undefined;
    this.readBack.length = 0;
  }

  private fileOf(path: string, text: string): AnalysedFile | undefined {
    let known = this.facts.get(path);
    if (known?.text !== text) {
      known = { text, facts: factsOfText(path, text) };
      this.facts.set(path, known);
    }
    const { facts } = known;
    if (!facts) return undefined;
    const { key, head } = this.heads.get(path) ?? {};
    if (!head || key !== text) return { path, key: text, facts };
    const { readBack } = this;
    let copy: FileFacts | undefined;
    return {
      path,
      key,
      head,
      get facts() {
        if (!copy) readBack.push(path);
        copy ??= deserialize(serialize(facts)) as FileFacts;
        return copy;
      },
    };
  }

  input(): AnalysisInput {
    const files = [...this.texts].flatMap(([path, text]) => this.fileOf(path, text) ?? []);
    const manifests = [...this.texts].flatMap(([path, text]) =>
      /(^|\/)(package|tsconfig)\.json$/.test(path) ? [{ path, text: ORIGINAL.get(path) ?? text }] : [],
    );
    this.resolver ??= createModuleResolver({
      paths: files.map((f) => f.path),
      manifests,
    });
    return {
      files,
      basis: JSON.stringify([files.map((f) => f.path), manifests, this.functions]),
      resolver: this.resolver,
      classifier,
      models,
      secrets,
      rules,
      suppression: TERMS,
      functions: this.functions,
      inventory: true,
    };
  }
}

describe("kept answers", function () {
  // Over the programs of all rules: half a minute each where nothing else runs.
  this.timeout(900_000);
  for (let seed = 1; seed <= PARTS; seed++)
    it(`equal those of a first run after random changes (seed ${seed})`, function () {
      this.timeout(900_000);
      const random = randomFrom(seed * 104729);
      const w = new World(random, partOf(seed % PARTS));
      const done: string[] = [];
      let findings = 0;
      for (let round = 0; round < 3; round++) {
        const before = done.length;
        const changes = 1 + random.next(3);
        for (let i = 0; i < changes && round > 0; i++) done.push(w.step());
        if (random.next(4) === 0) {
          // Given up half way.
          const steps = analyseInSteps({ ...w.input(), kept: w.kept });
          for (let left = random.next(40); left > 0 && !steps.next().done; left--);
          done.push("give up", w.step());
        }
        if (round > 0 && random.next(3) === 0) {
          w.restart();
          done.push("another process");
        }
        const input = w.input();
        const result = analyse({ ...input, kept: w.kept });
        findings += result.findings.length;
        // One without anything kept is a first run itself.
        if (done.length > before) assert.deepEqual(result, analyse(input), done.join("; "));
      }
      assert.ok(findings > 300, `${findings} findings`);
    });

  it("of another process hold, and only facts that a change touches are read back", () => {
    const w = new World(randomFrom(1), partOf(PART_WITH_LOGS));
    analyse({ ...w.input(), kept: w.kept });
    w.restart();
    const same = w.input();
    const again = analyse({ ...same, kept: w.kept });
    // Schemas, and handlers that answers name.
    const always = new Set(w.readBack);
    assert.ok(always.size < same.files.length * 0.45, `${always.size} of ${same.files.length}`);
    assert.deepEqual(again, analyse(same));
    w.restart();
    const path = "src/pii-in-log/direct.ts";
    w.texts.set(path, `${w.texts.get(path)}\nexport const more = 1;\n`);
    const input = w.input();
    const warm = analyse({ ...input, kept: w.kept, inventory: false });
    const more = new Set(w.readBack.filter((file) => !always.has(file)));
    assert.deepEqual(warm, analyse({ ...input, inventory: false }));
    assert.ok(more.size < 10, [...more].join("\n"));
  });

  it("of another process are of no use over another basis", () => {
    const w = new World(randomFrom(1), partOf(0));
    const input = w.input();
    analyse({ ...input, kept: w.kept });
    const packed = packAnswers(w.kept)!;
    const other = unpackAnswers(deserialize(serialize(packed)));
    const unpacked = other.kept;
    analyse({ ...input, basis: "another", kept: other });
    assert.notEqual(other.kept, unpacked);
    const [name, answers] = [...other.kept.answers][0]!;
    const [, first] = [...w.kept.kept.answers].find(([n]) => n === name)!;
    assert.deepEqual(answers.list[0]!.value, first.list[0]!.value);
    assert.equal(packAnswers(createKeptAnswers()), undefined);
  });

  it("that look at schemas are asked again when a model or table comes, goes or says something else, and few others", () => {
    const w = new World(randomFrom(1), partOf(PART_WITH_LOGS));
    analyse({ ...w.input(), kept: w.kept });
    const model = "prisma/schema.prisma";
    const table = "src/pii-in-log/rows/claimant.sql";
    const texts = [model, table].map((path) => w.texts.get(path)!);
    const edits: [string, string][] = [
      [model, `${texts[0]}\nmodel Extra {\n  id Int @id\n  diagnosis String\n}\n`],
      [model, texts[0]!.replaceAll(/^model (\w+)/gm, "model Other$1")],
      [model, texts[0]!.replaceAll("String", "Int")],
      [table, "-- nothing here any more\n"],
      [table, `-- moved\n${texts[1]}`],
      [model, texts[0]!],
    ];
    for (const [path, text] of edits) {
      const answers = () =>
        [...w.kept.kept.answers.values()].flatMap(({ list }) => list.filter((a) => a !== undefined));
      const before = new Set(answers());
      w.texts.set(path, text);
      const input = w.input();
      assert.deepEqual(analyse({ ...input, kept: w.kept }), analyse(input), text);
      const again = answers().filter((answer) => !before.has(answer)).length;
      assert.ok(again > 0 && again < before.size / 5, `${again} of ${before.size} asked again`);
    }
  });

  it("hold where an edit changes nothing that they lean on", () => {
    const w = new World(randomFrom(1), partOf(PART_WITH_LOGS));
    analyse({ ...w.input(), kept: w.kept });
    const asked = () => [...w.kept.kept.answers.values()].flatMap(({ list }) => list.filter((a) => a !== undefined));
    const before = new Set(asked());
    const path = "src/pii-in-log/direct.ts";
    assert.ok(w.texts.has(path), [...w.texts.keys()].join("\n"));
    w.texts.set(path, `${w.texts.get(path)}\nexport const more = 1;\n`);
    analyse({ ...w.input(), kept: w.kept });
    const again = asked().filter((answer) => !before.has(answer));
    assert.ok(again.length > 0 && again.length < before.size / 20, `${again.length} of ${before.size} asked again`);
  });
});
