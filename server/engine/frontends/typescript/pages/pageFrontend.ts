// Templates that a server renders into pages and letters: what they show, link to and write into scripts is read as a
// function of what they are rendered with, all else as text. Offsets are those of the file.
import { GIVEN } from "../../../facts/pageFacts.js";
import type { FileFacts } from "../../../facts/types.js";
import type { ExtractInput, Frontend } from "../../frontend.js";
import { createTextFrontend, pageDirectives } from "../../text/textFrontend.js";
import type { EsNode, EsParser } from "../esNode.js";
import { createTypeScriptFrontend } from "../extract.js";
import { treeOf } from "../markup/tree.js";
import { EJS } from "./ejs.js";
import { HANDLEBARS } from "./handlebars.js";
import { createBlocks, type Mark, type MarkAt, type Notation } from "./marks.js";
import { NUNJUCKS } from "./nunjucks.js";
import { PUG } from "./pug.js";
import { writePage } from "./writePage.js";

const NOTATIONS: Readonly<Record<string, Notation>> = {
  ejs: EJS,
  eta: EJS,
  hbs: HANDLEBARS,
  handlebars: HANDLEBARS,
  mustache: HANDLEBARS,
  njk: NUNJUCKS,
  nunjucks: NUNJUCKS,
  pug: PUG,
  jade: PUG,
};

export function createPageFrontend(parser: EsParser): Frontend {
  const { commentPlaces: _, syntax: __, ...asCode } = createTypeScriptFrontend(pageParser(parser));
  const asText = createTextFrontend();
  return {
    ...asCode,
    version: `${asCode.version} ${asText.version} pages 1`,
    include: Object.keys(NOTATIONS).map((extension) => `*.${extension}`),
    extract(input) {
      return withText(input, asCode.extract(input), asText.extract(input));
    },
  };
}

export function notationOf(fileName: string): Notation | undefined {
  return NOTATIONS[/\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ""];
}

function withText(input: ExtractInput, facts: FileFacts, { literals, secrets, problems }: FileFacts): FileFacts {
  const byStart = (a: { start: number }, b: { start: number }) => a.start - b.start;
  // A value in a mark is a literal of the code already.
  const known = new Set(facts.literals.map(({ start }) => start));
  const others = literals.filter(({ start }) => !known.has(start) && !known.has(start - 1));
  return {
    ...facts,
    literals: [...facts.literals, ...others].sort(byStart),
    secrets,
    directives: pageDirectives(input.text),
    problems: [...facts.problems, ...problems],
  };
}

function pageParser(parser: EsParser): EsParser {
  return {
    id: parser.id,
    version: parser.version,
    parse(fileName, text) {
      const parsed = parser.parse("page.js", "");
      const notation = notationOf(fileName);
      const tree = notation && pageTree(parser, text, notation);
      if (tree) parsed.program.body.push(tree);
      return parsed;
    },
  };
}

function pageTree(parser: EsParser, text: string, notation: Notation): EsNode | undefined {
  const range = { start: 0, end: text.length };
  let scripts: { start: number; end: number }[] = [];
  const tree = treeOf(parser, {
    text,
    ...range,
    blocks: false,
    dialect: {
      element: () => undefined,
      whole(w, span) {
        scripts = [];
        const blocks = createBlocks();
        const page = { w, markAt: once(notation.marks(w, blocks)), end: span.end, blocks, scripts };
        (notation.write ?? writePage)(page, span);
      },
    },
    meaning(name, at) {
      const isOfPage = !name.startsWith("$") && !scripts.some(({ start, end }) => start <= at && at < end);
      return isOfPage ? { of: GIVEN, member: name } : undefined;
    },
  });
  if (!tree) return undefined;
  tree.params = [{ type: "Identifier", name: GIVEN, start: 0, end: 0 }];
  return { type: "ExpressionStatement", expression: tree, ...range };
}

/** Whoever looks at a mark again is told the same: one that opens a block opens one only. */
function once(markAt: MarkAt): MarkAt {
  let place = -1;
  let mark: Mark | undefined;
  return (at) => {
    if (at === place) return mark;
    const found = markAt(at);
    if (found) {
      place = at;
      mark = found;
    }
    return found;
  };
}
