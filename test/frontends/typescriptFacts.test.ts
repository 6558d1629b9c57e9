// What the TypeScript front end says about a text: imports, exports, records, callables, literals, comments.
import assert from "node:assert/strict";
import type { FileFacts } from "../../server/engine/api.js";
import { factsOfText } from "../harness/analyseTexts.js";
import { argumentsOf, showNode, showType } from "../harness/dumpFacts.js";

function facts(text: string, fileName = "a.ts"): FileFacts {
  const result = factsOfText(fileName, text)!;
  assert.deepEqual(result.problems, []);
  return result;
}

const imports = (text: string) =>
  facts(text).imports.map(
    (i) => `${i.kind}${i.typeOnly ? " type" : ""} ${i.specifier}#${i.imported} as ${i.local || "-"}`,
  );

const exports = (text: string, fileName?: string) => {
  const f = facts(text, fileName);
  return f.exports.map((e) => {
    const t = e.target;
    if (t.kind === "binding") return `${e.name} = binding ${f.bindings[t.binding]!.name}`;
    if (t.kind === "record") return `${e.name} = record ${f.records[t.record]!.name}`;
    if (t.kind === "import") return `${e.name} = ${f.imports[t.import]!.specifier}#${f.imports[t.import]!.imported}`;
    return `${e.name} = ${showNode(f, t.node)}`;
  });
};

const records = (text: string) => {
  const f = facts(text);
  return f.records.map((r) => {
    const fields = r.fields.map(
      (m) => `${m.static ? "static " : ""}${m.name}${m.optional ? "?" : ""}: ${showType(f, m.type)}`,
    );
    const bases = r.extends.map((t) => showType(f, t)).join(", ");
    const alias = r.alias >= 0 ? ` = ${showType(f, r.alias)}` : "";
    return `${r.kind} ${r.name}${bases ? ` < ${bases}` : ""}${alias} {${fields.join("; ")}}`;
  });
};

const callables = (text: string) => {
  const f = facts(text);
  return f.callables.slice(1).map((c) => {
    const owner = c.owner >= 0 ? `${f.records[c.owner]!.name}.` : "";
    const params = c.params.map((p) => `${p.rest ? "..." : ""}${p.name || "_"}${p.optional ? "?" : ""}`).join(", ");
    return `${c.static ? "static " : ""}${c.async ? "async " : ""}${c.kind}${c.generator ? "*" : ""} ${owner}${c.name}(${params})`;
  });
};

describe("imports", () => {
  it("ES forms", () => {
    assert.deepEqual(
      imports(
        `import a, { b, c as d, type E, default as g, "x-y" as h } from "m";\nimport * as n from "n";\nimport "bare";\nimport type { F } from "t";\nimport data from "./d.json" with { type: "json" };`,
      ),
      [
        "es m#default as a",
        "es m#b as b",
        "es m#c as d",
        "es type m#E as E",
        "es m#default as g",
        "es m#x-y as h",
        "es n#* as n",
        "es bare# as -",
        "es type t#F as F",
        "es ./d.json#default as data",
      ],
    );
  });
  it("require, import = and import()", () => {
    assert.deepEqual(
      imports(
        "const a = require('a');\nimport b = require('b');\nconst c = await import(`./c`);\nexport import d = require('d');",
      ),
      ["require b#* as b", "require d#* as d", "require a#* as -", "dynamic ./c#* as -"],
    );
  });
  it("a require of one's own is none", () =>
    assert.deepEqual(imports("function f(require: any) { return require('a'); }"), []));
  it("types by import()", () => {
    const f = facts("let u: import('./user').User; let v: import('./n').N.T<string>; let w: typeof import('./w');");
    assert.deepEqual(f.imports.map((i) => `${i.specifier}#${i.imported}`).slice(0, 2), ["./user#User", "./n#N"]);
    assert.equal(showType(f, f.bindings[0]!.type), "import#0");
    assert.equal(showType(f, f.bindings[1]!.type), "import#1.T<string>");
  });
});

describe("exports", () => {
  const cases: [string, string[]][] = [
    [
      "export const a = 1, { b, c: [d, ...e], ...g } = x;",
      ["a = binding a", "b = binding b", "d = binding d", "e = binding e", "g = binding g"],
    ],
    [
      "export function f() {}\nexport class C {}\nexport enum E { A }\nexport const enum F { A }",
      ["f = binding f", "C = binding C", "E = binding E", "F = binding F"],
    ],
    ["export interface I {}\nexport type T = string;", ["I = record I", "T = record T"]],
    ["export { a as b, type T }; const a = 1; interface T {}", ["b = binding a", "T = record T"]],
    ["import { a } from 'm'; export { a as b };", ["b = m#a"]],
    [
      "export { a, b as c, default } from 'm'; export * from 'n'; export * as ns from 'o';",
      ["a = m#a", "c = m#b", "default = m#default", "* = n#*", "ns = o#*"],
    ],
    ["export default class {}", ["default = class "]],
    ["export default abstract class A {}", ["default = class A"]],
    ["export default function () {}", ["default = fn default"]],
    ["export default function f() {}", ["default = binding f"]],
    ["export default async () => 1", ["default = fn "]],
    ["export default { a: 1 } satisfies X;", ["default = ({a: number} as X)"]],
    ["const a = 1; export default a;", ["default = binding a"]],
    ["export default interface I {}", ["default = record I"]],
    ["export default function f(a: string): void; export default function f(a: any) {}", ["default = binding f"]],
    [
      "export function f(a: string): void; export function f(a: number): void; export function f(a: any) {}",
      ["f = binding f"],
    ],
    ["export declare function f(a: string): void; export declare const c: number;", ["f = binding f", "c = binding c"]],
    ["class A {} export = A;", ["= = class A"]],
    ["export namespace N { export const a = 1; const b = 2; export interface I {} }", ["N = binding N"]],
    ["declare module 'x' { export const a: number; export default a; }", []],
    ["export import a = N.b;", ["a = binding a"]],
    ["const S = z.object({}); type S = z.infer<typeof S>; export { S };", ["S = binding S", "S = record S"]],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(exports(text), expected));

  it("CommonJS", () => {
    assert.deepEqual(exports("module.exports = { a }; module.exports.b = 1; exports.c = () => 2;", "a.js"), [
      "= = {a: a}",
      "b = number",
      "c = fn c",
    ]);
  });
});

describe("records", () => {
  const cases: [string, string[]][] = [
    [
      "interface A<T> extends B, C<string> { a: T; b?: Date[]; 'c-d': number; m(): Promise<T>; [k: string]: any }",
      ["interface A < B, C<string> {a: $T; b?: Date[]; c-d: number; m: () => Promise<$T>}"],
    ],
    ["type A = { a: string } & B;", ["type A = {a: string} & B {}", "object  {a: string}"]],
    ["type A = { a: string; b: { c: number } };", ["type A {a: string; b: {c: number}}", "object  {c: number}"]],
    ["type P = Pick<User, 'id' | 'name'> | null;", ["type P = Pick<User, 'id' | 'name'> | null {}"]],
    ["type M = { [K in keyof User]?: User[K] };", ["type M = Partial<User> {}"]],
    ["type R = { [K in 'a' | 'b']: Date };", ["type R = Record<'a' | 'b', Date> {}"]],
    [
      "type I = User['address']['city']; type Q = typeof schema.infer; type C = A extends B ? X : Y;",
      ["type I = User['address']['city'] {}", "type Q = typeof schema.infer {}", "type C = X | Y {}"],
    ],
    [
      "type T = readonly [a: string, b?: number, ...c: (Date)[]]; type F = (new () => User);",
      ["type T = [string, number, Date[]] {}", "type F = () => User {}"],
    ],
    ["enum E { A = 1, 'b-c' = 'x' }", ["enum E {A: none; b-c: none}"]],
    [
      "namespace A.B { export interface C { x: string } namespace D { class E {} } }",
      ["interface A.B.C {x: string}", "class A.B.D.E {}"],
    ],
    ["declare global { interface Window { user: User } }", ["interface Window {user: User}"]],
    [
      "class C extends PartialType(D) { a!: string; static b = 1; #c?: number; declare d: Date; readonly e: E = new E(); accessor f = 1 }",
      ["class C < PartialType<D> {a: string; static b: none; #c?: number; d: Date; e: E; f: none}"],
    ],
    [
      "abstract class C { abstract a: string; abstract m(): void; get g(): Date { return this.x } set g(v) {} }",
      ["class C {a: string; m: () => void; g: Date}"],
    ],
    [
      "class C { constructor(private readonly a: A, public b?: B, c = 1, protected d = 2) {} }",
      ["class C {a: A; b?: B; d?: none}"],
    ],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(records(text), expected));
});

describe("callables", () => {
  const cases: [string, string[]][] = [
    ["function f({ a, b: { c } }: T, [d] = [1], ...rest: any[]) {}", ["function f(_, _?, ...rest)"]],
    ["function f(this: User, a: string) { return this; }", ["function f(a)"]],
    ["async function* g() { yield 1; }\nconst h = async () => 1;", ["async function* g()", "async arrow h()"]],
    [
      "class C { static { init(); } static async m() {} get a() { return 1 } set a(v) {} constructor() {} b = () => 1; ['x']() {} }",
      [
        "static static-block C.()",
        "static async method C.m()",
        "getter C.a()",
        "setter C.a(v)",
        "constructor C.constructor()",
        "method C.()",
        "arrow b()",
        "method C.x()",
      ],
    ],
    [
      "const o = { m() {}, async n() {}, get g() { return 1 }, k: function () {} };",
      ["function m()", "async function n()", "function g()", "function k()"],
    ],
    ["exports.handler = function () {};", ["function handler()"]],
    [
      "function f(a: string): void; function f(a: any) {} declare function d(x: number): string;",
      ["function f(a)", "function d(x)"],
    ],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(callables(text), expected));

  it("a function is found under the name that holds it", () => {
    const text = "const a: F = () => 1; class B { c = () => 2 } x = { d: function () {} }; (() => 3)();";
    const f = facts(text);
    const shown = f.callables.filter((c) => c.kind !== "module" && c.kind !== "method");
    assert.deepEqual(
      shown.map((c) => text.slice(c.nameStart, c.nameEnd)),
      ["a", "c", "d", "() => 3"],
    );
  });
  it("the position of a parameter leaves out `this`", () => {
    const f = facts("function f(this: User, a: string) { log(a); }");
    assert.deepEqual(argumentsOf(f, "log"), ["param0"]);
  });
  it("decorators in their order, on every place", () => {
    const f = facts(
      "@A() @B.C({ x: 1 }) class K { @D p: string; @E() m(@F('q') a: string) {} @G accessor z = 1; constructor(@H() private h: H) {} }",
    );
    const names = (list: { name: string }[]) => list.map((a) => a.name).join(" ");
    const record = f.records[0]!;
    assert.equal(names(record.annotations), "A C");
    assert.deepEqual(
      record.fields.map((m) => `${m.name}:${names(m.annotations)}`),
      ["p:D", "z:G", "h:H"],
    );
    const method = f.callables.find((c) => c.name === "m")!;
    assert.equal(names(method.annotations), "E");
    assert.equal(names(method.params[0]!.annotations), "F");
  });
});

describe("expressions", () => {
  const cases: [string, string][] = [
    ["log(a?.b?.(c)?.d)", "call(a?.b, c)?.d"],
    ["log({ ...a, b, [c]: d, 'e': 1, get g() { return 1 } })", "{...: a, b: b, *: d, e: number, g: call(fn g)}"],
    ["log(`a ${b} c`, 'x' + y + 1, 1 + 2 * 3)", "text('a ' b ' c'), text('x' y number), text(number number)"],
    ["log(sql`select ${id} from t`)", "tag(sql, text('select ' ' from t'), id)"],
    ["log(a ? b : c, d ?? e, f || g, h && i)", "(b | c), (d | e), (f | g), i"],
    ["log(a as User, <User>b, c!, d satisfies User, e as const)", "(a as User), (b as User), c, (d as User), e"],
    ["log(new A(b), new C)", "new(A, b), new(C)"],
    ["log(await f(), [a, , ...b], (x, y))", "await call(f), [a, clean, ...b], y"],
    ["log(!a, typeof b, c === d, e in g, -h, i.j++)", "clean, clean, clean, clean, clean, clean"],
    [
      "log(this, super_, import.meta.url, 1n, /x/, null, undefined, true)",
      "this, super_, unknown.url, bigint, regexp, null, undefined, boolean",
    ],
    ["class A { #p = 1; m(o) { log(this.#p, #p in o); } }", "this.#p, clean"],
    ["const { a, b: { c = d }, ...r } = x; log(a, c, r)", "x.a, (d | x.b.c), x.rest-a,b"],
    ["const [a, [b], ...c] = x; log(a, b, c)", "x.0, x.1.0, x"],
    ["let a, b; [a, b] = [b, x]; ({ c: a } = y); log(a, b)", "y.c, [local b, x].1"],
    ["const o = {}; o.a.b = x; delete o.c; log(o)", "{}+{a={}.a+{b=x}}+{c=clean}"],
    ["const l = []; l.push(x); const m = new Map(); m.set('k', y); log(l, m)", "[]+{*=x}, new(Map)+{k=y}"],
    ["let a = x; a ||= y; log(a); a += z; log(a)", "(x | y)"],
    ["const K = 'name'; log(u[K], u['a b'], u[i])", "u.name, u.a b, u.*"],
    ["import a = N.b.c; log(a)", "N.b.c"],
    [
      "namespace N { export const a = x; export namespace M { export const c = y } } log(N.a, N.M.c)",
      "{a: x, M: {c: y}}.a, {a: x, M: {c: y}}.M.c",
    ],
    ["using a = open(); log(a)", "call(open)"],
  ];
  for (const [text, expected] of cases) it(text, () => assert.equal(argumentsOf(facts(text), "log")[0], expected));

  it("JSX", () => {
    const f = facts(
      "log(<User.Card xlink:href={a} b='c' d {...e}>text {f} {/* no */}<i>{g}</i></User.Card>, <>{h}</>)",
      "a.tsx",
    );
    assert.deepEqual(argumentsOf(f, "log"), [
      "<User.Card href=a, b='c', d=boolean, ...=e, children=f, children=<'i' children=g>>, <none children=h>",
    ]);
  });
  it("a call keeps its options", () => {
    assert.deepEqual(argumentsOf(facts("log('aes-256-gcm', { iv: x, ttl: 3 })"), "log"), [
      "'aes-256-gcm', {iv: x, ttl: number}",
    ]);
  });
  it("a hashbang and a directive are no values", () => {
    assert.equal(facts("#!/usr/bin/env node\n'use strict';\nlog(1)").callables[0]!.calls.length, 1);
  });
});

describe("strings of a text", () => {
  const ID = "110101188001010011";
  it("no value of a person or of a secret is kept", () => {
    const text = `
      const idCard = "${ID}"; const table = { "${ID}": 1, [\`${ID}\`]: 2, ${ID}: 3 };
      type T = "${ID}"; enum E { "${ID}" = "${ID}" } interface I { "${ID}": string }
      const password = "hunter" + "two2"; const apiToken = cond ? "abcdefgh" : env.X ?? "ijklmnop";
      if (user.password === "letmein") {} function f({ secret = "sesame" }, token = "opensesame") {}
      const url = "https://joe:pa55@db.example.com/path?key=v"; x["${ID}"] = y["${ID}"];
      const key = \`\${a}zzzzyyyy\`; const { "${ID}": z } = w;`;
    const kept = facts(text).strings.join("\n");
    for (const value of [ID, "hunter", "two2", "abcdefgh", "ijklmnop", "letmein", "sesame", "pa55", "joe", "path"]) {
      assert.ok(!kept.includes(value), value);
    }
    assert.ok(kept.includes("https://db.example.com"));
  });
});

describe("comments", () => {
  const fieldWords = (text: string) =>
    Object.fromEntries(facts(text).records[0]!.fields.map((f) => [f.name, f.comment?.words.join(",") ?? ""]));
  it("above, behind and beside", () => {
    const words = fieldWords(`class A {
      /** 身份证号 */
      a: string;
      b: string; // 手机号
      /* 银行卡号 */ c: string; d: string;

      // 身份证号

      e: string;
    }`);
    assert.notEqual(words.a, "");
    assert.notEqual(words.b, "");
    assert.notEqual(words.c, "");
    assert.equal(words.d, "");
    assert.equal(words.e, "");
  });
  it("a comment between two properties belongs to the second", () => {
    const words = fieldWords("type A = { a: string, /* 身份证号 */ b: string }");
    assert.deepEqual([words.a, words.b !== ""], ["", true]);
  });
  it("a label in a decorator", () => {
    assert.notEqual(fieldWords("class A { @ApiProperty({ description: '身份证号' }) a: string }").a, "");
  });
  it("@pii", () => {
    const text =
      "interface A {\n  /** @pii national-id */\n  a: string;\n  b: string; // @pii none -- made up by the generator\n}";
    const [a, b] = facts(text).records[0]!.fields.map((f) => f.comment!.pii!);
    assert.equal(a!.dataType, "national-id");
    assert.equal(text.slice(a!.start, a!.end), "@pii national-id");
    assert.deepEqual([b!.dataType, b!.hasReason], ["none", true]);
    const short = facts("interface A {\n  /** @pii none -- why? */\n  a: string;\n}").records[0]!.fields[0]!;
    assert.equal(short.comment!.pii!.hasReason, false);
  });
});

describe("directives", () => {
  const targets = (text: string) => {
    const f = facts(text, "a.tsx");
    return f.directives.map(
      (d) => `${d.kind}: ${d.target ? text.slice(d.target.start, d.target.end).replace(/\s+/g, " ").trim() : "-"}`,
    );
  };
  it("cover the statement, property or rest of the block they stand at", () => {
    assert.deepEqual(targets("// goodfaith-disable-next-line pii-in-log -- why\nlog(\n  a,\n);\nlog(b);"), [
      "disable-next-line: log( a, );",
    ]);
    assert.deepEqual(targets("log(a); // goodfaith-disable-line pii-in-log -- why\nlog(b);"), [
      "disable-line: log(a);",
    ]);
    assert.deepEqual(targets("x = {\n  // goodfaith-disable-next-line pii-in-log -- why\n  a: 1,\n  b: 2 };"), [
      "disable-next-line: a: 1,",
    ]);
    assert.deepEqual(targets("function f() { /* goodfaith-disable pii-in-log -- why */ a(); }\nb();"), [
      "disable: a(); }",
    ]);
    assert.deepEqual(
      targets(
        "class A {\n  // goodfaith-disable-next-line pii-in-log -- why\n  @Column()\n  a: string;\n  b: string }",
      ),
      ["disable-next-line: @Column() a: string;"],
    );
  });
  it("never cover the body that a unit opens, but all of a line", () => {
    const line = "// goodfaith-disable-next-line pii-in-log -- why\n";
    assert.deepEqual(targets(`${line}function f(\n  a: string,\n) {\n  a();\n}`), [
      "disable-next-line: function f( a: string, )",
    ]);
    assert.deepEqual(targets(`${line}const f = () => { a(); };\nb();`), [
      "disable-next-line: const f = () => { a(); };",
    ]);
    assert.deepEqual(targets(`${line}app.get("/", (req) => {\n  a();\n});`), [
      'disable-next-line: app.get("/", (req) => {',
    ]);
    assert.deepEqual(targets("class A {\n  a() {\n    b();\n  } // goodfaith-disable-line pii-in-log -- why\n}"), [
      "disable-line: }",
    ]);
  });
  it("cover the next line where no unit starts on it, past other comments", () => {
    assert.deepEqual(
      targets("f(\n  // goodfaith-disable-next-line pii-in-log -- why\n  // more\n\n  a,\n  b,\n);\nc();"),
      ["disable-next-line: a,"],
    );
    assert.deepEqual(
      targets(
        "const a = (\n  <p>\n    {/* goodfaith-disable-next-line pii-in-log -- why */}\n    <b\n      id={x}\n    />\n    {y}\n  </p>\n);",
      ),
      ["disable-next-line: <b id={x} />"],
    );
  });
  it("what is malformed is told", () => {
    assert.deepEqual(
      [
        "// goodfaith-disable-next-line -- why",
        "// goodfaith-disable-nextline pii-in-log -- why",
        "// goodfaith-disable-next-line pii-in-log until 2026-02-30 -- why",
        "// goodfaith-disable-next-line PII -- why",
        "// see goodfaith-disable-next-line pii-in-log -- why",
        "// goodfaith-disable-next-line pii-in-log",
      ].map((text) => facts(`${text}\na();`).directives.map((d) => d.problem ?? d.kind)),
      [["no-rule"], ["unknown-form"], ["bad-date"], ["not-understood"], [], ["disable-next-line"]],
    );
  });
});
