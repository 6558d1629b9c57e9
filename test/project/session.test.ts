// A session after any changes says what a first run over the same texts says.
import assert from "node:assert/strict";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Inventory } from "../../server/engine/api.js";
import { createSession, type Session, type Snapshot } from "../../server/project/api.js";
import { changed, PROJECT, type Random, randomChange, randomFrom } from "../harness/edits.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";

const version = "0.1.0";
const STEADY = { cancelled: () => false };

async function coldRun(folder: string, open: ReadonlyMap<string, string>): Promise<Snapshot> {
  const session = createSession({ folder, version });
  for (const [path, text] of open) session.open(path, text);
  return (await session.run(STEADY))!;
}

function inventoryOf(snapshot: Snapshot): Inventory {
  const steps = snapshot.inventorySteps();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

interface World {
  folder: string;
  disk: Map<string, string>;
  open: Map<string, string>;
  session: Session;
}

const CONFIGS = [
  "{}",
  '{ "rules": { "pii-in-log": "info", "pii-in-url": "off" } }',
  '{ "overrides": [{ "files": ["**/*.tsx"], "rules": { "*": "off" } }] }',
  '{ "files": { "exclude": ["src/lib/**"], "maxSize": 200 } }',
  '{ "dataTypes": { "identity.visitor-badge": { "extends": "identity.cn-resident-id", "names": ["event"] }, "contact.phone": "off" } }',
  '{ "sanitizers": [{ "function": "write", "module": "./src/lib/log", "kind": "masked" }] }',
  '{ "rules": { "pii-in-lok": "off" } }',
  "{ not json",
];

/** One thing that a user, or a tool of his, does. Tells what it was. */
function step(w: World, random: Random): string {
  const paths = [...w.disk.keys()];
  const all = [...w.disk.values(), ...w.open.values()];
  const path = random.pick(paths);
  const write = (at: string, text: string) => {
    mkdirSync(dirname(join(w.folder, at)), { recursive: true });
    writeFileSync(join(w.folder, at), text);
    w.disk.set(at, text);
  };
  switch (random.next(10)) {
    case 9: {
      const at = random.pick(["goodfaith.config.jsonc", "src/goodfaith.config.jsonc"]);
      const known = w.disk.has(at);
      write(at, random.pick(CONFIGS));
      w.session[known ? "written" : "appeared"](at);
      return `configure ${at}`;
    }
    case 0: {
      write(path, changed(w.disk.get(path)!, randomChange(random, w.disk.get(path)!, all)));
      w.session.written(path);
      return `write ${path}`;
    }
    case 1: {
      if (paths.length < 4) return "nothing";
      rmSync(join(w.folder, path));
      w.disk.delete(path);
      w.session.appeared(path);
      return `remove ${path}`;
    }
    case 2: {
      const to = `src/${random.pick(["moved", "customer", "lib/log", "new/one"])}.ts`;
      if (w.disk.has(to) || !path.endsWith(".ts")) return "nothing";
      mkdirSync(dirname(join(w.folder, to)), { recursive: true });
      renameSync(join(w.folder, path), join(w.folder, to));
      w.disk.set(to, w.disk.get(path)!);
      w.disk.delete(path);
      w.session.appeared(path);
      w.session.appeared(to);
      return `rename ${path} ${to}`;
    }
    case 3: {
      write(".gitignore", random.pick(["src/view.tsx\n", "prisma/\n", "*.yaml\n", ""]));
      w.session.appeared(".gitignore");
      return "ignore";
    }
    case 4: {
      const [first] = w.open.keys();
      if (first === undefined) return "nothing";
      w.open.delete(first);
      w.session.open(first, undefined);
      return `close ${first}`;
    }
    default: {
      const at = random.next(12) === 0 ? "src/unsaved.ts" : path;
      const before = w.open.get(at) ?? w.disk.get(at) ?? "";
      const text = changed(before, randomChange(random, before, all));
      w.open.set(at, text);
      w.session.open(at, text);
      return `type ${at}`;
    }
  }
}

describe("session", () => {
  afterEach(removeTempTrees);

  for (let seed = 1; seed <= 12; seed++)
    it(`equals a first run after random changes (seed ${seed})`, async () => {
      const folder = tempTree(PROJECT);
      const w: World = {
        folder,
        disk: new Map(Object.entries(PROJECT)),
        open: new Map(),
        session: createSession({ folder, version }),
      };
      const random = randomFrom(seed * 7919);
      const done: string[] = [];
      for (let round = 0; round < 6; round++) {
        for (let i = 0; i <= random.next(5); i++) done.push(step(w, random));
        // A run that is given up half way leaves nothing behind.
        let asked = 0;
        const patience = random.next(40);
        await w.session.run({ cancelled: () => asked++ >= patience, turn: 0 });
        done.push(step(w, random));
        const snapshot = (await w.session.run(STEADY))!;
        const cold = await coldRun(folder, w.open);
        assert.deepEqual(snapshot.result, cold.result, done.join("; "));
        assert.deepEqual(snapshot.configProblems, cold.configProblems, done.join("; "));
        for (const f of cold.result.findings)
          assert.equal(snapshot.source(f.location.file)?.text, cold.source(f.location.file)?.text);
        // So does one of the inventory, which leans on the same answers.
        let looks = random.next(20);
        await w.session.inventory(snapshot, { cancelled: () => looks-- <= 0, turn: 0 });
        assert.deepEqual(await w.session.inventory(snapshot, STEADY), inventoryOf(cold), done.join("; "));
      }
    });

  it("reads one file anew for one change, and nothing when nothing changed", async () => {
    const folder = tempTree(PROJECT);
    const session = createSession({ folder, version });
    const first = (await session.run(STEADY))!;
    assert.equal(first.extracted, Object.keys(PROJECT).length, "a file of another language is looked at, too");
    assert.ok(first.result.findings.length >= 4, `${first.result.findings.length} findings`);
    const text = PROJECT["src/register.ts"]!;
    session.open("src/register.ts", text);
    assert.equal(await session.run(STEADY), first, "an opened file that is as on the disk changes nothing");
    session.open("src/register.ts", `${text}\n`);
    assert.equal((await session.run(STEADY))!.extracted, 1);
    session.appeared("");
    const again = (await session.run(STEADY))!;
    assert.equal(again.extracted, 1, "only what has no facts");
    rmSync(join(folder, "src/page.astro"));
    session.appeared("src/page.astro");
    assert.ok(!(await session.run(STEADY))!.result.coverage.notes.some((n) => n.file === "src/page.astro"));
  });

  it("gives an inventory up for a run, and makes it once for all who ask", async () => {
    const folder = tempTree(PROJECT);
    const session = createSession({ folder, version });
    const first = (await session.run(STEADY))!;
    session.open("src/register.ts", `${PROJECT["src/register.ts"]!}\n`);
    let run: Promise<Snapshot | undefined> | undefined;
    const begin = () => {
      run ??= session.run(STEADY);
      return false;
    };
    assert.equal(await session.inventory(first, { cancelled: begin, turn: 0 }), undefined);
    const second = (await run)!;
    const [one, other] = await Promise.all([session.inventory(second, STEADY), session.inventory(second, STEADY)]);
    assert.ok(one!.exposures.length > 0 && one!.stored.length > 0);
    assert.equal(one, other);
    assert.deepEqual(
      await session.inventory(first, STEADY),
      inventoryOf(first),
      "of an older run, without its answers",
    );
  });

  it("a folder that was removed is empty", async () => {
    const folder = tempTree(PROJECT);
    const session = createSession({ folder, version });
    await session.run(STEADY);
    rmSync(folder, { recursive: true });
    session.appeared("");
    assert.deepEqual((await session.run(STEADY))!.result.findings, []);
  });
});
