// The flow engine by itself: a handful of model rows, one log sink, and which labels of personal data arrive at it.
import assert from "node:assert/strict";
import { secretTexts } from "../../rules/secrets/index.js";
import { taxonomyTexts } from "../../rules/taxonomy/index.js";
import {
  analyse,
  createClassifier,
  createLexicon,
  createSecretDetector,
  createTypeScriptFrontend,
  createValueDetector,
  loadModels,
  loadSecrets,
  loadTaxonomy,
  type ModuleResolver,
  type Rule,
} from "../../server/engine/api.js";
import { createOxcParser } from "../../server/node/parsers.js";
import { TERMS } from "../harness/analyseTexts.js";

const MODELS = `{
  "packages": ["global"], "basis": "platform", "rows": [
    { "kind": "sink", "sink": "log", "on": ["console.log"], "ports": ["0*"] },
    { "kind": "sanitizer", "sanitizer": "encoded", "on": ["JSON.stringify"], "from": "0", "to": "return" },
    { "kind": "propagator", "on": ["JSON.parse"], "flows": ["0 -> return"] },
    { "kind": "propagator", "on": ["Promise.all"], "flows": ["0 -> return"] },
    { "kind": "propagator", "on": ["Object.values"], "flows": ["0.* -> return.*"] }
  ] }`;
const BUILTIN = `{
  "packages": ["builtin"], "basis": "platform", "rows": [
    { "kind": "propagator", "on": ["#array.{map,flatMap}"], "flows": ["this.* -> 0()", "0()return -> return.*"] },
    { "kind": "propagator", "on": ["#array.forEach"], "flows": ["this.* -> 0()"] },
    { "kind": "propagator", "on": ["#array.find"], "flows": ["this.* -> 0()", "this.* -> return"] },
    { "kind": "propagator", "on": ["#array.filter"], "flows": ["this.* -> 0()", "this -> return"] },
    { "kind": "propagator", "on": ["#array.join"], "flows": ["this.* -> return"] },
    { "kind": "propagator", "on": ["#promise.then"], "flows": ["this -> 0()", "0()return -> return"] },
    { "kind": "propagator", "on": ["#string.{slice,trim,toUpperCase,replace}"], "flows": ["this -> return"] },
    { "kind": "propagator", "on": ["#string.split"], "flows": ["this -> return.*"] }
  ] }`;
const REACT = `{
  "packages": ["react"], "basis": "platform", "rows": [
    { "kind": "returns", "on": ["useState"], "type": "callType0", "at": "0" },
    { "kind": "propagator", "on": ["useState"], "flows": ["0 -> return.0"] }
  ] }`;
const HEURISTICS = `{ "rows": [
  { "kind": "heuristic", "meaning": "sanitizer", "sanitizer": "masked", "first": ["mask"] },
  { "kind": "heuristic", "meaning": "logger", "receiver": ["logger"], "methods": ["info"] } ] }`;

const taxonomy = loadTaxonomy(taxonomyTexts);
const classifier = createClassifier(taxonomy);
const models = loadModels(
  [
    { name: "a.jsonc", text: MODELS },
    { name: "b.jsonc", text: BUILTIN },
    { name: "c.jsonc", text: REACT },
  ],
  HEURISTICS,
);
const frontend = createTypeScriptFrontend(createOxcParser());
const lexicon = createLexicon(taxonomy);
const values = createValueDetector();
const secrets = createSecretDetector(loadSecrets(secretTexts));

const probe: Rule = {
  meta: {
    id: "probe",
    title: { en: "", "zh-Hans": "", "zh-Hant": "" },
    group: "B",
    status: "stable",
    since: "0",
    precision: "high",
    tags: [],
    cwe: [],
    asvs: [],
    laws: [],
    messages: { m: { message: "{labels}", help: "" } },
  },
  page: "",
  requests: [{ kind: "flow", sinks: ["log"], minTier: 2, accepts: ["masked"] }],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "flow" || answer.data.length === 0) continue;
      const labels = answer.data
        .map((d) => d.label)
        .sort()
        .join(" ");
      pass.report(answer, {
        messageId: "m",
        params: { labels },
        severity: "low",
        severityReasons: [],
        confidence: "high",
      });
    }
  },
};

function resolverOf(paths: string[]): ModuleResolver {
  return {
    resolve(specifier, from) {
      if (!specifier.startsWith(".")) return { kind: "package", name: specifier, subpath: "" };
      const base = from.includes("/") ? from.slice(0, from.lastIndexOf("/") + 1) : "";
      const path = `${base}${specifier.replace("./", "")}.ts`;
      return paths.includes(path) ? { kind: "file", path } : { kind: "missing" };
    },
  };
}

/** "line: labels" of everything that arrives at the log. */
function arrive(files: string | Record<string, string>): string[] {
  const all = typeof files === "string" ? { "a.ts": files } : files;
  const paths = Object.keys(all);
  const result = analyse({
    files: paths.map((path) => ({
      path,
      facts: frontend.extract({ fileName: path, text: all[path]!, lexicon, values, secrets }),
    })),
    resolver: resolverOf(paths),
    classifier,
    models,
    secrets,
    suppression: TERMS,
    rules: [probe],
  });
  return result.findings.map(
    (f) => `${f.location.file}:${all[f.location.file]!.slice(0, f.location.start).split("\n").length} ${f.message}`,
  );
}

const TYPES = "interface Person { id: string; idCardNo: string; email: string; active: boolean }\n";

describe("flow", () => {
  const cases: [string, string, string[]][] = [
    ["a member", "export const f = (p: Person) => console.log(p.idCardNo);", ["p.idCardNo"]],
    ["a whole object", "export const f = (p: Person) => console.log(p);", ["p.email p.idCardNo"]],
    ["an object in a template prints nothing", "export const f = (p: Person) => console.log(`${p}`);", []],
    [
      "JSON of an object in a template",
      "export const f = (p: Person) => console.log(`${JSON.stringify(p)}`);",
      ["p.email p.idCardNo"],
    ],
    ["a renamed member", "export function f(p: Person) { const { idCardNo: x } = p; console.log(x); }", ["p.idCardNo"]],
    [
      "rest without the member",
      "export function f(p: Person) { const { idCardNo, ...rest } = p; console.log(rest); }",
      ["p.email"],
    ],
    ["spread with an override", "export const f = (p: Person) => console.log({ ...p, idCardNo: 1 });", ["p.email"]],
    [
      "a shorthand",
      "export function f(p: Person) { const idCardNo = p.idCardNo; console.log({ idCardNo }); }",
      ["p.idCardNo"],
    ],
    ["concatenation", "export const f = (p: Person) => console.log('a' + p.email + 'b');", ["p.email"]],
    ["a condition is no flow", "export const f = (p: Person) => console.log(p.idCardNo ? 1 : 2);", []],
    ["a length is no flow", "export const f = (p: Person) => console.log(p.idCardNo.length);", []],
    [
      "a comparison is no flow",
      "export const f = (p: Person) => console.log(p.idCardNo === 'x', !p.email, typeof p.email);",
      [],
    ],
    ["one of two values", "export const f = (p: Person, b: boolean) => console.log(b ? p.email : p.id);", ["p.email"]],
    ["a fallback", "export const f = (p: Person) => console.log(p.email ?? 'none');", ["p.email"]],
    ["reassigned before", "export function f(p: Person) { let x = p.email; x = p.id; console.log(x); }", []],
    [
      "assigned in a branch",
      "export function f(p: Person, b: boolean) { let x = p.id; if (b) { x = p.email; } console.log(x); }",
      ["p.email"],
    ],
    [
      "assigned in a loop",
      "export function f(p: Person[]) { let x = ''; for (const q of p) { console.log(x); x += q.email; } }",
      ["p.email"],
    ],
    [
      "after an early return",
      "export function f(p: Person, b: boolean) { let x = p.email; if (b) return; x = p.id; console.log(x); }",
      [],
    ],
    ["map callback", "export const f = (ps: Person[]) => console.log(ps.map((p) => p.email));", ["ps.email"]],
    ["map to ids", "export const f = (ps: Person[]) => console.log(ps.map((p) => p.id).join(','));", []],
    ["forEach callback", "export const f = (ps: Person[]) => ps.forEach((p) => console.log(p.email));", ["ps.email"]],
    [
      "find then member",
      "export const f = (ps: Person[]) => console.log(ps.find((p) => p.active)?.email);",
      ["ps.email"],
    ],
    [
      "async and await",
      "declare function load(): Promise<Person>;\nexport async function f() { const p = await load(); console.log(p.email); }",
      ["p.email"],
    ],
    [
      "then",
      "async function load(p: Person) { return p; }\nexport const f = (q: Person) => load(q).then((p) => console.log(p.email));",
      ["q.email"],
    ],
    ["a closure", "export function f(p: Person) { const inner = () => console.log(p.email); inner(); }", ["p.email"]],
    [
      "through a helper",
      "const first = (p: Person) => p.email;\nexport const f = (p: Person) => console.log(first(p));",
      ["p.email"],
    ],
    [
      "through an object and back",
      "export function f(p: Person) { const box = { a: { b: p } }; console.log(box.a.b.idCardNo); }",
      ["p.idCardNo"],
    ],
    [
      "other member of the object",
      "export function f(p: Person) { const box = { a: p, n: 1 }; console.log(box.n); }",
      [],
    ],
    [
      "a stored member",
      "export function f(p: Person) { const o: any = {}; o.x = p.email; console.log(o.x); }",
      ["p.email"],
    ],
    ["pushed", "export function f(p: Person) { const l = []; l.push(p.email); console.log(l); }", ["p.email"]],
    [
      "Object.assign",
      "export function f(p: Person) { const o = {}; Object.assign(o, p); console.log(o); }",
      ["p.email p.idCardNo"],
    ],
    ["Pick", "export const f = (p: Pick<Person, 'id' | 'email'>) => console.log(p);", ["p.email"]],
    ["Omit", "export const f = (p: Omit<Person, 'idCardNo'>) => console.log(p);", ["p.email"]],
    ["an untyped name", "export function f(body: any) { console.log(body.idCardNo); }", ["body.idCardNo"]],
    [
      "an untyped whole by its uses",
      "export function f(req: any) { if (!req.body.idCardNo) return; console.log(JSON.stringify(req.body)); }",
      ["req.body.idCardNo"],
    ],
    [
      "one member through JSON and back",
      "export function f(p: Person) { const o: any = JSON.parse(JSON.stringify(p)); console.log(o.id); console.log(o.email); }",
      ["p.email"],
    ],
    [
      "a mask",
      "function maskId(v: string) { return v.slice(0, 2) + '****'; }\nexport const f = (p: Person) => console.log(maskId(p.idCardNo));",
      [],
    ],
    [
      "a mask that lies",
      "function maskId(v: string) { return v; }\nexport const f = (p: Person) => console.log(maskId(p.idCardNo));",
      ["p.idCardNo"],
    ],
    [
      "a class field",
      "class S { constructor(private p: Person) {}\n m() { console.log(this.p.email); } }",
      ["this.p.email"],
    ],
    [
      "an untyped class field",
      "class S { p; constructor(q: Person) { this.p = q; }\n m() { console.log(this.p.email); } }",
      ["q.email"],
    ],
    ["a logger by its name", "export const f = (p: Person, logger: any) => logger.info(p.email);", ["p.email"]],
    [
      "a default parameter",
      "const NOBODY = { email: '' };\nexport const f = (p: Person, q = p.email) => console.log(q);",
      ["p.email"],
    ],
    [
      "a try block",
      "export function f(p: Person) { let x; try { x = p.email; } catch { x = 'none'; } console.log(x); }",
      ["p.email"],
    ],
    [
      "a switch",
      "export function f(p: Person, k: string) { let x = ''; switch (k) { case 'a': x = p.email; break; default: x = p.id; } console.log(x); }",
      ["p.email"],
    ],
    [
      "a state hook by its type argument",
      "import { useState } from 'react';\nexport function F() { const [p, setP] = useState<Person | null>(null); console.log(p); setP(null); }",
      ["p.email p.idCardNo"],
    ],
    ["the domain of an address", "export const f = (p: Person) => console.log(p.email.split('@')[1]);", []],
    [
      "mutual recursion ends",
      "function a(p: Person, n: number): string { return n ? b(p, n - 1) : p.email; }\nfunction b(p: Person, n: number): string { return a(p, n); }\nexport const f = (p: Person) => console.log(a(p, 3));",
      ["p.email"],
    ],
  ];
  for (const [name, code, labels] of cases) {
    it(name, () =>
      assert.deepEqual(
        arrive(TYPES + code).map((line) => line.slice(line.indexOf(" ") + 1)),
        labels,
      ),
    );
  }

  it("finds the caller of a wrapper in another file", () => {
    const files = {
      "log.ts":
        "export function trail(message: string, details: unknown) { console.log(message, JSON.stringify(details)); }",
      "use.ts": `${TYPES}import { trail } from "./log";\nexport const f = (p: Person) => {\n  trail("x", p);\n  trail("x", p.id);\n};`,
    };
    assert.deepEqual(arrive(files), ["use.ts:4 p.email p.idCardNo"]);
  });
  it("follows CommonJS exports given as an object", () => {
    const files = {
      "log.ts":
        "function trail(details: unknown) { console.log(JSON.stringify(details)); }\nmodule.exports = { trail };",
      "use.ts": `${TYPES}const { trail } = require("./log");\nexport const f = (p: Person) => trail(p);`,
      "es.ts": `${TYPES}import { trail } from "./log";\nexport const f = (p: Person) => trail(p);`,
    };
    assert.deepEqual(arrive(files), ["es.ts:3 p.email p.idCardNo", "use.ts:3 p.email p.idCardNo"]);
  });
  it("is silent when every caller of a named parameter masks", () => {
    const mask = "function maskEmail(v: string) { return v.replace(/^.+@/, '***@'); }\n";
    assert.deepEqual(
      arrive(
        `${TYPES}${mask}const say = (email: string) => console.log(email);\nexport const f = (p: Person) => say(maskEmail(p.email));`,
      ),
      [],
    );
    assert.deepEqual(
      arrive(
        `${TYPES}${mask}const say = (email: string) => console.log(email);\nexport const f = (p: Person) => say(p.email);`,
      ).length,
      1,
    );
  });
});
