// What nobody writes on purpose, as a user meets it: every run ends, says what it could not read, and still finds what
// stands beside it. Whole processes, so that a crash, a hang or a full stack is seen.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { goodfaith } from "../harness/goodfaith.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";

const N = 10_000;
const LEAK = "export function f(c: { idCardNo: string }) {\n  console.log(c.idCardNo);\n}\n";
/** What every run must still find, whatever lies beside it. */
const BESIDE = { "package.json": "{}", "beside.ts": LEAK };

type Tree = Parameters<typeof tempTree>[0];

interface Outcome {
  status: number | null;
  stderr: string;
  /** Files with findings of pii-in-log. */
  found: string[];
  /** "kind: message" by file. */
  notes: Record<string, string[]>;
  analysed: number;
}

function check(tree: Tree | string, ...args: string[]): Outcome {
  const root = typeof tree === "string" ? tree : tempTree({ ...BESIDE, ...tree });
  const result = goodfaith(["-f", "json", "--no-cache", ...args], { cwd: root });
  assert.ok(!/internal error|\bat .*\.cjs/.test(result.stderr), result.stderr);
  assert.notEqual(result.status, null, "did not end");
  if (result.stdout === "") return { ...result, found: [], notes: {}, analysed: 0 };
  const report = JSON.parse(result.stdout);
  const notes: Record<string, string[]> = {};
  for (const { file, kind, message } of report.coverage.notes)
    notes[file] = [...(notes[file] ?? []), `${kind}: ${message}`];
  const leaks = report.findings.filter((f: { ruleId: string }) => f.ruleId === "pii-in-log");
  const found = leaks.map((f: { location: { file: string } }) => f.location.file);
  return { status: result.status, stderr: result.stderr, found, notes, analysed: report.coverage.analysed };
}

describe("bad input: files", () => {
  afterEach(removeTempTrees);

  it("encodings: what is text is read, what is not is said", () => {
    const latin = Buffer.concat([Buffer.from(LEAK), Buffer.from("// caf\xe9 \xa0\n", "latin1")]);
    const { found, notes, status } = check({
      "binary.ts": Buffer.from([0, 1, 2, 3, 255, 254, 0, 7]),
      "utf16le.ts": Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(LEAK, "utf16le")]),
      "utf16be.ts": Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(LEAK, "utf16le").swap16()]),
      "utf32.ts": Buffer.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0]),
      "gbk.ts": Buffer.concat([Buffer.from(`${LEAK}// `), Buffer.from([0xd6, 0xd0, 0xb9, 0xfa, 0x0a])]),
      "latin.ts": latin,
      "nul.ts": `${"x;".repeat(5000)}\0\n${LEAK}`,
      "empty.ts": "",
    });
    assert.equal(status, 1);
    assert.deepEqual(found, ["beside.ts", "gbk.ts", "latin.ts", "utf16be.ts", "utf16le.ts"]);
    assert.deepEqual(notes, {
      "binary.ts": ["skipped: is binary"],
      "latin.ts": ["partial: is neither UTF-8 nor GB18030 and was read as Latin-1"],
      "nul.ts": ["partial: syntax error: this part is not analysed"],
      "utf32.ts": ["skipped: is UTF-32, which is not read"],
    });
  });

  it("large files: limits by kind, said in MiB; text of 50 MB is read to its end", () => {
    const { found, notes } = check({
      "big.ts": LEAK.repeat(15_000),
      "big.json": `[${'{"a":1},\n'.repeat(120_000)}1]`,
      "big.md": `${"some words and the year 2024\n".repeat(1_700_000)}db_password=Xk8Qz91vvR7w\n`,
      "toobig.csv": "name,city\nab,cd\n".repeat(3_400_000),
    });
    assert.deepEqual(found, ["beside.ts"]);
    assert.deepEqual(notes, {
      "big.json": ["limit: is larger than the limit of 1 MiB"],
      "big.ts": ["limit: is larger than the limit of 1 MiB"],
      "toobig.csv": ["limit: is larger than the limit of 50 MiB"],
    });
  });

  it("a secret behind megabytes of text is found; too many of them are cut and said", () => {
    const root = tempTree({
      "late.md": `${"some words and the year 2024\n".repeat(170_000)}db_password=Xk8Qz91vvR7w\n`,
      "line.md": `${"words ".repeat(800_000)} db_password=Yt5Wq28ppL3n `,
      "many.txt": Array.from({ length: 60_000 }, (_, i) => `db_password=Xk${i.toString(36)}Qz91vvR7w\n`).join(""),
    });
    const report = JSON.parse(goodfaith(["-f", "json", "--no-cache"], { cwd: root }).stdout);
    const files = new Set(report.findings.map((f: { location: { file: string } }) => f.location.file));
    assert.deepEqual([...files].sort(), ["late.md", "line.md", "many.txt"]);
    assert.deepEqual(report.coverage.notes, [
      { file: "many.txt", kind: "limit", message: "too many values: the rest of this file is not analysed" },
    ]);
  });

  it("minified scripts are skipped and said", () => {
    const { notes, found } = check({ "bundle.js": `var a=${"f(1),".repeat(5000)}0` });
    assert.deepEqual(notes, { "bundle.js": ["skipped: looks minified: a line of more than 20000 characters"] });
    assert.deepEqual(found, ["beside.ts"]);
  });

  it("lines of a megabyte in every kind of file", () => {
    const { found, notes, analysed } = check({
      "text.ts": `const a = "${"x".repeat(1_000_000)}";\n${LEAK}`,
      "calls.ts": `const a = [${"f(x.idCardNo),".repeat(70_000)}];\n`,
      "value.json": `{"a": "${"x1@".repeat(340_000)}"}\n`,
      "pairs.json": `[${'{"a":1},'.repeat(110_000)}1]\n`,
      "value.yaml": `a: ${"x1 ".repeat(340_000)}\n`,
      "list.yaml": `a: [${"x1, ".repeat(250_000)}]\n`,
      "value.env": `A=${" ".repeat(1_000_000)}\n`,
      "words.ini": `${"a ".repeat(500_000)}\n`,
      "blank.properties": `${" ".repeat(1_000_000)}a\n`,
      "rows.sql": `INSERT INTO a VALUES ${"('x1',2),".repeat(120_000)}(1);\n`,
      "dashes.sql": `${"-".repeat(1_000_000)}\n`,
      "field.prisma": `model A { ${"b Int ".repeat(170_000)} }\n`,
      "urls.txt": `${"https://a:".repeat(100_000)}1\n`,
      "quotes.txt": `${"'".repeat(1_000_000)}1\n`,
      "keys.txt": `${"-----BEGIN PRIVATE KEY-----".repeat(38_000)}1\n`,
      "marks.txt": `${"// goodfaith-ignore-next-line ".repeat(34_000)}1\n`,
    });
    assert.deepEqual(found, ["beside.ts", "text.ts"]);
    assert.equal(analysed, 18);
    assert.deepEqual(Object.keys(notes), ["list.yaml", "pairs.json"]);
    for (const file of Object.keys(notes)) assert.match(notes[file]!.join(), /^limit: too many/);
  });

  const deep: Record<string, Tree> = {
    TypeScript: {
      "parens.ts": `${LEAK}x = ${"(".repeat(N)}1${")".repeat(N)};\n`,
      "open.ts": `${LEAK}x = ${"[".repeat(N)}\n`,
      "blocks.ts": `${LEAK}${"{".repeat(N)}${"}".repeat(N)}`,
      "functions.ts": `${LEAK}${"function a(){".repeat(N)}${"}".repeat(N)}`,
      "calls.ts": `${LEAK}x=${"a(".repeat(N)}1${")".repeat(N)};\n`,
      "elements.tsx": `${LEAK}x=<a>${"{<a>".repeat(N)}${"</a>}".repeat(N)}</a>;`,
    },
    "TypeScript without brackets": {
      "arrows.ts": `x=${"a=>".repeat(N)}1;\n`,
      "else.ts": `if(a){b();}${"else if(a){b();}".repeat(N)}`,
      "types.ts": `type T=${"A<".repeat(N)}B${">".repeat(N)}`,
      "chain.ts": `x=a${".b()".repeat(N)};\n`,
      "sum.ts": `x=1${"+a".repeat(N)};\n`,
    },
    "JSON, YAML": {
      "lists.json": "[".repeat(N) + "]".repeat(N),
      "open.json": '{"a":'.repeat(N),
      "lists.yaml": `a: ${"[".repeat(N)}${"]".repeat(N)}`,
      "maps.yaml": `a: ${"{a: ".repeat(N)}`,
      "blocks.yaml": Array.from({ length: 1300 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"),
      "dashes.yaml": `${"- ".repeat(N)}a\n`,
    },
  };
  for (const [kind, tree] of Object.entries(deep))
    it(`10,000 levels of nesting: ${kind}`, () => {
      const { found, notes } = check(tree);
      const withLeak = Object.keys(tree).filter((file) => String(tree[file]).startsWith(LEAK));
      // What stands beside the nest is analysed all the same.
      assert.deepEqual(found, ["beside.ts", ...withLeak].sort());
      assert.deepEqual(Object.keys(notes), Object.keys(tree).sort());
      for (const [file, said] of Object.entries(notes)) assert.match(said.join(), /too deep/, file);
    });
  it("10,000 levels of nesting: SQL and Prisma have no limit, what follows is read", () => {
    const root = tempTree({
      "deep.sql": `SELECT ${"(".repeat(N)}1${")".repeat(N)};\nCREATE TABLE t (id_card_no varchar(18));\n${"/*".repeat(N)}*/`,
      "deep.prisma": `model A {\n a String @default(${"(".repeat(N)}${")".repeat(N)})\n idCardNo String\n}`,
    });
    const report = JSON.parse(goodfaith(["-f", "json", "--no-cache"], { cwd: root }).stdout);
    assert.deepEqual(report.coverage.notes, []);
    const files = new Set(report.findings.map((f: { location: { file: string } }) => f.location.file));
    assert.deepEqual([...files].sort(), ["deep.prisma", "deep.sql"]);
  });

  it("a file that may not be read", function () {
    const root = tempTree({ ...BESIDE, "locked.ts": LEAK, "folder/inner.ts": LEAK });
    chmodSync(join(root, "locked.ts"), 0);
    chmodSync(join(root, "folder"), 0);
    try {
      if (process.getuid?.() === 0 || process.platform === "win32") return this.skip();
      const { notes, found } = check(root);
      assert.deepEqual(found, ["beside.ts"]);
      assert.deepEqual(notes, {
        folder: ["unreadable: may not be read: no permission"],
        "locked.ts": ["unreadable: may not be read: no permission"],
      });
    } finally {
      chmodSync(join(root, "folder"), 0o755);
    }
  });

  it("links: into a cycle, to themselves, to nowhere, out of the root", () => {
    const { notes, found, analysed } = check({
      "a/x.ts": LEAK,
      "a/up": { link: ".." },
      "a/b/again": { link: "../../a" },
      "self.ts": { link: "self.ts" },
      "nowhere.ts": { link: "none.ts" },
      "out.ts": { link: "/etc/hostname" },
    });
    assert.deepEqual(found, ["a/x.ts", "beside.ts"]);
    assert.equal(analysed, 3);
    assert.deepEqual(notes, {
      "nowhere.ts": ["unreadable: is a link that leads nowhere"],
      "self.ts": ["unreadable: is a link that leads nowhere"],
    });
  });

  it("files that vanish and appear during the run", async () => {
    const root = tempTree(BESIDE);
    const file = (i: number) => join(root, `src/f${i}.ts`);
    mkdirSync(join(root, "src"));
    for (let i = 0; i < 500; i++) writeFileSync(file(i), `// ${i}\n${LEAK}`);
    const bin = join(process.cwd(), "bin/goodfaith.cjs");
    const child = spawn(process.execPath, [bin, "-f", "json", "--no-cache", "--exit-zero"], { cwd: root });
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    const ended = new Promise((done) => child.on("close", done));
    for (let i = 499; i >= 0 && child.exitCode === null; i--) {
      rmSync(file(i));
      if (i % 20 === 0) await new Promise((done) => setTimeout(done, 5));
    }
    assert.equal(await ended, 0, err);
    assert.equal(err, "");
    const { findings, coverage } = JSON.parse(out);
    assert.ok(findings.some((f: { location: { file: string } }) => f.location.file === "beside.ts"));
    for (const note of coverage.notes) assert.equal(note.message, "disappeared before it was read");
  });
});

describe("bad input: projects", () => {
  afterEach(removeTempTrees);

  it("imports and types that lead back to themselves", () => {
    const { found, notes, status } = check({
      "imports/a.ts": `import { b } from "./b"; export const a = b; export * from "./b"; ${LEAK}`,
      "imports/b.ts": `import a from "./a"; export const b = a; export * from "./a"; export default b;`,
      "types/a.ts": `import { B } from "./b"; export type A = B; interface X extends Y {} interface Y extends X { idCardNo: string }
        type L = L[] | { l: L }; type P<T> = P<P<T>>; class C extends C {} class D extends E {} class E extends D {}
        type K = K["a"]; interface I { a: I["a"]; b: typeof i.b } const i: I = null!; type M = { [k in keyof M]: M[k] };
        type W<T> = { a: W<W<T>["a"]>["a"] } & W<T>;
        export function g(x: X, l: L, p: P<string>, c: C, d: D, a: A, k: K, m: M, w: W<string>) {
          console.log(l, p, c, d, a, k, m, i.a, i.b, w.a.a);
          console.log(x.idCardNo);
        }`,
      "types/b.ts": `import { A } from "./a"; export type B = A; export type T = typeof t; export const t: T = null!; console.log(t.a)`,
      "values.ts": `export function a(x: unknown) { return b(x) } export function b(x: unknown) { return a(x) }
        function r(x) { return r({ ...x, n: r(x) }) } let v: any = {}; v = { v }; v.v = v; console.log(v, a(v), r(v));
        const f = (...g) => f(...g, f); f(f); const o = { get o() { return o } }; console.log(o.o.o.o.o);
        let q: any = {}; q = { a: 1, ...q, ...q }; q.map(q); JSON.stringify(q.x.y);
        ${Array.from({ length: 40 }, (_, i) => `const s${i + 1} = { ...s${i}, ...s${i} };`).join(" ")} const s0 = { a };
        s40.none.map(s40.a); console.log(s40, s40.b);`,
    });
    assert.equal(status, 1);
    assert.deepEqual(found, ["beside.ts", "imports/a.ts", "types/a.ts"]);
    assert.deepEqual(
      Object.keys(notes),
      Object.keys(notes).filter((file) => file === ""),
    );
  });

  it("no file that can be analysed is an error, not a clean run", () => {
    for (const tree of [{ "x.png": "a" }, {}] as Tree[]) {
      const { status, stderr } = check(tempTree(tree));
      assert.equal(status, 2);
      assert.match(stderr, /^goodfaith: no file to analyse below \.; check the path/);
    }
    const root = tempTree({ "Main.java": "class Main {}", "b.ts": Buffer.from([0, 1, 2]) });
    const { status, stderr, notes } = check(root);
    assert.equal(status, 2);
    assert.match(stderr, /^goodfaith: none of the 2 files found could be analysed/);
    assert.deepEqual(notes, {
      "Main.java": ["unsupported: Java is read for secrets only"],
      "b.ts": ["skipped: is binary"],
    });
    assert.ok(!goodfaith(["--no-cache"], { cwd: root }).stdout.includes("✔"));
    assert.equal(check(root, "--no-errors-on-unmatched").status, 0);
    const kept = tempTree({ "Main.java": 'class Main { static final String DB_PASSWORD = "Baodan#7391"; }' });
    assert.equal(check(kept).status, 1);
  });

  it("a path that does not exist, or leads out", () => {
    const root = tempTree(BESIDE);
    const missing = check(root, "nope");
    assert.equal(missing.status, 2);
    assert.match(missing.stderr, /nope does not exist/);
    assert.equal(check(root, "beside.ts/x").status, 2);
  });

  it("damaged tsconfig and package.json", () => {
    const { found, notes } = check({
      "a/tsconfig.json": "{ not json",
      "a/package.json": '{ "name": ',
      "a/x.ts": LEAK,
      "b/tsconfig.json": '{"extends":"./tsconfig.json","references":[{"path":"."}]}',
      "b/package.json": "[1]",
      "b/x.ts": LEAK,
      "c/tsconfig.json": '{"extends":5,"compilerOptions":{"paths":[1,2],"baseUrl":7},"references":"x"}',
      "c/package.json": `${'{"exports":'.repeat(N)}1${"}".repeat(N)}`,
      "c/x.ts": LEAK,
      "d/tsconfig.json": "null",
      "d/package.json": '{"main":{},"exports":7,"imports":[],"workspaces":{"packages":"x"},"name":3}',
      "d/x.ts": LEAK,
    });
    assert.deepEqual(found, ["a/x.ts", "b/x.ts", "beside.ts", "c/x.ts", "d/x.ts"]);
    assert.match(notes["a/tsconfig.json"]!.join(), /is damaged/);
    assert.match(notes["a/package.json"]!.join(), /is not valid JSON/);
    assert.match(notes["c/package.json"]!.join(), /nested too deeply/);
  });

  it("patterns that stand for too many", () => {
    const root = tempTree(BESIDE);
    const many = check(root, "--exclude", "{a,b}".repeat(40));
    assert.equal(many.status, 2);
    assert.match(many.stderr, /stand for more than 1000 patterns/);
    assert.equal(check(root, "--exclude", "x".repeat(2000)).status, 2);
    assert.equal(check(root, "--exclude", "{x,y}/**/{a,b}.ts").status, 1);
  });

  it("a full disk costs the cache and is said for a report", function () {
    const root = tempTree(BESIDE);
    const full = goodfaith(["-f", "json", "--cache-location", "/dev/full"], { cwd: root });
    assert.equal(full.status, 1, full.stderr);
    assert.equal(full.stderr, "");
    if (!existsSync("/dev/full")) return this.skip();
    const report = goodfaith(["-f", "json=/dev/full", "--no-cache"], { cwd: root });
    assert.equal(report.status, 2);
    assert.match(report.stderr, /cannot write \/dev\/full: ENOSPC/);
  });
});
