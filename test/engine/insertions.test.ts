// Code that fixes put in: where it stands, and how it is spelled; nothing where it would mean something else.
import assert from "node:assert/strict";
import { applyEdits, type FixChange, resolveFix } from "../../server/engine/api.js";
import { frontendFor, inputOf } from "../harness/analyseTexts.js";

/** The text with `change` made at the place between the marks «…», which are taken out; undefined when it is refused. */
function changed(marked: string, change: (at: { start: number; end: number }) => FixChange): string | undefined {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  const text = marked.replace(/[«»]/g, "");
  const plan = { title: "", params: {}, applicability: "unsafe" as const, changes: [change({ start, end })] };
  const edits = resolveFix(frontendFor("a.ts")!, inputOf("a.ts", text), plan);
  return edits && applyEdits(text, edits);
}

const piece = (code: string, locals?: string[]) => ({ code, imports: [], ...(locals ? { locals } : {}) });
const statement =
  (where: "before" | "after" | "start", { async = true, locals = [] as string[] } = {}) =>
  (at: { start: number; end: number }): FixChange => ({
    kind: "insert-statement",
    at,
    where,
    statement: piece('await note("read")', locals),
    async,
  });

describe("code that fixes put in", () => {
  const cases: [string, string, (at: { start: number; end: number }) => FixChange, string | undefined][] = [
    [
      "stands before what ends the function, in its quotes and without semicolons",
      "async function f() {\n  const a = 'x'\n  return «a»\n}\n",
      statement("before"),
      "async function f() {\n  const a = 'x'\n  await note('read')\n  return a\n}\n",
    ],
    [
      "stands behind a statement and the comment that belongs to it",
      'async function f() {\n\t«write("x")»; // why\n\tdone();\n}\n',
      statement("after"),
      'async function f() {\n\twrite("x"); // why\n\tawait note("read");\n\tdone();\n}\n',
    ],
    [
      "is never behind a return",
      "async function f() {\n  return «g()»;\n}\n",
      statement("after"),
      'async function f() {\n  await note("read");\n  return g();\n}\n',
    ],
    [
      "stands beside the whole of a condition that has no block",
      "async function f(x) {\n  if (x) return «x»;\n  return 1;\n}\n",
      statement("before"),
      'async function f(x) {\n  await note("read");\n  if (x) return x;\n  return 1;\n}\n',
    ],
    [
      "makes a block of an arrow's value, and lets it wait",
      "const f = (x) => ({ a: «x.a» });\n",
      statement("before"),
      'const f = async (x) => {\n  await note("read");\n  return ({ a: x.a });\n};\n',
    ],
    [
      "lets a method wait",
      "class A {\n  @Get()\n  m() {\n    return «g()»;\n  }\n}\n",
      statement("before"),
      'class A {\n  @Get()\n  async m() {\n    await note("read");\n    return g();\n  }\n}\n',
    ],
    [
      "lets a member of an object wait",
      "const o = {\n  m() {\n    return «g()»;\n  },\n};\n",
      statement("before"),
      'const o = {\n  async m() {\n    await note("read");\n    return g();\n  },\n};\n',
    ],
    [
      "does not let a getter wait",
      "class A {\n  get m() {\n    return «g()»;\n  }\n}\n",
      statement("before"),
      undefined,
    ],
    ["leaves generators alone", "function* f() {\n  yield «g()»;\n}\n", statement("before"), undefined],
    [
      "stands behind the directives of a function",
      'async function f«(a) {\n  "use server";\n  return a;\n}»\n',
      (at) => statement("start")({ start: at.start - "async function f".length, end: at.end }),
      'async function f(a) {\n  "use server";\n  await note("read");\n  return a;\n}\n',
    ],
    [
      "stands in a function written on one line",
      "async function f() { return «g()»; }\n",
      statement("before"),
      'async function f() { await note("read"); return g(); }\n',
    ],
    [
      "stands where its variable has been declared",
      "async function f() {\n  const a = await g();\n  return «h(a)»;\n}\n",
      statement("before", { locals: ["a"] }),
      'async function f() {\n  const a = await g();\n  await note("read");\n  return h(a);\n}\n',
    ],
    [
      "does not stand where its variable is not seen",
      "async function f(x) {\n  if (x) {\n    const a = await g();\n    h(a);\n  }\n  return «x»;\n}\n",
      statement("before", { locals: ["a"] }),
      undefined,
    ],
    [
      "does not stand above its variable",
      "async function f() {\n  if («g()») return 1;\n  const a = await g();\n  return a;\n}\n",
      statement("before", { locals: ["a"] }),
      undefined,
    ],
    [
      "asks before a statement",
      "for (const c of all) await «send(c.mail)»;\n",
      (at) => ({ kind: "guard-statement", at, condition: piece("c.agreed") }),
      "for (const c of all) if (c.agreed) await send(c.mail);\n",
    ],
    [
      "does not take an else that belongs to another",
      "if (x) «send(c)»;\nelse wait();\n",
      (at) => ({ kind: "guard-statement", at, condition: piece("c.agreed") }),
      undefined,
    ],
    [
      "does not ask outside for what is sent inside",
      "all.forEach((c) => «send(c)»);\n",
      (at) => ({ kind: "guard-statement", at, condition: piece("c.agreed") }),
      undefined,
    ],
    [
      "adds a decorator below the others",
      "class A {\n  @Get()\n  «m»() {}\n}\n",
      (at) => ({ kind: "add-decorator", at, decorator: piece('UseGuards(Guard("jwt"))') }),
      'class A {\n  @Get()\n  @UseGuards(Guard("jwt"))\n  m() {}\n}\n',
    ],
    [
      "adds a decorator on the line of the others",
      "class A {\n  @Get() «m»() {}\n}\n",
      (at) => ({ kind: "add-decorator", at, decorator: piece("UseGuards(Guard)") }),
      "class A {\n  @Get() @UseGuards(Guard) m() {}\n}\n",
    ],
    [
      "adds an argument on a line of its own where the others are",
      'app.get(\n  "/x",\n  «(req) => 1»,\n);\n',
      (at) => ({ kind: "add-argument", at, argument: piece("guard"), option: "" }),
      'app.get(\n  "/x",\n  guard,\n  (req) => 1,\n);\n',
    ],
    [
      "adds an option to those that are there",
      'app.get("/x", { schema }, «(req) => 1»);\n',
      (at) => ({ kind: "add-argument", at, argument: piece("guard"), option: "preHandler" }),
      'app.get("/x", { schema, preHandler: guard }, (req) => 1);\n',
    ],
    [
      "makes options where there are none",
      'app.get("/x", «(req) => 1»);\n',
      (at) => ({ kind: "add-argument", at, argument: piece("guard"), option: "preHandler" }),
      'app.get("/x", { preHandler: guard }, (req) => 1);\n',
    ],
    [
      "does not replace an option",
      'app.get("/x", { preHandler: other }, «(req) => 1»);\n',
      (at) => ({ kind: "add-argument", at, argument: piece("guard"), option: "preHandler" }),
      undefined,
    ],
    [
      "adds an argument at the end",
      "«set('a', b)»;\n",
      (at) => ({ kind: "append-argument", at, argument: piece('{ c: "d" }') }),
      "set('a', b, { c: 'd' });\n",
    ],
    [
      "adds a member to a condition",
      "find(«{ id }»);\n",
      (at) => ({ kind: "add-member", at, member: piece("userId: req.user.id") }),
      "find({ id, userId: req.user.id });\n",
    ],
    [
      "adds no member that is there",
      "find(«{ id, userId }»);\n",
      (at) => ({ kind: "add-member", at, member: piece("userId: req.user.id") }),
      undefined,
    ],
    [
      "begins a chain with another procedure",
      "const r = { a: «t.procedure».query(f) };\n",
      (at) => ({ kind: "replace-name", at, by: piece("signedIn") }),
      "const r = { a: signedIn.query(f) };\n",
    ],
  ];
  for (const [name, marked, change, expected] of cases) it(name, () => assert.equal(changed(marked, change), expected));
});
