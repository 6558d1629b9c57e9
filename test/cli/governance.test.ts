// What results say of governance: the indicators with their targets and where they come from, and what is overdue or missing,
// with who answers for it and since when.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { DueItem, GovernanceSummary, Indicator } from "../../server/engine/api.js";
import { goodfaith } from "../harness/goodfaith.js";

const TODAY = "2026-06-30";

describe("governance in results", () => {
  let root: string;
  const put = (files: Record<string, unknown>) => {
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), typeof content === "string" ? content : JSON.stringify(content));
    }
  };
  const policy = (governance: object, more: object = {}) => ({
    "goodfaith.policy.jsonc": { ...more, governance: { asOf: TODAY, ...governance } },
  });
  const result = (...args: string[]) => {
    const { stdout, stderr } = goodfaith(["--no-cache", "--exit-zero", "-f", "json", ...args], { cwd: root });
    assert.equal(stderr, "");
    return JSON.parse(stdout) as { governance?: GovernanceSummary[]; passRate: { rate: number } };
  };
  const only = (...args: string[]) => {
    const { governance } = result(...args);
    assert.equal(governance?.length, 1);
    return governance[0]!;
  };
  const indicator = ({ indicators }: GovernanceSummary, name: string): Partial<Indicator> => {
    const { name: _, ...rest } = indicators.find((i) => i.name === name)!;
    return rest;
  };
  const due = ({ due }: GovernanceSummary) => due.map(({ ruleId, messageId }) => `${ruleId} ${messageId}`);
  const one = (summary: GovernanceSummary, key: string): DueItem =>
    summary.due.find(({ ruleId, messageId }) => `${ruleId} ${messageId}` === key)!;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "goodfaith-governance-"));
    mkdirSync(join(root, ".git"));
    put({ "src/a.ts": "export const a = (c: { idCardNo: string }) => console.log(c.idCardNo);\n" });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it("say nothing where it was not taken up", () => {
    assert.equal("governance" in result(), false);
    put({ "goodfaith.policy.jsonc": { owners: { metrics: "risk" } }, "evidence/drills.jsonc": { drills: [] } });
    assert.equal("governance" in result(), false);
  });
  it("have the five indicators, without evidence, too", () => {
    put(policy({}));
    const summary = only();
    assert.deepEqual(
      summary.indicators.map((i) => [i.name, i.state]),
      [
        ["leak-incidents", "unknown"],
        ["training-coverage", "unknown"],
        ["access-reviews", "unknown"],
        ["compliance-pass-rate", "missed"],
        ["customer-satisfaction", "unknown"],
      ],
    );
    assert.deepEqual(summary.evidence, []);
    assert.equal(summary.complete, true);
  });
  it("count from the evidence, take what is handed in before that, and the run's own pass rate", () => {
    put({
      ...policy(
        {
          systems: ["claims", "portal"],
          kpis: { "customer-satisfaction": { owner: "service", atLeast: 90 }, churn: { atMost: 4 }, noise: {} },
        },
        { owners: { metrics: "risk" }, reviews: { training: "P1Y" } },
      ),
      "evidence/evidence.jsonc": {
        trainings: [{ on: "2025-09-01", headcount: 80, trained: 76 }],
        accessReviews: [{ system: "claims", on: "2026-05-01" }],
        incidents: [
          { id: "I-1", type: "leak", detectedAt: "2025-06-30" },
          { id: "I-2", type: "leak", detectedAt: "2025-07-01", notRequired: ["regulator"] },
          { id: "I-3", type: "loss", detectedAt: "2026-06-29" },
        ],
      },
      "evidence/kpi.jsonc": {
        kpis: [
          { kpi: "churn", on: "2026-03-31", value: 9 },
          { kpi: "churn", on: "2026-06-30", value: 4 },
          { kpi: "churn", on: "2026-09-30", value: 1 },
          { kpi: "noise", on: "2026-06-30", value: 4 },
        ],
      },
    });
    const { passRate } = result();
    const summary = only();
    const percent = { unit: "percent", owner: "risk" };
    assert.deepEqual(indicator(summary, "leak-incidents"), {
      value: 1,
      source: "counted",
      period: "P1Y",
      atMost: 0,
      state: "missed",
      owner: "risk",
    });
    assert.deepEqual(indicator(summary, "training-coverage"), {
      ...percent,
      value: 95,
      source: "counted",
      period: "P1Y",
      atLeast: 100,
      state: "missed",
    });
    assert.deepEqual(indicator(summary, "access-reviews"), {
      ...percent,
      value: 50,
      source: "counted",
      period: "P3M",
      atLeast: 100,
      state: "missed",
    });
    assert.deepEqual(indicator(summary, "compliance-pass-rate"), {
      ...percent,
      value: Math.round(passRate.rate * 1000) / 10,
      source: "run",
      atLeast: 95,
      state: "missed",
    });
    assert.deepEqual(indicator(summary, "customer-satisfaction"), { atLeast: 90, state: "unknown", owner: "service" });
    const handedIn = { value: 4, source: "handed-in", on: "2026-06-30", owner: "risk" };
    assert.deepEqual(indicator(summary, "churn"), { ...handedIn, atMost: 4, state: "met" });
    assert.deepEqual(indicator(summary, "noise"), { ...handedIn, state: "untargeted" });
  });
  it("count nothing, and call no run the whole, where a part was analysed", () => {
    put({
      ...policy({ systems: ["claims"] }),
      "evidence/drills.jsonc": { drills: [{ on: "2026-06-01", findings: 0 }] },
    });
    const summary = only("goodfaith.policy.jsonc", "src");
    assert.equal(summary.complete, false);
    for (const name of ["leak-incidents", "access-reviews", "compliance-pass-rate"])
      assert.equal(indicator(summary, name).state, "unknown", name);
    assert.ok(!due(summary).includes("drill-evidence-overdue none"));
  });
  it("tell what is overdue since when, and who answers for it", () => {
    put({
      ...policy(
        {
          sections: {
            permissions: { owner: "it", lastReviewed: "2026-01-31" },
            "incident-plan": { lastReviewed: "2026-06-01" },
          },
          systems: ["claims"],
          disclosure: { page: "https://insurer.example.com/privacy", version: "2", updated: "2026-01-15" },
        },
        {
          jurisdictions: ["eu"],
          owners: { training: "human-resources", incidents: "soc", "incident-plan": "infosec" },
        },
      ),
      "evidence/evidence.jsonc": {
        trainings: [{ on: "2025-12-01", headcount: 1, trained: 1 }],
        accessReviews: [{ system: "claims", on: "2026-01-05" }],
        drills: [{ on: "2026-05-01", findings: 3, followUpBy: "2026-06-15" }],
        incidents: [
          { id: "I-1", type: "leak", detectedAt: "2026-06-20T10:00:00Z" },
          { id: "I-2", type: "leak", detectedAt: "2026-06-01", regulatorNotifiedAt: "2026-06-20" },
        ],
      },
    });
    const summary = only();
    const told = (key: string) => [one(summary, key).owner, one(summary, key).since];
    assert.deepEqual(told("policy-review-overdue overdue"), ["it", "2026-04-30"]);
    assert.deepEqual(told("access-review-overdue overdue"), ["it", "2026-04-05"]);
    assert.deepEqual(told("training-coverage-low overdue"), ["human-resources", "2026-06-01"]);
    assert.deepEqual(told("drill-evidence-overdue followUpOverdue"), ["infosec", "2026-06-15"]);
    assert.deepEqual(told("incident-record-incomplete untold"), ["soc", "2026-06-23"]);
    assert.deepEqual(told("scan-evidence-overdue none"), [undefined, undefined]);
    assert.ok(!due(summary).includes("incident-record-incomplete late"), "that can no more be done");
    assert.ok(!due(summary).some((key) => key.startsWith("kpi-target-missed")));
    const days = summary.due.map((item) => item.since ?? "9999");
    assert.deepEqual(days, [...days].sort(), "the longest first");
  });
  it("hold no name of a person", () => {
    put(policy({ sections: { training: { owner: "13800138000", lastReviewed: "2020-01-01" } } }));
    assert.equal(one(only(), "policy-review-overdue overdue").owner, "");
  });
  it("say what was accepted, and nothing of rules that are off", () => {
    put({
      ...policy({}),
      "goodfaith.config.jsonc": {
        rules: { "scan-evidence-overdue": "off", "kpi-target-missed": "off" },
        suppressions: {
          entries: [
            { rule: "drill-evidence-overdue", files: ["goodfaith.policy.jsonc"], reason: "the group holds the drills" },
          ],
        },
      },
    });
    const summary = only();
    assert.equal(one(summary, "drill-evidence-overdue none").accepted, true);
    assert.equal(one(summary, "training-coverage-low none").accepted, undefined);
    assert.ok(!due(summary).includes("scan-evidence-overdue none"));
    assert.deepEqual(summary.indicators, []);
  });
  it("have one summary a policy, with the evidence beside it", () => {
    put({
      ...policy({}),
      "evidence/drills.jsonc": { drills: [] },
      "lines/life/goodfaith.policy.jsonc": { governance: { evidence: "proof" } },
      "lines/life/proof/drills-2026.jsonc": { drills: [] },
    });
    const { governance } = result();
    assert.deepEqual(
      governance?.map((g) => [g.policy, g.evidence]),
      [
        ["goodfaith.policy.jsonc", ["evidence/drills.jsonc"]],
        ["lines/life/goodfaith.policy.jsonc", ["lines/life/proof/drills-2026.jsonc"]],
      ],
    );
    assert.equal(indicator(governance![0]!, "compliance-pass-rate").source, "run");
    assert.equal(indicator(governance![1]!, "compliance-pass-rate").state, "unknown", "the run is about more");
  });
});
