// --stdin: a text that is not saved is judged as if it were, within its project.
import assert from "node:assert/strict";
import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { goodfaith } from "../harness/goodfaith.js";
import { scratchRepository } from "../harness/scratchRepository.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";
import { makeValue } from "../harness/values.js";

const HELPER = "export function tell(text: string): void {\n  console.log(text);\n}\n";
const CALLER = 'import { tell } from "./tell";\nexport const f = (c: { idCardNo: string }) => tell(c.idCardNo);\n';
const LEAK = "export function g(c: { passportNo: string }) {\n  console.log(c.passportNo);\n}\n";
const FILES = {
  "package.json": '{ "name": "p" }',
  "src/tell.ts": HELPER,
  "src/other.ts": LEAK,
  "src/call.ts": "export {};\n",
};

describe("text from stdin", () => {
  afterEach(removeTempTrees);
  const judge = (root: string, name: string, input: string | Uint8Array, ...args: string[]) =>
    goodfaith(["--stdin", "--stdin-filename", name, "--no-run-info", ...args], { cwd: root, input });
  const found = (text: string) =>
    JSON.parse(text).findings.map((f: { ruleId: string; fingerprint: string; location: { file: string } }) => [
      f.ruleId,
      f.fingerprint,
      f.location.file,
    ]);

  it("has the findings of the saved file, flows through others included, and those of no other file", () => {
    const root = tempTree(FILES);
    const typed = judge(root, "src/call.ts", CALLER, "-f", "json");
    assert.equal(typed.status, 1);
    writeFileSync(join(root, "src/call.ts"), CALLER);
    const saved = goodfaith(["-f", "json"], { cwd: root });
    const mine = found(saved.stdout).filter(([, , file]: string[]) => file === "src/call.ts");
    assert.equal(mine.length, 1);
    assert.deepEqual(found(typed.stdout), mine);
    assert.deepEqual(JSON.parse(typed.stdout).gate.scope, { files: 1, elsewhere: 1 });
  });
  it("leaves the disk alone, and shows the code that was typed", () => {
    const root = tempTree(FILES);
    const { stdout } = judge(root, "src/other.ts", `// one more line\n${LEAK}`);
    assert.match(stdout, /^src\/other\.ts\n {2}3:15 [\s\S]* 3 │ console\.log\(c\.passportNo\)/);
    assert.match(goodfaith(["-f", "concise"], { cwd: root }).stdout, /^src\/other\.ts:2:15: /);
    assert.equal(judge(root, "src/other.ts", "export const clean = 1;\n").status, 0);
  });
  it("may be that of a file that is not there yet, in a folder that is not, from another folder or through a link", () => {
    const root = tempTree(FILES);
    assert.match(judge(root, "src/new/a.ts", LEAK, "-f", "concise").stdout, /^src\/new\/a\.ts:2:15: high/);
    assert.match(judge(join(root, "src"), join(root, "src/b.ts"), LEAK, "-f", "concise").stdout, /^b\.ts:2:15: high/);
    symlinkSync("src", join(root, "link"));
    assert.match(judge(root, "link/other.ts", LEAK, "-f", "concise").stdout, /^src\/other\.ts:2:15: high/);
  });
  it("is left out where its file would be, and it says so", () => {
    const { root } = scratchRepository({ ...FILES, ".gitignore": "gen/\n" });
    const { status, stdout } = judge(root, "gen/a.ts", LEAK);
    assert.equal(status, 0);
    assert.match(stdout, /Named, but not analysed:\n {2}gen\/a\.ts {2}is named, but left out by \.gitignore: gen\//);
  });
  it("counts as a manifest", () => {
    const root = tempTree({ ...FILES, "tsconfig.json": "{}", "src/call.ts": CALLER.replace("./tell", "@own/tell") });
    const paths = '{ "compilerOptions": { "paths": { "@own/*": ["./src/*"] } } }';
    const notes = (text: string) => JSON.parse(text).coverage.notes;
    assert.deepEqual(notes(judge(root, "tsconfig.json", paths, "-f", "json").stdout), []);
    assert.match(judge(root, "tsconfig.json", "{ not", "-f", "json").stdout, /"kind":\s?"partial"/);
  });
  it("has the limits and the encodings of a file", () => {
    const root = tempTree(FILES);
    const large = judge(root, "src/a.ts", `${LEAK}${"// x\n".repeat(300_000)}`);
    assert.match(large.stdout, /src\/a\.ts +is larger than the limit of 1 MiB/);
    const wide = Buffer.from(`\ufeff${LEAK}`, "utf16le");
    assert.match(judge(root, "src/a.ts", wide, "-f", "concise").stdout, /^src\/a\.ts:2:15: high/);
    const binary = judge(root, "src/a.ts", Buffer.from([0, 1, 2, 0xff]));
    assert.deepEqual([binary.status, binary.stdout], [2, ""]);
    assert.match(binary.stderr, /is no text/);
  });
  it("shows no value", () => {
    const root = tempTree(FILES);
    const value = makeValue("cn-resident-id", 7);
    const { stdout, stderr, status } = judge(root, "src/a.ts", `const id = "${value}";\n`);
    assert.equal(status, 1);
    assert.ok(!`${stdout}${stderr}`.includes(value));
  });
  it("goes with nothing that says something else", () => {
    const root = tempTree(FILES);
    const wrong: [string[], RegExp][] = [
      [["--stdin"], /needs --stdin-filename/],
      [["--stdin-filename", "a.ts"], /the other way round/],
      [["--stdin", "--stdin-filename", "a.ts", "src"], /leave src out/],
      [["--stdin", "--stdin-filename", "a.ts", "--fix"], /--stdin and --fix cannot/],
      [["--stdin", "--stdin-filename", "a.ts", "--changed"], /--stdin and --changed cannot/],
      [["--stdin", "--stdin-filename", "a.ts", "--watch"], /--stdin and --watch cannot/],
    ];
    for (const [args, message] of wrong) {
      const { status, stderr } = goodfaith(args, { cwd: root, input: LEAK });
      assert.equal(status, 2, args.join(" "));
      assert.match(stderr, message);
    }
    rmSync(root, { recursive: true });
  });
});
