// The fast reader of JSON gives the tree of the tolerant one, or nothing.
import assert from "node:assert/strict";
import fc from "fast-check";
import { type Node, type ParseError, parseTree } from "jsonc-parser";
import { plainJson } from "../../server/engine/frontends/config/plainJson.js";

/** What the front end reads of a node. */
function seen(node: Node | undefined): unknown {
  return node && [node.type, node.offset, node.length, node.value, node.children?.map(seen)];
}

function tolerant(text: string): { tree: unknown; errors: number } {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  return { tree: seen(root), errors: errors.length };
}

describe("plain JSON", () => {
  it("gives the same tree as the tolerant parser", () => {
    const space = fc.constantFrom(undefined, 1, 2, "\t", "\r\n ");
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), space, (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        const fast = plainJson(text);
        assert.ok(fast, text);
        assert.deepEqual([seen(fast)], [tolerant(text).tree]);
      }),
      { numRuns: 500 },
    );
  });

  it("gives nothing where the tolerant parser sees a mistake, and never another tree", () => {
    const pieces = fc.constantFrom(
      ..."{}[]:,\"'\\/*-+.eE0123tfn \n\tä\u0001",
      "true",
      "null",
      "\\u00e4",
      '"a"',
      "//",
      "01",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const text = parts.join("");
        const fast = plainJson(text);
        if (!fast) return;
        const slow = tolerant(text);
        assert.equal(slow.errors, 0, text);
        assert.deepEqual(seen(fast), slow.tree);
      }),
      { numRuns: 5000 },
    );
  });

  it("reads comments and trailing commas as the tolerant parser does", () => {
    for (const text of [
      '{"a": 1} // x',
      '{"a": 1,}',
      "[1,]",
      "/* a */ [ // b\r\n 1, /**/ 2 /* c */, ] // d",
      '// x\n{"a" /* k */ : /* v */ "b"}',
    ])
      assert.deepEqual({ tree: seen(plainJson(text)), errors: 0 }, tolerant(text), text);
  });

  it("leaves cut texts and mistakes to the tolerant parser", () => {
    for (const text of ['{"a": "b', '{"a" 1}', "", "[1 2]", '"a\nb"', "{} {}", '"\\x"', "[,]", "[1,,2]", "[1] /*", "/"])
      assert.equal(plainJson(text), undefined, text);
  });
});
