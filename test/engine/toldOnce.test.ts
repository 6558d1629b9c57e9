// What a function logs by the way is told once: one control point, one fingerprint whoever calls it, and the way of the gravest.
import assert from "node:assert/strict";
import { localiseFinding, rules } from "../../rules/index.js";
import {
  type AnalysisResult,
  addEntries,
  configSchema,
  exposureChange,
  type Finding,
  type Inventory,
  matchBaseline,
  mergeLayers,
  type ProjectConfig,
  type RawConfig,
  readJsonc,
} from "../../server/engine/api.js";
import { analyseTexts, taxonomy } from "../harness/analyseTexts.js";

const RULES = rules.filter((r) => r.meta.id === "pii-in-log");

const CHECK = `export function check(value: unknown, isValid: (value: unknown) => boolean): void {
  if (isValid(value)) return;
  console.error("refused", value);
  throw new Error("refused");
}
`;
const PERSON =
  "export interface Person { id: string; fullName: string; idCardNo: string; mobile: string; birthDate: string }\n";

/** A file with a function for each member of a person that is handed in. */
function calling(...members: string[]): string {
  return [
    'import { check } from "./check";',
    'import type { Person } from "./person";',
    ...members.map((member, i) => `export const use${i} = (person: Person) => check(person.${member}, Boolean);`),
    "",
  ].join("\n");
}

function analysed(callers: Record<string, string>, config?: RawConfig): AnalysisResult {
  const files = { "src/check.ts": CHECK, "src/person.ts": PERSON, ...callers };
  return analyseTexts(files, { rules: RULES, inventory: true, ...(config ? { config: configOf(config) } : {}) });
}

function configOf(value: RawConfig): ProjectConfig {
  const schema = configSchema({
    rules: RULES.map((r) => r.meta.id),
    dataTypes: [],
  });
  const { tree } = readJsonc({ file: "x", text: JSON.stringify(value) }, schema);
  return mergeLayers([{ file: "goodfaith.config.jsonc", directory: "", value, tree: tree! }]);
}

function only(result: AnalysisResult): Finding {
  assert.equal(result.findings.length, 1, result.findings.map((f) => f.message).join("\n"));
  return result.findings[0]!;
}

describe("flows that are told once", () => {
  const one = analysed({ "src/a.ts": calling("fullName") });
  const two = analysed({ "src/a.ts": calling("fullName", "fullName"), "src/b.ts": calling("fullName", "id") });

  it("have one fingerprint, however many calls there are, and another one when another kind of data comes", () => {
    assert.equal(only(one).fingerprint, only(two).fingerprint);
    assert.match(only(one).message, /\(from one call, src\/a\.ts:use0\)$/);
    assert.match(only(two).message, /\(from 3 calls, such as src\/a\.ts:use0\)$/);
    const more = only(analysed({ "src/a.ts": calling("fullName", "idCardNo") }));
    assert.notEqual(more.fingerprint, only(one).fingerprint);
    assert.deepEqual(
      more.data.map((d) => d.dataType),
      ["identity.cn-resident-id", "identity.person-name"],
    );
  });
  it("are known to a baseline when another call comes, and new when another kind of data does", () => {
    const entries = addEntries([], one.findings, { owner: "@crm", reviewBy: "2027-02-20" });
    assert.equal(matchBaseline(two.findings, entries).known.size, 1);
    const more = analysed({ "src/a.ts": calling("fullName", "idCardNo") });
    assert.equal(matchBaseline(more.findings, entries).known.size, 0);
  });
  it("are one control point, failed or passed", () => {
    const counted = ({ rules: { "pii-in-log": count } }: AnalysisResult) => [count!.checked, count!.failed];
    assert.deepEqual(counted(two), [1, 1]);
    assert.deepEqual(counted(analysed({ "src/a.ts": calling("id", "id") })), [1, 0]);
  });
  it("show the way of the gravest, from its call by the parameter to the sink, and name all calls", () => {
    const found = only(analysed({ "src/a.ts": calling("fullName"), "src/b.ts": calling("mobile", "idCardNo") }));
    assert.equal(found.severity, "high");
    const [argument, parameter, sink] = found.trace.slice(-3);
    assert.deepEqual(
      [parameter, sink].map((s) => `${s!.role} ${s!.label} ${s!.file}`),
      ["assigned value src/check.ts", "sink console.error src/check.ts"],
    );
    const { file, start, end } = argument!;
    assert.deepEqual(found.callers![0], { file, start, end });
    assert.deepEqual(
      found.callers!.map((c) => c.file),
      ["src/b.ts", "src/a.ts", "src/b.ts"],
    );
    assert.match(found.message, /from 3 calls, such as src\/b\.ts:use1\)$/);
  });
  it("say so in Chinese, too", () => {
    const types = new Map(taxonomy.types.map((t) => [t.id, t]));
    assert.match(localiseFinding(only(two), "zh-Hans", types).message, /（来自 3 处调用，例如 src\/a\.ts:use0）$/);
    assert.match(localiseFinding(only(two), "zh-Hant", types).message, /（來自 3 處呼叫，例如 src\/a\.ts:use0）$/);
  });
  it("show the way of what weighs most where several kinds arrive at once", () => {
    const text =
      'import type { Person } from "./person";\nexport const note = (person: Person) => console.log(person.fullName, person.idCardNo);\n';
    const found = only(analysed({ "src/a.ts": text }));
    assert.equal(found.data[0]!.dataType, "identity.cn-resident-id");
    assert.ok(found.trace.some((s) => s.label === "Person.idCardNo"));
    assert.ok(!found.trace.some((s) => s.label === "Person.fullName"));
  });
  it("do not depend on the order of files, nor on lines that moved", () => {
    const files = { "src/a.ts": calling("mobile"), "src/b.ts": calling("fullName", "birthDate") };
    const other = { "src/b.ts": files["src/b.ts"], "src/a.ts": files["src/a.ts"] };
    assert.deepEqual(analysed(other).findings, analysed(files).findings);
    const moved = analysed({ ...files, "src/a.ts": `\n\n${files["src/a.ts"]}` });
    assert.deepEqual(
      [only(moved).fingerprint, only(moved).message],
      [only(analysed(files)).fingerprint, only(analysed(files)).message],
    );
  });
  it("are about programs where programs and tests hand something in, and less grave where only tests do", () => {
    const test = { "test/a.test.ts": calling("idCardNo").replaceAll("./", "../src/") };
    const both = only(analysed({ "src/a.ts": calling("mobile"), ...test }));
    assert.deepEqual(
      [both.severity, both.callers!.map((c) => c.file), both.data.map((d) => d.dataType)],
      ["medium", ["src/a.ts"], ["contact.mobile"]],
    );
    const tested = only(analysed(test));
    assert.deepEqual([tested.severity, tested.location.file], ["low", "src/check.ts"]);
  });
  it("count only calls that hand in what the configuration asks for", () => {
    const callers = { "src/a.ts": calling("fullName"), "src/b.ts": calling("idCardNo", "idCardNo") };
    assert.match(only(analysed(callers)).message, /from 3 calls, such as src\/b\.ts:use0\)$/);
    const ignoring = (type: string) =>
      only(analysed(callers, { rules: { "pii-in-log": ["high", { ignore: [type] }] } })).message;
    assert.match(ignoring("identity.person-name"), /from 2 calls, such as src\/b\.ts:use0\)$/);
    const off = (...files: string[]) =>
      analysed(callers, { overrides: [{ files, rules: { "pii-in-log": "off" } }] }).findings.map((f) => f.message);
    assert.match(off("src/b.ts")[0]!, /^Person name .*from one call, src\/a\.ts:use0\)$/);
    assert.deepEqual([off("src/a.ts", "src/b.ts"), off("src/check.ts")], [[], []]);
    assert.match(ignoring("identity.cn-resident-id"), /from one call, src\/a\.ts:use0\)$/);
  });
  it("show a way that counts: not through a call that the configuration leaves out, nor of data that it passes over", () => {
    const callers = { "src/a.ts": calling("fullName", "mobile"), "src/b.ts": calling("idCardNo") };
    const way = (config?: RawConfig) => {
      const { trace, callers: told, message } = only(analysed(callers, config));
      const names = trace.filter((s) => s.role === "member" || s.role === "source").map((s) => s.label);
      return [
        names.at(-1),
        told!.length,
        trace.some((s) => s.file === "src/b.ts"),
        / such as (.*)\)/.exec(message)?.[1],
      ];
    };
    assert.deepEqual(way(), ["idCardNo", 3, true, "src/b.ts:use0"]);
    assert.deepEqual(way({ overrides: [{ files: ["src/b.ts"], rules: { "pii-in-log": "off" } }] }), [
      "fullName",
      2,
      false,
      "src/a.ts:use0",
    ]);
    const ignoring = (...ignore: string[]): RawConfig => ({ rules: { "pii-in-log": ["high", { ignore }] } });
    assert.deepEqual(way(ignoring("identity.cn-resident-id")), ["fullName", 2, false, "src/a.ts:use0"]);
    assert.equal(way(ignoring("identity.*"))[0], "mobile");
  });
  it("show what arrives without a call where no call counts, or where it is graver", () => {
    const own = CHECK.replace("value: unknown,", "value: unknown, person: Person,").replace(
      "value);",
      "value ?? person.mobile);",
    );
    const files = {
      "src/check.ts": `import type { Person } from "./person";\n${own}`,
      "src/person.ts": PERSON,
      "src/a.ts": calling("idCardNo").replace("Boolean", "person, Boolean"),
    };
    const told = (config?: RawConfig) =>
      only(analyseTexts(files, { rules: RULES, ...(config ? { config: configOf(config) } : {}) }));
    const start = (finding: Finding) => finding.trace.find((s) => s.role === "source")?.file;
    assert.deepEqual([start(told()), told().callers?.length], ["src/a.ts", 1]);
    const left = told({ overrides: [{ files: ["src/a.ts"], rules: { "pii-in-log": "off" } }] });
    assert.deepEqual([start(left), left.callers, left.data.length], ["src/check.ts", undefined, 1]);
  });
  it("are in the inventory by call, and another call is another exposure", () => {
    const exposed = ({ exposures }: Inventory) => exposures.map((e) => `${e.at.file} ${e.label} ${e.sink}`);
    const before = analysed({ "src/a.ts": calling("mobile") });
    const after = analysed({ "src/a.ts": calling("mobile"), "src/b.ts": calling("fullName") });
    assert.deepEqual(exposed(after.inventory!), ["src/a.ts person.mobile log", "src/b.ts person.fullName log"]);
    const { added } = exposureChange(before.inventory!, after.inventory!);
    assert.deepEqual(
      added.map((e) => e.at.file),
      ["src/b.ts"],
    );
  });
  it("are accepted by one comment at the sink, and by none at a call", () => {
    const comment = "// goodfaith-disable-next-line pii-in-log -- the log of the migration, deleted after it\n";
    const files = { "src/person.ts": PERSON, "src/a.ts": calling("mobile", "fullName") };
    const accepted = CHECK.replace("  console", `  ${comment}  console`);
    const silent = analyseTexts({ ...files, "src/check.ts": accepted }, { rules });
    assert.deepEqual(
      [silent.findings, silent.suppressed].map((l) => l.map((f) => f.ruleId)),
      [[], ["pii-in-log"]],
    );
    const loud = analyseTexts(
      { ...files, "src/check.ts": CHECK, "src/a.ts": files["src/a.ts"].replace("export", `${comment}export`) },
      { rules },
    );
    assert.deepEqual(
      loud.findings.map((f) => `${f.location.file} ${f.ruleId}`),
      ["src/a.ts suppression-unused", "src/check.ts pii-in-log"],
    );
  });
});
