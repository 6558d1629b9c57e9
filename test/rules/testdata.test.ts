// Every rule against its marked test data: a file is a program, a folder is a program of several files.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { rules } from "../../rules/index.js";
import { analyseTexts } from "../harness/analyseTexts.js";
import { checkMarks, marksIn } from "../harness/marks.js";
import { expandSecrets } from "../harness/secrets.js";
import { expandPlaceholders } from "../harness/values.js";

const root = join(process.cwd(), "rules");

function read(path: string, base: string): Record<string, string> {
  if (statSync(path).isFile())
    return {
      [relative(base, path).replaceAll("\\", "/")]: expandPlaceholders(expandSecrets(readFileSync(path, "utf8"))),
    };
  return Object.assign({}, ...readdirSync(path).map((name) => read(join(path, name), base)));
}

for (const rule of rules) {
  describe(`rule ${rule.meta.id}`, () => {
    const folder = join(root, rule.meta.id, "testdata");
    // What fixes make of the others; see fixes.test.ts.
    const entries = readdirSync(folder)
      .filter((name) => !/\.fixed(\.|$)/.test(name))
      .sort();
    it("has test data of what it must find and must not", () => {
      assert.ok(entries.length >= 2, "at least two files");
    });
    let wanted = 0;
    for (const entry of entries) {
      it(entry, () => {
        const path = join(folder, entry);
        const files = read(path, statSync(path).isDirectory() ? path : folder);
        wanted += Object.entries(files)
          .flatMap(([file, text]) => marksIn(file, text))
          .filter((m) => m.kind === "want").length;
        checkMarks(files, analyseTexts(files, { rules: rule.meta.group === "S" ? rules : [rule] }).findings);
      });
    }
    after(() => assert.ok(wanted > 0, "no file wants a finding"));
  });
}
