// Texts that would fill the stack of the native parser are told apart, and ordinary ones are not.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createOxcParser } from "../../server/node/api.js";
import { mayNestTooDeeply } from "../../server/node/nesting.js";

const N = 20_000;
const DEEP: Record<string, string> = {
  parentheses: `x = ${"(".repeat(N)}1${")".repeat(N)}`,
  arrays: `x = ${"[".repeat(N)}${"]".repeat(N)}`,
  blocks: "{".repeat(N),
  templates: `x=${"`${".repeat(N)}`,
  arrows: `${"a=>".repeat(N)}1`,
  conditions: `x=${"a?b:".repeat(N)}1`,
  "else if": `if(a){b();}${"else if(a){b();}".repeat(N)}`,
  "else if, empty": `${"if(a);else ".repeat(N)};`,
  members: `x=a${".a".repeat(N * 5)}`,
  "if if": `${"if(a)".repeat(N)};`,
  labels: `${Array.from({ length: N }, (_, i) => `l${i}:`).join("")};`,
  prefixes: `x=${"!".repeat(N)}1`,
  words: `x=${"new ".repeat(N)}A`,
  "words on lines": `x=${"typeof\n".repeat(N)}A`,
  do: `${"do ".repeat(N)};`,
  types: `type T=${"A<".repeat(N)}B${">".repeat(N)}`,
  "type conditions": `type T=${"A extends B?C:".repeat(N)}D`,
  elements: `x=${"<a>".repeat(N)}${"</a>".repeat(N)}`,
  sums: `x=1${"+1".repeat(N * 5)}`,
};

describe("nesting", () => {
  for (const [name, text] of Object.entries(DEEP)) it(`is seen: ${name}`, () => assert.ok(mayNestTooDeeply(text)));

  it("the parser survives every one of them", () => {
    const parser = createOxcParser();
    for (const [name, text] of Object.entries(DEEP)) {
      const parsed = parser.parse(name === "elements" ? "a.tsx" : "a.ts", text);
      assert.ok(parsed.errors.length > 0 || parsed.program.body.length > 0, name);
    }
  });

  it("no false alarm on this project's own sources", () => {
    const files = ["server", "rules", "test"].flatMap((folder) =>
      readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))),
    );
    const alarms = files.filter((file) => file.endsWith(".ts") && mayNestTooDeeply(readFileSync(file, "utf8")));
    assert.deepEqual(alarms, []);
  });

  it("no false alarm on long flat texts", () => {
    assert.equal(mayNestTooDeeply(`// ${"=".repeat(100)}\n`.repeat(500)), false);
    assert.equal(mayNestTooDeeply(`import { a, b } from "m"\nexport const x = a(b) + 1\n`.repeat(200)), false);
    assert.equal(mayNestTooDeeply(`export const rows = [${'{ id: 1, name: "x" },\n'.repeat(5000)}];`), false);
    assert.equal(mayNestTooDeeply(`function f() {\n  return 1;\n}\n`.repeat(500)), false);
  });
});
