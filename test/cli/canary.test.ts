// Values never leave: canaries of many data types, planted where code has them, are in no format, inventory, summary of a
// step, cache or error output.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { INVENTORY_FORMATS } from "../../server/cli/inventory.js";
import { FORMAT_NAMES } from "../../server/report/formats.js";
import { goodfaith } from "../harness/goodfaith.js";
import { makeSecret } from "../harness/secrets.js";
import { makeValue } from "../harness/values.js";

const KINDS = ["cn-resident-id", "tw-id", "hkid", "bank-card", "iban", "us-ssn", "cn-mobile", "email"];

describe("canary values", () => {
  let folder = "";
  const canaries = [
    ...KINDS.flatMap((kind) => [makeValue(kind, 643), makeValue(kind, 777)]),
    makeSecret("github-token", 643),
    "Chuan#8264",
  ];
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "goodfaith-canary-"));
    mkdirSync(join(folder, "src"));
    writeFileSync(join(folder, "package.json"), '{ "name": "sample", "dependencies": { "axios": "1" } }');
    const code = canaries.flatMap((v, i) => [
      `  // goodfaith-disable-next-line pii-in-log until 2099-01-31 by @claims -- seen with ${v} in the test stage`,
      `  console.log(c.idCardNo, "${v}"); // ${i} ${v}`,
      `  console.log(c.email, "${v}", { idCardNo: "${v}" });`,
      `  void axios.post("https://api.score.example.com/v1?id=${encodeURIComponent(v)}", { c, note: \`\${c.email} ${v}\` });`,
      `  if (c.idCardNo === "${v}") throw new Error(\`bad \${c.idCardNo} ${v}\`);`,
    ]);
    writeFileSync(
      join(folder, "src/canary.ts"),
      `import axios from "axios";\nexport function f(c: { idCardNo: string; email: string }) {\n${code.join("\n")}\n}\nexport const password = "Chuan#8264";\n`,
    );
    writeFileSync(join(folder, "src/broken.ts"), `const a = "${canaries[0]}\nfunction ( {\n`);
    writeFileSync(
      join(folder, "app.yaml"),
      `db:\n  password: "Chuan#8264"\nowner:\n${canaries.map((v, i) => `  field${i}: "${v}"\n`).join("")}`,
    );
    writeFileSync(
      join(folder, "seed.sql"),
      `CREATE TABLE t (id_card_no VARCHAR(18));\n${canaries.map((v) => `INSERT INTO t VALUES ('${v}');\n`).join("")}`,
    );
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  function shows(what: string, text: string, values = canaries): void {
    for (const value of values)
      for (const form of new Set([value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)])) {
        const at = text.indexOf(form);
        assert.ok(
          at < 0,
          `${what} shows a value of ${value.length} characters after "${text.slice(Math.max(0, at - 60), at)}"`,
        );
      }
  }

  it("are in no format, nor in what is made from a stored result, nor in a cache", () => {
    const files = FORMAT_NAMES.flatMap((name) => ["-f", `${name}=${name}.out`]);
    const env = { GITHUB_STEP_SUMMARY: join(folder, "summary.md") };
    const run = goodfaith(
      [".", ...files, "--confidence", "low", "--include-suppressed", "-v", "--cache-location", "cache"],
      { cwd: folder, env },
    );
    assert.equal(run.status, 1, run.stderr);
    const again = FORMAT_NAMES.flatMap((name) => ["-f", `${name}=again-${name}.out`]);
    const report = goodfaith(["report", "json.out", "-v", ...again], { cwd: folder, env });
    assert.equal(report.status, 0, report.stderr);
    for (const format of INVENTORY_FORMATS) {
      const { stdout, stderr } = goodfaith(["inventory", ".", "-f", format], { cwd: folder });
      assert.match(stdout, /resident|canary/);
      shows(`inventory -f ${format}`, stdout + stderr);
    }
    const history = goodfaith(["history", "add"], { cwd: folder });
    const trend = goodfaith(["history", "show", "--as-of", "2099-01-01"], { cwd: folder });
    assert.match(trend.stdout, /pii-in-log/);
    const lines = readFileSync(join(folder, ".goodfaith/history.jsonl"), "utf8");
    shows("history", history.stdout + history.stderr + trend.stdout + trend.stderr + lines);
    const written = readdirSync(folder, { recursive: true }).map(String);
    const outputs = written.filter((f) => /\.(out|md|pack)$/.test(f));
    assert.equal(outputs.length, FORMAT_NAMES.length * 2 + 2, outputs.join());
    for (const file of outputs) {
      const text = readFileSync(join(folder, file), "latin1") + readFileSync(join(folder, file), "utf8");
      if (!file.endsWith(".pack")) assert.ok(text.includes("canary.ts"), file);
      // Facts keep short texts that look like words: nothing tells a password that is not bound to its name.
      shows(file, text, file.endsWith(".pack") ? canaries.slice(0, -1) : canaries);
    }
    shows("stderr", run.stderr + report.stderr);
  });
});
