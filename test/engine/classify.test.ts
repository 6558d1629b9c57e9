import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { type Node, parseTree } from "jsonc-parser";
import { taxonomyTexts } from "../../rules/taxonomy/index.js";
import { createClassifier, createLexicon, loadTaxonomy, type NameContext } from "../../server/engine/api.js";
import { toValue } from "../../server/engine/classify/index.js";
import { readComment } from "../../server/engine/frontends/comments.js";

interface Group {
  names: string[];
  type?: string;
  role?: string;
  owner?: string;
  siblings?: string[];
  near?: string[];
  comment?: string;
  valueType?: NameContext["type"];
}

const taxonomy = loadTaxonomy(taxonomyTexts);
const classifier = createClassifier(taxonomy);
const lexicon = createLexicon(taxonomy);
const testdata = (name: string): string => readFileSync(`test/engine/testdata/${name}`, "utf8");
const dataTypes = JSON.parse(testdata("dataTypes.json")) as Record<string, number>;
const groups = toValue(parseTree(testdata("names.jsonc"), [], { allowTrailingComma: true }) as Node) as Record<
  "positive" | "negative",
  Group[]
>;

function contextOf(group: Group, name: string): NameContext {
  const comment = group.comment === undefined ? undefined : readComment(group.comment, 0, lexicon);
  return { name, owner: group.owner, siblings: group.siblings, near: group.near, type: group.valueType, comment };
}

function each(kind: "positive" | "negative", check: (group: Group, name: string) => string | undefined): number {
  const wrong: string[] = [];
  let count = 0;
  for (const group of groups[kind]) {
    for (const name of group.names) {
      count++;
      const problem = check(group, name);
      const around = [
        group.owner && `in ${group.owner}`,
        group.siblings && `beside ${group.siblings}`,
        group.comment && `// ${group.comment}`,
        group.valueType,
      ];
      if (problem) wrong.push(`${name} ${around.filter(Boolean).join(" ")}: ${problem}`);
    }
  }
  assert.deepEqual(wrong, []);
  return count;
}

describe("taxonomy", () => {
  it("has every data type of the domain with its tier, and no other", () => {
    assert.deepEqual(Object.fromEntries(taxonomy.types.map((t) => [t.id, t.tier])), dataTypes);
  });

  it("names every type in three languages", () => {
    for (const t of taxonomy.types)
      for (const language of ["en", "zh-Hans", "zh-Hant"] as const) assert.notEqual(t.names[language].trim(), "", t.id);
  });

  it("gives every type some way to be recognised", () => {
    for (const t of taxonomy.types) assert.ok(t.strong.length + t.weak.length + t.zh.length > 0, t.id);
  });
});

describe("classifier", () => {
  it("recognises personal data by name, owner, siblings and comment", () => {
    const count = each("positive", (group, name) => {
      const found = classifier.classify(contextOf(group, name));
      if (!found) return `not recognised, expected ${group.type}`;
      if (found.dataType !== group.type) return `${found.dataType} ${found.confidence}, expected ${group.type}`;
      if (found.confidence < 0.5) return `only ${found.confidence} sure`;
      if (group.role !== undefined && found.role !== group.role) return `role ${found.role}, expected ${group.role}`;
      return undefined;
    });
    assert.ok(count >= 250, `${count} names`);
  });

  it("leaves other names alone", () => {
    const count = each("negative", (group, name) => {
      const found = classifier.classify(contextOf(group, name));
      return found && found.confidence >= 0.5
        ? `${found.dataType} ${found.confidence}: ${found.evidence.map((e) => e.detail).join("; ")}`
        : undefined;
    });
    assert.ok(count >= 300, `${count} names`);
  });
});
