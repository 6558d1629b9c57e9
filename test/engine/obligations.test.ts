// Obligations over control flow: which bodies of a handler are audited around what they hand out, and which functions ask
// for consent before data leaves. A table for each order; the rules' own test data shows whole programs.
import assert from "node:assert/strict";
import { rules } from "../../rules/index.js";
import type { ObligationAnswer, ObligationRequest, Rule } from "../../server/engine/api.js";
import { analyseTexts } from "../harness/analyseTexts.js";

/** Status of every answer to a request, in the order of the text. */
function statuses(text: string, request: ObligationRequest): string[] {
  return answers(text, request).map((a) => a.status);
}

function answers(text: string, request: ObligationRequest): ObligationAnswer[] {
  const found: ObligationAnswer[] = [];
  const probe: Rule = {
    meta: {
      id: "probe",
      title: { en: "", "zh-Hans": "", "zh-Hant": "" },
      group: "C",
      status: "stable",
      since: "0",
      precision: "high",
      tags: [],
      cwe: [],
      asvs: [],
      laws: [],
      messages: {},
    },
    page: "",
    requests: [request],
    run(pass) {
      for (const answer of pass.answers) if (answer.kind === "obligation") found.push(answer);
    },
  };
  analyseTexts({ "sample.ts": text }, { rules: [probe] });
  return found.sort((a, b) => a.at.start - b.at.start);
}

const HANDLER = `import { Controller, Get } from "@nestjs/common";
class Insured { id!: string; idCardNo!: string }
declare const audit: { record(entry: object): Promise<void> };
declare const flag: boolean;
const rows = new Map<string, Insured>();
const find = async (id: string): Promise<Insured> => rows.get(id)!;
const always = async () => { await audit.record({}); };
const sometimes = async () => { if (flag) await audit.record({}); };
const guarded = async (): Promise<Insured | null> => {
  const found = rows.get("1");
  if (!found) return null;
  await audit.record({});
  return found;
};
const auditNothing = () => {};
const later = () => () => audit.record({});
@Controller("x") class C { @Get(":id") async read(id: string) { BODY } }`;

describe("around: an audit record on every way that hands data out", () => {
  const cases: [string, string, string][] = [
    ["none", "return find(id);", "missing"],
    ["before", "await audit.record({}); return find(id);", "done"],
    ["after", "const it = await find(id); await audit.record({}); return it;", "done"],
    ["not awaited", "void audit.record({}); return find(id);", "done"],
    ["in one branch", "if (flag) await audit.record({}); return find(id);", "partial"],
    ["in both branches", "if (flag) await audit.record({}); else audit.record({ a: 1 }); return find(id);", "done"],
    [
      "in every case",
      "switch (id) { case 'a': audit.record({}); break; default: audit.record({}); } return find(id);",
      "done",
    ],
    [
      "not in every case",
      "switch (id) { case 'a': audit.record({}); break; case 'b': break; } return find(id);",
      "partial",
    ],
    ["what throws hands nothing out", "if (!flag) throw new Error(); await audit.record({}); return find(id);", "done"],
    ["nothing is handed out early", "if (!flag) return null; await audit.record({}); return find(id);", "done"],
    ["something is handed out early", "if (flag) return find(id); await audit.record({}); return find(id);", "partial"],
    ["finally", "try { return await find(id); } finally { await audit.record({}); }", "done"],
    ["only in catch", "try { return await find(id); } catch (e) { await audit.record({}); throw e; }", "partial"],
    ["in every round", "const it = await find(id); for (const x of [it]) await audit.record(x); return it;", "done"],
    [
      "in some rounds",
      "const it = await find(id); for (const x of [it]) if (flag) await audit.record(x); return it;",
      "partial",
    ],
    ["in a callback", "const it = await find(id); [it].forEach((x) => audit.record(x)); return it;", "done"],
    ["in then", "return find(id).then((it) => { audit.record(it); return it; });", "done"],
    ["in catch of a promise", "return find(id).catch((e) => { audit.record(e); throw e; });", "partial"],
    ["a helper that always does", "await always(); return find(id);", "done"],
    ["a helper that sometimes does", "await sometimes(); return find(id);", "partial"],
    ["a helper that does where it gives something", "return guarded();", "done"],
    ["a name that does nothing", "auditNothing(); return find(id);", "missing"],
    ["a factory whose function nobody runs", "later(); return find(id);", "missing"],
    ["short circuit", "flag && (await audit.record({})); return find(id);", "partial"],
    ["dead code", "return find(id); await audit.record({});", "partial"],
  ];
  for (const [name, body, expected] of cases) {
    it(name, () => {
      const request: ObligationRequest = { kind: "obligation", trigger: "access", minTier: 3, staff: [] };
      assert.deepEqual(statuses(HANDLER.replace("BODY", body), request), [expected]);
    });
  }
});

describe("access by staff", () => {
  const request: ObligationRequest = { kind: "obligation", trigger: "access", minTier: 3, staff: ["staff", "clerk"] };
  const cases: [string, string, string, boolean][] = [
    ["nobody says so", "x", "read", false],
    ["the path", "staff/x", "read", true],
    ["the handler", "x", "readForClerk", true],
    ["part of another word", "staffing/x", "read", false],
  ];
  for (const [name, path, handler, expected] of cases)
    it(name, () => {
      const text = HANDLER.replace('"x"', `"${path}"`).replace("async read", `async ${handler}`);
      const found = answers(text.replace("BODY", "return find(id);"), request);
      assert.deepEqual(
        found.map((a) => a.staff),
        [expected],
      );
    });
  it("a guard", () => {
    const guarded = HANDLER.replace('@Get(":id")', '@UseGuards(StaffGuard) @Get(":id")').replace(
      "{ Controller",
      "{ UseGuards, Controller",
    );
    const text = `${guarded} class StaffGuard { canActivate() { return flag; } }`;
    assert.deepEqual(
      answers(text.replace("BODY", "return find(id);"), request).map((a) => a.staff),
      [true],
    );
  });
});

describe("severity of reads that nobody records", () => {
  const severityOf = (path: string) => {
    const text = HANDLER.replace('"x"', `"${path}"`).replace("BODY", "return find(id);");
    // Another one records: the project can.
    const other = '@Controller("y") class D { @Get() async read() { await audit.record({}); return find("1"); } }';
    const rule = rules.find((r) => r.meta.id === "access-not-audited")!;
    return analyseTexts({ "sample.ts": `${text}\n${other}` }, { rules: [rule] }).findings.map((f) => f.severity);
  };
  it("is a step higher where staff call", () => {
    assert.deepEqual(severityOf("holders"), ["medium"]);
    assert.deepEqual(severityOf("admin/holders"), ["high"]);
  });
});

const SENDER = `import posthog from "posthog-js";
interface Customer { id: string; email: string; consent: boolean }
declare const consents: { require(id: string): Promise<void>; has(id: string): Promise<boolean> };
declare const flag: boolean;
declare function warn(): void;
const assertAgreed = (c: Customer) => { if (!c.consent) throw new Error(); };
const tell = (c: Customer) => posthog.identify(c.id, { email: c.email });
BODY`;

describe("before: consent on every way to the call", () => {
  const send = "posthog.identify(c.id, { email: c.email });";
  const cases: [string, string, string][] = [
    ["none", send, "missing"],
    ["leaves without", `if (!c.consent) return; ${send}`, "done"],
    ["throws without", `if (!c.consent) throw new Error(); ${send}`, "done"],
    ["only with", `if (c.consent) { ${send} }`, "done"],
    ["one of two conditions", `if (flag && c.consent) { ${send} }`, "done"],
    ["either of two conditions", `if (flag || c.consent) { ${send} }`, "missing"],
    ["left out in either case", `if (flag || !c.consent) return; ${send}`, "done"],
    ["says so and goes on", `if (!c.consent) warn(); ${send}`, "missing"],
    ["on one of the ways", `if (flag) { if (!c.consent) return; } ${send}`, "missing"],
    ["compared", `if (c.consent !== true) return; ${send}`, "done"],
    ["a call that throws", `await consents.require(c.id); ${send}`, "done"],
    ["a call that answers, unused", `await consents.has(c.id); ${send}`, "ignored"],
    ["a call that answers, used", `if (!(await consents.has(c.id))) return; ${send}`, "done"],
    ["a variable holds the answer", `const ok = await consents.has(c.id); if (!ok) return; ${send}`, "done"],
    ["afterwards", `${send} await consents.require(c.id);`, "ignored"],
    ["a helper that throws", `assertAgreed(c); ${send}`, "done"],
    ["in a loop", `for (const x of [c]) { if (!x.consent) continue; ${send} }`, "done"],
    ["conditional expression", `c.consent ? posthog.identify(c.id, { email: c.email }) : warn();`, "done"],
  ];
  const NEVER = "(?!)";
  const request: ObligationRequest = {
    kind: "obligation",
    trigger: "disclosure",
    minTier: 2,
    recipients: ["analytics"],
    purposes: [],
    hosts: [],
    services: [],
    firstOfAll: [],
    messages: [],
    otherMessages: [],
    serviceMessages: [],
    offers: NEVER,
    advertising: NEVER,
    otherPurposes: NEVER,
    refusals: NEVER,
    registers: NEVER,
    agreements: NEVER,
    channels: NEVER,
    about: "\\bconsents?\\b",
    roots: "^createApp$",
  };
  for (const [name, body, expected] of cases) {
    it(name, () => {
      // The helper `tell` is there in every program and is called by nobody: it asks for nothing.
      const text = SENDER.replace("BODY", `export async function f(c: Customer) { ${body} }`);
      assert.deepEqual(statuses(text, request), ["missing", expected]);
    });
  }
  const callers: [string, string, string][] = [
    ["every caller asks", "export const a = (c: Customer) => { if (c.consent) tell(c); };", "done"],
    [
      "one caller does not",
      "export const a = (c: Customer) => { if (c.consent) tell(c); }; export const b = (c: Customer) => tell(c);",
      "missing",
    ],
    [
      "the caller's caller asks",
      "const a = (c: Customer) => tell(c); export const b = (c: Customer) => { if (!c.consent) return; a(c); };",
      "done",
    ],
    ["a recursive caller", "export const a = (c: Customer) => { if (flag) a(c); if (c.consent) tell(c); };", "done"],
  ];
  for (const [name, body, expected] of callers) {
    it(name, () => assert.deepEqual(statuses(SENDER.replace("BODY", body), request), [expected]));
  }
});
