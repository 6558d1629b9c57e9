// Configuration files as a user meets them: names, search, extends, flags, messages in three languages.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import { goodfaith } from "../harness/goodfaith.js";

const LOG = `import pino from "pino";
import { veil } from "./mask";
const logger = pino();
export const f = (customer: { email: string; idCardNo: string }) => logger.info(customer.email);
export const g = (customer: { email: string; idCardNo: string }) => logger.info(veil(customer.idCardNo));
`;

describe("configuration files", () => {
  let root: string;
  const put = (file: string, text: string | object) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), typeof text === "string" ? text : JSON.stringify(text, null, 2));
  };
  const run = (...args: string[]) => goodfaith([...args, "--no-cache", "--exit-zero"], { cwd: root });
  const found = (...args: string[]) => {
    const { stdout, stderr } = run(...args, "-f", "json");
    assert.equal(stderr, "");
    return JSON.parse(stdout).findings.map(
      (f: { location: { file: string; start: { line: number } }; severity: string }) =>
        `${f.location.file}:${f.location.start.line} ${f.severity}`,
    );
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "goodfaith-"));
    mkdirSync(join(root, ".git"));
    put("src/a.ts", LOG);
    put("src/mask.ts", "export const veil = (value: string): string => value;\n");
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const PLAIN = ["src/a.ts:4 medium", "src/a.ts:5 high"];
  const masks = { sanitizers: [{ function: "veil", module: "./src/mask", kind: "masked" }] };
  const up = { sanitizers: [{ function: "veil", module: "../src/mask", kind: "masked" }] };
  it("without one", () => assert.deepEqual(found(), PLAIN));
  for (const name of ["goodfaith.config.jsonc", "goodfaith.config.json", ".goodfaithrc.jsonc", ".goodfaithrc.json"]) {
    it(name, () => {
      put(name, masks);
      assert.deepEqual(found(), PLAIN.slice(0, 1));
      assert.deepEqual(found("--no-config-lookup"), PLAIN);
    });
  }
  it("package.json, and a dependency of that name is none", () => {
    put("package.json", { devDependencies: { goodfaith: "^1.0.0" } });
    assert.deepEqual(found(), PLAIN);
    put("package.json", { name: "x", goodfaith: masks });
    assert.deepEqual(found(), PLAIN.slice(0, 1));
    put("package.json", { name: "x", goodfaith: { rulez: {} } });
    assert.match(run().stderr, /package\.json:4:5 unknown key "rulez"; did you mean "rules"\?/);
  });
  it("--config, relative to where the command runs, also from outside", () => {
    put("conf/x.jsonc", up);
    assert.deepEqual(found("-c", "conf/x.jsonc"), PLAIN.slice(0, 1));
    const outside = mkdtempSync(join(tmpdir(), "goodfaith-"));
    writeFileSync(join(outside, "x.json"), JSON.stringify({ rules: { "pii-in-log": "off" } }));
    assert.deepEqual(found("-c", join(outside, "x.json")), []);
    rmSync(outside, { recursive: true });
    const { status, stderr } = run("-c", "none.jsonc");
    assert.equal(status, 2);
    assert.match(stderr, /none\.jsonc:1:1 cannot be read/);
  });
  it("extends files and presets, left to right, then its own", () => {
    put("conf/base.jsonc", {
      rules: { "pii-in-log": "low", "pii-in-url": "off" },
      ...up,
    });
    put("goodfaith.config.jsonc", {
      extends: ["goodfaith:strict", "./conf/base.jsonc"],
      rules: { "pii-in-log": "info" },
    });
    assert.deepEqual(found(), ["src/a.ts:4 info"]);
  });
  it("files: include, exclude, size; the flag goes first", () => {
    put("goodfaith.config.jsonc", { files: { include: ["src/**"], exclude: ["**/*.gen.ts"], maxSize: "4KiB" } });
    put("src/b.gen.ts", LOG);
    put("lib/c.ts", LOG);
    put("src/big.ts", `${LOG}${"// long\n".repeat(1000)}`);
    assert.deepEqual(found(), PLAIN);
    assert.match(run("--verbose").stdout, /src\/big\.ts.*(larger|4096|bytes|KiB)/);
    assert.deepEqual(found("--include", "lib/**"), ["lib/c.ts:4 medium"]);
    assert.match(goodfaith(["--list-files", "-v"], { cwd: root }).stderr, /b\.gen\.ts.*exclude: \*\*\/\*\.gen\.ts/);
  });
  it("a nested file sets severity for what is below it, and nothing else", () => {
    put("src/goodfaith.config.jsonc", { rules: { "pii-in-log": "low" } });
    assert.deepEqual(found(), ["src/a.ts:4 low", "src/a.ts:5 low"]);
    assert.deepEqual(found("src/a.ts"), ["src/a.ts:4 low"]);
    put("src/goodfaith.config.jsonc", masks);
    assert.match(run().stderr, /src\/goodfaith\.config\.jsonc:2:\d+ sanitizers counts for the whole project/);
  });
  it("mistakes stop the run, all are told with place, in the user's language", () => {
    put(
      "goodfaith.config.jsonc",
      '{\n  "extends": ["./a.yaml", "goodfaith:strcit", "https://example.com/x.json"],\n  "rules": { "pii-in-logs": "low" },\n}',
    );
    const { status, stderr, stdout } = run();
    assert.deepEqual([status, stdout], [2, ""]);
    assert.match(stderr, /goodfaith\.config\.jsonc:3:\d+ unknown key "pii-in-logs"; did you mean "pii-in-log"\?/);
    put("goodfaith.config.jsonc", '{ "extends": ["./a.yaml", "goodfaith:strcit", "https://example.com/x.json"] }');
    assert.equal(run().stderr.match(/is neither a preset nor/g)?.length, 3);
    assert.match(run("--locale", "zh-Hans").stderr, /配置有误/);
    assert.match(run("--locale", "zh-Hant").stderr, /設定有誤/);
  });
  it("two in one directory, files that extend each other, another version", () => {
    put("goodfaith.config.jsonc", { extends: "./b.json" });
    put("b.json", { extends: "./goodfaith.config.jsonc" });
    assert.match(run().stderr, /b\.json:1:1 .*extends this file again/);
    put("goodfaith.config.jsonc", { requiredVersion: "^99.0.0" });
    assert.match(run().stderr, /is for Goodfaith \^99\.0\.0, and this is \d/);
    put(".goodfaithrc.json", {});
    assert.match(run().stderr, /there is goodfaith\.config\.jsonc beside it/);
  });
  it("a function that does not exist is a mistake in a full run, and no matter in a part", () => {
    put("goodfaith.config.jsonc", { sanitizers: [{ function: "vail", module: "./src/mask", kind: "masked" }] });
    const { status, stderr } = run();
    assert.equal(status, 2);
    assert.match(stderr, /goodfaith\.config\.jsonc:4:\d+ the project has no function "vail".*did you mean "veil"\?/);
    assert.deepEqual(found("src/a.ts"), PLAIN.slice(0, 1));
  });
  it("the cache knows the configuration", () => {
    const cached = (...args: string[]) =>
      goodfaith([...args, "--exit-zero", "-f", "concise", "--cache-location", join(root, ".cache")], { cwd: root })
        .stdout;
    put(".gitignore", ".cache\n");
    const plain = cached();
    assert.equal(cached(), plain);
    put("goodfaith.config.jsonc", { dataTypes: { "contact.email": "off" } });
    assert.doesNotMatch(cached(), /a\.ts:4/);
    put("goodfaith.config.jsonc", { rules: { "pii-in-log": "info" } });
    assert.match(cached(), /info pii-in-log/);
    rmSync(join(root, "goodfaith.config.jsonc"));
    assert.equal(cached(), plain);
  });
  it("laws of the project's regions only", () => {
    put("goodfaith.config.jsonc", { extends: "goodfaith:insurance-tw" });
    const { findings } = JSON.parse(run("-f", "json").stdout);
    assert.ok(findings.length > 0);
    for (const { laws } of findings) for (const law of laws) assert.match(law, /^TW/);
  });
  it("rules that are off everywhere are not among those that ran, now and when the result is read again", () => {
    const counted = (text: string) =>
      /(\d+) rules(?:, (\d+) off)?/
        .exec(text)!
        .slice(1)
        .map((n) => Number(n ?? 0));
    const [all] = counted(run().stdout);
    put("goodfaith.config.jsonc", {
      rules: { "weak-crypto": "off", "suppression-unused": "off", "pii-in-url": "off" },
      overrides: [{ files: ["src/**"], rules: { "pii-in-url": "low" } }],
    });
    assert.deepEqual(counted(run("-f", "text", "-f", "json=out.json").stdout), [all! - 2, 2]);
    assert.deepEqual(counted(goodfaith(["report", "out.json"], { cwd: root }).stdout), [all! - 2, 2]);
    const { rules } = JSON.parse(readFileSync(join(root, "out.json"), "utf8"));
    const off = Object.entries<{ off?: true }>(rules).flatMap(([id, count]) => (count.off ? [id] : []));
    assert.deepEqual(off.sort(), ["suppression-unused", "weak-crypto"]);
  });
  it("config print tells what counts for a file, and from where", () => {
    put("goodfaith.config.jsonc", { extends: "goodfaith:strict", rules: { "pii-in-log": ["low", { minTier: 2 }] } });
    put("src/goodfaith.config.jsonc", { extends: "//", rules: { "pii-in-url": "off" } });
    const { stdout } = goodfaith(["config", "print", "src/a.ts"], { cwd: root });
    const printed = JSON.parse(stdout);
    assert.deepEqual(printed.from, ["goodfaith:strict", "goodfaith.config.jsonc", "src/goodfaith.config.jsonc"]);
    assert.deepEqual(printed.rules["pii-in-log"], ["low", { minTier: 2 }]);
    assert.equal(printed.rules["pii-in-url"], "off");
    assert.equal(printed.ci.failOn, "medium");
  });
  it("schema.json is the schema, and takes what the check takes", () => {
    const { stdout } = goodfaith(["config", "schema"]);
    assert.equal(readFileSync("schema.json", "utf8"), stdout, "run npm run schema");
    const policy = goodfaith(["config", "schema", "--policy"]).stdout;
    assert.equal(readFileSync("policy.schema.json", "utf8"), policy, "run npm run schema");
    const evidence = goodfaith(["config", "schema", "--evidence"]).stdout;
    assert.equal(readFileSync("evidence.schema.json", "utf8"), evidence, "run npm run schema");
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(stdout));
    assert.ok(validate({ ...masks, rules: { "pii-in-log": ["low", { minTier: 2 }] }, files: { maxSize: "2MiB" } }));
    assert.ok(!validate({ rules: { "pii-in-logs": "low" } }));
  });
  it("the policy: a recipient in the register may have what is agreed, until the agreement ends", () => {
    put(
      "src/send.ts",
      `import axios from "axios";
export const f = (claim: { diagnosis: string; mobile: string }) => axios.post("https://api.reco.example.com/x", { d: claim.diagnosis, m: claim.mobile });
`,
    );
    const register = (more: object) =>
      put("goodfaith.policy.jsonc", {
        recipients: [{ name: "ReCo", hosts: ["reco.example.com"], basis: "contract", agreement: "DPA-7", ...more }],
      });
    const types = () => {
      const { findings } = JSON.parse(run("-f", "json").stdout);
      return findings
        .filter((f: { ruleId: string }) => f.ruleId === "pii-to-third-party")
        .flatMap((f: { data: { dataType: string }[] }) => f.data.map((d) => d.dataType));
    };
    assert.deepEqual(types(), ["health.diagnosis", "contact.mobile"]);
    register({ dataTypes: ["contact.*"] });
    assert.deepEqual(types(), ["health.diagnosis"]);
    register({ dataTypes: ["contact.mobile", "health.diagnosis"], until: "2999-12-31" });
    assert.deepEqual(types(), []);
    register({ dataTypes: ["*"], until: "2020-12-31" });
    assert.deepEqual(types(), ["health.diagnosis", "contact.mobile"]);
    register({ dataTypes: ["contact.*"], hosts: ["co.example.com"] });
    assert.deepEqual(types(), ["health.diagnosis", "contact.mobile"]);
  });
  it("mistakes in evidence stop the run where a policy has taken governance up, each at its place", () => {
    const kept = { trainings: [{ on: "2026-13-01", headcount: "many" }, { onn: "2026-03-01" }] };
    put("evidence/training.jsonc", kept);
    put("records/incidents.jsonc", { incidents: {} });
    assert.equal(run().stderr.includes("evidence/training.jsonc"), false);
    put("goodfaith.policy.jsonc", { governance: {} });
    const { stderr } = run();
    assert.match(stderr, /evidence\/training\.jsonc:\d+:\d+ trainings\[0\]\.on must look like 2027-03-31/);
    assert.match(stderr, /evidence\/training\.jsonc:\d+:\d+ trainings\[0\]\.headcount must be of the type number/);
    assert.match(stderr, /unknown key "onn"; did you mean "on"\?/);
    assert.doesNotMatch(stderr, /records/);
    put("goodfaith.policy.jsonc", { governance: { evidence: "../elsewhere" } });
    assert.match(run().stderr, /governance\.evidence must look like compliance\/evidence/);
    put("goodfaith.policy.jsonc", { governance: { evidence: "records" } });
    assert.match(run().stderr, /records\/incidents\.jsonc:\d+:\d+ incidents must be of the type array/);
    put("records/incidents.jsonc", { incidents: [] });
    const found = (...flags: string[]) =>
      JSON.parse(run("-f", "json", ...flags).stdout).findings.map((f: { ruleId: string }) => f.ruleId);
    assert.ok(found().includes("training-coverage-low"));
    // Of a part of the project nobody knows what else there is.
    assert.equal(found("goodfaith.policy.jsonc").includes("training-coverage-low"), false);
  });
  it("mistakes in the policy stop the run; laws are those of its jurisdictions", () => {
    put("goodfaith.policy.jsonc", {
      recipients: [{ name: "ReCo", dataTypes: ["contact.emial"], basis: "contract", purpose: "quote" }],
      retention: [{ id: "contract", period: "10 years" }],
      owner: {},
    });
    assert.match(run().stderr, /goodfaith\.policy\.jsonc:\d+:\d+ unknown key "owner"; did you mean "owners"\?/);
    assert.match(run().stderr, /retention\[0\]\.period must look like P10Y/);
    put("goodfaith.policy.jsonc", {
      recipients: [{ name: "ReCo", dataTypes: ["contact.emial"], basis: "contract", purpose: "quote" }],
    });
    assert.match(run().stderr, /there is no data type "contact\.emial"; did you mean "contact\.email"\?/);
    assert.match(run().stderr, /there is no purpose "quote"/);
    put("goodfaith.policy.jsonc", { jurisdictions: ["eu"] });
    const { findings } = JSON.parse(run("-f", "json").stdout);
    for (const { laws } of findings) for (const law of laws) assert.match(law, /^GDPR/);
  });
  it("a pattern that matches nothing is told, in a full run", () => {
    put("goodfaith.config.jsonc", { overrides: [{ files: ["src/**", "*.test.ts"], rules: { "pii-in-log": "low" } }] });
    const { status, stderr } = run();
    assert.equal(status, 0);
    assert.match(
      stderr,
      /^goodfaith\.config\.jsonc:\d+:\d+ "\*\.test\.ts" matches no analysed file, so it does nothing/,
    );
    assert.equal(stderr.trim().split("\n").length, 1);
    assert.equal(run("src").stderr, "");
    assert.equal(run("-q").stderr, "");
  });
});
