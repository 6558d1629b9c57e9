// Configuration without files: shape, merging, settings by place, own data types and functions.
import assert from "node:assert/strict";
import { rules, suppressibleRules, taxonomyTexts } from "../../rules/index.js";
import {
  type CheckedNames,
  type ConfigLayer,
  checkLayer,
  configSchema,
  createGlob,
  createKeptAnswers,
  createSettings,
  globProblem,
  loadTaxonomy,
  mergeLayers,
  type RawConfig,
  readJsonc,
} from "../../server/engine/api.js";
import { analyseTexts } from "../harness/analyseTexts.js";

const taxonomy = loadTaxonomy(taxonomyTexts);
const names: CheckedNames = {
  rules: rules.map((r) => r.meta.id),
  dataTypes: taxonomy.types.map((t) => t.id),
  suppressible: suppressibleRules(),
  categories: taxonomy.categories.map((c) => c.id),
};
const schema = configSchema(names);

function problems(text: string, nested = false): string[] {
  const read = readJsonc({ file: "goodfaith.config.jsonc", text }, schema);
  const layer = read.value && layerOf(read.value, text);
  const own = Object.keys(read.value?.dataTypes ?? {});
  const more = layer ? checkLayer(layer, text, names, own, nested) : [];
  return [...read.problems, ...more].map(
    (p) => `${p.line}:${p.column} ${p.id} ${Object.values(p.params).filter(Boolean).join(" ")}`,
  );
}

function layerOf(value: RawConfig, text = JSON.stringify(value), directory = ""): ConfigLayer {
  const { tree } = readJsonc({ file: "x", text }, schema);
  return { file: `${directory}/goodfaith.config.jsonc`.replace(/^\//, ""), directory, value, tree: tree! };
}

const config = (...values: RawConfig[]) => mergeLayers(values.map((v) => layerOf(v)));

describe("configuration: mistakes are told with place and what was meant", () => {
  const cases: [text: string, expected: RegExp][] = [
    ['{ "rules": ', /1:12 syntax/],
    ["", /1:1 syntax value expected/],
    ["[]", /1:1 wrongType .*object/],
    ['{\n  "rule": {}\n}', /2:3 unknownKey rule rules/],
    ['{ "rules": { "pii-in-logs": "low" } }', /1:14 unknownKey pii-in-logs pii-in-log/],
    ['{ "rules": { "pii-in-log": "hihg" } }', /wrongValue rules.pii-in-log .*high/],
    ['{ "rules": { "pii-in-log": 3 } }', /wrongValue|wrongType/],
    ['{ "rules": { "pii-in-log": ["low", { "minTeir": 3 }] } }', /unknownKey minTeir minTier/],
    ['{ "rules": { "pii-in-log": ["low", { "minTier": 5 }] } }', /wrongFormat rules.pii-in-log\[1\].minTier ≤ 4/],
    [
      '{ "rules": { "pii-in-log": ["low", { "ignore": ["contact.emial"] }] } }',
      /unknownName .*contact.emial contact.email/,
    ],
    ['{ "regions": ["cm"] }', /wrongValue regions\[0\]/],
    ['{ "rules": {}, "rules": {} }', /1:16 duplicateKey rules/],
    ['{ "sanitizers": [{ "module": "./m", "kind": "masked" }] }', /missingKey function/],
    ['{ "domains": ["https://a.example.com"] }', /wrongFormat domains\[0\] insurer.example.com/],
    [
      '{ "suppressions": { "entries": [{ "rule": "pii-in-lug", "reason": "because it is" }] } }',
      /unknownName rule pii-in-lug pii-in-log/,
    ],
    [
      '{ "suppressions": { "entries": [{ "rule": "pii-in-log", "reason": "x", "until": "2026-02-31" }] } }',
      /until 2027-03-31/,
    ],
    ['{ "dataTypes": { "contact.emial": "off" } }', /unknownName data type contact.emial contact.email/],
    [
      '{ "dataTypes": { "polcy.x": { "extends": "contact.email", "names": ["abc"] } } }',
      /unknownName category polcy policy/,
    ],
    ['{ "dataTypes": { "policy.treaty": { "names": ["treatyNo"] } } }', /missingKey extends/],
    ['{ "dataTypes": { "policy.treaty": { "extends": "contact.email" } } }', /missingKey names/],
    ['{ "files": { "maxSize": "2 megs" } }', /wrongFormat files.maxSize 2MiB/],
    ['{ "files": { "include": ["a*b*c*d*e*f*g*h"] } }', /wrongFormat files/],
    ['{ "overrides": [{ "files": "x", "rules": {} }] }', /wrongType overrides\[0\].files array/],
  ];
  for (const [text, expected] of cases) {
    it(text.replace(/\n */g, " "), () => assert.match(problems(text).join("\n"), expected));
  }
  it("tells all of them", () => assert.equal(problems('{ "a": 1, "b": 2, "regions": ["x"] }').length, 3));
  it("says nothing about what is right", () => {
    assert.deepEqual(
      problems(`{
        // comments and trailing commas are fine
        "extends": ["goodfaith:strict"],
        "regions": ["cn", "us-ny"],
        "dataTypes": { "policy.treaty": { "extends": "policy.policy-number", "names": ["treatyNo", "合约号"] } },
        "rules": { "pii-in-log": ["low", { "minTier": 2, "ignore": ["contact.*", "policy.treaty"] }], "pii-in-url": "off" },
      }`),
      [],
    );
  });
  it("keeps meaning in the root file", () => {
    assert.match(problems('{ "sanitizers": [] }', true).join(), /notHere sanitizers/);
    assert.deepEqual(problems('{ "extends": "//", "rules": { "pii-in-log": "low" } }', true), []);
  });
});

describe("configuration: globs", () => {
  const cases: [glob: string, directory: string, path: string, matches: boolean][] = [
    ["src/**", "", "src/a/b.ts", true],
    ["src", "", "src/a/b.ts", true],
    ["src/", "", "src/a.ts", true],
    ["*.ts", "", "src/a.ts", false],
    ["**/*.test.ts", "", "src/a.test.ts", true],
    ["*.ts", "apps/web", "apps/web/a.ts", true],
    ["./*.ts", "apps/web", "apps/web/a.ts", true],
    ["*.ts", "apps/web", "apps/api/a.ts", false],
    ["../api/**", "apps/web", "apps/api/a.ts", true],
    ["**/*.ts", "apps/[id]", "apps/[id]/a.ts", true],
    ["**/*.ts", "apps/[id]", "apps/i/a.ts", false],
    ["!src/**", "", "src/a.ts", false],
    ["**/.env", "", "deploy/.env", true],
    ["{src,lib}/**", "", "lib/a.ts", true],
  ];
  for (const [glob, directory, path, matches] of cases)
    it(`${glob} in "${directory}" ${matches ? "matches" : "does not match"} ${path}`, () =>
      assert.equal(createGlob(glob, directory).matches(path), matches));
  it("refuses what could hang the run", () => {
    assert.equal(globProblem("a*".repeat(10)), "too-many-wildcards");
    assert.equal(globProblem("x".repeat(2000)), "too-long");
    const started = performance.now();
    createGlob("+(+(+(a)))b").matches("a".repeat(60));
    createGlob("{a,b}".repeat(60)).matches("a".repeat(60));
    assert.ok(performance.now() - started < 5_000);
  });
});

const LOG = `import pino from "pino";
import { veil } from "./mask";
const logger = pino();
export function f(customer: { email: string; mobile: string; idCardNo: string }) {
  logger.info(customer.email);
  logger.info(customer.mobile);
  logger.info(veil(customer.idCardNo));
}
`;
const MASK = "export function veil(value: string): string {\n  return value;\n}\n";
const FILES = { "src/a.ts": LOG, "src/mask.ts": MASK, "test/a.ts": LOG.replace("./mask", "../src/mask") };

function lines(result: ReturnType<typeof analyseTexts>): string[] {
  return result.findings
    .filter((f) => f.location.file === "src/a.ts")
    .map((f) => `${f.severity} ${f.data.map((d) => d.dataType).join("+")}`);
}

describe("configuration: what it changes", () => {
  const plain = ["medium contact.email", "medium contact.mobile", "high identity.cn-resident-id"];
  it("nothing without one", () => assert.deepEqual(lines(analyseTexts(FILES)), plain));
  it("severity and options, by place; the last override wins", () => {
    const root = config(
      { rules: { "pii-in-log": ["low", { ignore: ["contact.email"] }] } },
      {
        overrides: [
          { files: ["src/**"], rules: { "*": "off" } },
          { files: ["src/a.ts"], rules: { "pii-in-log": "critical" } },
        ],
      },
    );
    const result = analyseTexts(FILES, { config: root });
    assert.deepEqual(lines(result), ["critical contact.mobile", "critical identity.cn-resident-id"]);
    const tests = result.findings.filter((f) => f.location.file === "test/a.ts");
    assert.deepEqual([...new Set(tests.map((f) => f.severity))], ["low"]);
    assert.deepEqual(
      tests[0]!.severityReasons.map((r) => r.id),
      ["configured"],
    );
  });
  it("least tier", () => {
    const result = analyseTexts(FILES, { config: config({ rules: { "pii-in-log": ["high", { minTier: 3 }] } }) });
    assert.deepEqual(lines(result), ["high identity.cn-resident-id"]);
  });
  it("a nested file replaces the root's rules, or starts from them", () => {
    const root = config({ rules: { "pii-in-log": ["low", { ignore: ["contact.email"] }] } });
    const nested = {
      file: "src/goodfaith.config.jsonc",
      directory: "src",
      rules: { "pii-in-log": "high" as const },
      overrides: [],
    };
    const at = (keepsRoot: boolean) => createSettings(root, [{ ...nested, keepsRoot }]).at("src/a.ts", "pii-in-log");
    assert.deepEqual(at(false), { severity: "high", minTier: 0, ignore: [] });
    assert.deepEqual(at(true), { severity: "high", minTier: 0, ignore: ["contact.email"] });
    assert.equal(createSettings(root, [{ ...nested, keepsRoot: true }]).at("srcs/a.ts", "pii-in-log").severity, "low");
  });
  it("a rule is off everywhere only where nobody puts it on again", () => {
    const off = { rules: { "pii-in-log": "off" } } as const;
    const isOff = (
      root: Parameters<typeof createSettings>[0],
      ...nested: Parameters<typeof createSettings>[1] & object
    ) => createSettings(root, nested).isOff("pii-in-log");
    const inner = { file: "src/goodfaith.config.jsonc", directory: "src", rules: {}, overrides: [], keepsRoot: true };
    assert.equal(isOff(config({})), false);
    assert.equal(isOff(config(off)), true);
    assert.equal(isOff(config({ rules: { "*": "off" } })), true);
    assert.equal(isOff(config({ rules: { "*": "off", "pii-in-log": "low" } })), false);
    assert.equal(
      isOff(config(off, { overrides: [{ files: ["src/**"], rules: { "secret-hardcoded": "low" } }] })),
      true,
    );
    assert.equal(isOff(config(off, { overrides: [{ files: ["src/**"], rules: { "*": "low" } }] })), false);
    assert.equal(isOff(config(off), inner), true);
    assert.equal(isOff(config(off), { ...inner, keepsRoot: false }), false);
    assert.equal(isOff(config(off), { ...inner, rules: { "pii-in-log": "high" } }), false);
    assert.equal(isOff(config(off), { ...inner, rules: { "pii-in-log": "off" }, keepsRoot: false }), true);
  });
  it("of a rule that is off nothing is asked", () => {
    const [one] = rules.filter((rule) => rule.meta.id === "pii-in-log");
    const asked = (setting: "off" | "low") => {
      const kept = createKeptAnswers();
      analyseTexts(FILES, { config: config({ rules: { "pii-in-log": setting } }), rules: [one!], kept });
      return [...kept.kept.answers.keys()].filter((name) => name.startsWith("flow "));
    };
    assert.ok(asked("low").length > 0);
    assert.deepEqual(asked("off"), []);
  });
  it("a declared sanitizer is believed, by path, by import and by name alone", () => {
    for (const module of ["./src/mask", "./src/mask.ts", "./mask", undefined]) {
      const root = config({ sanitizers: [{ function: "veil", kind: "masked", ...(module ? { module } : {}) }] });
      const result = analyseTexts(FILES, { config: root });
      assert.deepEqual(lines(result), plain.slice(0, 2), String(module));
      assert.deepEqual(result.missingFunctions, []);
    }
  });
  it("a function that is not there is named, with what was meant", () => {
    const root = config({ sanitizers: [{ function: "vail", kind: "masked", module: "./src/mask" }] });
    const [missing] = analyseTexts(FILES, { config: root }).missingFunctions;
    assert.equal(missing?.near, "veil");
  });
  it("a method, and a function of a package", () => {
    const files = {
      "a.ts": `import pino from "pino";
import { push } from "some-bus";
const logger = pino();
class Masks { hide(value: string) { return value; } }
export function f(customer: { email: string; mobile: string }, masks: Masks) {
  logger.info(masks.hide(customer.email));
  push("topic", customer.mobile);
}
`,
    };
    const found = (root?: ReturnType<typeof config>) =>
      analyseTexts(files, root ? { config: root } : {}).findings.map((f) => f.ruleId);
    assert.deepEqual(found(), ["pii-in-log"]);
    const root = config({
      sanitizers: [{ function: "Masks.hide", kind: "masked" }],
      sinks: [{ function: "push", module: "some-bus", kind: "third-party", recipient: "Bus", arguments: [1] }],
    });
    assert.deepEqual(found(root), ["pii-to-third-party"]);
    assert.deepEqual(analyseTexts(files, { config: root }).missingFunctions, []);
  });
  it("a declared sink is told once, under its own name", () => {
    const files = {
      "a.ts": `import { toReinsurer } from "./send";
export const f = (claim: { diagnosis: string }) => toReinsurer({ d: claim.diagnosis });
`,
      "send.ts": `export const toReinsurer = (x: object) =>
  fetch("https://api.reinsurer.example.com/x", { method: "POST", body: JSON.stringify(x) });
`,
    };
    const root = config({ sinks: [{ function: "toReinsurer", kind: "third-party", recipient: "ReCo" }] });
    const found = analyseTexts(files, { config: root }).findings.filter((f) => f.ruleId === "pii-to-third-party");
    assert.equal(found.length, 1);
    assert.match(found[0]!.message, /ReCo/);
  });
  it("own domains are no third party", () => {
    const files = {
      "a.ts": `export const f = (claim: { diagnosis: string }) =>
  fetch("https://api.insurer.example.com/x", { method: "POST", body: claim.diagnosis });
`,
    };
    const count = (root?: ReturnType<typeof config>) =>
      analyseTexts(files, root ? { config: root } : {}).findings.filter((f) => f.ruleId === "pii-to-third-party")
        .length;
    assert.deepEqual(
      [count(), count(config({ domains: ["insurer.example.com"] })), count(config({ domains: ["urer.example.com"] }))],
      [1, 0, 1],
    );
  });
  it("own data types by latin and Chinese names; known ones off", () => {
    const files = {
      "a.ts": `import pino from "pino";
const logger = pino();
export function f(x: { treatyRef: string; 分保合约号: string; email: string }) {
  logger.info(x.treatyRef);
  logger.info(x.分保合约号);
  logger.info(x.email);
}
`,
    };
    const root = config({
      dataTypes: {
        "policy.treaty-ref": { extends: "identity.passport", names: ["treaty_ref", "分保合约号"], title: "Treaty" },
        "contact.email": "off",
      },
    });
    const { findings } = analyseTexts(files, { config: root });
    assert.deepEqual(
      findings.map((f) => f.data[0]?.dataType),
      ["policy.treaty-ref", "policy.treaty-ref"],
    );
    assert.match(findings[0]!.message, /Treaty/);
  });
  it("regions: foreign formats fall away, their general names stay", () => {
    const files = {
      "a.ts": `import pino from "pino";
const logger = pino();
export function f(c: { idCardNo: string; hkid: string; ssn: string }) {
  logger.info(c.idCardNo);
  logger.info(c.hkid);
  logger.info(c.ssn);
}
`,
    };
    const types = (root?: ReturnType<typeof config>) =>
      analyseTexts(files, root ? { config: root } : {}).findings.map((f) => f.data[0]?.dataType);
    assert.deepEqual(types(), ["identity.cn-resident-id", "identity.hkid", "identity.us-ssn"]);
    assert.deepEqual(types(config({ regions: ["us"] })), ["identity.generic-id-number", "identity.us-ssn"]);
  });
  it("entries of the configuration suppress, and are told when unused or against the terms", () => {
    const entry = { rule: "pii-in-log", reason: "the stage has no customers, PRIV-1", files: ["src/**"] };
    const root = config({
      suppressions: {
        requireUntilFor: ["high"],
        entries: [
          { ...entry, dataTypes: ["contact.*"], until: "2027-01-31", owner: "@crm" },
          { ...entry, dataTypes: ["identity.*"] },
          { ...entry, files: ["lib/**"] },
        ],
      },
    });
    const result = analyseTexts(FILES, { config: root });
    assert.deepEqual(lines(result), plain.slice(2));
    assert.deepEqual(
      result.suppressed.map((f) => f.suppression.origin),
      ["config", "config"],
    );
    const told = result.findings.filter((f) => f.ruleId.startsWith("suppression-")).map((f) => f.ruleId);
    assert.deepEqual(told.sort(), ["suppression-invalid", "suppression-unused"]);
  });
});

describe("configuration: classes of fields", () => {
  const text = `import { Column, Entity } from "typeorm";
@Entity() export class Insured {
  @Column() mobile!: string;
  /** @pii contact.email */
  @Column() idCardNo!: string;
}`;
  const told = (value: RawConfig) =>
    analyseTexts({ "a.ts": text }, { config: config(value) })
      .findings.filter((f) => f.ruleId === "pii-unclassified")
      .map((f) => `${f.params.field} ${f.messageId}`);

  it("are asked for only where it says so", () => {
    assert.deepEqual(told({}), []);
    assert.deepEqual(told({ classification: {} }), []);
    assert.deepEqual(told({ classification: { required: true } }), ["Insured.mobile missing"]);
    assert.deepEqual(told({ classification: { checkTiers: true } }), ["Insured.idCardNo lower"]);
  });
  it("what a later file says counts", () => {
    const base = { classification: { required: true, checkTiers: true } };
    const merged = config(base, { classification: { required: false } });
    assert.deepEqual(merged.classification, { required: false, checkTiers: true });
  });
  it("are no matter of a folder", () => {
    assert.match(problems('{ "classification": { "required": true } }', true)[0]!, /notHere classification/);
    assert.match(problems('{ "classification": { "require": true } }')[0]!, /unknownKey require required/);
  });
});
