// Pages that a server renders from templates: what they show is code of a function, all else is read as text.
import assert from "node:assert/strict";
import { piiInUrl } from "../../rules/pii-in-url/rule.js";
import { secretHardcoded } from "../../rules/secret-hardcoded/rule.js";
import { pageIn } from "../../server/engine/facts/pageFacts.js";
import { NodeKind } from "../../server/engine/facts/types.js";
import { createOxcParser, createTypeScriptEslintParser } from "../../server/node/parsers.js";
import { analyseTexts, factsOfText } from "../harness/analyseTexts.js";
import { makeSecret } from "../harness/secrets.js";

/** Texts of the file that are members read in it, in order. */
function membersIn(file: string, text: string): string[] {
  const { nodes, strings } = factsOfText(file, text)!;
  const members = [...nodes.kind].map((kind, node) => (kind === NodeKind.load ? (strings[nodes.b[node]!] ?? "") : ""));
  return members.filter((name) => name !== "");
}

describe("pages of servers", () => {
  it("are one function of what they are rendered with, by both parsers alike", () => {
    const text = '<p class="é 保單">\r\n<%= claim.claimant %></p>\r\n';
    for (const parser of [createOxcParser(), createTypeScriptEslintParser()]) {
      const facts = factsOfText("claims/show.ejs", text, parser)!;
      assert.deepEqual(facts.problems, []);
      assert.equal(facts.callables[pageIn(facts)]!.params.length, 1);
      const { nodes, strings } = facts;
      const node = nodes.kind.findIndex((kind, n) => kind === NodeKind.load && strings[nodes.b[n]!] === "claimant");
      assert.equal(text.slice(nodes.start[node]!, nodes.end[node]!), "claim.claimant");
    }
    assert.equal(pageIn(factsOfText("a.ts", "export const f = ($page: string) => $page;")!), 1);
    assert.equal(pageIn(factsOfText("a.ts", "export const f = (page: string) => page;")!), -1);
  });

  it("show members of the blocks that they stand in", () => {
    assert.deepEqual(membersIn("a.hbs", "{{#each a.list}}{{b}}{{../c}}{{@root.d}}{{@index}}{{/each}}{{e}}"), [
      "a",
      "list",
      "b",
      "c",
      "d",
      "e",
    ]);
    assert.ok(
      membersIn("a.hbs", "{{#with a as |x|}}{{x.b.[c d]}}{{mask (pick x.e 'f') g=h}}{{/with}}").includes("c d"),
    );
    assert.deepEqual(membersIn("a.njk", "{% for x in list %}{{ x.b | mask(c) }}{% endfor %}"), ["list", "b", "c"]);
    assert.deepEqual(membersIn("a.pug", "each x in list\n  p= x.b\np(title=c id='d') #{e}\n//- p= f"), [
      "list",
      "b",
      "c",
      "e",
    ]);
    assert.deepEqual(membersIn("a.ejs", "<% const x = a; for (const y of b) { %><%= x %><%= y %><% } %>"), ["a", "b"]);
  });

  it("keep what is sound where the rest is not", () => {
    const texts: [string, string][] = [
      ["a.ejs", "<% if (a) { %><%= b.c %><%= ) %>"],
      ["a.ejs", "<script>const a = ;</script><%= b.c %>"],
      ["a.hbs", "{{/each}}{{else}}{{#each}}{{b.c}}{{"],
      ["a.njk", "{{ b.c }}{% endfor %}{{ a b }}{{"],
      ["a.pug", "p= b.c\np(a=( b\n"],
      ["a.ejs", `<script>x.replace(/"/g, "<%= a %>");</script><%= b.c %>`],
      ["a.hbs", "<script>if (x) { {{#if a}} } else { {{/if}} }</script>{{b.c}}"],
      ["a.hbs", "{{#each a}}{{constructor}}{{/each}}{{f 'a\\' 007}}{{b.c}}"],
      [
        "a.njk",
        "{% set class = 'a' %}{% for new in a %}{% endfor %}{% macro delete(a, b='') %}{% endmacro %}{{ b.c }}",
      ],
      ["a.pug", "mixin f(a b)\n  p= a\nmixin f(a)\n  p= a\np= b.c"],
    ];
    for (const [file, text] of texts) assert.ok(membersIn(file, text).includes("c"), text);
  });

  it("end in time, whatever is opened and not closed", () => {
    const inside = ["function ", "a", " ", "[", "(", "a: ", ".a", "|a", " if ", "a\n"];
    const around = { ejs: ["<% ", " b %>"], hbs: ["{{a ", "b}}"], njk: ["{{ a", "b }}"], pug: ["p(a=b", "+)"] };
    for (const [extension, [before, after]] of Object.entries(around))
      for (const text of inside) {
        const start = performance.now();
        factsOfText(`a.${extension}`, before + text.repeat(60_000 / text.length) + after);
        assert.ok(performance.now() - start < 10_000, `${extension} ${text}`);
      }
    const opened = ["<%= ", "{{", "{{{", "{{#a}}", "{%", "#{", "<a b=", "p(a=", "<script>", "<!--", " ", "a(b c "];
    for (const extension of ["ejs", "hbs", "njk", "pug"])
      for (const text of opened) {
        const start = performance.now();
        factsOfText(`a.${extension}`, text.repeat(20_000));
        assert.ok(performance.now() - start < 10_000, `${extension} ${text}`);
      }
    // A form whose tags have attributes without a value, as long as the tag may be.
    const start = performance.now();
    factsOfText("a.ejs", `<form>${`<input ${"a".repeat(1_990)}>`.repeat(4_000)}`);
    assert.ok(performance.now() - start < 10_000);
  });

  it("are called not analysed where they are not", () => {
    const { problems } = factsOfText("a.njk", `{{ a${"|f".repeat(20_000)} }}`)!;
    assert.equal(problems.length, 1);
  });

  it("are searched for secrets, and comments of their notation suppress", () => {
    const secret = makeSecret("stripe-secret-key", 1);
    const found = (file: string, text: string) =>
      analyseTexts({ [file]: text }, { rules: [secretHardcoded] }).findings.length;
    const script = `<script>const key = "${secret}";</script>\n`;
    for (const [file, open, close] of [
      ["a.ejs", "<%#", "%>"],
      ["a.hbs", "{{!--", "--}}"],
      ["a.njk", "{#", "#}"],
      ["a.ejs", "<!--", "-->"],
    ] as const) {
      assert.equal(found(file, script), 1, file);
      const hint = `${open} goodfaith-disable-next-line secret-hardcoded -- rotated, kept to be shown ${close}\n`;
      assert.equal(found(file, hint + script), 0, file);
    }
  });

  it("are told apart by where they are, and by what is rendered", () => {
    const app = (name: string) =>
      `import express from "express";\nconst app = express();\napp.get("/a", (req, res) => res.render("${name}", { a: 1 }));\n`;
    const files = {
      "one/src/app.ts": app("show"),
      "one/views/show.ejs": '<a href="/x?phone=<%= claim.phone %>">',
      "two/src/app.ts": app("show"),
      "two/views/show.hbs": '<a href="/x?phone={{claim.state}}">',
    };
    const { findings } = analyseTexts(files, { rules: [piiInUrl] });
    assert.deepEqual(
      findings.map((f) => f.location.file),
      ["one/views/show.ejs"],
    );
  });
});
