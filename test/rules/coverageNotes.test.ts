// Notes of the coverage have a text in every language: each that stands in the sources is looked for there.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { localiseNote } from "../../rules/index.js";

const SOURCES = [
  "server/node",
  "server/engine/frontends",
  "server/engine/link/modules",
  "server/engine/analysis",
  "server/cli/leftOut.ts",
];
const TEXT = String.raw`("(?:[^"\\\n]|\\.)*"|\`(?:[^\`\\]|\\.)*\`)`;
/** Where a note, a problem or the reason of one is made. */
const MADE = new RegExp(
  [
    String.raw`\bkind: "\w+",(?:\s*(?:start|end): [^,]+,|\s*start, end: [^,]+,)*\s*message: ${TEXT}`,
    String.raw`\b(?:note|problem)\((?:[^()"\`]|"[\w-]+"|\([^()]*\))*, ${TEXT}\)`,
    String.raw`\bnote\(${TEXT}\)`,
    String.raw`\bproblem\(path, ${TEXT}\)`,
    String.raw`\b(?:doubt|reason): ${TEXT}`,
    String.raw`\breturn ${TEXT};`,
    String.raw`[?:] ${TEXT}(?=[;\n])`,
    `const GONE = ${TEXT}`,
  ].join("|"),
  "g",
);
/** A note is a clause: words, and no code. */
const CLAUSE =
  /^(is |has |may not |cannot |looks |disappeared |nested |not valid |too many |syntax error|this file|the parser|\$\{.*(?:are|is|were|was|failed|imports) )/;

function sourcesIn(folder: string): string[] {
  const found = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return found.filter((name) => name.endsWith(".ts")).map((name) => `${folder}/${name}`);
}

function notesIn(text: string): string[] {
  return [...text.matchAll(MADE)]
    .flatMap((m) => m.slice(1).filter((part) => part !== undefined))
    .map((literal) => literal.slice(1, -1))
    .filter((one) => CLAUSE.test(one));
}

describe("notes of the coverage", () => {
  const files = SOURCES.flatMap((at) => (at.endsWith(".ts") ? [at] : sourcesIn(at)));
  const found = [...new Set(files.flatMap((file) => notesIn(readFileSync(file, "utf8"))))].sort();

  it("are found in the sources", () => {
    assert.ok(found.length >= 35, found.join("\n"));
  });
  for (const note of found)
    it(note, () => {
      const message = note.replace(/\$\{[^}]*\}+/g, "7");
      for (const language of ["zh-Hans", "zh-Hant"] as const) {
        const said = localiseNote({ message }, language).message;
        assert.notEqual(said, message, language);
        assert.doesNotMatch(said.replace(/JSON|YAML|UTF-\d+|GB18030|Latin-1/g, ""), /[a-z]{3,}/i);
      }
    });
  it("keep what they name", () => {
    const message = "the rule pii-in-log failed (TypeError at flow.cjs:1:2), which is a defect of this program";
    assert.equal(
      localiseNote({ message }, "zh-Hans").message,
      "规则 pii-in-log出错（TypeError at flow.cjs:1:2），这是本程序的缺陷",
    );
    assert.equal(localiseNote({ message }, "en").message, message);
    assert.equal(localiseNote({ message: "is something new" }, "zh-Hant").message, "is something new");
  });
});
