// Templates of Vue and Angular: their expressions are facts with offsets of the file, whatever the markup around them is.
import assert from "node:assert/strict";
import { NodeKind } from "../../server/engine/facts/types.js";
import { createOxcParser, createTypeScriptEslintParser } from "../../server/node/parsers.js";
import { factsOfText } from "../harness/analyseTexts.js";

const PARSERS = [createOxcParser(), createTypeScriptEslintParser()];

/** Texts of all members that are read, by both parsers alike. */
function membersRead(fileName: string, text: string): string[] {
  const [first, second] = PARSERS.map((parser) => {
    const { nodes, problems } = factsOfText(fileName, text, parser)!;
    assert.deepEqual(problems, []);
    const loads = [...nodes.kind.keys()].filter((n) => nodes.kind[n] === NodeKind.load);
    return loads.map((n) => text.slice(nodes.start[n], nodes.end[n]));
  });
  assert.deepEqual(first, second);
  return first!;
}

const vue = (template: string, script = "", attributes = " setup") =>
  `<template>${template}</template>\r\n<script${attributes}>${script}</script>\n`;

describe("templates", () => {
  it("are read where they stand", () => {
    const members = membersRead(
      "a.vue",
      vue('<p :title="a.b">é {{ c.d }}</p>', 'import { ref } from "vue"; const c = ref({});'),
    );
    assert.ok(members.includes("a.b"));
    assert.ok(members.includes("c.d"));
  });

  it("lose only the expression that does not parse", () => {
    const members = membersRead("a.vue", vue("<p>{{ a.b }} {{ c. ( }}</p><p>{{ d.e }}</p>"));
    assert.ok(members.includes("a.b") && members.includes("d.e"));
    assert.ok(!members.some((m) => m.startsWith("c.")));
  });

  it("are forgiving about markup", () => {
    const broken = '<p>{{ a.b }}<br><img src="x"></b><li>{{ c.d }}<li v-if="">{{ }}</p><i :x="" :y=e.f >{{ g.h';
    const members = membersRead("a.vue", vue(broken));
    for (const member of ["a.b", "c.d", "e.f"]) assert.ok(members.includes(member), member);
  });

  it("belong to the object of a component with options", () => {
    const text = vue("<p>{{ person.email }}</p>", "export default { data: () => ({ person: {} }) }", "");
    const { callables, nodes } = factsOfText("a.vue", text)!;
    assert.ok(callables.some((c) => c.name === "template"));
    assert.ok([...nodes.kind].includes(NodeKind.this));
  });

  it("are read in Angular's notations", () => {
    const template = `
      @if (a.b; as c) { <p [title]="d.e" (click)="f.g(h.i)">{{ j.k | date: 'short' }} }</p> } @else if (l.m) { }
      @for (n of o.p; track n.q) { {{ n.r }} } <ng-template let-s>{{ s.t }}</ng-template> { {{ u.v }} }`;
    const members = membersRead("a.component.html", template);
    for (const member of ["a.b", "d.e", "f.g", "h.i", "j.k", "l.m", "o.p", "n.r", "s.t", "u.v"])
      assert.ok(members.includes(member), member);
  });

  it("leave other notations and templates made of pieces alone", () => {
    assert.deepEqual(membersRead("a.vue", '<template lang="pug">\np {{ a.b }}\n</template>\n'), []);
    const made = "@Component({ template: `<p>{{ a.b }}${x}</p>` }) class A {}";
    assert.ok(!membersRead("a.ts", made).includes("a.b"));
  });

  it("are no harm when nothing in them ends", () => {
    for (const piece of ["<a ", "<p>", "{{ a", "@if (", "<!--", '<p x="', "<style>", "</", "<p v-for='a in b'>"]) {
      const facts = factsOfText("a.component.html", piece.repeat(1_000))!;
      assert.equal(facts.language, "typescript", piece);
      assert.equal(factsOfText("a.vue", vue(piece.repeat(1_000)))!.language, "typescript", piece);
    }
  });
});
