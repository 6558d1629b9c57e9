// What a session tells before its first run has ended, and what it keeps for the next: never anything that a first run without
// all that would not say.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../../server/engine/api.js";
import { createSession, type EarlySnapshot, type Snapshot } from "../../server/project/api.js";
import { changed, PROJECT, randomChange, randomFrom } from "../harness/edits.js";
import { expandSecrets } from "../harness/secrets.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";
import { expandPlaceholders } from "../harness/values.js";

const version = "0.1.0";
/** Personal values of files of their own, one of them twice in the project. */
const VALUE = expandSecrets(
  expandPlaceholders('export const idCardNo = "${cn-resident-id#1}";\n') +
    'export const token = "${github-token#1}";\n',
);
const VALUES: Record<string, string> = { "src/values.ts": VALUE, "src/values2.ts": VALUE };

/** Choices that are told early where the file and its packages decide, and not where another file might. */
const CHOICES: Record<string, string> = {
  "goodfaith.config.jsonc": '{ "rules": { "weak-crypto": "medium" } }',
  "tsconfig.json": '{ "compilerOptions": { "baseUrl": ".", "paths": { "crypto-js": ["./src/own.ts"] } } }',
  "src/own.ts":
    'export { createHmac } from "node:crypto";\nexport const ALGORITHM = "md5";\nexport const LAX = false;\nexport const mine = (name: string, key: string) => ({ update: (text: string) => ({ digest: (_: string) => name + key + text }) });\n',
  "src/sure.ts": `import { createHmac } from "node:crypto";
import https from "node:https";

const LOCAL = "md5";
export const agent = new https.Agent({ rejectUnauthorized: false });
export const one = (key: string, text: string) => createHmac("md5", key).update(text).digest("hex");
export const two = (key: string, text: string) => createHmac(LOCAL, key).update(text).digest("hex");
`,
  "src/unsure.ts": `import { createHmac } from "node:crypto";
import https from "node:https";
import CryptoJS from "crypto-js";
import { ALGORITHM, LAX, createHmac as own, mine } from "./own";

export const agent = new https.Agent({ rejectUnauthorized: LAX });
export const one = (key: string, text: string) => createHmac(ALGORITHM, key).update(text).digest("hex");
export const two = (key: string, text: string) => own("md5", key).update(text).digest("hex");
export const three = (key: string, text: string) => CryptoJS.DES.encrypt(text, key);
const chosen = process.env.OWN ? mine : createHmac;
export const four = (key: string, text: string) => chosen("md5", key).update(text).digest("hex");
`,
};

interface Told {
  early: { findings: string[]; whole: boolean }[];
  snapshot: Snapshot;
}

async function first(
  folder: string,
  kept: { file: string; build: string } | undefined,
  open: ReadonlyMap<string, string> = new Map(),
): Promise<Told & { keep(): Promise<void> }> {
  const session = createSession({ folder, version, ...(kept ? { kept } : {}) });
  for (const [path, text] of open) session.open(path, text);
  const early: Told["early"] = [];
  const snapshot = await session.run({
    cancelled: () => false,
    early: (found, whole) => early.push({ findings: findingsOf(found), whole }),
  });
  return { early, snapshot: snapshot!, keep: () => session.keep() };
}

const findingsOf = ({ result, known }: EarlySnapshot) =>
  result.findings.filter((f) => !known.has(f)).map((f) => JSON.stringify(f));

describe("first run of a session", () => {
  afterEach(removeTempTrees);
  const project = () => {
    const folder = tempTree({ ...PROJECT, ...VALUES, ...CHOICES });
    // Read anew every time, as nothing of it is kept.
    rmSync(join(folder, "src/page.astro"));
    return { folder, kept: { file: join(tempTree({}), "kept.pack"), build: "a" } };
  };

  it("tells at once what an earlier session found over the same texts, and ends with the same", async () => {
    const { folder, kept } = project();
    const cold = await first(folder, kept);
    assert.deepEqual(cold.early, []);
    await cold.keep();
    assert.equal(statSync(kept.file).mode & 0o777, 0o600);
    const warm = await first(folder, kept);
    assert.deepEqual(warm.early, [{ findings: findingsOf(cold.snapshot), whole: true }]);
    assert.deepEqual(warm.snapshot.result, cold.snapshot.result);
    assert.equal(warm.snapshot.extracted, 0);
    // Nothing new: the pack is left alone.
    const before = statSync(kept.file).mtimeMs;
    await warm.keep();
    assert.equal(statSync(kept.file).mtimeMs, before);
  });

  it("does not tell it when a text, a setting or the program is another", async () => {
    const { folder, kept } = project();
    await (await first(folder, kept)).keep();
    const whole = async (open?: ReadonlyMap<string, string>, at = kept) =>
      (await first(folder, at, open)).early.some((e) => e.whole);
    assert.equal(await whole(), true);
    assert.equal(await whole(new Map([["src/register.ts", PROJECT["src/register.ts"]!]])), true);
    assert.equal(await whole(new Map([["src/register.ts", "export {};\n"]])), false);
    assert.equal(await whole(undefined, { ...kept, build: "b" }), false);
    writeFileSync(join(folder, "goodfaith.config.jsonc"), '{ "rules": { "pii-in-log": "off" } }');
    assert.equal(await whole(), false);
  });

  it("makes anew what is damaged", async () => {
    const { folder, kept } = project();
    const cold = await first(folder, kept);
    await cold.keep();
    const good = readFileSync(kept.file);
    // Bytes in the middle, where the facts are; the end; all of it.
    const spoiled = Buffer.from(good);
    spoiled.fill(0, 20, Math.floor(good.length / 2));
    for (const bytes of [spoiled, good.subarray(0, good.length - 10), Buffer.from("no pack")]) {
      writeFileSync(kept.file, bytes);
      const after = await first(folder, kept);
      assert.deepEqual(after.snapshot.result, cold.snapshot.result);
      await after.keep();
      // Mended: the next one finds everything.
      const next = await first(folder, kept);
      assert.equal(next.snapshot.extracted, 0);
      assert.deepEqual(
        next.early.map((e) => e.whole),
        [true],
      );
    }
    truncateSync(kept.file, 0);
    assert.deepEqual((await first(folder, kept)).snapshot.result, cold.snapshot.result);
  });

  it("goes on where nothing can be written", async () => {
    const { folder } = project();
    const session = await first(folder, { file: join(folder, "package.json", "x.pack"), build: "a" });
    await session.keep();
    assert.equal(existsSync(join(folder, "package.json", "x.pack")), false);
  });

  it("leaves no half of a pack behind", async () => {
    const { folder, kept } = project();
    await (await first(folder, kept)).keep();
    assert.deepEqual(readdirSync(join(kept.file, "..")), ["kept.pack"]);
  });

  it("tells of open files what they say by themselves", async () => {
    const { folder } = project();
    const { early, snapshot } = await first(
      folder,
      undefined,
      new Map([["src/values2.ts", VALUES["src/values2.ts"]!]]),
    );
    const [local] = early;
    assert.equal(local!.whole, false);
    const told = local!.findings.map((f) => JSON.parse(f));
    assert.deepEqual(
      told.map((f) => [f.ruleId, f.location.file]),
      [["real-pii-in-source", "src/values2.ts"]],
    );
    // A secret is told at its first place only, which is another file.
    assert.ok(
      snapshot.result.findings.some((f) => f.ruleId === "secret-hardcoded" && f.location.file === "src/values.ts"),
    );
  });

  it("tells early which choices of open files are dangerous, where no other file can change that", async () => {
    const folder = tempTree({ ...PROJECT, ...CHOICES });
    const open = new Map(["src/sure.ts", "src/unsure.ts"].map((path) => [path, CHOICES[path]!]));
    const { early, snapshot } = await first(folder, undefined, open);
    const placeOf = ({ ruleId, location }: Finding) => {
      const before = CHOICES[location.file]!.slice(0, location.start).split("\n");
      return `${location.file}:${before.length} ${ruleId}`;
    };
    const choices = new Set(["weak-crypto", "tls-verification-disabled"]);
    const all = snapshot.result.findings
      .filter((f) => choices.has(f.ruleId) && CHOICES[f.location.file] !== undefined)
      .map(placeOf);
    const sure = ["src/sure.ts:5 tls-verification-disabled", "src/sure.ts:6 weak-crypto", "src/sure.ts:7 weak-crypto"];
    // What another file says (`LAX`, `ALGORITHM`) is followed. "crypto-js" is a file of the project here; what is chosen by a
    // condition is taken for the first that is known.
    const unsure = [
      "src/unsure.ts:6 tls-verification-disabled",
      "src/unsure.ts:7 weak-crypto",
      "src/unsure.ts:8 weak-crypto",
    ];
    assert.deepEqual(all, [...sure, ...unsure]);
    assert.deepEqual(
      early[0]!.findings.map((f) => placeOf(JSON.parse(f))),
      sure,
    );
    // What the configuration says of functions leads to other files: then they come with the rest.
    const config =
      '{ "rules": { "weak-crypto": "medium" }, "sanitizers": [{ "function": "one", "module": "./src/sure", "kind": "masked" }] }';
    writeFileSync(join(folder, "goodfaith.config.jsonc"), config);
    assert.deepEqual((await first(folder, undefined, open)).early[0]!.findings, []);
  });

  // One run over the programs of all rules costs more than runs over parts of them together.
  const PARTS = 4;
  for (const [name, folder, below, part] of [
    ["the example", "examples/harbour-mutual", "", undefined],
    ...Array.from(
      { length: PARTS },
      (_, i) => [`the programs of rules, part ${i + 1}`, "rules", "/testdata/", i] as const,
    ),
  ] as const)
    it(`nothing that is told early goes away: every file of ${name} is open`, async function () {
      this.timeout(180_000);
      const names = readdirSync(folder, { recursive: true }).map((n) => String(n).replaceAll("\\", "/"));
      const owners = [...new Set(names.map((n) => n.split("/")[0]!))].sort();
      const isOfPart = (n: string) => part === undefined || owners.indexOf(n.split("/")[0]!) % PARTS === part;
      const files = names.filter((n) => n.includes(below) && isOfPart(n) && statSync(join(folder, n)).isFile());
      const tree = Object.fromEntries(
        files.map((n) => [n.replace("testdata/", ""), readFileSync(join(folder, n), "utf8")]),
      );
      const rules = { "weak-crypto": "medium", "orm-query-logging": "medium", "tls-verification-disabled": "high" };
      const root = tempTree({ "package.json": "{}", "goodfaith.config.jsonc": JSON.stringify({ rules }), ...tree });
      const { early, snapshot } = await first(root, undefined, new Map(Object.entries(tree)));
      const all = new Set(findingsOf(snapshot));
      const told = early[0]!.findings;
      for (const finding of told) assert.ok(all.has(finding), finding);
      const kinds = new Set(told.map((f) => (JSON.parse(f) as Finding).ruleId));
      for (const rule of Object.keys(rules))
        assert.ok(kinds.has(rule) || (part !== undefined && !files.some((n) => n.startsWith(`${rule}/`))), rule);
    });

  it("never tells early what the baseline knows", async () => {
    const { folder } = project();
    const open = new Map([["src/values2.ts", VALUES["src/values2.ts"]!]]);
    const { snapshot } = await first(folder, undefined);
    const personal = snapshot.result.findings.filter((f) => f.ruleId === "real-pii-in-source");
    assert.equal(personal.length, 2);
    const line = (f: (typeof personal)[number]) =>
      JSON.stringify({
        v: 1,
        rule: f.ruleId,
        path: f.location.file,
        symbol: f.symbol,
        type: "",
        fp: f.fingerprint,
        owner: "",
        reviewBy: "",
      });
    writeFileSync(join(folder, "goodfaith-baseline.jsonl"), `${personal.map(line).join("\n")}\n`);
    const after = await first(folder, undefined, open);
    assert.ok(personal.every((f) => [...after.snapshot.known].some((k) => k.fingerprint === f.fingerprint)));
    assert.deepEqual(after.early, [{ findings: [], whole: false }]);
  });

  for (const seed of [1, 2, 3, 4, 5, 6])
    it(`whatever is open and typed, nothing early is wrong (seed ${seed})`, async () => {
      const random = randomFrom(seed * 7919);
      const { folder, kept } = project();
      const files = { ...PROJECT, ...VALUES, ...CHOICES };
      const texts = Object.values(files);
      await (await first(folder, kept)).keep();
      let tellings = 0;
      for (let i = 0; i < 8; i++) {
        const open = new Map<string, string>();
        for (const path of Object.keys(files).filter((p) => p.startsWith("src"))) {
          if (random.next(3) > 0) continue;
          const text = files[path]!;
          open.set(path, random.next(2) === 0 ? text : changed(text, randomChange(random, text, texts)));
        }
        const { early, snapshot } = await first(folder, kept, open);
        const all = new Set(findingsOf(snapshot));
        for (const { findings } of early)
          for (const finding of findings) {
            tellings++;
            assert.ok(all.has(finding), finding);
          }
      }
      assert.ok(tellings > 0);
    });
});
