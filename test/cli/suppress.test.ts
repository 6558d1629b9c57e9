// --suppress: comments for what is shown, in the notation of each language, and only those that silence something.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { goodfaith } from "../harness/goodfaith.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";
import { makeValue } from "../harness/values.js";

const REASON = "the stage has no real customers, PRIV-214";
const CODE = `export function f(c: { idCardNo: string }) {
  console.log(c.idCardNo);
  console.log(c.idCardNo, c.idCardNo.length); console.log(c.idCardNo);
  return new Agent({ rejectUnauthorized: false });
}
import { Agent } from "node:https";
`;
const SQL =
  "CREATE TABLE t_customer (\n  id bigint PRIMARY KEY,\n  cert_no varchar(18) NOT NULL COMMENT '身份证号'\n);\n";

describe("suppressing what is shown", () => {
  afterEach(removeTempTrees);
  const at = (root: string, ...args: string[]) => goodfaith([...args, "-f", "concise"], { cwd: root });
  const text = (root: string, file: string) => readFileSync(join(root, file), "utf8");

  it("writes comments that hold, with reason, day and owner, and shows what is left", () => {
    const root = tempTree({ "src/a.ts": CODE, "db/t.sql": SQL, "package.json": "{}" });
    const before = at(root).stdout.split("\n").length - 1;
    const until = `${new Date().getFullYear() + 1}-01-31`;
    const done = at(root, "--suppress", "--reason", REASON, "--until", until, "--by", "@claims");
    assert.deepEqual([done.status, done.stdout], [0, ""]);
    assert.match(done.stderr, new RegExp(`^goodfaith: ${before} findings suppressed by comments\\n$`));
    assert.match(
      text(root, "src/a.ts"),
      new RegExp(
        `^  // goodfaith-disable-next-line pii-in-log until ${until} by @claims -- ${REASON}\\n {2}console`,
        "m",
      ),
    );
    assert.match(text(root, "db/t.sql"), new RegExp(`-- goodfaith-disable-next-line .* by @claims :: ${REASON}\\n`));
    assert.deepEqual([at(root).status, at(root).stdout], [0, ""]);
    // One comment does for two statements of a line, and none is too many.
    const { suppressions } = JSON.parse(goodfaith(["-f", "json"], { cwd: root }).stdout);
    assert.equal(suppressions.length, before - 1);
    assert.ok(suppressions.every((s: { fingerprints: string[] }) => s.fingerprints.length > 0));
  });
  it("suppresses what is shown only", () => {
    const root = tempTree({ "src/a.ts": CODE, "src/b.ts": CODE, "package.json": "{}" });
    at(root, "--suppress", "--reason", REASON, "--only", "pii-in-log", "src/a.ts");
    assert.equal(text(root, "src/b.ts"), CODE);
    assert.match(text(root, "src/a.ts"), /disable-next-line pii-in-log/);
    assert.doesNotMatch(text(root, "src/a.ts"), /disable-next-line tls/);
  });
  it("writes none that the project would refuse, or that cannot stand there, and says so", () => {
    const config = '{ "suppressions": { "requireUntilFor": ["high"] } }';
    const root = tempTree({ "src/a.ts": CODE, "goodfaith.config.jsonc": config, "package.json": "{}" });
    const refused = at(root, "--suppress", "--reason", REASON);
    assert.equal(text(root, "src/a.ts"), CODE);
    assert.equal(refused.status, 1);
    assert.match(refused.stderr, /^goodfaith: src\/a\.ts:2: pii-in-log: not suppressed: .*terms/m);
    assert.match(refused.stderr, /0 findings suppressed/);
    assert.match(at(root, "--suppress", "--reason", "why").stderr, /not suppressed/);
    const json = tempTree({
      "config/app.json": `{ "vip": "${makeValue("cn-resident-id", 3)}" }\n`,
      "package.json": "{}",
    });
    const before = text(json, "config/app.json");
    const held = at(json, "--suppress", "--reason", REASON);
    assert.match(held.stderr, /config\/app\.json:1: real-pii-in-source: not suppressed/);
    assert.equal(text(json, "config/app.json"), before);
  });
  it("wants a reason, a day that is one, an owner without spaces, and nothing that fixes", () => {
    const root = tempTree({ "src/a.ts": CODE });
    const wrong: [string[], RegExp][] = [
      [["--suppress"], /needs --reason/],
      [["--suppress", "--reason", " "], /needs --reason/],
      [["--reason", REASON], /--reason is for --suppress/],
      [["--until", "2027-01-01"], /--until is for --suppress/],
      [["--suppress", "--reason", REASON, "--until", "soon"], /"soon" is no date/],
      [["--suppress", "--reason", REASON, "--by", "a b"], /"a b" has a space/],
      [["--suppress", "--reason", REASON, "--fix"], /--suppress and --fix cannot be used together/],
    ];
    for (const [args, message] of wrong) {
      const { status, stderr } = at(root, ...args);
      assert.equal(status, 2, args.join(" "));
      assert.match(stderr, message);
    }
    assert.equal(text(root, "src/a.ts"), CODE);
  });
  it("leaves a file alone that changed encoding would break", () => {
    const root = tempTree({ "package.json": "{}" });
    writeFileSync(join(root, "a.ts"), Buffer.from(`\ufeff${CODE}`, "utf16le"));
    const held = at(root, "--suppress", "--reason", REASON);
    assert.match(held.stderr, /a\.ts:2: pii-in-log: not fixed: is not UTF-8/);
    assert.equal(held.status, 1);
  });
});
