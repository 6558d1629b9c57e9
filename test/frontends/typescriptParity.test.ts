// The native parser and the portable one must give equal facts for every valid file.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { FileFacts } from "../../server/engine/api.js";
import { createOxcParser, createTypeScriptEslintParser } from "../../server/node/parsers.js";
import { factsOfText } from "../harness/analyseTexts.js";

const SOURCE = /\.(ts|tsx|mts|cts|js|jsx|mjs|cjs)$/;
const PACKAGES = [
  "yaml",
  "validator",
  "fast-check",
  "commander",
  "mocha",
  "stdnum",
  "ajv",
  "minimatch",
  "jsonc-parser",
  "tinyglobby",
  "@typescript-eslint/typescript-estree",
  "@typescript-eslint/visitor-keys",
  "@noble/hashes",
  "ibantools",
  "@types/node",
];
const oxc = createOxcParser();
const eslint = createTypeScriptEslintParser();

function sourcesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => SOURCE.test(path) && statSync(path).isFile() && statSync(path).size < 200_000)
    .sort();
}

/** Facts as plain values, tables as arrays, so that a difference is printed where it is. */
function plain(facts: FileFacts | undefined): unknown {
  return JSON.parse(JSON.stringify(facts, (_, v) => (ArrayBuffer.isView(v) ? [...(v as Int32Array)] : v)));
}

function compare(files: string[]): void {
  const different: string[] = [];
  let refused = 0;
  for (const path of files) {
    const text = readFileSync(path, "utf8");
    try {
      const native = factsOfText(path, text, oxc);
      const portable = factsOfText(path, text, eslint);
      if (native?.problems.some((p) => p.kind === "syntax") || portable?.problems.some((p) => p.kind === "syntax")) {
        // Equal facts are owed for valid input; the parsers may differ in what they refuse.
        refused++;
        continue;
      }
      assert.deepEqual(plain(native), plain(portable));
    } catch (error) {
      different.push(
        `${path}: ${String((error as Error).message)
          .split("\n")
          .slice(0, 12)
          .join("\n  ")}`,
      );
    }
  }
  assert.ok(refused <= files.length / 50, `${refused} of ${files.length} files are refused by a parser`);
  assert.equal(different.length, 0, `${different.length} of ${files.length}:\n${different.slice(0, 5).join("\n")}`);
}

describe("both parsers give the same facts", () => {
  for (const folder of ["examples", "rules", "server", "test"]) {
    it(folder, () => compare(sourcesUnder(folder)));
  }
  it("published packages", () => {
    const files = PACKAGES.flatMap((name) => sourcesUnder(join("node_modules", name)).slice(0, 60)).slice(0, 400);
    assert.ok(files.length >= 300, `only ${files.length} files`);
    compare(files);
  });
});
