// Reports of results made by hand: several files, a data flow, Chinese names, wide characters, tabs, hostile names.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { rules as shipped } from "../../rules/index.js";
import { sayIn } from "../../server/cli/locales.js";
import { createLineIndex, createValueDetector, type Finding, type Location } from "../../server/engine/api.js";
import { lineHashes } from "../../server/report/lineHash.js";
import type { ReportRun } from "../../server/report/run.js";
import type { Report } from "../../server/report/view.js";
import { makeValue } from "../harness/values.js";
import { bundledReporters } from "./bundledReporters.js";

const { conciseReport, jsonReport, sarifReport, textReport } = bundledReporters();
/** Chinese characters and full-width signs take two columns. */
const columns = (text: string) => [...text].reduce((n, c) => n + (/[\u2e80-\uffef]/.test(c) ? 2 : 1), 0);

const id = makeValue("cn-resident-id", 4);
const FILES: Record<string, string> = {
  "src/理赔/a.ts": `const claim = load();\n\tconst 备注 = "赔案"; log(claim.diagnosis);\n`,
  "src/b.ts": `const VIP = { name: "张三", idNo: "${id}" };\n`,
  "src/c\u001b[31m.ts": `${" ".repeat(2)}x = ${"word + ".repeat(40)}log(user.name);\n`,
};

function at(file: string, part: string): Location {
  const start = FILES[file]!.indexOf(part);
  assert.ok(start >= 0, part);
  return { file, start, end: start + part.length };
}

function finding(file: string, part: string, more: Partial<Finding> = {}): Finding {
  return {
    ruleId: "pii-in-log",
    messageId: "value",
    params: {},
    message: "Diagnosis written to a log by log",
    help: "log an id instead",
    severity: "critical",
    severityReasons: [{ id: "tier", text: "sensitive data" }],
    confidence: "high",
    location: at(file, part),
    data: [{ dataType: "health.diagnosis", tier: 3, confidence: 0.9, label: part, evidence: [] }],
    trace: [],
    evidence: ["log: console"],
    laws: ["PIPL-28"],
    fingerprint: "ab".repeat(32),
    symbol: "",
    fixes: [],
    ...more,
  };
}

function findings(): Finding[] {
  return [
    finding("src/b.ts", id, { ruleId: "real-pii-in-source", severity: "high", fingerprint: "cd".repeat(32), laws: [] }),
    finding("src/c\u001b[31m.ts", "user.name", { severity: "medium", fingerprint: "ef".repeat(32) }),
    finding("src/理赔/a.ts", "claim.diagnosis", {
      trace: [
        { ...at("src/理赔/a.ts", "claim"), role: "source", label: "load" },
        { ...at("src/理赔/a.ts", "claim"), role: "assigned", label: "claim" },
        { ...at("src/理赔/a.ts", "claim.diagnosis"), role: "member", label: "claim.diagnosis" },
        { ...at("src/理赔/a.ts", "log(claim.diagnosis)"), role: "sink", label: "log" },
      ],
    }),
  ];
}

function report(more: Partial<Report> = {}, found = findings()): Report {
  const views = new Map(Object.entries(FILES).map(([file, text]) => [file, { text, lines: createLineIndex(text) }]));
  const run: ReportRun = {
    root: "/nowhere",
    result: {
      findings: found,
      suppressed: [],
      suppressions: [],
      missingFunctions: [],
      governanceMistakes: [],
      endpoints: [],
      governance: [],
      coverage: { files: 4, analysed: 3, byLanguage: { typescript: 3 }, notes: [] },
      rules: { "pii-in-log": { checked: 3, passed: 1, failed: 2, suppressed: 0, unknown: 0, tiers: {} } },
    },
    rules: shipped,
    dataTypes: new Map(),
    values: createValueDetector(),
    source: (file) => views.get(file),
    ms: 1234,
  };
  return {
    run,
    findings: found,
    hidden: { unsure: 0, mild: 0 },
    baseline: undefined,
    suppressed: [],
    say: sayIn("en"),
    language: "en",
    paint: (_style, text) => text,
    snippets: true,
    maxFindings: 50,
    failOn: "high",
    failing: 2,
    failingHidden: 0,
    quiet: false,
    verbose: false,
    requireComplete: false,
    startedAt: new Date("2026-11-25T12:00:00Z"),
    version: "0.0.0",
    ...more,
  };
}

function withNotes(r: Report, kinds: ("partial" | "ignored" | "skipped" | "unsupported")[]): Report {
  r.run.result.coverage.notes = kinds.map((kind) => ({ file: `${kind}.x`, kind, message: `because ${kind}` }));
  return r;
}

describe("text report", () => {
  it("groups by file and sets the caret under what it means, tabs and wide characters counted", () => {
    const lines = textReport(report()).split("\n");
    const caret = lines.findIndex(
      (l) => l.includes("^^^^^^^^^^^^^^^") && lines[lines.indexOf(l) - 1]!.includes("备注"),
    );
    assert.ok(caret > 0);
    const code = lines[caret - 1]!;
    const before = columns(code.slice(0, code.indexOf("claim.diagnosis")));
    assert.equal(lines[caret]!.indexOf("^"), before);
    assert.equal(lines[caret]!.trim().split(" ").at(-1), "^".repeat("claim.diagnosis".length));
    assert.equal(lines[caret - 2]!.trim(), "1 │ const claim = load();   ← source  load");
  });
  it("gives place, severity, rule, data type, help, evidence and law of a finding", () => {
    const text = textReport(report({ snippets: false }, findings().slice(2)));
    assert.ok(
      text.startsWith(
        [
          "src/理赔/a.ts",
          "  2:23     critical  Diagnosis written to a log by log  pii-in-log",
          "           health.diagnosis · flow of 4 steps · confidence high · abababab",
          "           help: log an id instead",
          "           because: log: console",
          "           why: PIPL-28   goodfaith trace abababab",
          "",
        ].join("\n"),
      ),
      text,
    );
  });
  it("shows neither a value nor what stands beside it", () => {
    const text = textReport(report());
    assert.ok(!text.includes(id) && !text.includes("张三"), text);
    assert.ok(text.includes('idNo: "‹cn-resident-id, 18 chars, checksum valid›"'));
  });
  it("keeps the caret in sight on a long line and leaves out endless ones", () => {
    const [line, caret] = textReport(report())
      .split("\n")
      .filter((l, i, all) => l.includes("word + ") || all[i - 1]?.includes("word + "));
    assert.ok(line!.includes("│ … ") && line!.length < 200, line);
    assert.equal(caret!.indexOf("^"), line!.indexOf("user.name"));
    const r = report();
    const text = `log(user.name, ${"1+".repeat(3000)}1)`;
    r.run.source = () => ({ text, lines: createLineIndex(text) });
    assert.match(textReport({ ...r, findings: r.findings.slice(1, 2) }), /1 │ ‹line, 60\d\d chars›/);
  });
  it("keeps hostile names out of the terminal", () => {
    const text = textReport(report()) + conciseReport(report());
    assert.ok(!text.includes("\u001b"));
    assert.ok(text.includes("src/c\\u001b[31m.ts"));
  });
  it("sums up", () => {
    const text = textReport(report());
    assert.match(text, /Findings {3}1 critical {3}1 high {3}1 medium {3}0 low {3}0 info/);
    assert.match(text, /Coverage {3}3 of 4 files/);
    assert.match(text, /Rules {6}\d+ rules, 0 data types/);
    assert.match(text, /Time {7}1\.2 s/);
    assert.match(text, /✖ 2 findings at or above "high" {3}Explain/);
  });
  it("counts the rules that ran, and those that are off apart", () => {
    const off = { checked: 0, passed: 0, failed: 0, suppressed: 0, unknown: 0, tiers: {}, off: true } as const;
    const some = (more: Partial<Report>, found = findings()) => {
      const r = report(more, found);
      Object.assign(r.run.result.rules, { "pii-in-url": off, "weak-crypto": off });
      return textReport(r);
    };
    const ran = shipped.length - 2;
    assert.match(some({}), new RegExp(` Rules {6}${ran} rules, 2 off, 0 data types\n`));
    assert.match(some({ failing: 0 }, []), new RegExp(`in 3 files \\(${ran} rules, 2 off, 1\\.2 s\\)`));
    assert.ok(some({ say: sayIn("zh-Hans") }).includes(`${ran} 条规则，另有 2 条已关闭，0 种数据类型`));
    assert.ok(some({ say: sayIn("zh-Hant") }).includes(`${ran} 條規則，另有 2 條已關閉，0 種資料類型`));
  });
  it("ends its summary with the pass rate, also when all is well", () => {
    for (const r of [report(), report({ failing: 0 }, [])])
      assert.match(textReport(r), / Controls {3}3 control points checked · 1 passed, 2 failed · pass rate 33\.3 %\n/);
    const none = report({ failing: 0 }, []);
    none.run.result.rules = {};
    assert.match(textReport(none), / Controls {3}no control point[^\n]*\n$/);
  });
  it("says what is not shown", () => {
    const text = textReport(report({ maxFindings: 1, hidden: { unsure: 3, mild: 1 }, failingHidden: 1 }));
    assert.match(text, /2 more findings not shown: 1 high, 1 medium \(/);
    assert.match(text, /critical {2}/, "the worst ones are shown, wherever they stand");
    assert.match(text, /3 of low confidence not shown/);
    assert.match(text, /1 of lower severity not shown/);
    assert.match(text, /; 1 of them not shown \(--severity\)/);
  });
  it("calls clean what was judged, not what was read beside it", () => {
    const staged = (files: number) => textReport(report({ failing: 0, scope: { files, elsewhere: 0 } }, []));
    assert.match(staged(1), /^✔ No personal-data findings in 1 file \(/);
    assert.ok(!staged(0).includes("✔"));
    assert.match(staged(0), /^ Findings {3}no file has changed; nothing is judged\n Coverage/);
  });
  it("never takes an incomplete or filtered run for a clean one", () => {
    const clean = report({ failing: 0 }, []);
    assert.match(textReport(clean), /^✔ No personal-data findings in 3 files \(\d+ rules, 1\.2 s\)\./);
    assert.ok(!textReport(report({ failing: 0, hidden: { unsure: 0, mild: 2 } }, [])).includes("✔"));
    const incomplete = textReport(withNotes(report({ failing: 0, requireComplete: true }, []), ["partial"]));
    assert.ok(!incomplete.includes("✔"));
    assert.match(incomplete, /⚠ Coverage is incomplete:\n {2}partial\.x {2}because partial\n/);
    assert.match(incomplete, /✖ --require-complete/);
    assert.match(textReport(withNotes(report({ failing: 0 }, []), ["ignored"])), /but not analysed:\n {2}ignored\.x/);
    const ofAll = withNotes(report({ failing: 0 }, []), ["partial"]);
    for (const note of ofAll.run.result.coverage.notes) note.file = "";
    assert.match(textReport(ofAll), /⚠ Coverage is incomplete:\n {2}because partial\n/);
  });
  it("says more with -v and less with -q", () => {
    const verbose = textReport(withNotes(report({ verbose: true }), ["skipped", "unsupported"]));
    assert.match(verbose, /skipped\.x {6}because skipped\n {2}unsupported\.x {2}because unsupported/);
    assert.match(verbose, /critical: sensitive data/);
    assert.ok(!textReport(report({ quiet: true })).includes("Findings"));
    assert.equal(textReport(report({ quiet: true }, [])), "");
  });
  it("aligns Chinese", () => {
    const text = textReport(report({ say: sayIn("zh-Hans"), language: "zh-Hans" }));
    const column = (mark: string) => {
      const line = text.split("\n").find((l) => l.includes(mark))!;
      return columns(line.slice(0, line.indexOf(mark)));
    };
    assert.equal(column("1 严重"), column("已分析 3 / 4 个文件"));
    assert.match(text, /严重 {6}Diagnosis/);
    assert.match(text, /高 {8}Diagnosis/);
  });
  it("works when the file is gone", () => {
    const r = report();
    r.run.source = () => undefined;
    assert.match(textReport(r), /1:1 {6}critical/);
  });
});

describe("concise report", () => {
  it("is one line a finding", () => {
    assert.equal(
      conciseReport(report()).split("\n")[2],
      "src/理赔/a.ts:2:23: critical pii-in-log: Diagnosis written to a log by log [abababab]",
    );
  });
});

describe("json report", () => {
  it("follows its schema and carries places, trace and coverage", () => {
    const validate: ((data: unknown) => boolean) & { errors?: unknown[] | null } = new Ajv({ allErrors: true }).compile(
      JSON.parse(readFileSync("test/cli/result.schema.json", "utf8")),
    );
    const document = JSON.parse(jsonReport(withNotes(report(), ["partial"])));
    assert.ok(validate(document), JSON.stringify(validate.errors?.slice(0, 3)));
    assert.deepEqual(document.run, { ms: 1234, startedAt: "2026-11-25T12:00:00.000Z", project: "nowhere" });
    assert.deepEqual(document.findings[2].location.start, { line: 2, column: 23, offset: 44, byteColumn: 31 });
    assert.equal(document.findings[2].trace.length, 4);
    assert.equal(document.coverage.notes[0].kind, "partial");
    document.findings[0].severity = "severe";
    assert.ok(!validate(document), "the schema refuses what is not in it");
  });
  it("carries the control points per rule, tier and stage, as sarif does", () => {
    const r = report();
    const without = { checked: 2, passed: 1, failed: 1, suppressed: 0, unknown: 0 };
    const sensitive = { checked: 1, passed: 0, failed: 1, suppressed: 0, unknown: 0 };
    r.run.result.rules["pii-in-log"]!.tiers = { 0: without, 3: sensitive };
    const { passRate, rules } = JSON.parse(jsonReport(r));
    const all = { checked: 3, passed: 1, failed: 2, suppressed: 0, unknown: 0, rate: 0.333 };
    assert.deepEqual(passRate, {
      ...all,
      weightedRate: 0.2,
      rules: { "pii-in-log": all },
      tiers: { 0: { ...without, rate: 0.5 }, 3: { ...sensitive, rate: 0 } },
      stages: { use: all },
    });
    assert.deepEqual(rules["pii-in-log"].tiers["3"].failed, 1);
    assert.deepEqual(JSON.parse(sarifReport(r)).runs[0].properties.passRate, passRate);
  });
  it("leaves out the time on demand", () => {
    assert.equal("run" in JSON.parse(jsonReport(report({ startedAt: undefined }))), false);
  });
});

describe("sarif report", () => {
  const schema = JSON.parse(readFileSync("test/cli/schemas/sarif-2.1.0.json", "utf8"));
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const validate: (data: unknown) => boolean = ajv.compile(schema);
  const log = (r: Report) => {
    const parsed = JSON.parse(sarifReport(r));
    assert.ok(validate(parsed), ajv.errorsText((validate as { errors?: null }).errors));
    return parsed.runs[0];
  };
  it("has one narrow place, both fingerprints, the flow and links a result", () => {
    const { results, tool } = log(report());
    const [, , result] = results;
    assert.deepEqual(result.locations[0].physicalLocation, {
      artifactLocation: { uri: "src/%E7%90%86%E8%B5%94/a.ts", uriBaseId: "ROOT" },
      region: { startLine: 2, startColumn: 23, endLine: 2, endColumn: 38 },
    });
    assert.equal(result.partialFingerprints.primaryLocationLineHash, lineHashes(FILES["src/理赔/a.ts"]!)[1]);
    assert.equal(result.partialFingerprints["goodfaith/v1"], "ab".repeat(32));
    assert.equal(result.codeFlows[0].threadFlows[0].locations.length, 4);
    assert.equal(result.message.text, "Diagnosis written to a log by log. Log an id instead. [source](1)");
    assert.equal(result.relatedLocations[0].id, 1);
    assert.equal(tool.driver.rules[result.ruleIndex].id, "pii-in-log");
    assert.equal(result.level, "error");
  });
  it("describes every rule for code scanning", () => {
    const { tool } = log(report());
    assert.equal(tool.driver.rules.length, shipped.length);
    for (const rule of tool.driver.rules) {
      assert.ok(rule.shortDescription.text && rule.fullDescription.text && rule.help.text && rule.help.markdown);
      assert.ok(rule.fullDescription.text.length <= 1024);
      assert.ok(rule.properties.tags.includes("security") && rule.properties.tags.length <= 10);
      assert.ok(["very-high", "high", "medium", "low"].includes(rule.properties.precision));
    }
    const inLog = tool.driver.rules.find((r: { id: string }) => r.id === "pii-in-log");
    assert.equal(inLog.properties["security-severity"], "9.5");
    for (const tag of ["external/cwe/cwe-359", "pipl", "gdpr"]) assert.ok(inLog.properties.tags.includes(tag), tag);
  });
  it("tells gaps as notifications", () => {
    const { invocations } = log(withNotes(report(), ["partial", "unsupported", "skipped"]));
    assert.deepEqual(
      invocations[0].toolExecutionNotifications.map((n: { level: string; descriptor: { id: string } }) => [
        n.level,
        n.descriptor.id,
      ]),
      [
        ["warning", "coverage/partial"],
        ["note", "coverage/unsupported"],
      ],
    );
  });
  it("stays below the limits of services, worst findings first, and says so", () => {
    const mild = () => finding("src/理赔/a.ts", "claim.diagnosis", { severity: "low" });
    const many = [...Array.from({ length: 5000 }, mild), ...findings()];
    const { results, invocations } = log(report({}, many));
    assert.equal(results.length, 4900);
    assert.equal(results.filter((r: { level: string }) => r.level === "error").length, 2);
    assert.match(invocations[0].toolExecutionNotifications[0].message.text, /^103 results/);
    const step = { ...at("src/理赔/a.ts", "claim"), role: "assigned" as const, label: "claim" };
    const long = finding("src/理赔/a.ts", "claim.diagnosis", {
      trace: [...Array.from({ length: 500 }, () => step), { ...step, role: "sink" }],
    });
    const steps = log(report({}, [long])).results[0].codeFlows[0].threadFlows[0].locations;
    assert.equal(steps.length, 100);
    assert.match(steps.at(-1).location.message.text, /^sink/);
  });
  it("shows no value and no snippet", () => {
    assert.ok(!sarifReport(report()).includes(id));
    assert.ok(!/"snippet"/.test(sarifReport(report())));
  });
  it("makes no link of a name in the code", () => {
    const odd = finding("src/b.ts", "VIP", { message: "rows[0](1) written" });
    assert.match(log(report({}, [odd])).results[0].message.text, /^rows\[0\] \(1\) written\./);
  });
});

describe("hash of a line for code scanning", () => {
  /** The definition without rolling: a polynomial over the 100 characters from the start of a line on. */
  function direct(text: string): string[] {
    const codes = [...text.replace(/\r\n?/g, "\n").replace(/[ \t]/g, "")].map((c) => c.charCodeAt(0));
    const stream = [...codes, 65535, ...new Array<number>(100).fill(0)];
    const starts = [0, ...codes.flatMap((code, i) => (code === 10 ? [i + 1] : []))];
    const seen = new Map<string, number>();
    return starts.map((start) => {
      let hash = 0n;
      for (const code of stream.slice(start, start + 100)) hash = (hash * 37n + BigInt(code)) & 0xffffffffffffffffn;
      const hex = hash.toString(16);
      seen.set(hex, (seen.get(hex) ?? 0) + 1);
      return `${hex}:${seen.get(hex)}`;
    });
  }
  it("is what its definition gives", () => {
    const texts = [
      "",
      "\n\n",
      "a",
      "  let x = 1;\r\n\tlet y = 2;\r\rend",
      "log(备注);\n".repeat(40),
      `${"x".repeat(250)}\n${"y".repeat(99)}\nz\n`,
    ];
    for (const text of texts) assert.deepEqual(lineHashes(text), direct(text), JSON.stringify(text.slice(0, 30)));
  });
  it("of an empty file is the one services expect", () => assert.deepEqual(lineHashes(""), ["c129715d7a2bc9a3:1"]));
});
