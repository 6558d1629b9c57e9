// Text with syntax errors: the rest is read, the hole is told, nothing throws, and the same text gives the same facts.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { FileFacts } from "../../server/engine/api.js";
import { createTypeScriptEslintParser } from "../../server/node/parsers.js";
import { factsOfText } from "../harness/analyseTexts.js";

const facts = (text: string, fileName = "a.ts") => factsOfText(fileName, text)!;
const names = (f: FileFacts) => f.callables.map((c) => c.name).filter((n) => n !== "");
const hole = (text: string, f: FileFacts) =>
  f.problems.filter((p) => p.kind === "syntax").map((p) => text.slice(p.start, p.end).trim());

function checkPositions(text: string, f: FileFacts): void {
  const within = (start: number, end: number) => start >= 0 && start <= end && end <= text.length;
  for (let i = 0; i < f.nodes.kind.length; i++) assert.ok(within(f.nodes.start[i]!, f.nodes.end[i]!), `node ${i}`);
  for (const r of [
    ...f.callables,
    ...f.records,
    ...f.problems,
    ...f.imports,
    ...f.exports,
    ...f.literals,
    ...f.directives,
  ]) {
    assert.ok(within(r.start, r.end), JSON.stringify(r));
  }
}

describe("broken code", () => {
  it("an error in one method keeps the others", () => {
    const text = "class A {\n  a() { log(1); }\n  b() { log(2; }\n  c() { log(3); }\n}\nfunction d() {}";
    const f = facts(text);
    for (const name of ["a", "c", "d"]) assert.ok(names(f).includes(name), name);
    assert.equal(hole(text, f).length, 1);
    assert.ok(hole(text, f)[0]!.includes("log(2;"));
  });
  it("a broken statement at the top", () => {
    const text = "const a = () => 1;\nconst = 2;\nfunction b() {}";
    const f = facts(text);
    assert.deepEqual(names(f).sort(), ["a", "b"]);
    assert.ok(f.problems.length > 0);
  });
  it("a brace is missing at the end", () => {
    const text = "function a() { one(); }\nclass B {\n  c() {\n    two();\n  }\n";
    const f = facts(text);
    assert.ok(names(f).includes("a") && names(f).includes("c"), names(f).join());
    assert.equal(f.problems.length, 1);
    checkPositions(text, f);
  });
  it("an unfinished call while typing", () => {
    const text = "function a() {\n  one();\n  logger.info(user.\n}\nfunction b() { two(); }";
    const f = facts(text);
    assert.ok(names(f).includes("b"), names(f).join());
  });
  it("conflict marks", () => {
    const text = "function a() {}\n<<<<<<< HEAD\nconst x = 1;\n=======\nconst x = 2;\n>>>>>>> other\nfunction b() {}";
    const f = facts(text);
    assert.deepEqual(names(f).sort(), ["a", "b"]);
    assert.ok(f.problems.length > 0);
  });
  const unfinished: [string, string][] = [
    ["string", "function a() {}\nconst x = 'abc;\nfunction b() {}"],
    ["template", "function a() {}\nconst x = `abc;\nfunction b() {}"],
    ["comment", "function a() {}\n/* abc\nfunction b() {}"],
    ["regular expression", "function a() {}\nconst x = /abc;\nfunction b() {}"],
  ];
  for (const [name, text] of unfinished) {
    it(`an unfinished ${name}`, () => {
      const f = facts(text);
      assert.ok(names(f).includes("a"));
      assert.ok(f.problems.some((p) => p.kind === "syntax"));
      checkPositions(text, f);
    });
  }
  it("Flow types in a .js file", () => {
    const text = "// @flow\nfunction a(x: ?string): number { return 1; }\nfunction b() { return 2; }";
    const f = facts(text, "a.js");
    assert.ok(names(f).includes("b"), names(f).join());
  });
  it("types in a .js file are read", () => {
    assert.deepEqual(names(facts("function a(x: string) {}\nfunction b() {}", "a.js")).slice(-1), ["b"]);
  });
  for (const [name, text] of Object.entries({
    json: '{ "a": 1, "b": [1, 2] }',
    empty: "",
    blank: " \n\t\r\n",
    mark: "\uFEFFconst a = 1;",
    garbage: "\u0000\u0001\uFFFD\uD800{{{(((\u0000]]",
    html: "<!doctype html><html><body>é</body></html>",
    "carriage returns": "const a = 1;\rfunction b() {\r}\r",
  })) {
    it(`no throw: ${name}`, () => {
      for (const file of ["a.ts", "a.tsx", "a.js", "a.mjs"]) checkPositions(text, facts(text, file));
    });
  }

  it("any edit of real code gives facts, the same ones each time", () => {
    const source = [
      "examples/harbour-mutual/src/claims/claim.service.ts",
      "examples/harbour-mutual/src/customers/customer.entity.ts",
      "server/engine/frontends/typescript/controlFlow.ts",
    ].map((path) => readFileSync(path, "utf8").slice(0, 4000));
    const edit = fc.record({
      at: fc.nat(),
      kind: fc.constantFrom("delete", "double", "insert", "swap"),
      token: fc.constantFrom(
        "{",
        "}",
        "(",
        ")",
        "`",
        "'",
        "/*",
        "*/",
        "<",
        "=>",
        "${",
        "@",
        "class",
        "export",
        "\\",
        "0x",
        "#",
        "\u2028",
      ),
    });
    fc.assert(
      fc.property(fc.constantFrom(...source), fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) => {
        let tokens: string[] = text.match(/\w+|\s+|[^\w\s]/g)!;
        for (const { at, kind, token } of edits) {
          const i = at % tokens.length;
          if (kind === "delete") tokens = [...tokens.slice(0, i), ...tokens.slice(i + 1)];
          else if (kind === "double") tokens = [...tokens.slice(0, i), tokens[i]!, ...tokens.slice(i)];
          else if (kind === "swap")
            tokens = [...tokens.slice(0, i), ...tokens.slice(i).reverse().slice(-2), ...tokens.slice(i + 1)];
          else tokens = [...tokens.slice(0, i), token, ...tokens.slice(i)];
        }
        const broken = tokens.join("");
        const first = facts(broken);
        checkPositions(broken, first);
        assert.deepEqual(facts(broken), first);
      }),
      { numRuns: 150, seed: 7 },
    );
  }).timeout(120_000);
});

describe("deep and long code", () => {
  const N = 10_000;
  const deep: Record<string, string> = {
    parentheses: `x = ${"(".repeat(N)}1${")".repeat(N)}`,
    arrays: `x = ${"[".repeat(N)}${"]".repeat(N)}`,
    objects: `x = ${"{a:".repeat(N)}1${"}".repeat(N)}`,
    blocks: `${"{".repeat(N)}${"}".repeat(N)}`,
    ifs: `${"if(a){".repeat(N)}${"}".repeat(N)}`,
    "else if": `if(a){b();}${"else if(a){b();}".repeat(N)}`,
    sums: `x = 1${"+a".repeat(N)}`,
    products: `x = 1${"*a".repeat(N)}`,
    ors: `x = 1${"||a".repeat(N)}`,
    members: `x = a${".b".repeat(N)}`,
    calls: `x = a${".b()".repeat(N)}`,
    "nested calls": `x = ${"f(".repeat(N)}${")".repeat(N)}`,
    functions: `x = ${"() => ".repeat(N)}1`,
    conditions: `x = ${"a ? b : ".repeat(N)}c`,
    templates: `x = ${"`${".repeat(N)}1${"}`".repeat(N)}`,
    elements: `x = ${"<a>".repeat(N)}${"</a>".repeat(N)}`,
    unions: `type T = A${" | B".repeat(N)}`,
    "nested types": `type T = ${"A<".repeat(N)}B${">".repeat(N)}`,
    "object types": `type T = ${"{a:".repeat(N)}B${"}".repeat(N)}`,
    arrays2: `type T = A${"[]".repeat(N)}`,
    assignments: `${"a = ".repeat(N)}1`,
    patterns: `const ${"[".repeat(N)}a${"]".repeat(N)} = x`,
    loops: `${"for(;;) ".repeat(N)};`,
    classes: `x = ${"class { a = ".repeat(N)}1${"}".repeat(N)}`,
  };
  for (const [name, text] of Object.entries(deep)) {
    it(name, () => {
      const file = name === "elements" ? "a.tsx" : "a.ts";
      checkPositions(text, facts(text, file));
      checkPositions(text, factsOfText(file, text, createTypeScriptEslintParser())!);
    }).timeout(120_000);
  }
  // What the parsers still read: the extractor itself must bound its depth.
  for (const [name, text] of Object.entries({
    arrays: `x = ${"[".repeat(390)}${"]".repeat(390)}`,
    objects: `x = ${"{a:".repeat(390)}1${"}".repeat(390)}`,
    "nested calls": `x = ${"f(a,b => ".repeat(390)}1${")".repeat(390)}`,
    ifs: `${"if(a){".repeat(390)}${"}".repeat(390)}`,
    "else if": `if(a){b();}${"else if(a){b();}".repeat(700)}`,
    members: `x = a${".b".repeat(3900)}`,
    classes: `x = ${"class { a = () => { if (b) return ".repeat(190)}1${"}}".repeat(190)}`,
  })) {
    it(`readable nesting of ${name}`, () => {
      const f = facts(text);
      assert.ok(f.nodes.kind.length > 100, String(f.nodes.kind.length));
      assert.ok(
        f.problems.every((p) => p.kind === "too-deep"),
        JSON.stringify(f.problems),
      );
    });
  }
  it("a line of a megabyte", () => {
    const text = `const rows = [${'{ id: 1, name: "x", at: f(a.b) },'.repeat(30_000)}];`;
    const start = Date.now();
    assert.equal(facts(text).problems.length, 0);
    assert.ok(Date.now() - start < 10_000);
  });
});
