// Every rule against its marked test data: a file is a program, a folder is a program of several files.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { localiseFinding, rules } from "../../rules/index.js";
import type { Finding } from "../../server/engine/api.js";
import { analyseTexts, taxonomy } from "../harness/analyseTexts.js";
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

const dataTypes = new Map(taxonomy.types.map((t) => [t.id, t]));

/** What a finding says beside its message. */
function sentencesOf(f: Finding): string[] {
  return [
    ...f.severityReasons.map((r) => r.text),
    ...f.evidence,
    ...f.data.flatMap((d) => d.evidence.map((e) => e.detail)),
  ];
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
    const found: Finding[] = [];
    for (const entry of entries) {
      it(entry, () => {
        const path = join(folder, entry);
        const files = read(path, statSync(path).isDirectory() ? path : folder);
        wanted += Object.entries(files)
          .flatMap(([file, text]) => marksIn(file, text))
          .filter((m) => m.kind === "want").length;
        const { findings } = analyseTexts(files, { rules: rule.meta.group === "S" ? rules : [rule] });
        checkMarks(files, findings);
        found.push(...findings);
      });
    }
    it("gives its evidence and reasons in Chinese, too", () => {
      for (const language of ["zh-Hans", "zh-Hant"] as const)
        for (const finding of found)
          for (const text of sentencesOf(localiseFinding(finding, language, dataTypes)))
            assert.match(text, /\p{Script=Han}/u, `not translated: ${text}`);
    });
    it("leaves no English phrase in a Chinese message", () => {
      for (const language of ["zh-Hans", "zh-Hant"] as const)
        for (const finding of found) {
          const { message } = localiseFinding(finding, language, dataTypes);
          assert.doesNotMatch(message, /(?<!["\w])(?:the|an?|with(?:out)?|in|of|that|nobody) [a-z]+/, message);
        }
    });
    after(() => assert.ok(wanted > 0, "no file wants a finding"));
  });
}
