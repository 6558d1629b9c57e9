// Pages, and templates that a server renders into pages and letters: what they show, link to and do in scripts is read as a
// function of what they are rendered with, all else as text. Offsets are those of the file.
import { GIVEN } from "../../../facts/pageFacts.js";
import { pageForms } from "../../../facts/pageForms.js";
import { pageLeaving } from "../../../facts/pageLeaving.js";
import type { FileFacts, Problem } from "../../../facts/types.js";
import type { ExtractInput, Frontend } from "../../frontend.js";
import { createTextFrontend, markupDirectives, pageDirectives } from "../../text/textFrontend.js";
import type { EsNode, EsParser } from "../esNode.js";
import { createTypeScriptFrontend } from "../extract.js";
import type { Span } from "../markup/tags.js";
import { treeOf } from "../markup/tree.js";
import { EJS } from "./ejs.js";
import { HANDLEBARS } from "./handlebars.js";
import { HTML } from "./html.js";
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
  html: HTML,
  htm: HTML,
  xhtml: HTML,
  mjml: HTML,
};

export function createPageFrontend(parser: EsParser): Frontend {
  const { commentPlaces: _, syntax: __, ...asCode } = createTypeScriptFrontend(pageParser(parser));
  const asText = createTextFrontend();
  return {
    ...asCode,
    version: `${asCode.version} ${asText.version} pages 6`,
    include: Object.keys(NOTATIONS).map((extension) => `*.${extension}`),
    extract(input) {
      const facts = asCode.extract(input);
      if (facts.callables.length < 2 && facts.problems.length === 0) facts.problems.push(lost(input.text.length));
      return withText(input, facts, asText.extract(input));
    },
  };
}

export function notationOf(fileName: string): Notation | undefined {
  return NOTATIONS[/\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ""];
}

/** What a page is written in that may be called by what it becomes: "claim.html". */
function notationIn(fileName: string, text: string): Notation | undefined {
  const named = notationOf(fileName);
  if (named !== HTML) return named;
  if (/<%[=\-_#~\s]/.test(text)) return EJS;
  return /\{%-?\s*\w/.test(text) ? NUNJUCKS : HTML;
}

/** Marks that make no code together, or nest too deeply. */
function lost(end: number): Problem {
  return { kind: "syntax", start: 0, end, message: "syntax error: this part is not analysed" };
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
    settings: [...pageForms(input), ...pageLeaving(input.text)],
    directives: notationOf(input.fileName) === HTML ? markupDirectives(input.text) : pageDirectives(input.text),
    problems: [...facts.problems, ...problems],
  };
}

function pageParser(parser: EsParser): EsParser {
  return {
    id: parser.id,
    version: parser.version,
    parse(fileName, text) {
      const parsed = parser.parse("page.js", "");
      const notation = notationIn(fileName, text);
      const tree = notation && pageTree(parser, text, notation);
      if (tree) parsed.program.body.push(tree);
      return parsed;
    },
  };
}

function pageTree(parser: EsParser, text: string, notation: Notation): EsNode | undefined {
  const range = { start: 0, end: text.length };
  let scripts: Span[] = [];
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
      const isGiven = notation !== HTML && !name.startsWith("$") && !isWithin(scripts, at);
      return isGiven ? { of: GIVEN, member: name } : undefined;
    },
  });
  if (!tree) return undefined;
  tree.params = notation === HTML ? [] : [{ type: "Identifier", name: GIVEN, start: 0, end: 0 }];
  return { type: "ExpressionStatement", expression: tree, ...range };
}

/** Whether a place is in one of these, which are in order. */
function isWithin(spans: readonly Span[], at: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return low > 0 && at < spans[low - 1]!.end;
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
