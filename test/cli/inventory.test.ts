// `goodfaith inventory`: rows by data type in four formats, formulas defused, gaps told.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvCell } from "../../server/report/csvCell.js";
import { goodfaith } from "../harness/goodfaith.js";

describe("inventory command", () => {
  let folder = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "goodfaith-inventory-"));
    mkdirSync(join(folder, "src"));
    writeFileSync(join(folder, "package.json"), '{ "name": "sample", "dependencies": { "@sentry/node": "8" } }');
    writeFileSync(
      join(folder, "schema.sql"),
      "CREATE TABLE customer (id INT, id_card_no VARCHAR(18), cvv2 CHAR(3));\n",
    );
    writeFileSync(
      join(folder, "src/a.ts"),
      [
        'import * as Sentry from "@sentry/node";',
        "const maskPhone = (s: string) => s.slice(0, 3) + '****';",
        "export function f(c: { idCardNo: string; mobile: string }) {",
        "  console.log(c.idCardNo, maskPhone(c.mobile));",
        "  Sentry.setUser({ id: c.idCardNo });",
        "}",
        "",
      ].join("\n"),
    );
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  const run = (...args: string[]) => goodfaith(["inventory", ...args], { cwd: folder });

  it("shows a row a data type", () => {
    const { stdout, status } = run();
    assert.equal(status, 0);
    assert.match(stdout, /^Data type +Tier +Declared +Stored +Logged +Sent +Displayed\n/);
    assert.match(stdout, /Card verification value +4 +1 +1 \(must not be stored\)/);
    assert.match(stdout, /PRC resident identity number +3 +2 +1 \(0 of 1 encrypted\) +1 +1: Sentry +–/);
    assert.match(stdout, /Mobile phone number +2 +1 +– +1 \(1 masked or encrypted\) +– +–/);
  });
  it("lists every place for programs", () => {
    const { dataTypes, coverage } = JSON.parse(run("-f", "json").stdout);
    const id = dataTypes.find((t: { dataType: string }) => t.dataType === "identity.cn-resident-id");
    assert.deepEqual(
      id.places.map((p: { use: string; file: string; line: number }) => `${p.use} ${p.file}:${p.line}`),
      ["declared src/a.ts:3", "stored schema.sql:1", "logged src/a.ts:4", "sent src/a.ts:5"],
    );
    assert.equal(coverage.analysed, 3);
    const lines = run("-f", "csv").stdout.trimEnd().split("\r\n");
    assert.ok(
      lines.some((l) => l.startsWith("identity.cn-resident-id,") && l.endsWith(",third-party,Sentry.setUser,Sentry,")),
    );
    assert.ok(lines.every((l) => l.split(",").length === lines[0]!.split(",").length));
  });
  it("writes markdown, files and other languages", () => {
    run("-f", "md=inventory.md", "--locale", "zh-Hans");
    assert.match(readFileSync(join(folder, "inventory.md"), "utf8"), /^\| 数据类型 \| 级别 /);
    assert.equal(run("-f", "xlsx").status, 2);
  });
  it("tells gaps", () => {
    writeFileSync(join(folder, "src/broken.ts"), "export function g( {\n");
    for (const format of ["table", "json", "csv", "md"]) assert.match(run("-f", format).stdout, /broken/, format);
    rmSync(join(folder, "src/broken.ts"));
  });
  it("makes no formula of a name", () => {
    assert.equal(csvCell("=1+1"), `"'=1+1"`);
    assert.equal(csvCell(" @sum"), `"' @sum"`);
    assert.equal(csvCell("-1"), "-1");
    assert.equal(csvCell('a "b", c'), '"a ""b"", c"');
    assert.equal(csvCell("a\nb"), "a\\u000ab");
  });
});
