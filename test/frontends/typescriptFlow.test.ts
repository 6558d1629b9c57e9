// Which versions of a variable arrive where, and the graph of basic blocks.
import assert from "node:assert/strict";
import { NodeKind } from "../../server/engine/facts/types.js";
import { factsOfText } from "../harness/analyseTexts.js";
import { argumentsOf, listOf, pathsOf, showNode } from "../harness/dumpFacts.js";

/** What arrives at each `log(x)` of a function body; `A`, `B` … are globals. */
function arrives(body: string): string[] {
  const facts = factsOfText("a.ts", `async function f(p) { ${body} }`)!;
  assert.deepEqual(facts.problems, []);
  return argumentsOf(facts, "log");
}

function paths(body: string): string[] {
  const facts = factsOfText("a.ts", `async function f(p) { ${body} }`)!;
  assert.deepEqual(facts.problems, []);
  return pathsOf(facts, "f");
}

describe("versions of a variable", () => {
  const cases: [string, string, string[]][] = [
    ["if without else", "let x = A; if (c) x = B; log(x);", ["(A | B)"]],
    ["if with else", "let x = A; if (c) x = B; else x = C; log(x);", ["(B | C)"]],
    ["early return", "let x = A; if (c) { x = B; return; } log(x);", ["A"]],
    ["both leave", "let x = A; if (c) { x = B; return; } else { throw x; }", []],
    ["a loop reaches itself", "let x = A; for (const i of l) { log(x); x = B; } log(x);", ["(A | B)", "(A | B)"]],
    [
      "break takes its version along",
      "let x = A; for (const i of l) { if (i) { x = i; break; } } log(x);",
      ["(A | l.*)"],
    ],
    ["no break, no version", "let x = A; for (const i of l) { if (i) { x = i; return; } } log(x);", ["A"]],
    [
      "continue takes its version along",
      "let x = A; for (const i of l) { log(x); if (i) { x = B; continue; } x = C; }",
      ["(A | B | C)"],
    ],
    [
      "break of an outer loop",
      "let x = A; o: for (const i of l) { for (const j of i) { if (j) { x = B; break o; } } } log(x);",
      ["(A | B)"],
    ],
    ["break out of a block", "let x = A; b: { if (c) { x = B; break b; } x = C; } log(x);", ["(B | C)"]],
    ["do runs once", "let x = A; do { x = B; } while (x); log(x);", ["B"]],
    ["endless", "let x = A; for (;;) { x = B; if (c) break; } log(x);", ["B"]],
    ["found without initialiser", "let x; for (const i of l) { if (i) { x = i; break; } } log(x);", ["l.*"]],
    ["switch", "let x = A; switch (k) { case 1: x = B; break; case 2: x = C; break; } log(x);", ["(A | B | C)"]],
    ["switch with default", "let x = A; switch (k) { case 1: x = B; break; default: x = C; } log(x);", ["(B | C)"]],
    ["switch falls through", "let x = A; switch (k) { case 1: x = B; case 2: log(x); }", ["(A | B)"]],
    [
      "break in a branch of a case",
      "let x = A; switch (k) { case 1: if (c) { x = B; break; } x = C; break; default: return; } log(x);",
      ["(B | C)"],
    ],
    [
      "continue in a switch",
      "let x = A; for (const i of l) { switch (i) { case 1: x = B; continue; } x = C; } log(x);",
      ["(A | B | C)"],
    ],
    [
      "catch may see each version",
      "let x = A; try { x = B; g(); x = C; } catch { log(x); } log(x);",
      ["(A | B | C)", "(A | B | C)"],
    ],
    ["thrown inside a branch", "let x = A; try { if (c) { x = B; throw e; } } catch { log(x); }", ["(A | B)"]],
    [
      "finally sees what the handler did",
      "let x = A; try { g(); } catch (e) { x = e; throw e; } finally { log(x); } log(x);",
      ["(A | caught)", "A"],
    ],
    ["finally's own version wins", "let x = A; try { x = B; } finally { x = C; } log(x);", ["C"]],
    ["code after a return is no way", "let x = A; if (c) { return; x = B; } log(x);", ["A"]],
    ["short circuit", "let x = A; c && (x = B); log(x);", ["(A | B)"]],
    ["conditional", "let x = A; c ? (x = B) : (x = C); log(x);", ["(B | C)"]],
    ["assignment in a condition", "let x = A; if (c && (x = B)) log(x); log(x);", ["(A | B)", "(A | B)"]],
    ["another callable sees all", "let x = A; const g = () => log(x); x = B; g();", ["local x"]],
    ["destructuring", "let x = A, y; ({ x, y = x } = o); log(x, y);", ["o.x, (o.x | o.y)"]],
    ["swap", "let x = A, y = B; [x, y] = [y, x]; log(x, y);", ["[B, A].0, [B, A].1"]],
    ["for await and for in", "for await (const x of l) log(x); for (const k in o) log(k);", ["l.*", "clean"]],
    ["mutation in a loop", "const x = []; for (const i of l) x.push(i); log(x);", ["([] | ^+{*=l.*})"]],
    ["var belongs to the function", "if (c) { var x = A; } log(x);", ["A"]],
    ["shadowing", "let x = A; { let x = B; log(x); } log(x);", ["B", "A"]],
  ];
  for (const [name, body, expected] of cases) {
    it(name, () => assert.deepEqual(arrives(body), expected));
  }
});

describe("ways through the blocks", () => {
  const cases: [string, string, string[]][] = [
    ["straight", "a(); b();", ["a b return"]],
    ["if", "if (a()) b(); c();", ["a b c return", "a c return"]],
    ["guard", "if (!a()) return; b();", ["a b return", "a return"]],
    ["and", "if (a() && b()) c();", ["a b c return", "a b return", "a return"]],
    ["or of not", "if (!a() || b()) return; c();", ["a b c return", "a b return", "a return"]],
    ["short circuit as a value", "const x = p && a(); b();", ["a b return", "b return"]],
    ["conditional as a value", "const x = p ? a() : 1; b();", ["a b return", "b return"]],
    ["both arms", "const x = p ? a() : b();", ["a return", "b return"]],
    ["throw", "if (p) { a(); throw b(); } c();", ["a b throw", "c return"]],
    ["endless loop", "for (;;) { a(); if (p) break; b(); } c();", ["a b a c return", "a c return"]],
    ["continue skips", "while (p) { if (a()) continue; b(); } c();", ["a b c return", "a c return", "c return"]],
    ["do", "do { a(); } while (b()); c();", ["a b a b c return", "a b c return"]],
    ["code after a loop with a break lives", "for (const i of l) { break; } a();", ["a return"]],
    ["dead code is in no way", "return; a();", ["return"]],
    [
      "switch",
      "switch (p) { case 1: a(); break; case 2: b(); default: c(); } d();",
      ["a d return", "b c d return", "c d return"],
    ],
    [
      "finally on every way",
      "try { a(); return b(); } finally { c(); }",
      ["a b c return", "a b c throw", "c return", "c throw"],
    ],
    ["catch", "try { a(); } catch { b(); } c();", ["a b c return", "a c return", "b c return"]],
    [
      "throw into one's own handler",
      "try { if (p) throw a(); b(); } catch { c(); } d();",
      ["a c d return", "b c d return", "b d return", "c d return"],
    ],
    [
      "break through finally",
      "for (const i of l) { try { break; } finally { a(); } } b();",
      ["a b return", "a throw", "b return"],
    ],
  ];
  for (const [name, body, expected] of cases) it(name, () => assert.deepEqual(paths(body), expected));
});

describe("what conditions and returns say", () => {
  it("comparisons keep their operands", () => {
    const facts = factsOfText("a.ts", "function f(a, user) { if (a.createdBy === user.id) return 1; return 2; }")!;
    const { condition } = facts.callables.find((c) => c.name === "f")!.blocks[0]!;
    const { nodes, strings } = facts;
    assert.equal(strings[nodes.a[condition]!], "===");
    const operands = listOf(facts, condition).map((n) => strings[nodes.b[n]!]);
    assert.deepEqual(operands, ["createdBy", "id"]);
  });
  it("a switch keeps the values of its cases, in the order of its ways, the default among them", () => {
    const of = (body: string) => {
      const facts = factsOfText("a.ts", `function f(p) { ${body} }`)!;
      const { blocks } = facts.callables.find((c) => c.name === "f")!;
      return { ways: blocks[0]!.next.length, cases: blocks[0]!.cases?.map((node) => showNode(facts, node)) };
    };
    assert.deepEqual(of('switch (p) { case "a": a(); default: b(); case 2: c(); }'), {
      ways: 3,
      cases: ["'a'", "none", "number"],
    });
    assert.deepEqual(of('switch (p) { case q: a(); case "b": b(); }'), { ways: 3, cases: ["q", "'b'"] });
    assert.deepEqual(of("switch (p) { case q: a(); }"), { ways: 2, cases: undefined });
    assert.deepEqual(of('if (p === "a") a();'), { ways: 2, cases: undefined });
  });
  it("negations keep what they negate", () => {
    const facts = factsOfText("a.ts", "const no = !yes;")!;
    const at = facts.nodes.kind.indexOf(NodeKind.clean);
    assert.equal(facts.strings[facts.nodes.a[at]!], "!");
    assert.equal(listOf(facts, at).length, 1);
  });
  it("each return knows its block", () => {
    const facts = factsOfText("a.ts", "const f = (a) => { if (a) return 1; return 2; }; const g = () => 3;")!;
    for (const name of ["f", "g"]) {
      const fact = facts.callables.find((c) => c.name === name)!;
      assert.equal(fact.returns.length, fact.returnBlocks.length);
      for (const block of fact.returnBlocks) assert.equal(fact.blocks[block]!.exit, "return");
    }
  });
  it("directives at the head of a file and of a body", () => {
    const facts = factsOfText("a.ts", '"use server"; export async function f() { "use server"; return 1; } "use no";')!;
    assert.deepEqual(
      facts.callables.map((c) => c.prologue),
      [["use server"], ["use server"]],
    );
  });
  it("no number but a status of refusal, a cost, rounds or a size of a key is kept", () => {
    const facts = factsOfText(
      "a.ts",
      "send(401, 403, 250, 4111, 123, 499, 500, 10, 42, 1987, 2048, 100000, 881000, 123000456);",
    )!;
    const kept = facts.strings.filter((s) => /^\d+$/.test(s));
    assert.deepEqual(kept, ["401", "403", "500", "10", "2048", "100000"]);
  });
});

describe("module names", () => {
  it("hold no value", () => {
    const facts = factsOfText("a.ts", `import { a } from "110101189301010042"; import b from "./b-123456";`)!;
    assert.deepEqual(
      facts.imports.map((i) => i.specifier),
      ["", "./b-123456"],
    );
  });
});
