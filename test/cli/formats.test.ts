// The formats that other programs read: each against what its reader demands, with hostile names, gaps and no values.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import type { Severity } from "../../server/engine/api.js";
import type { FormatName } from "../../server/report/formats.js";
import type { Report } from "../../server/report/view.js";
import { bundledReporters } from "./bundledReporters.js";
import { HOSTILE_NAMES, hostileFile, sampleFinding, sampleReport } from "./sampleReport.js";

const { FORMATS, FORMAT_NAMES } = bundledReporters();
const write = (name: FormatName, r: Report = sampleReport()): string => FORMATS[name].write(r);
const many = (count: number, severity: Severity) => Array.from({ length: count }, () => sampleFinding(0, severity));

function valid(schema: string, document: unknown): void {
  const ajv = new Ajv({ allErrors: true });
  const validate = ajv.compile(JSON.parse(readFileSync(`test/cli/schemas/${schema}.json`, "utf8")));
  assert.ok(validate(document), ajv.errorsText(validate.errors?.slice(0, 4)));
}

/** Elements of a well-formed document in order; throws where it is not. */
function elements(text: string): SaxesTagPlain[] {
  const parser = new SaxesParser();
  const found: SaxesTagPlain[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => found.push({ ...tag, attributes: { ...tag.attributes } }));
  parser.write(text).close();
  return found;
}

describe("every format", () => {
  for (const name of FORMAT_NAMES) {
    it(`${name} lets no name steer a terminal or a build log`, () => {
      const text = write(name);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
      const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.exec(text);
      assert.equal(control, null, JSON.stringify(text.slice((control?.index ?? 0) - 30, (control?.index ?? 0) + 30)));
      assert.ok(!text.includes("##["));
      for (const line of text.split("\n"))
        if (line.trimStart().startsWith("::"))
          assert.ok(name === "github" && /^::(error|warning|notice) /.test(line) && !line.includes("owned::"), line);
    });
    it(`${name} tells what was not analysed`, () => {
      const text = write(name, { ...sampleReport({}, []), failing: 0 });
      assert.ok(text.includes("plain.ts"), text.slice(0, 400));
    });
    it(`${name} works without findings and gaps`, () => {
      const r = sampleReport({}, []);
      r.run.result.coverage.notes = [];
      assert.equal(typeof write(name, r), "string");
    });
  }
});

describe("github format", () => {
  const unescaped = (text: string) =>
    text
      .replaceAll("%3A", ":")
      .replaceAll("%2C", ",")
      .replaceAll("%0D", "\r")
      .replaceAll("%0A", "\n")
      .replaceAll("%25", "%");
  /** As the runner reads a line: command, properties up to the next "::", message. */
  function parsed(text: string) {
    return text
      .trimEnd()
      .split("\n")
      .map((line) => {
        const m = /^::(\w+) (.*?)::(.*)$/.exec(line);
        assert.ok(m, line);
        const properties = Object.fromEntries(
          m[2]!.split(",").map((p) => [p.slice(0, p.indexOf("=")), unescaped(p.slice(p.indexOf("=") + 1))]),
        );
        return { level: m[1]!, properties, message: unescaped(m[3]!) };
      });
  }
  it("brings names through the escaping of the runner unharmed", () => {
    const commands = parsed(write("github"));
    const found = commands.find((c) => c.message.includes("100%, a:b"))!;
    assert.equal(found.properties.file, hostileFile(10));
    assert.equal(found.properties.line, "1");
    assert.equal(found.properties.col, "11");
    assert.match(found.properties.title!, /\(pii-in-log\)$/);
  });
  it("maps severities, worst first, and leaves info out", () => {
    const r = sampleReport(
      {},
      (["info", "low", "medium", "high", "critical"] as const).map((s) => sampleFinding(0, s)),
    );
    r.run.result.coverage.notes = [];
    assert.deepEqual(
      parsed(write("github", r)).map((c) => c.level),
      ["error", "error", "warning", "notice"],
    );
  });
  it("stays within ten a level and says what is left out", () => {
    const r = sampleReport({}, [...many(12, "low"), ...many(30, "medium"), ...many(14, "critical")]);
    const commands = parsed(write("github", r));
    for (const level of ["error", "warning", "notice"])
      assert.equal(commands.filter((c) => c.level === level).length, 10, level);
    assert.match(commands[0]!.message, /^Coverage is incomplete: 16 parts/);
    assert.match(commands.at(-1)!.message, /^28 more findings/);
  });
  it("has a summary below the size that a step may have", () => {
    const { also } = FORMATS.github;
    assert.equal(also!.variable, "GITHUB_STEP_SUMMARY");
    const text = also!.write(sampleReport({}, many(9000, "high")));
    assert.ok(Buffer.byteLength(text) < 1024 * 1024 && Buffer.byteLength(text) > 900_000);
    assert.match(text, /\d+ more findings left out/);
  });
});

describe("gitlab formats", () => {
  it("sast follows its schema, with one id an alert and the rule as the first identifier", () => {
    const document = JSON.parse(write("gitlab-sast", sampleReport({}, [...many(3, "high"), sampleFinding(1, "info")])));
    valid("gitlab-sast-15", document);
    const ids = document.vulnerabilities.map((v: { id: string }) => v.id);
    assert.equal(new Set(ids).size, 4);
    assert.deepEqual(document.vulnerabilities[0].identifiers[0], {
      type: "goodfaith_rule",
      name: "pii-in-log",
      value: "pii-in-log",
    });
    assert.ok(document.vulnerabilities[0].identifiers.some((i: { type: string }) => i.type === "cwe"));
    assert.equal(document.vulnerabilities[0].severity, "High");
    assert.equal(document.scan.start_time, "2026-11-25T12:00:00");
    assert.equal(document.scan.end_time, "2026-11-25T12:00:01");
    assert.equal(document.scan.messages.length, HOSTILE_NAMES.length + 1);
  });
  it("sast is the same for the same input on demand", () => {
    const document = JSON.parse(write("gitlab-sast", sampleReport({ startedAt: undefined })));
    valid("gitlab-sast-15", document);
    assert.equal(document.scan.end_time, "1970-01-01T00:00:00");
  });
  it("code quality follows its schema, without a byte order mark, each entry with a fingerprint of its own", () => {
    const text = write("gitlab-codequality", sampleReport({}, [...many(3, "critical"), ...many(1, "medium")]));
    assert.equal(text[0], "[");
    const entries = JSON.parse(text);
    valid("gitlab-codequality", entries);
    assert.equal(new Set(entries.map((e: { fingerprint: string }) => e.fingerprint)).size, entries.length);
    assert.equal(entries[0].severity, "blocker");
    assert.match(entries[0].description, /^pii-in-log: /);
    assert.equal(entries.length, 4 + HOSTILE_NAMES.length + 1);
  });
});

describe("rdjson format", () => {
  it("follows its schema; columns count bytes", () => {
    const document = JSON.parse(write("rdjson"));
    valid("rdjson", document);
    assert.deepEqual(document.diagnostics[0].location.range, {
      start: { line: 1, column: 11 },
      end: { line: 1, column: 11 + "客户.diagnosis".length + 4 },
    });
    assert.deepEqual(
      document.diagnostics.slice(0, 5).map((d: { severity: string }) => d.severity),
      ["ERROR", "ERROR", "WARNING", "INFO", "INFO"],
    );
  });
});

describe("xml formats", () => {
  it("checkstyle is well-formed and keeps names and messages", () => {
    const tags = elements(write("checkstyle"));
    assert.equal(tags[0]!.name, "checkstyle");
    const files = tags.filter((t) => t.name === "file").map((t) => t.attributes.name);
    assert.ok(files.includes(hostileFile(1)) && files.includes(hostileFile(14)));
    const errors = tags.filter((t) => t.name === "error");
    assert.equal(errors.length, HOSTILE_NAMES.length * 2 + 1);
    assert.ok(errors.every((e) => ["error", "warning", "info"].includes(e.attributes.severity!)));
    assert.ok(errors.every((e) => /^\d+$/.test(e.attributes.line!) && e.attributes.source!.startsWith("goodfaith.")));
    assert.deepEqual(new Set(tags.map((t) => t.name)), new Set(["checkstyle", "file", "error"]));
  });
  it("junit is well-formed and its counts are right", () => {
    for (const requireComplete of [false, true]) {
      const tags = elements(write("junit", sampleReport({ requireComplete })));
      const suites = tags.filter((t) => t.name === "testsuite");
      const sum = (key: string) => suites.reduce((n, s) => n + Number(s.attributes[key]), 0);
      const count = (name: string) => tags.filter((t) => t.name === name).length;
      assert.equal(sum("tests"), count("testcase"));
      assert.equal(sum("failures"), count("failure"));
      assert.equal(sum("errors"), count("error"));
      assert.equal(sum("skipped"), count("skipped"));
      assert.equal(count("failure"), 6, "critical and high");
      assert.equal(count(requireComplete ? "error" : "skipped"), HOSTILE_NAMES.length + 1);
      assert.ok(tags.some((t) => t.name === "testcase" && t.attributes.name === "23 files without findings"));
    }
  });
  it("junit fails on medium findings as the gate does", () => {
    const failures = (failOn: string) =>
      elements(write("junit", sampleReport({ failOn }, [sampleFinding(0, "medium")]))).filter(
        (t) => t.name === "failure",
      ).length;
    assert.equal(failures("medium"), 1);
    assert.equal(failures("high"), 0);
  });
});

describe("markdown format", () => {
  it("has one row a finding, and nothing in it is markup, a link or a mention", () => {
    const text = write("markdown");
    const rows = text.split("\n").filter((l) => l.startsWith("| ") && l.includes("<code>pii-in-log"));
    assert.equal(rows.length, HOSTILE_NAMES.length);
    for (const row of rows) assert.equal(row.split("|").length, 6, row);
    const indicators = text.split("\n").filter((l) => l.includes(" | no target | "));
    assert.equal(indicators.length, HOSTILE_NAMES.length);
    for (const row of indicators) assert.equal(row.split("|").length, 7, row);
    const due = text.split("\n").filter((l) => /^\| (2026-08-04|–) \| /.test(l));
    assert.equal(due.length, 10);
    for (const row of due) assert.equal(row.split("|").length, 5, row);
    rows.push(...indicators, ...due);
    const plain = rows.join("\n").replaceAll(/<\/?code>|<br>/g, "");
    assert.ok(!/[<>[\]`*@](?!\u2060)|https?:|www\.|#\d+(?!;)/.test(plain.replaceAll(/&#\d+;/g, "")), plain);
  });
  it("gives the verdict", () => {
    assert.match(write("markdown"), /❌ 6 findings at or above/);
    const clean = sampleReport({ failing: 0 }, []);
    assert.ok(!write("markdown", clean).includes("✅"), "not with gaps");
    clean.run.result.coverage.notes = [];
    assert.match(write("markdown", clean), /✅ No personal-data findings/);
  });
});

describe("agent format", () => {
  it("is one line a finding with the way to mend it", () => {
    const [first] = write("agent").split("\n");
    assert.equal(
      first,
      "src/plain.ts:1:11: critical pii-in-log: Diagnosis in plain written to a log help: mask plain first id: 00000000",
    );
    const cut = write("agent", sampleReport({ maxFindings: 2 })).split("\n");
    assert.match(cut[2]!, /^13 more findings not shown/);
  });
});
