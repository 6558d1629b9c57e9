// Components in files of their own: scripts are read, the rest is blank for the parser and read for secrets and directives.
import assert from "node:assert/strict";
import { piiInLog } from "../../rules/pii-in-log/rule.js";
import { secretHardcoded } from "../../rules/secret-hardcoded/rule.js";
import { createOxcParser, createTypeScriptEslintParser } from "../../server/node/parsers.js";
import { analyseTexts, factsOfText } from "../harness/analyseTexts.js";
import { fixTexts } from "../harness/fixTexts.js";
import { makeSecret } from "../harness/secrets.js";

const component = (script: string, attributes = ' lang="ts"') =>
  `<template>\r\n  <p title="é 保單">{{ 1 < 2 }}</p>\r\n</template>\r\n<script${attributes}>\r\n${script}\r\n</script>\r\n<style>p { }</style>\r\n`;

describe("components", () => {
  it("give facts with offsets of the whole file, from both parsers alike", () => {
    const text = component("export function f(a: string): string { return a as string; }");
    for (const parser of [createOxcParser(), createTypeScriptEslintParser()]) {
      const facts = factsOfText("a.vue", text, parser)!;
      assert.deepEqual(facts.problems, []);
      const f = facts.callables.find((c) => c.name === "f")!;
      assert.equal(text.slice(f.nameStart, f.nameEnd), "f");
    }
  });

  it("read a script without a language as JavaScript, and leave other languages and data alone", () => {
    assert.equal(factsOfText("a.vue", component("const a = <b>c</b>;", ""))!.problems.length, 0);
    assert.equal(factsOfText("a.vue", component("a = 1\n  b: ", ' lang="coffee"'))!.problems.length, 0);
    assert.equal(factsOfText("a.svelte", component('{ "a": ', ' type="application/ld+json"'))!.callables.length, 1);
    assert.equal(factsOfText("a.vue", "<template/>")!.callables.length, 1);
  });

  it("end a tag outside of quotes only, and are no harm without an end", () => {
    const generic = component("const a = 1;", ' lang="ts" generic="T extends Row<string>"');
    assert.deepEqual(factsOfText("a.vue", generic)!.problems, []);
    assert.equal(factsOfText("a.vue", "<script".repeat(150_000))!.callables.length, 1);
    assert.equal(factsOfText("a.vue", "<script >".repeat(100_000))!.language, "typescript");
  });

  it("tell what does not parse and keep the rest", () => {
    const facts = factsOfText("a.vue", component("const a = ;\nexport function f() {}"))!;
    assert.ok(facts.problems.some((p) => p.kind === "syntax"));
    assert.ok(facts.callables.some((c) => c.name === "f"));
    assert.ok(factsOfText("a.vue", "<script lang='ts'>const a = 1")!.bindings.some((b) => b.name === "a"));
  });

  it("find secrets of the template, and a comment of markup suppresses them", () => {
    const found = (text: string) => analyseTexts({ "a.vue": text }, { rules: [secretHardcoded] }).findings.length;
    const secret = makeSecret("stripe-secret-key", 1);
    const template = `<template>\n<pay api-key="${secret}" />\n</template>\n<script>\nexport default {};\n</script>\n`;
    assert.equal(found(template), 1);
    const hint = "<!-- goodfaith-disable-next-line secret-hardcoded -- rotated, kept for the demonstration -->\n";
    assert.equal(found(template.replace("<pay", `${hint}<pay`)), 0);
  });

  it("are given new imports inside their script", () => {
    const files = {
      "src/masks.ts": 'export const maskIdCard = (text: string) => text.replace(/.(?=.{4})/g, "*");\n',
      "src/a.vue": component("export const show = (form: { idCardNo: string }) => console.log(form.idCardNo);"),
    };
    const result = analyseTexts(files, { rules: [piiInLog] });
    assert.equal(result.findings.length, 1);
    const fixed = fixTexts(files, result.findings, (plan) => plan.title === "mask").files;
    assert.match(fixed["src/a.vue"]!, /<script lang="ts">\r\nimport \{ maskIdCard \} from "\.\/masks(\.js)?";/);
    assert.equal(analyseTexts(fixed, { rules: [piiInLog] }).findings.length, 0);
  });
});
