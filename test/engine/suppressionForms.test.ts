// How a report says that a finding is accepted: in the notation of its file, and read by its front end as it is meant.
import assert from "node:assert/strict";
import { suppressionForms } from "../../server/engine/api.js";
import { factsOfText } from "../harness/analyseTexts.js";

const RULE = "pii-in-log";
const formAt = (path: string, text?: string, offset = 0) => [...suppressionForms(RULE, [{ path, offset, text }])][0];
/** By path: how the comment begins and ends, the text around it, and where the finding is. */
const FORMS: [path: string, open: string, close: string, around?: [before: string, after: string]][] = [
  ["src/a.ts", "// ", ""],
  ["src/page.tsx", "// ", ""],
  ["db/schema.sql", "-- ", "", ["", "CREATE TABLE t (a int);\n"]],
  ["prisma/schema.prisma", "// ", "", ["", "model A {\n  id Int @id\n}\n"]],
  [".github/workflows/deploy.yml", "# ", "", ["", "a: 1\n"]],
  [".env.production", "# ", "", ["", "A=1\n"]],
  ["app.properties", "# ", "", ["", "a=1\n"]],
  ["php.ini", "; ", "", ["", "a=1\n"]],
  ["settings.jsonc", "// ", "", ["{\n", '"a": 1 }\n']],
  ["site/index.html", "<!-- ", " -->", ["", "<p>a</p>\n"]],
  ["README.md", "<!-- ", " -->"],
  ["views/claim.ejs", "<%# ", " %>", ["", "<p>a</p>\n"]],
  ["views/claim.hbs", "{{!-- ", " --}}", ["", "<p>a</p>\n"]],
  ["views/claim.njk", "{# ", " #}", ["", "<p>a</p>\n"]],
  ["views/claim.pug", "//- ", "", ["", "p a\n"]],
  ["src/Claim.vue", "// ", "", ["<script>\n", "</script>\n<template><p>a</p></template>\n"]],
  ["src/Claim.vue", "<!-- ", " -->", ["<script>\n</script>\n<template>\n", "<p>a</p></template>\n"]],
  ["src/Claim.svelte", "<!-- ", " -->", ["<script>\n</script>\n", "<p>a</p>\n"]],
  ["app/claim.component.html", "<!-- ", " -->", ["", "<p>a</p>\n"]],
  ["Dockerfile", "# ", "", ["", "ENV A=1\n"]],
  ["deploy/run.sh", "# ", ""],
  ["infra/main.tf", "# ", ""],
  ["Makefile", "# ", ""],
  ["Jenkinsfile", "// ", ""],
  ["tools/load.py", "# ", ""],
  ["src/Main.java", "// ", ""],
  ["cmd/main.go", "// ", ""],
];

describe("form of a suppression", () => {
  for (const [path, open, close, [before, after] = ["", ""]] of FORMS)
    it(`${path}: ${open}…${close}`, () => {
      const form = formAt(path, `${before}${after}`, before.length)!;
      assert.ok(form.startsWith(`${open}goodfaith-disable-next-line ${RULE} until YYYY-MM-DD `), form);
      assert.ok(form.endsWith(`…${close}`), form);
      const written = form.replace("YYYY-MM-DD", "2099-01-31").replace("…", "the stage has no customers");
      const { directives } = factsOfText(path, `${before}${written}\n${after}`)!;
      assert.deepEqual(
        directives.map(({ kind, rules, reason }) => [kind, rules, reason]),
        [["disable-next-line", [RULE], "the stage has no customers"]],
      );
    });
  it("is none where a language has no comments", () => {
    for (const path of ["package.json", "data/people.csv"]) assert.equal(formAt(path), undefined);
  });
  it("takes scripts for what is meant in a component without its text", () => assert.match(formAt("a.vue")!, /^\/\/ /));
});
