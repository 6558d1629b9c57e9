// What the command line says about accepted findings, in every host comment.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { goodfaith } from "../harness/goodfaith.js";
import { makeValue } from "../harness/values.js";

const id = makeValue("cn-resident-id", 31);
const mobile = makeValue("cn-mobile", 31);
const FILES: Record<string, string> = {
  "src/log.ts": `import pino from "pino";
const logger = pino();
export function greet(customer: { email: string; mobile: string }) {
  // goodfaith-disable-next-line pii-in-log by @crm -- the stage has no customers, see PRIV-214 (${mobile})
  logger.info(
    customer.email,
  );
  logger.info(customer.mobile); // goodfaith-disable-line pii-in-log -- the stage has no customers, PRIV-214
}
`,
  "web/page.tsx": `export function Page({ customer }: { customer: { email: string } }) {
  return (
    <div>
      {/* goodfaith-disable-next-line pii-in-log -- only in the preview build, WEB-19 */}
      <button onClick={() => console.log(customer.email)}>show</button>
    </div>
  );
}
`,
  "db/schema.prisma": `model Customer {
  id String @id
  /// goodfaith-disable-next-line pii-unencrypted-at-rest -- the disk is encrypted by the host, DB-3
  idCardNo String
}
`,
  "db/schema.sql": `CREATE TABLE t_customer (
  id BIGINT PRIMARY KEY,
  -- goodfaith-disable-next-line pii-unencrypted-at-rest :: the disk is encrypted by the host, DB-3
  id_card_no VARCHAR(18) NOT NULL
);
`,
  "deploy/values.yaml": `app:
  # goodfaith-disable-next-line real-pii-in-source -- sample of the supplier, its check digit is right by chance
  idCardNo: "${id}"
`,
};

describe("suppressions on the command line", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "goodfaith-"));
    mkdirSync(join(root, ".git"));
    for (const [file, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const run = (...args: string[]) => goodfaith([".", "--no-cache", ...args], { cwd: root });

  it("silences in code, JSX, Prisma, SQL and YAML, and counts what it silenced", () => {
    const { status, stdout } = run();
    assert.equal(status, 0, stdout);
    assert.match(stdout, /6 suppressed \(--include-suppressed\)/);
  });
  it("finds them all without the comments", () => {
    const { status, stdout } = run("--no-inline-suppressions", "-f", "json");
    assert.equal(status, 1);
    const files = JSON.parse(stdout).findings.map((f: { location: { file: string } }) => f.location.file);
    assert.deepEqual(files.sort(), [
      "db/schema.prisma",
      "db/schema.sql",
      "deploy/values.yaml",
      "src/log.ts",
      "src/log.ts",
      "web/page.tsx",
    ]);
  });
  it("lists them with reason and owner, a value in a reason masked", () => {
    for (const format of ["text", "json", "sarif"]) {
      const { stdout } = run("-f", format, "--include-suppressed");
      assert.match(stdout, /the stage has no customers/, format);
      assert.ok(!stdout.includes(id) && !stdout.includes(mobile), format);
    }
    const { suppressed } = JSON.parse(run("-f", "json", "--include-suppressed").stdout);
    assert.deepEqual(
      suppressed.find((f: { suppression: { by?: string } }) => f.suppression.by)?.suppression.location.file,
      "src/log.ts",
    );
    const [sarif] = JSON.parse(run("-f", "sarif", "--include-suppressed").stdout).runs;
    assert.equal(sarif.results.length, 6);
    for (const { suppressions } of sarif.results) assert.equal(suppressions[0].kind, "inSource");
  });
  it("speaks Chinese", () => {
    const { stdout } = run("--include-suppressed", "--locale", "zh-Hant");
    assert.match(stdout, /已抑制/);
  });
  it("tells unused ones as the flag says", () => {
    writeFileSync(
      join(root, "src/idle.ts"),
      "// goodfaith-disable-next-line pii-in-log -- was needed before CRM-12\nexport const a = 1;\n",
    );
    const warned = run();
    assert.equal(warned.status, 0);
    assert.match(warned.stdout, /suppression-unused/);
    assert.equal(run("--report-unused-suppressions", "error").status, 1);
    assert.doesNotMatch(run("--report-unused-suppressions", "off").stdout, /suppression-unused/);
    assert.match(run("--report-unused-suppressions", "loud").stderr, /off.*warn.*error/);
  });
  it("does not judge what it cannot know: a part of the project, a rule that did not run", () => {
    writeFileSync(
      join(root, "src/idle.ts"),
      "// goodfaith-disable-next-line pii-in-log -- was needed before CRM-12\nexport const a = 1;\n",
    );
    assert.doesNotMatch(goodfaith(["src", "--no-cache"], { cwd: root }).stdout, /suppression-unused/);
    assert.doesNotMatch(run("--skip", "pii-in-log").stdout, /suppression-unused/);
  });
  it("list, expiring and their JSON", () => {
    const far = FILES["src/log.ts"]!.replace("pii-in-log by @crm", "pii-in-log until 2999-01-31 by @crm");
    writeFileSync(
      join(root, "src/log.ts"),
      far.replace("disable-line pii-in-log", "disable-line pii-in-log until 2020-01-31"),
    );
    const list = goodfaith(["suppressions", "list"], { cwd: root }).stdout;
    assert.match(list, /src\/log\.ts:4 +active +pii-in-log +2999-01-31 +@crm /);
    assert.match(list, /src\/log\.ts:8 +expired/);
    assert.match(list, /6 suppressions of 5 findings/);
    assert.ok(!list.includes(id));
    const soon = JSON.parse(goodfaith(["suppressions", "expiring", "--json"], { cwd: root }).stdout);
    assert.deepEqual(
      soon.map((s: { line: number; status: string }) => [s.line, s.status]),
      [[8, "expired"]],
    );
    assert.match(
      goodfaith(["suppressions", "expiring", "--within", "soon"], { cwd: root }).stderr,
      /no number of days/,
    );
    assert.match(goodfaith(["suppressions", "list", "--locale", "zh-Hant"], { cwd: root }).stdout, /已過期/);
  });
  it("prune takes what silences nothing out of every kind of file, and nothing else", () => {
    const idle = {
      "a.ts": [
        "// goodfaith-disable-next-line pii-in-log -- was needed before CRM-12\nexport const a = 1;\n",
        "export const a = 1;\n",
      ],
      "b.ts": [FILES["src/log.ts"]!.replace("pii-in-log by", "pii-in-log, pii-in-url by"), FILES["src/log.ts"]!],
      "c.tsx": [
        "export const C = () => (\n  <p>\n    {/* goodfaith-disable-next-line pii-in-log -- was needed before */}\n    <b>x</b>\n  </p>\n);\n",
        "export const C = () => (\n  <p>\n    <b>x</b>\n  </p>\n);\n",
      ],
      "d.ts": [
        "export const d = 1; // goodfaith-disable-line pii-in-log -- was needed before\n",
        "export const d = 1;\n",
      ],
      "e.yaml": ["# goodfaith-disable-next-line secret-hardcoded -- was needed before\r\na: 1\r\n", "a: 1\r\n"],
    };
    for (const [file, [before]] of Object.entries(idle)) writeFileSync(join(root, file), before!);
    const dry = goodfaith(["suppressions", "prune", "--dry-run"], { cwd: root }).stdout;
    assert.match(dry, /5 comments in 5 files/);
    assert.equal(readFileSync(join(root, "a.ts"), "utf8"), idle["a.ts"]![0]);
    goodfaith(["suppressions", "prune"], { cwd: join(root, "src") });
    for (const [file, [, after]] of Object.entries(idle))
      assert.equal(readFileSync(join(root, file), "utf8"), after, file);
    for (const [file, text] of Object.entries(FILES)) assert.equal(readFileSync(join(root, file), "utf8"), text, file);
    assert.match(goodfaith(["suppressions", "prune"], { cwd: root }).stdout, /0 comments in 0 files/);
  });
});
