// --watch: runs again when code, configuration, ignore files or the baseline change, survives folders that vanish, and ends
// cleanly; on a terminal it draws, elsewhere it prints.
import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { goodfaith } from "../harness/goodfaith.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";

const BIN = join(process.cwd(), "bin/goodfaith.cjs");
const leak = (name: string) => `export function f(c: { ${name}: string }) {\n  console.log(c.${name});\n}\n`;
const FILES = { "package.json": '{ "name": "p" }', "src/leak.ts": leak("idCardNo"), "src/clean.ts": "export {};\n" };

/** The screen is drawn anew, and then shows the parts in this order. */
const drawn = (...parts: string[]) => new RegExp(["\u001b\\[2J\u001b\\[H", ...parts].join("[\\s\\S]*"));
const ENTERED = /\[\?1049h/;
const LEFT = /\[\?25h.\[\?1049l/;

interface Watched {
  /** All that was printed so far. */
  text(): string;
  /** What is printed from now on matches at some time. */
  shows(pattern: RegExp): Promise<void>;
  child: ChildProcess;
  ended: Promise<number | null>;
}

describe("watch", function () {
  this.timeout(120_000);
  const running: ChildProcess[] = [];
  afterEach(() => {
    for (const child of running.splice(0)) child.kill("SIGKILL");
    removeTempTrees();
  });
  const started = (command: string, args: string[], cwd: string): Watched => {
    const child = spawn(command, args, { cwd, env: { PATH: process.env.PATH, TERM: "xterm" } });
    running.push(child);
    let text = "";
    let seen = 0;
    let changed = () => {};
    for (const stream of [child.stdout!, child.stderr!])
      stream.setEncoding("utf8").on("data", (part: string) => {
        text += part;
        changed();
      });
    return {
      child,
      text: () => text,
      ended: new Promise((done) => child.on("close", (code) => done(code))),
      shows: (pattern) =>
        new Promise((done, fail) => {
          const timer = setTimeout(() => fail(new Error(`${pattern} is not in\n${text.slice(seen)}`)), 30_000);
          changed = () => {
            const match = pattern.exec(text.slice(seen));
            if (!match) return;
            clearTimeout(timer);
            seen += match.index + match[0].length;
            changed = () => {};
            done();
          };
          changed();
        }),
    };
  };
  const watching = (cwd: string, ...args: string[]) =>
    started(process.execPath, [BIN, "--watch", "-f", "concise", "--no-cache", ...args], cwd);

  it("prints each run plainly off a terminal, and ends on an interrupt", async () => {
    const root = tempTree(FILES);
    const w = watching(root);
    await w.shows(/watching for changes/);
    await w.shows(/^src\/leak\.ts:2:15: high pii-in-log: .*\n[\s\S]*1 finding\n/m);
    writeFileSync(join(root, "src/clean.ts"), leak("passportNo"));
    await w.shows(/^src\/clean\.ts:2:15: high[\s\S]*^src\/leak\.ts:2:15: high[\s\S]*2 findings\n/m);
    writeFileSync(join(root, "src/leak.ts"), "export {};\n");
    writeFileSync(join(root, "src/clean.ts"), "export {};\n");
    await w.shows(/0 findings\n/);
    w.child.kill("SIGINT");
    assert.equal(await w.ended, 130);
    assert.ok(!w.text().includes("\u001b["));
  });
  it("follows configuration, ignore files and the baseline", async () => {
    const root = tempTree(FILES);
    const w = watching(root);
    await w.shows(/1 finding\n/);
    writeFileSync(join(root, "goodfaith.config.jsonc"), '{ "rules": { "pii-in-log": "low" } }');
    await w.shows(/src\/leak\.ts:2:15: low/);
    writeFileSync(join(root, "goodfaith.config.jsonc"), '{ "rulez": {} }');
    await w.shows(/unknown key "rulez"/);
    rmSync(join(root, "goodfaith.config.jsonc"));
    await w.shows(/src\/leak\.ts:2:15: high/);
    writeFileSync(join(root, ".goodfaithignore"), "leak.ts\n");
    await w.shows(/0 findings\n/);
    rmSync(join(root, ".goodfaithignore"));
    await w.shows(/1 finding\n/);
    goodfaith(["baseline", "create"], { cwd: root });
    await w.shows(/0 findings\n/);
    writeFileSync(join(root, "goodfaith-baseline.jsonl"), "not a line\n");
    await w.shows(/baseline.*damaged|goodfaith-baseline\.jsonl/);
    rmSync(join(root, "goodfaith-baseline.jsonl"));
    await w.shows(/1 finding\n/);
  });
  it("sees what is made in new folders, and survives those that vanish, the root itself included", async () => {
    const root = tempTree(FILES);
    const w = watching(root);
    await w.shows(/1 finding\n/);
    mkdirSync(join(root, "src/a/b"), { recursive: true });
    writeFileSync(join(root, "src/a/b/deep.ts"), leak("passportNo"));
    await w.shows(/src\/a\/b\/deep\.ts:2:15[\s\S]*2 findings\n/);
    rmSync(join(root, "src"), { recursive: true });
    await w.shows(/0 findings\n/);
    mkdirSync(join(root, "src"));
    writeFileSync(join(root, "src/again.ts"), leak("idCardNo"));
    await w.shows(/src\/again\.ts:2:15[\s\S]*1 finding\n/);
    renameSync(root, `${root}-gone`);
    await w.shows(/no file to analyse/);
    renameSync(`${root}-gone`, root);
    await w.shows(/src\/again\.ts:2:15[\s\S]*1 finding\n/);
  });
  it("writes reports of files anew, and does not take them for code", async () => {
    const root = tempTree(FILES);
    const w = watching(root, "-f", "json=report.json", "-f", "html=report.html", "--only", "pii-in-log");
    await w.shows(/1 finding\n/);
    const findings = () => JSON.parse(readFileSync(join(root, "report.json"), "utf8")).findings.length;
    assert.equal(findings(), 1);
    writeFileSync(join(root, "src/clean.ts"), leak("passportNo"));
    await w.shows(/2 findings\n/);
    assert.equal(findings(), 2);
    await new Promise((done) => setTimeout(done, 800));
    assert.equal(w.text().match(/findings?\n/g)!.length, 2);
  });
  it("judges the paths that are named, by the flags of the check", async () => {
    const root = tempTree({ ...FILES, "lib/leak.ts": leak("idCardNo"), "lib/skip.ts": leak("idCardNo") });
    const one = watching(root, "lib", "--exclude", "**/skip.ts");
    await one.shows(/^lib\/leak\.ts:2:15: high.*\n[\s\S]*1 finding\n/m);
    const two = watching(root, "lib/skip.ts", "src/leak.ts");
    await two.shows(/^lib\/skip\.ts:2:15: .*\nsrc\/leak\.ts:2:15: .*\n[\s\S]*2 findings\n/m);
  });
  it("finds the same as a first run after many changes", async () => {
    const root = tempTree({ ...FILES, "src/tell.ts": "export const tell = (t: string) => console.log(t);\n" });
    const w = watching(root);
    await w.shows(/1 finding\n/);
    const calls =
      'import { tell } from "./tell";\nexport const f = (c: { passportNo: string }) => tell(c.passportNo);\n';
    writeFileSync(join(root, "src/clean.ts"), calls);
    await w.shows(/2 findings\n/);
    writeFileSync(join(root, "src/tell.ts"), "export const tell = (t: string) => t;\n");
    await w.shows(/1 finding\n/);
    writeFileSync(join(root, "src/tell.ts"), "export const tell = (t: string) => console.warn(t);\n");
    await w.shows(/((?:^src\/.*\n)+)[\s\S]*2 findings\n/m);
    const fresh = goodfaith(["-f", "concise", "--no-cache"], { cwd: root }).stdout;
    const last = w
      .text()
      .split(/goodfaith: .*\n/)
      .at(-2);
    assert.equal(last, fresh);
  });
  it("says what it cannot be used with, and what is wrong from the start", () => {
    const root = tempTree(FILES);
    const run = (...args: string[]) => goodfaith(["--watch", ...args], { cwd: root });
    for (const flag of ["--fix", "--staged", "--list-files", "--diff"]) {
      const { status, stderr } = run(flag);
      assert.equal(status, 2, flag);
      assert.match(stderr, new RegExp(`--watch and ${flag} cannot be used together`));
    }
    assert.equal(run("nowhere").status, 2);
    writeFileSync(join(root, "goodfaith.config.jsonc"), '{ "rulez": {} }');
    assert.match(run().stderr, /unknown key "rulez"/);
  });

  // util-linux: gives a command a terminal.
  const hasScript = process.platform === "linux" && spawnSync("script", ["--version"]).status === 0;
  const onTerminal = (cwd: string, ...args: string[]) => {
    const command = [process.execPath, BIN, "--watch", "--no-cache", ...args].map((part) => `'${part}'`).join(" ");
    return started("script", ["--quiet", "--return", "--command", command, "/dev/null"], cwd);
  };
  it("draws on a terminal in its other screen; r runs again, q gives the terminal back", async function () {
    if (!hasScript) this.skip();
    const root = tempTree(FILES);
    const w = onTerminal(root);
    await w.shows(ENTERED);
    await w.shows(drawn("high", " src/leak\\.ts:2:15 ", "r run again {3}f fix {3}q quit"));
    w.child.stdin!.write("r");
    await w.shows(drawn("high", " src/leak\\.ts:2:15 ", "q quit"));
    writeFileSync(join(root, "src/leak.ts"), "export {};\n");
    await w.shows(drawn("No personal-data findings", "q quit"));
    w.child.stdin!.write("q");
    await w.shows(LEFT);
    assert.equal(await w.ended, 0);
  });
  it("fixes what is shown with f, and gives the terminal back on an interrupt", async function () {
    if (!hasScript) this.skip();
    const text = `import { PrismaClient } from "@prisma/client";
interface Customer { idCardNo: string }
const db = new PrismaClient({ log: ["query"] });
export const find = (idCardNo: string): Promise<Customer> => db.customer.findFirst({ where: { idCardNo } });
`;
    const root = tempTree({ "package.json": FILES["package.json"], "src/db.ts": text });
    const w = onTerminal(root, "--only", "orm-query-logging");
    await w.shows(drawn(" src/db\\.ts:3:", "q quit"));
    w.child.stdin!.write("f");
    await w.shows(/No personal-data findings[\s\S]*q quit/);
    assert.doesNotMatch(readFileSync(join(root, "src/db.ts"), "utf8"), /query/);
    w.child.stdin!.write("\u0003");
    await w.shows(LEFT);
    assert.equal(await w.ended, 130);
  });
});
