// Flags of the check that choose files, count at the gate, group and name where the output goes.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { goodfaith } from "../harness/goodfaith.js";
import { scratchRepository } from "../harness/scratchRepository.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";

const leak = (name: string) => `export function f(c: { ${name}: string }) {\n  console.log(c.${name});\n}\n`;
const FILES = {
  "package.json": '{ "name": "p" }',
  "src/a.ts": leak("idCardNo"),
  "src/b.ts": leak("email"),
  "lib/c.ts": `${leak("idCardNo")}export const agent = { rejectUnauthorized: false };\n`,
};

describe("flags of the check", () => {
  afterEach(removeTempTrees);
  const at = (root: string, ...args: string[]) => goodfaith(args, { cwd: root });
  const places = (text: string) => [...text.matchAll(/^(\S+):\d+:\d+: /gm)].map((m) => m[1]);

  it("-o takes what would go to stdout", () => {
    const root = tempTree(FILES);
    const plain = at(root, "-f", "concise");
    const written = at(root, "-f", "concise", "-o", "out.txt", "-f", "json=out.json");
    assert.deepEqual([written.stdout, written.status], ["", plain.status]);
    assert.equal(readFileSync(join(root, "out.txt"), "utf8"), plain.stdout);
    assert.ok(existsSync(join(root, "out.json")));
    assert.equal(at(root, "-f", "json=out.json", "-o", "out.txt").status, 2);
    const actions = goodfaith(["-o", "out.txt"], { cwd: root, env: { GITHUB_ACTIONS: "true" } });
    assert.equal(actions.status, plain.status);
    assert.match(readFileSync(join(root, "out.txt"), "utf8"), /^lib\/c\.ts\n/);
  });
  it("--max-warnings counts what is below the gate", () => {
    const root = tempTree(FILES);
    const run = (...args: string[]) => at(root, "--fail-on", "critical", ...args);
    const mild = places(run("-f", "concise").stdout).length;
    assert.ok(mild >= 3);
    assert.equal(run("--max-warnings", String(mild)).status, 0);
    const over = run("--max-warnings", String(mild - 1));
    assert.equal(over.status, 1);
    assert.match(over.stderr, new RegExp(`${mild} findings below "critical", more than --max-warnings ${mild - 1}`));
    assert.equal(run("--max-warnings", "0", "--exit-zero").status, 0);
    for (const wrong of ["-1", "x", "", "1.5"]) assert.equal(run(`--max-warnings=${wrong}`).status, 2, wrong);
  });
  it("--group-by rule, data-type and owner", () => {
    const root = tempTree({ ...FILES, CODEOWNERS: "src/ @crm\n" });
    const titles = (...args: string[]) =>
      at(root, "--no-snippets", ...args)
        .stdout.split("\n")
        .filter((line) => /^\S/.test(line) && !/^[✖✔]/.test(line));
    assert.deepEqual(titles(), ["lib/c.ts", "src/a.ts", "src/b.ts"]);
    assert.equal(titles("--group-by", "file").length, 3);
    assert.match(titles("--group-by", "rule")[0]!, /^pii-in-log {3}\S/);
    assert.deepEqual(
      titles("--group-by", "data-type", "--only", "pii-in-log").map((t) => t.split(" ")[0]),
      ["contact.email", "identity.cn-resident-id"],
    );
    assert.deepEqual(titles("--group-by", "owner"), ["@crm", "nobody answers for it"]);
    assert.match(at(root, "--group-by", "owner", "--locale", "zh-Hans").stdout, /\n无负责人\n {2}lib\/c\.ts:2:15 +高/);
    assert.match(at(root, "--group-by", "colour").stderr, /choose one of file, rule, data-type, owner/);
    const set = goodfaith([], { cwd: root, env: { GOODFAITH_GROUP_BY: "owner" } });
    assert.match(set.stdout, /^@crm\n/);
    assert.match(set.stderr, /GOODFAITH_GROUP_BY/);
  });
  it("--no-ignore takes what any ignore file or built-in pattern leaves out; --exclude still counts", () => {
    const { root } = scratchRepository({
      ...FILES,
      ".gitignore": "lib/\n",
      ".goodfaithignore": "src/b.ts\n",
      "node_modules/x/d.ts": leak("idCardNo"),
    });
    const listed = (...args: string[]) =>
      at(root, "--list-files", ...args)
        .stdout.split("\n")
        .filter((f) => f.endsWith(".ts"));
    assert.deepEqual(listed(), ["src/a.ts"]);
    assert.deepEqual(listed("--no-gitignore"), ["lib/c.ts", "src/a.ts"]);
    assert.deepEqual(listed("--no-ignore"), ["lib/c.ts", "node_modules/x/d.ts", "src/a.ts", "src/b.ts"]);
    assert.deepEqual(listed("--no-ignore", "--exclude", "node_modules"), ["lib/c.ts", "src/a.ts", "src/b.ts"]);
    assert.match(at(root, "--no-ignore", "lib/c.ts", "-f", "concise").stdout, /^lib\/c\.ts:2:15/);
  });
  it("--max-file-size goes before the configuration", () => {
    const config = '{ "files": { "maxSize": 20 } }';
    const root = tempTree({
      ...FILES,
      "src/big.ts": `${leak("idCardNo")}// ${"x".repeat(2000)}\n`,
      "goodfaith.config.jsonc": config,
    });
    const found = (...args: string[]) =>
      places(at(root, "-f", "concise", "--no-cache", ...args).stdout).filter((f) => !f!.startsWith("package"));
    assert.ok(found().length > 0 && at(root, "-f", "concise").stdout.includes("coverage limit"));
    const some = at(root, "-f", "concise", "--max-file-size", "1KiB").stdout;
    assert.match(some, /^src\/a\.ts:2:15: high/m);
    assert.match(some, /^src\/big\.ts:1:1: coverage limit/m);
    assert.match(at(root, "-f", "concise", "--max-file-size", "1MiB").stdout, /^src\/big\.ts:2:15: high/m);
    for (const wrong of ["big", "0", "-1", "1GiB"]) assert.equal(at(root, `--max-file-size=${wrong}`).status, 2, wrong);
  });
  it("--new-only hides what the baseline knows where the configuration shows it", () => {
    const root = tempTree({ ...FILES, "goodfaith.config.jsonc": '{ "ci": { "newOnly": false } }' });
    at(root, "baseline", "create");
    assert.equal(at(root, "ci").status, 1);
    assert.equal(at(root, "ci", "--new-only").status, 0);
  });
  it("explain tells of a finding its way, what to do, and the page of its rule", () => {
    const root = tempTree(FILES);
    const id = / \[([0-9a-f]{8})\]/.exec(at(root, "-f", "concise", "src/b.ts").stdout)![1]!;
    const { stdout, status } = at(root, "explain", id);
    assert.equal(status, 0);
    assert.match(
      stdout,
      /^pii-in-log {3}contact\.email [\s\S]* src\/b\.ts:2 [\s\S]*help: [\s\S]*\nPersonal data written to logs\n/,
    );
    const none = at(root, "explain", "0123abcd");
    assert.equal(none.status, 2);
    assert.match(none.stderr, /no finding starts with "0123abcd"/);
  });
  it("trace names the second of two equal findings by its number, and so does an entry of the configuration", () => {
    const twice =
      "export function f(c: { idCardNo: string }) {\n  console.log(c.idCardNo);\n  console.log(c.idCardNo);\n}\n";
    const root = tempTree({ "package.json": "{}", "a.ts": twice });
    const ids = [...at(root, "-f", "concise").stdout.matchAll(/\[(\S+)\]/g)].map((m) => m[1]!);
    assert.deepEqual(ids, [ids[0], `${ids[0]}-2`]);
    assert.match(at(root, "trace", ids[0]!).stdout, /a\.ts:2 .*sink/);
    assert.match(at(root, "trace", ids[1]!).stdout, /a\.ts:3 .*sink/);
    assert.equal(at(root, "trace", `${ids[0]}-3`).status, 2);
    const entry = (fingerprint: string) => {
      const reason = "a value of the tests only";
      const config = JSON.stringify({ suppressions: { entries: [{ rule: "pii-in-log", fingerprint, reason }] } });
      const other = tempTree({ "package.json": "{}", "a.ts": twice, "goodfaith.config.jsonc": config });
      return [...at(other, "-f", "concise").stdout.matchAll(/a\.ts:(\d)/g)].map((m) => m[1]);
    };
    assert.deepEqual(entry(ids[1]!), ["2"]);
    assert.deepEqual(entry(ids[0]!), [], "without a number all are meant, as ever");
  });
});
