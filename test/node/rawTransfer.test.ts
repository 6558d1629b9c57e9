// Trees read from the parser's memory are those of its JSON; where they would not be, JSON is used.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createOxcParser } from "../../server/node/api.js";
import { createRawParser, type OxcOptions } from "../../server/node/rawTransfer.js";

const load = createRequire(__filename);
const oxc = load("oxc-parser") as typeof import("oxc-parser");
const OPTIONS: OxcOptions = { astType: "ts", lang: "tsx", sourceType: "unambiguous", preserveParens: false };

/** The order of members, and errors without what nobody reads, differ between the two ways. */
function plain(result: Pick<ReturnType<typeof oxc.parseSync>, "program" | "comments" | "errors">): unknown {
  return JSON.parse(
    JSON.stringify([result.program, result.comments, result.errors.map((e) => e.message)], (_k, v) =>
      typeof v === "bigint" ? String(v) : v,
    ),
  );
}

describe("trees without JSON", () => {
  it("are used on this machine, and are the same for sources, other scripts, broken and empty texts", () => {
    const parse = createRawParser(oxc, load);
    assert.ok(parse, "this machine has the native parser and room for its memory");
    const sources = readdirSync("server/engine", { recursive: true })
      .map((name) => join("server/engine", String(name)))
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(name, "utf8"));
    const others = [
      "",
      "const 姓名 = '𠮷' + 12n; // 备注",
      "let = (",
      "\ud800",
      `const long = "${"é".repeat(200_000)}";`,
    ];
    for (const text of [...sources, ...others])
      assert.deepEqual(plain(parse("a.tsx", text, OPTIONS)), plain(oxc.parseSync("a.tsx", text, OPTIONS)));
  });

  it("are left to JSON where they are deeper than the stack", () => {
    const parse = createRawParser(oxc, load);
    assert.ok(parse);
    const deep = parse("a.ts", `x = a${".b".repeat(3900)}`, { ...OPTIONS, lang: "ts" });
    assert.equal(deep.program.body.length, 1);
    assert.equal(parse("a.ts", "const a = 1;", OPTIONS).program.body.length, 1);
  });

  it("are not used when they differ from JSON", () => {
    const other = { ...oxc, parseSync: () => ({ ...oxc.parseSync("a.ts", "other"), program: {} }) };
    assert.equal(createRawParser(other as never, load), undefined);
  });

  it("are not used when there is no room for them", () => {
    const { ArrayBuffer: real } = globalThis;
    const memory = Symbol.for("goodfaith: memory of parsers");
    const known = Object.getOwnPropertyDescriptor(globalThis, memory);
    delete (globalThis as Record<symbol, unknown>)[memory];
    globalThis.ArrayBuffer = class extends real {
      constructor(size: number) {
        if (size > 2 ** 32) throw new RangeError("Array buffer allocation failed");
        super(size);
      }
    } as never;
    try {
      assert.equal(createRawParser(oxc, load), undefined);
      assert.equal(createOxcParser().parse("a.ts", "const a = 1;").program.body.length, 1);
    } finally {
      globalThis.ArrayBuffer = real;
      if (known) Object.defineProperty(globalThis, memory, known);
    }
  });

  it("share one memory, so that other processes can be started beside it", () => {
    const [one, other] = [createRawParser(oxc, load), createRawParser(oxc, load)];
    assert.ok(one && other && one !== other);
    const before = process.memoryUsage().arrayBuffers;
    createRawParser(oxc, load);
    assert.ok(process.memoryUsage().arrayBuffers - before < 2 ** 30);
    const tree = one("a.ts", "const a = 1;", OPTIONS).program;
    other("b.ts", "export default function b() {}", OPTIONS);
    assert.equal(tree.body[0]!.type, "VariableDeclaration");
  });
});
